// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-user.h"

#include <glib/gi18n.h>

#include "tonti-act-private.h"
#include "tonti-code.h"
#include "tonti-journal.h"
#include "tonti-officer-store.h"
#include "tonti-member-store.h"
#include "tonti-right.h"

/* Who is at the keyboard, as the person says it. */

static gint64
find_by_number (TontiDb *db, const char *text, TontiProblems *problems)
{
  gint64 member = g_ascii_strtoll (text, NULL, 10);
  if (member > 0 && tonti_member_exists (db, member))
    return member;
  tonti_problems_refuse (problems, "unknown-member", NULL,
                         _ ("member %s: nobody has this number: check the list of members"), text);
  return 0;
}

static gint64
find_by_role (TontiDb *db, const char *role, TontiDay today, TontiProblems *problems)
{
  g_autoptr (GArray) officers = tonti_officer_list (db, FALSE);
  gint64 found = 0;
  for (guint i = 0; i < officers->len; i++)
    {
      const TontiOfficerRow *row = &g_array_index (officers, TontiOfficerRow, i);
      if (g_strcmp0 (row->role, role) != 0 || row->since.number > today.number)
        continue;
      if (found > 0)
        {
          tonti_problems_refuse (
              problems, "several-members", NULL,
              _ ("%s: several officers have this role: give the member's number"), role);
          return 0;
        }
      found = row->member;
    }
  if (found == 0)
    tonti_problems_refuse (problems, "unknown-member", NULL,
                           _ ("%s: nobody holds this office: enter the officer first, or give a "
                              "member's number"),
                           role);
  return found;
}

static gboolean
is_number (const char *text)
{
  const char *c = text;
  while (g_ascii_isdigit (*c))
    c++;
  return c > text && *c == '\0' && c - text < 16;
}

gint64
tonti_user_find (TontiBook *book, const char *text, TontiDay today, TontiProblems *problems)
{
  TontiDb *db = tonti_journal_get_db (tonti_book_get_journal (book));
  if (is_number (text))
    return find_by_number (db, text, problems);
  if (tonti_codes_find (&tonti_role_codes, text) >= 0)
    return find_by_role (db, text, today, problems);
  return tonti_act_find_name (db, text, NULL, problems);
}

char *
tonti_user_dup_name (TontiBook *book, gint64 member)
{
  return tonti_member_dup_name (tonti_journal_get_db (tonti_book_get_journal (book)), member);
}

gboolean
tonti_user_only_reads (TontiBook *book, gint64 member, TontiDay today)
{
  return tonti_right_is_auditor (book, member, today);
}
