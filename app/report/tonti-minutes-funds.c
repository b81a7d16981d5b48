// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-minutes-private.h"

#include <string.h>

#include "tonti-labels.h"
#include "tonti-meeting-query-store.h"
#include "tonti-paper-private.h"

/* Boxes, funds and claims as people see them: a box and a claim hold what was debited, a fund holds
 * what was credited to it. */

static gboolean
has_root (const char *account, const char *root)
{
  const gsize size = strlen (root);

  return strncmp (account, root, size) == 0 && (account[size] == '\0' || account[size] == ':');
}

int
tonti_minutes_side (const char *account)
{
  static const char *const debits[]
      = { "cash", "bank", "mobile", "fines-due", "claim", "loans", "goods" };

  for (gsize i = 0; i < G_N_ELEMENTS (debits); i++)
    if (has_root (account, debits[i]))
      return 1;
  return -1;
}

/* Income, expenses and the take-over account hold nothing that one could count. */
static gboolean
is_fund (const char *account)
{
  static const char *const others[] = { "income", "expense", "fines", "opening" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (has_root (account, others[i]))
      return FALSE;
  return TRUE;
}

TontiMinutesFund *
tonti_minutes_fund (GArray *funds, GPtrArray *accounts, TontiBook *book, GStringChunk *chunk,
                    const char *account)
{
  TontiMinutesFund fund = { 0 };

  if (!is_fund (account))
    return NULL;
  for (guint i = 0; i < accounts->len; i++)
    if (g_str_equal (g_ptr_array_index (accounts, i), account))
      return &g_array_index (funds, TontiMinutesFund, i);
  fund.name = tonti_paper_take (chunk, tonti_label_account (book, account));
  g_ptr_array_add (accounts, g_strdup (account));
  g_array_append_val (funds, fund);
  return &g_array_index (funds, TontiMinutesFund, funds->len - 1);
}

void
tonti_minutes_move (GArray *funds, GPtrArray *accounts, TontiBook *book, GStringChunk *chunk,
                    const TontiEvent *event)
{
  for (guint i = 0; i < event->lines->len; i++)
    {
      const TontiLine *line = &g_array_index (event->lines, TontiLine, i);
      TontiMinutesFund *fund = tonti_minutes_fund (funds, accounts, book, chunk, line->account);
      const gint64 amount = line->amount * tonti_minutes_side (line->account);

      if (fund == NULL)
        continue;
      if (amount > 0)
        fund->in.minor += amount;
      else
        fund->out.minor -= amount;
      fund->closing.minor += amount;
    }
}

static gboolean
add_openings (TontiMinutesMaker *self, GPtrArray *accounts, TontiProblems *problems)
{
  const TontiMeetingFacts *facts = self->facts;
  TontiStatement *s = tonti_meeting_query_before (facts->db, facts->seq);
  TontiStep step;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      const char *account = tonti_statement_get_text (s, 0);
      TontiMinutesFund *fund = tonti_minutes_fund (self->minutes->funds, accounts, facts->book,
                                                   self->minutes->chunk, account);

      if (fund == NULL)
        continue;
      fund->opening.minor = tonti_statement_get_int (s, 1) * tonti_minutes_side (account);
      fund->closing = fund->opening;
    }
  tonti_statement_reset (s);
  return step == TONTI_STEP_DONE || tonti_db_fail (facts->db, problems);
}

gboolean
tonti_minutes_maker_add_funds (TontiMinutesMaker *self, TontiProblems *problems)
{
  const TontiMeetingFacts *facts = self->facts;
  TontiMinutesReport *minutes = self->minutes;
  g_autoptr (GPtrArray) accounts = g_ptr_array_new_with_free_func (g_free);

  /* The box comes first, whatever it holds. */
  tonti_minutes_fund (minutes->funds, accounts, facts->book, minutes->chunk, "cash");
  if (!add_openings (self, accounts, problems))
    return FALSE;
  for (guint i = 0; i < facts->events->len; i++)
    tonti_minutes_move (minutes->funds, accounts, facts->book, minutes->chunk,
                        g_ptr_array_index (facts->events, i));
  for (guint i = 0; i < facts->between->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (facts->between, i);

      if (event->seq > facts->seq)
        tonti_minutes_move (minutes->funds, accounts, facts->book, minutes->chunk, event);
    }
  return TRUE;
}
