// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-join-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-fact.h"
#include "tonti-labels.h"
#include "tonti-meeting-facts.h"

static char *
tell_money (TontiBook *book, gint64 amount)
{
  return tonti_style_format_symbol (&tonti_book_get_group (book)->style, tonti_money (amount));
}

/* Who the event says holds the hand, not who holds it since. */
static char *
name_holders (TontiBook *book, const json_t *json)
{
  json_t *holders = json_object_get (json, "holders");
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < json_array_size (holders); i++)
    {
      const json_t *row = json_array_get (holders, i);
      g_autofree char *name = tonti_report_member_name (book, tonti_fact_int (row, "member"));
      g_autofree char *part = tonti_report_format_part (tonti_fact_int (row, "numerator"),
                                                        tonti_fact_int (row, "denominator"));
      const gboolean whole
          = tonti_fact_int (row, "numerator") == tonti_fact_int (row, "denominator");

      g_string_append_printf (names, whole ? "%s%s" : "%s%s (%s)", i > 0 ? ", " : "", name, part);
    }
  return g_string_free (names, FALSE);
}

/* ---- A hand more ---- */

static char *
tell_late (TontiBook *book, const json_t *json)
{
  const json_t *turns = json_object_get (json, "turns");
  const json_t *turn = json_array_get (turns, json_array_size (turns) - 1);
  g_autofree char *hand = tonti_label_subject (book, tonti_fact_text (json, "hand"));
  g_autofree char *names = name_holders (book, json);

  return g_strdup_printf (_ ("%s (%s) comes into the round, its lot at meeting %" PRId64), hand,
                          names, tonti_fact_int (turn, "meeting"));
}

static char *
tell_late_money (TontiBook *book, const json_t *json)
{
  const json_t *lines = json_object_get (json, "lines");
  g_autofree char *catch_up = tell_money (book, tonti_fact_int (json, "catch_up"));
  g_autofree char *passed = NULL;
  gint64 sum = 0;

  for (gsize i = 0; i < json_array_size (lines); i++)
    sum += MAX (tonti_fact_int (json_array_get (lines, i), "amount"), 0);
  passed = tell_money (book, sum);
  if (sum == 0)
    return g_strdup_printf (_ ("For the meetings held it owes %s."), catch_up);
  return g_strdup_printf (
      _ ("For the meetings held it owes %s; %s go to the hands already served."), catch_up, passed);
}

/* ---- Another holder ---- */

static char *
tell_over (TontiBook *book, const json_t *json)
{
  g_autofree char *hand = tonti_label_subject (book, tonti_fact_text (json, "hand"));
  g_autofree char *from = tonti_report_member_name (book, tonti_fact_int (json, "from"));
  g_autofree char *to = tonti_report_member_name (book, tonti_fact_int (json, "to"));

  if (g_str_equal (tonti_fact_text (json, "how"), "heir"))
    return g_strdup_printf (_ ("%s: %s comes after %s as heir"), hand, to, from);
  return g_strdup_printf (_ ("%s: %s takes it over from %s"), hand, to, from);
}

static char *
tell_over_money (TontiBook *book, const json_t *json)
{
  g_autofree char *to_pay = tell_money (book, tonti_fact_int (json, "to_pay"));
  g_autofree char *back = tell_money (book, tonti_fact_int (json, "paid_back"));
  g_autofree char *penalty = tell_money (book, tonti_fact_int (json, "penalty"));

  if (tonti_fact_int (json, "paid_back") == 0 && tonti_fact_int (json, "penalty") == 0)
    return g_strdup_printf (_ ("Still to be paid for it: %s."), to_pay);
  return g_strdup_printf (_ ("Still to be paid for it: %s; owed to who leaves: %s; kept as a "
                             "penalty: %s."),
                          to_pay, back, penalty);
}

/* ---- Lots that wait ---- */

static char *
tell_claim (TontiBook *book, const json_t *json)
{
  const json_t *turns = json_object_get (json, "turns");
  g_autofree char *name = tonti_report_member_name (book, tonti_fact_int (json, "member"));
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < json_array_size (turns); i++)
    {
      const json_t *turn = json_array_get (turns, i);
      g_autofree char *hand = tonti_label_subject (book, tonti_fact_text (turn, "hand"));
      g_autofree char *lot = tell_money (book, tonti_fact_int (turn, "amount"));

      g_string_append (text, i > 0 ? "; " : "");
      g_string_append_printf (text, _ ("%s: the lot of %s (%s) is paid at meeting %" PRId64), name,
                              hand, lot, tonti_fact_int (turn, "meeting"));
    }
  return g_string_free (text, FALSE);
}

/* ---- Who leaves ---- */

static char *
tell_end (TontiBook *book, const json_t *json)
{
  g_autofree char *hand = tonti_label_subject (book, tonti_fact_text (json, "hand"));
  g_autofree char *back = tell_money (book, tonti_fact_int (json, "back"));

  if (g_str_equal (tonti_fact_text (json, "refund"), "now"))
    return g_strdup_printf (_ ("%s ends: %s go back at once to who paid for it"), hand, back);
  return g_strdup_printf (_ ("%s ends: %s are paid back for it at meeting %" PRId64), hand, back,
                          tonti_fact_int (json, "at"));
}

static char *
tell_kept (TontiBook *book, const json_t *json)
{
  const gint64 penalty = tonti_fact_int (json, "penalty");
  g_autofree char *money = tell_money (book, penalty);

  return penalty > 0 ? g_strdup_printf (_ ("Kept as a penalty: %s."), money) : NULL;
}

static char *
tell_leave (TontiBook *book, const json_t *json)
{
  const json_t *leaver = json_array_get (json_object_get (json, "leavers"), 0);
  g_autofree char *hand = tonti_label_subject (book, tonti_fact_text (json, "hand"));
  g_autofree char *name = tonti_report_member_name (book, tonti_fact_int (leaver, "member"));
  g_autofree char *rest = tell_money (book, tonti_fact_int (leaver, "rest"));

  if (g_str_equal (tonti_fact_text (json, "owes"), "now"))
    return g_strdup_printf (_ ("%s leaves %s, which was served, and owes all the rest at once: %s"),
                            name, hand, rest);
  return g_strdup_printf (_ ("%s leaves %s, which was served, and still owes at its meetings: %s"),
                          name, hand, rest);
}

static char *
tell_defer (TontiBook *book, const json_t *json)
{
  g_autofree char *hand = tonti_label_subject (book, tonti_fact_text (json, "hand"));
  g_autofree char *name = tonti_report_member_name (book, tonti_fact_int (json, "member"));
  g_autofree char *missing = tell_money (book, tonti_fact_int (json, "missing"));

  if (json_is_true (json_object_get (json, "keep")))
    return g_strdup_printf (_ ("%s, %s: %s are missing, and it keeps its place"), name, hand,
                            missing);
  return g_strdup_printf (_ ("%s, %s: %s are missing, and it goes to the end of the list: turn "
                             "%" PRId64 " instead of %" PRId64),
                          name, hand, missing, tonti_fact_int (json, "to"),
                          tonti_fact_int (json, "from"));
}

char *
tonti_join_event_dup_text (TontiBook *book, const TontiEvent *event)
{
  if (tonti_event_is (event, "hand-late"))
    return tell_late (book, event->json);
  if (tonti_event_is (event, "hand-over"))
    return tell_over (book, event->json);
  if (tonti_event_is (event, "claim"))
    return tell_claim (book, event->json);
  if (tonti_event_is (event, "hand-end"))
    return tell_end (book, event->json);
  if (tonti_event_is (event, "defer"))
    return tell_defer (book, event->json);
  if (tonti_event_is (event, "hand-leave"))
    return tell_leave (book, event->json);
  return NULL;
}

char *
tonti_join_event_tell (TontiBook *book, const TontiEvent *event)
{
  const gboolean late = tonti_event_is (event, "hand-late");
  g_autofree char *text = tonti_join_event_dup_text (book, event);
  const gboolean over = tonti_event_is (event, "hand-over");
  g_autofree char *money = late   ? tell_late_money (book, event->json)
                           : over ? tell_over_money (book, event->json)
                                  : tell_kept (book, event->json);
  const json_t *consent = json_object_get (event->json, "consent");
  g_autofree char *names = tonti_report_names (book, consent);
  const char *decision = tonti_fact_text (event->json, "decision");
  const char *reason = tonti_fact_text (event->json, "reason");
  GString *all = g_string_new (NULL);

  g_string_append_printf (all, money != NULL ? "%s. %s" : "%s.", text, money);
  if (names[0] != '\0')
    {
      g_string_append_c (all, ' ');
      g_string_append_printf (all, _ ("Agreed: %s."), names);
    }
  if (decision[0] != '\0')
    {
      g_string_append_c (all, ' ');
      g_string_append_printf (all, _ ("Decided by the assembly: %s."), decision);
    }
  if (reason[0] != '\0')
    {
      g_string_append_c (all, ' ');
      g_string_append_printf (all, _ ("Reason: %s"), reason);
    }
  return g_string_free (all, FALSE);
}
