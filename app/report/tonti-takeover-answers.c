// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-takeover-answers.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-act-store.h"
#include "tonti-fact.h"
#include "tonti-id.h"
#include "tonti-labels.h"
#include "tonti-notebook-choices.h"
#include "tonti-notebook-report.h"
#include "tonti-paper-private.h"
#include "tonti-pool-store.h"
#include "tonti-report-private.h"

/* A decision under way: the doubts that were decided alike. */
typedef struct
{
  const json_t *first; /* borrowed: the answer of the first of them */
  GString *about;
  gint64 amount;
} Group;

static void
clear_group (gpointer data)
{
  g_string_free (((Group *)data)->about, TRUE);
}

GArray *
tonti_takeover_answers_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (TontiTakeoverAnswer));
}

static const char *
told (const json_t *answer, const char *name)
{
  return tonti_fact_text (json_object_get (answer, "told"), name);
}

static const TontiNotebookChoice *
choice_of (const json_t *answer)
{
  return tonti_notebook_choice_find (tonti_fact_text (answer, "kind"), told (answer, "answer"));
}

static gboolean
is_alike (const json_t *a, const json_t *b)
{
  return json_equal (json_object_get (a, "kind"), json_object_get (b, "kind"))
         && json_equal (json_object_get (a, "told"), json_object_get (b, "told"));
}

/* "Awa Diop 01/03/2025", "line 7", "01/03/2025", and what stood there. */
static char *
tell_where (TontiBook *book, const json_t *answer)
{
  const TontiGroup *group = tonti_book_get_group (book);
  const gint64 member = tonti_fact_int (answer, "member"), row = tonti_fact_int (answer, "row");
  const char *text = tonti_fact_text (answer, "text");
  TontiDay day = TONTI_DAY_NONE;
  g_autoptr (GString) where = g_string_new (NULL);

  if (member != 0)
    {
      g_autofree char *name = tonti_report_member_name (book, member);

      g_string_append (where, name);
    }
  else if (row != 0)
    g_string_append_printf (where, _ ("line %" PRId64), row);
  if (tonti_day_parse_iso (tonti_fact_text (answer, "day"), &day))
    {
      g_autofree char *short_day = tonti_day_format_short (day, group->lang);

      g_string_append_printf (where, "%s%s", where->len > 0 ? " " : "", short_day);
    }
  if (*text != '\0')
    g_string_append_printf (where, _ (" “%s”"), text);
  return g_string_free (g_steal_pointer (&where), FALSE);
}

static void
add_to_group (GArray *groups, TontiBook *book, const json_t *answer)
{
  g_autofree char *where = tell_where (book, answer);
  Group *group = NULL, new = { answer, NULL, 0 };

  for (guint i = 0; i < groups->len && group == NULL; i++)
    if (is_alike (g_array_index (groups, Group, i).first, answer))
      group = &g_array_index (groups, Group, i);
  if (group == NULL)
    {
      new.about = g_string_new (NULL);
      g_array_append_val (groups, new);
      group = &g_array_index (groups, Group, groups->len - 1);
    }
  if (*where != '\0')
    g_string_append_printf (group->about, "%s%s", group->about->len > 0 ? ", " : "", where);
  group->amount += tonti_fact_int (answer, "amount");
}

/* The choice, with what it asked for. */
static char *
tell_answer (TontiBook *book, const json_t *answer)
{
  const TontiGroup *group = tonti_book_get_group (book);
  const TontiNotebookChoice *choice = choice_of (answer);
  const json_t *more = json_object_get (answer, "told");
  const gint64 other = tonti_fact_int (more, "other");
  const char *text = choice != NULL ? _ (choice->text) : told (answer, "answer");
  g_autofree char *name = other != 0 ? tonti_report_member_name (book, other) : NULL;
  g_autofree char *amount = json_is_integer (json_object_get (more, "amount"))
                                ? tonti_style_format_symbol (
                                    &group->style, tonti_money (tonti_fact_int (more, "amount")))
                                : NULL;

  if (name == NULL && amount == NULL)
    return g_strdup (text);
  return g_strdup_printf ("%s (%s)", text, name != NULL ? name : amount);
}

static void
add_answer (TontiTakeoverReport *report, TontiBook *book, const Group *group)
{
  const TontiTakeoverAnswer answer = {
    .doubt = tonti_paper_keep (report->chunk,
                               tonti_notebook_report_word (tonti_fact_text (group->first, "kind"))),
    .about = tonti_paper_keep (report->chunk, group->about->str),
    .answer = tonti_paper_take (report->chunk, tell_answer (book, group->first)),
    .by = tonti_paper_name (book, report->chunk,
                            tonti_fact_int (json_object_get (group->first, "told"), "by")),
    .reason = tonti_paper_keep (report->chunk, told (group->first, "reason")),
    .amount = tonti_money (group->amount),
  };

  g_array_append_val (report->answers, answer);
}

/* A doubt that was left open is a disputed line. */
static void
add_dispute (TontiTakeoverReport *report, TontiBook *book, const json_t *answer)
{
  const TontiNotebookChoice *choice = choice_of (answer);
  const gint64 member = tonti_fact_int (answer, "member");
  g_autofree char *where = tell_where (book, answer);
  TontiTakeoverDispute dispute = {
    .member = member,
    .name = member != 0 ? tonti_paper_name (book, report->chunk, member) : "",
    .amount = tonti_money (tonti_fact_int (answer, "amount")),
  };

  if (choice == NULL || !(choice->needs & TONTI_NOTEBOOK_STAYS_OPEN))
    return;
  dispute.text = tonti_paper_take (
      report->chunk, g_strdup_printf (_ ("%s: %s (%s)"),
                                      tonti_notebook_report_word (tonti_fact_text (answer, "kind")),
                                      where, _ (choice->text)));
  g_array_append_val (report->disputes, dispute);
}

/* Fines paid and what is kept aside. */
static void
add_boxes (TontiTakeoverReport *report, TontiBook *book, const TontiEvent *event)
{
  for (guint i = 0; i < event->lines->len; i++)
    {
      const TontiLine *line = &g_array_index (event->lines, TontiLine, i);

      if (!g_str_equal (line->account, "opening"))
        tonti_paper_add_line (report->funds, report->chunk,
                              tonti_label_account (book, line->account), -line->amount);
    }
}

static void
add_event (TontiTakeoverReport *report, TontiBook *book, const TontiEvent *event)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, TRUE, sizeof (Group));
  const json_t *answer;
  gsize i;

  g_array_set_clear_func (groups, clear_group);
  json_array_foreach (json_object_get (event->json, "answers"), i, answer)
    {
      add_to_group (groups, book, answer);
      add_dispute (report, book, answer);
    }
  for (guint g = 0; g < groups->len; g++)
    add_answer (report, book, &g_array_index (groups, Group, g));
  add_boxes (report, book, event);
  report->notebook = tonti_paper_keep (report->chunk, tonti_fact_text (event->json, "name"));
}

/* The lots of a meeting were given in the order of the calendar: the day in the notebook,
 * TONTI_DAY_NONE when no notebook says it. */
static TontiDay
find_served_day (TontiBook *book, const TontiTurnRow *turn)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_report_db (book), "notebook/1");
  g_autofree char *pool_key
      = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, turn->pool });
  g_auto (TontiPoolRow) pool = { 0 };
  TontiDay day = TONTI_DAY_NONE;

  if (!tonti_pool_get (tonti_report_db (book), turn->pool, &pool) || pool.lots < 1)
    return day;
  for (guint i = 0; i < acts->len; i++)
    {
      g_autoptr (TontiEvent) event = tonti_journal_read (tonti_book_get_journal (book),
                                                         g_array_index (acts, TontiActRow, i).seq);
      const json_t *meetings = json_object_get (event->json, "meetings");
      const json_t *meeting = json_array_get (meetings, (size_t)((turn->n - 1) / pool.lots));

      if (g_str_equal (tonti_fact_text (event->json, "pool"), pool_key)
          && tonti_day_parse_iso (tonti_fact_text (meeting, "day"), &day))
        return day;
    }
  return day;
}

char *
tonti_takeover_tell_before (TontiBook *book, const char *hand, const TontiTurnRow *turn,
                            const char *lot)
{
  TontiDay day = find_served_day (book, turn);
  g_autofree char *text = tonti_day_is_valid (day)
                              ? tonti_day_format_short (day, tonti_book_get_group (book)->lang)
                              : NULL;

  if (text == NULL)
    return g_strdup_printf (_ ("%s: served before the books began, lot of %s"), hand, lot);
  return g_strdup_printf (_ ("%s: served on %s, lot of %s"), hand, text, lot);
}

void
tonti_takeover_add_answers (TontiTakeoverReport *report, TontiBook *book)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_report_db (book), "notebook/1");

  for (guint i = 0; i < acts->len; i++)
    {
      const TontiActRow *row = &g_array_index (acts, TontiActRow, i);
      g_autoptr (TontiEvent) event
          = row->reversed_by == 0 ? tonti_journal_read (tonti_book_get_journal (book), row->seq)
                                  : NULL;

      if (event != NULL)
        add_event (report, book, event);
    }
}
