// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-constitution-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-column-private.h"
#include "tonti-dues.h"
#include "tonti-fine-kind-store.h"
#include "tonti-fund-store.h"
#include "tonti-party-store.h"
#include "tonti-guard-store.h"
#include "tonti-labels.h"
#include "tonti-officer-store.h"

/* The constitution of the group, written from the parameters with which its book computes, so that
 * the two cannot differ; and every change of them since the first meeting. */

enum
{
  ARTICLE,
  SECTION,
  RULE,
  OF,
  VALUE,
  WORDS,
};

static const TontiColumn columns[] = {
  NUMBER ("article", N_ ("Article")),
  TEXT ("section", N_ ("Part")),
  TEXT ("rule", N_ ("Rule")),
  TEXT ("of", N_ ("Of")),
  TEXT ("value", N_ ("Value")),
  TEXT ("text", N_ ("Text")),
  END,
};

static const TontiColumn officer_columns[] = {
  CODE ("role", N_ ("Office")),
  NUMBER ("member", N_ ("Member")),
  TEXT ("name", N_ ("Name")),
  END,
};

/* ---- Articles ---- */

void
tonti_constitution_add (TontiConstitution *self, const char *rule, const char *of,
                        const char *value, char *text)
{
  tonti_table_add_row (self->table);
  tonti_table_set_int (self->table, ARTICLE, ++self->number);
  tonti_table_set_text (self->table, SECTION, self->section);
  tonti_table_set_text (self->table, RULE, rule);
  tonti_table_put_text (self->table, OF, of);
  tonti_table_put_text (self->table, VALUE, value);
  tonti_table_take_text (self->table, WORDS, text);
}

void
tonti_constitution_add_number (TontiConstitution *self, const char *rule, const char *of,
                               gint64 value, char *text)
{
  g_autofree char *number = g_strdup_printf ("%" PRId64, value);

  tonti_constitution_add (self, rule, of, number, text);
}

char *
tonti_constitution_money (const TontiConstitution *self, gint64 minor)
{
  return tonti_style_format_symbol (&self->group->style, tonti_money (minor));
}

static void
add_group (TontiConstitution *self)
{
  const TontiGroup *group = self->group;
  g_autofree char *unit = tonti_constitution_money (self, group->unit);

  self->section = _ ("The group");
  tonti_constitution_add (self, "name", NULL, group->name,
                          g_strdup_printf (_ ("The group is called %s."), group->name));
  tonti_constitution_add (
      self, "form", NULL, group->form,
      g_strdup_printf (_ ("Its legal form: %s."), tonti_label_of_code ("form", group->form)));
  if (group->place != NULL && *group->place != '\0')
    tonti_constitution_add (self, "place", NULL, group->place,
                            g_strdup_printf (_ ("It has its seat in %s."), group->place));
  tonti_constitution_add (
      self, "currency", NULL, group->currency->code,
      g_strdup_printf (
          _ ("Its book is kept in one money, %s. What is shared out comes in multiples "
             "of %s, and what cannot be shared has a named home."),
          group->currency->code, unit));
}

static const struct
{
  const char *code, *text; /* N_(…) */
} rhythms[] = {
  { "day", N_ ("It meets every day.") },           { "week", N_ ("It meets every week.") },
  { "2-weeks", N_ ("It meets every two weeks.") }, { "4-weeks", N_ ("It meets every four weeks.") },
  { "month", N_ ("It meets every month.") },
};

const char *
tonti_constitution_rhythm (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rhythms); i++)
    if (g_strcmp0 (rhythms[i].code, code) == 0)
      return _ (rhythms[i].text);
  return "";
}

static void
add_meetings (TontiConstitution *self)
{
  TontiGuardRow guard;

  self->section = _ ("Meetings");
  if (*tonti_constitution_rhythm (self->group->rhythm) != '\0')
    tonti_constitution_add (self, "rhythm", NULL, self->group->rhythm,
                            g_strdup (tonti_constitution_rhythm (self->group->rhythm)));
  tonti_guard_get (self->db, &guard);
  tonti_constitution_add_number (
      self, "keys_to_open", NULL, guard.keys_to_open,
      guard.keys_to_open == 0
          ? g_strdup (_ ("A meeting is opened without keys."))
          : g_strdup_printf (
              ngettext ("A meeting is opened by %" PRId64 " holder of a key; for who "
                        "is absent another stands in, with the reason.",
                        "A meeting is opened by %" PRId64 " holders of keys together; "
                        "for who is absent another stands in, with the reason.",
                        (gulong)guard.keys_to_open),
              guard.keys_to_open));
  tonti_constitution_add (self, "count", NULL, NULL,
                          g_strdup (_ ("Before a meeting is closed, two counters count every note "
                                       "and every coin, before they are shown what should be "
                                       "there. What is missing is asked of a named holder until "
                                       "the assembly decides; what is too much waits.")));
}

static char *
tell_fund (const TontiConstitution *self, const TontiFundRow *fund)
{
  g_autofree char *amount = tonti_constitution_money (self, fund->amount);
  g_autofree char *party = tonti_party_dup_name (self->db, fund->id);

  if (party != NULL)
    return g_strdup_printf (_ ("“%s”: %s at every meeting for each person a member pays for. This "
                               "money is held for %s and is not the group's: it is neither lent, "
                               "shared out nor used, and is handed over against a receipt by two "
                               "officers."),
                            fund->name, amount, party);
  if (fund->amount == 0)
    return g_strdup_printf (_ ("“%s”: who wants to gives what he can."), fund->name);
  if (g_str_equal (fund->per, "hand"))
    return g_strdup_printf (_ ("“%s”: %s for each hand at every meeting."), fund->name, amount);
  return g_strdup_printf (_ ("“%s”: %s from each member at every meeting."), fund->name, amount);
}

static void
add_funds (TontiConstitution *self)
{
  g_autoptr (GArray) funds = tonti_fund_list (self->db);

  self->section = _ ("Funds");
  for (guint i = 0; i < funds->len; i++)
    {
      const TontiFundRow *fund = &g_array_index (funds, TontiFundRow, i);
      g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_FUND, fund->id);

      if (!g_str_equal (fund->account, "meal")) /* told by the by-laws */
        tonti_constitution_add_number (self, "fund", of, fund->amount, tell_fund (self, fund));
    }
}

static void
add_fines (TontiConstitution *self)
{
  g_autoptr (GArray) fines = tonti_fine_kind_list (self->db, FALSE);

  self->section = _ ("Fines");
  for (guint i = 0; i < fines->len; i++)
    {
      const TontiFineKindRow *fine = &g_array_index (fines, TontiFineKindRow, i);
      g_autofree char *amount = tonti_constitution_money (self, fine->amount);

      tonti_constitution_add_number (
          self, "fine-kind", fine->code, fine->amount,
          *fine->steps != '\0' ? g_strdup_printf (_ ("%s: by the number of times it happens, %s."),
                                                  fine->label, fine->steps)
                               : g_strdup_printf (_ ("%s: %s."), fine->label, amount));
    }
  if (fines->len > 0)
    tonti_constitution_add (self, "fine-cancel", NULL, NULL,
                            g_strdup (_ ("A fine is cancelled only for a reason that is written "
                                         "down, by two officers.")));
}

char *
tonti_constitution_priority (const TontiConstitution *self, const char *priority)
{
  g_auto (GStrv) words = g_strsplit (priority, " ", -1);
  GString *told = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *subject = NULL;
      const char *word = words[i];

      if (g_str_equal (word, "fines"))
        word = _ ("the fines");
      else if (g_str_equal (word, "fund"))
        word = _ ("the funds");
      else if (g_str_equal (word, "pool"))
        word = _ ("the pots");
      else if (g_str_equal (word, "loans"))
        word = _ ("the loans");
      else if (g_str_equal (word, "claim"))
        word = _ ("what is missing and claimed");
      else
        word = subject = tonti_label_subject (self->book, word);
      g_string_append_printf (told, "%s%s", i > 0 ? ", " : "", word);
    }
  return g_string_free (told, FALSE);
}

static void
add_money (TontiConstitution *self)
{
  const char *given = self->group->priority;
  const char *priority = given != NULL && *given != '\0' ? given : TONTI_DUES_PRIORITY;
  g_autofree char *told = tonti_constitution_priority (self, priority);
  g_autofree char *ceiling = tonti_constitution_money (self, self->group->expense_ceiling);

  self->section = _ ("Money that comes and goes");
  tonti_constitution_add (
      self, "priority", NULL, priority,
      g_strdup_printf (_ ("What a member hands over pays what he owes in this order: %s; the "
                          "oldest first. What is left is given back or kept as an advance."),
                       told));
  tonti_constitution_add_number (
      self, "expense_ceiling", NULL, self->group->expense_ceiling,
      self->group->expense_ceiling == 0
          ? g_strdup (_ ("One officer enters an expense; what he gives to himself needs two."))
          : g_strdup_printf (_ ("An expense over %s, and what an officer gives to himself, needs "
                                "two officers."),
                             ceiling));
  tonti_constitution_add (
      self, "two-officers", NULL, NULL,
      g_strdup (_ ("Two different officers answer for paying a lot and what stayed owed of one, "
                   "drawing or choosing who is served, changing these by-laws while a round runs, "
                   "letting hands change places or holders, closing a meeting, explaining a "
                   "difference of the count, correcting what is closed, cancelling a fine, naming "
                   "and ending officers, the keys of the book, and the end of a take-over.")));
}

/* ---- Who signs ---- */

static TontiTable *
list_officers (TontiConstitution *self)
{
  static const char *const roles[] = { "chair", "treasurer", "secretary" };
  TontiTable *table = tonti_table_new ("officers", N_ ("Officers"), officer_columns);
  g_autoptr (GArray) rows = tonti_officer_list (self->db, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    for (guint k = 0; k < rows->len; k++)
      {
        const TontiOfficerRow *row = &g_array_index (rows, TontiOfficerRow, k);

        if (!g_str_equal (row->role, roles[i]))
          continue;
        tonti_table_add_row (table);
        tonti_table_set_text (table, 0, row->role);
        tonti_table_set_int (table, 1, row->member);
        tonti_table_take_text (table, 2, tonti_report_member_name (self->book, row->member));
      }
  return table;
}

TontiReport *
tonti_constitution_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  TontiReport *report = tonti_report_new ("constitution", N_ ("Constitution"));
  TontiConstitution self = {
    .book = book,
    .db = tonti_report_db (book),
    .group = tonti_book_get_group (book),
    .table = tonti_table_new ("articles", N_ ("Articles"), columns),
  };

  tonti_report_add_table (report, self.table);
  add_group (&self);
  add_meetings (&self);
  tonti_constitution_add_rules (&self, 0, NULL);
  tonti_constitution_add_pools (&self);
  add_funds (&self);
  tonti_constitution_add_aid (&self);
  add_fines (&self);
  add_money (&self);
  tonti_report_add_table (report, tonti_constitution_list_changes (&self));
  tonti_report_add_table (report, list_officers (&self));
  return report;
}
