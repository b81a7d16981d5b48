// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-order-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-choice-list.h"
#include "tonti-labels.h"
#include "tonti-standing-report.h"

/* ---- order.set ---- */

#define AT_MEETINGS 2 /* from here on: rules between which a round that runs may change */

static const TontiChoice rules[] = {
  { "fixed", N_ ("In the order of the list, which the group writes itself") },
  { "drawn", N_ ("In the order of the list, which is drawn by lot before the start") },
  { "draw-each", N_ ("By lot: at each meeting one draws who is served") },
  { "choice", N_ ("By choice: at each meeting the group says who is served") },
  { "auction", N_ ("By auction: at each meeting who leaves the highest discount is served") },
  { NULL, NULL },
};

#define RULE                                                                                         \
  {                                                                                                  \
    "order", TONTI_ENTRY_CHOICE, N_ ("In which _order are the hands served?"), NULL, rules, TRUE     \
  },                                                                                                 \
      { "needs_present", TONTI_ENTRY_FLAG, N_ ("Who is _absent takes no part"), NULL, NULL, FALSE }, \
  {                                                                                                  \
    "needs_paid_up", TONTI_ENTRY_FLAG, N_ ("Who is _late with dues takes no part"), NULL, NULL,      \
        FALSE                                                                                        \
  }

static const TontiFormField rule_fields[] = { RULE, { NULL } };
/* While a round runs two officers stand for it. */
static const TontiFormField running_fields[] = {
  RULE,
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

/* Who takes part is asked only where something is drawn or chosen at meetings. */
static void
show_flags (TontiForm *form)
{
  json_auto_t *value = tonti_form_get_value (form, "order");
  const char *order = value ? json_string_value (value) : "";
  static const char *const each[] = { "draw-each", "choice", "auction", NULL };
  gboolean is_each = g_strv_contains (each, order);
  tonti_form_set_field_visible (form, "needs_present", is_each);
  tonti_form_set_field_visible (form, "needs_paid_up", is_each);
}

static void
rule_changed_cb (TontiForm *form, const char *name, gpointer data)
{
  if (g_str_equal (name, "order"))
    show_flags (form);
}

void
tonti_order_ask_rule (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round)
{
  TontiForm *form
      = tonti_form_new (session, "order.set", _ ("Order of the hands"), _ ("_Keep this order"),
                        round->is_started ? running_fields : rule_fields);
  tonti_form_set_fixed (form, "pool", json_sprintf ("pool:%" PRId64, round->pool));
  if (round->is_started)
    tonti_form_set_choices (form, "order", &rules[AT_MEETINGS]);
  tonti_form_set_value (form, "order", json_string (round->order));
  tonti_form_set_value (form, "needs_present", json_boolean (round->needs_present));
  tonti_form_set_value (form, "needs_paid_up", json_boolean (round->needs_paid_up));
  g_signal_connect (form, "changed", G_CALLBACK (rule_changed_cb), NULL);
  show_flags (form);
  tonti_form_show (form, parent);
}

/* ---- Hands to choose from ---- */

static void
add_hand (GArray *choices, gint64 hand, const char *names)
{
  tonti_choice_list_add (choices, g_strdup_printf ("hand:%" PRId64, hand),
                         g_strdup_printf ("%" PRId64 " · %s", hand, names));
}

/* ---- turn.choose ---- */

static const TontiChoice ways[] = {
  { "need", N_ ("By need: who needs it most") },
  { "vote", N_ ("By vote: the voices are counted") },
  { "designation", N_ ("The chair, or who was asked to, says who") },
  { "agreement", N_ ("All members agree") },
  { NULL, NULL },
};

static const TontiFormField choice_fields[] = {
  { "hand", TONTI_ENTRY_CHOICE, N_ ("_Which hand is served"), NULL, NULL, TRUE },
  { "how", TONTI_ENTRY_CHOICE, N_ ("_How it is chosen"), NULL, ways, TRUE },
  { "votes_for", TONTI_ENTRY_NUMBER, N_ ("Voices _for"), NULL, NULL, FALSE },
  { "votes_against", TONTI_ENTRY_NUMBER, N_ ("Voices _against"), NULL, NULL, FALSE },
  { "votes_abstained", TONTI_ENTRY_NUMBER, N_ ("A_bstentions"), NULL, NULL, FALSE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Reason"), N_ ("for example: hospital, school fees"), NULL,
    TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

/* Voices are asked for only of a vote. */
static void
show_votes (TontiForm *form)
{
  json_auto_t *how = tonti_form_get_value (form, "how");
  gboolean is_vote = how && g_str_equal (json_string_value (how), "vote");
  tonti_form_set_field_visible (form, "votes_for", is_vote);
  tonti_form_set_field_visible (form, "votes_against", is_vote);
  tonti_form_set_field_visible (form, "votes_abstained", is_vote);
}

static void
choice_changed_cb (TontiForm *form, const char *name, gpointer data)
{
  if (g_str_equal (name, "how"))
    show_votes (form);
}

static char *
tell_turn (gint64 meeting, TontiDay day)
{
  g_autofree char *text = NULL;
  if (!tonti_day_is_valid (day))
    return g_strdup_printf (_ ("Meeting %" PRId64), meeting);
  text = tonti_day_format_long (day, tonti_page_lang ());
  return g_strdup_printf (_ ("Meeting %" PRId64 ", %s"), meeting, text);
}

static const char *
tell_obstacle (const char *why)
{
  if (g_str_equal (why, "absent"))
    return _ ("%s is absent.");
  if (g_str_equal (why, "arrears"))
    return _ ("%s is late with dues.");
  return _ ("%s has another turn too near.");
}

/* The turn, the pot, and who takes no part. */
static char *
tell_choice (const TontiStandingReport *standing, const TontiRoundTurn *turn,
             const TontiStyle *style)
{
  g_autofree char *where = tell_turn (turn->meeting, turn->day);
  g_autofree char *lot = tonti_round_report_tell (standing->round, turn->amount, style);
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, _ ("%1$s. %2$s: a lot of %3$s."), standing->round->name, where,
                          lot);
  for (guint i = 0; i < standing->left_out->len; i++)
    {
      const TontiStandingHand *hand = &g_array_index (standing->left_out, TontiStandingHand, i);
      const char *format = tell_obstacle (hand->why);
      g_string_append_c (text, i == 0 ? '\n' : ' ');
      g_string_append_printf (text, format, hand->names);
    }
  return g_string_free (text, FALSE);
}

static void
show_choice (GtkWidget *parent, TontiSession *session, const TontiStandingReport *standing,
             const TontiRoundTurn *turn)
{
  TontiForm *form = tonti_form_new (session, "turn.choose", _ ("Choose the hand that is served"),
                                    _ ("_Choose this hand"), choice_fields);
  g_autoptr (GArray) choices = tonti_choice_list_new ();
  g_autofree char *remark = tell_choice (standing, turn, &tonti_session_get_group (session)->style);
  for (guint i = 0; i < standing->hands->len; i++)
    {
      const TontiStandingHand *hand = &g_array_index (standing->hands, TontiStandingHand, i);
      add_hand (choices, hand->hand, hand->names);
    }
  tonti_choice_list_put (choices, form, "hand");
  tonti_form_set_fixed (form, "turn", json_integer (turn->turn));
  tonti_form_set_remark (form, remark);
  g_signal_connect (form, "changed", G_CALLBACK (choice_changed_cb), NULL);
  show_votes (form);
  tonti_form_show (form, parent);
}

typedef struct
{
  TontiSession *session;
  gint64 pool, turn;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;
  g_object_unref (question->session);
  g_free (question);
}

static gpointer
read_standing (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_standing_report_make (book, ((Question *)data)->pool, problems);
}

static void
standing_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  const Question *question = data;
  const TontiStandingReport *standing = *result;
  for (guint i = 0; standing && i < standing->round->unsettled->len; i++)
    {
      const TontiRoundTurn *turn = &g_array_index (standing->round->unsettled, TontiRoundTurn, i);
      if (turn->turn == question->turn && gtk_widget_get_root (GTK_WIDGET (owner)))
        show_choice (GTK_WIDGET (owner), question->session, standing, turn);
    }
  if (!standing)
    tonti_page_tell (GTK_WIDGET (owner), problems);
}

void
tonti_order_ask_choice (GtkWidget *parent, TontiSession *session, gint64 pool, gint64 turn)
{
  Question *question = g_new0 (Question, 1);
  TontiSessionJob job = { .read = read_standing,
                          .data = question,
                          .free_data = free_question,
                          .free_result = (GDestroyNotify)tonti_standing_report_free,
                          .done = standing_cb };
  question->session = g_object_ref (session);
  question->pool = pool;
  question->turn = turn;
  tonti_session_read (session, &job, G_OBJECT (parent));
}

/* ---- Against the rule ---- */

static const TontiFormField override_fields[] = {
  { "hand", TONTI_ENTRY_CHOICE, N_ ("_Which hand is served"), NULL, NULL, TRUE },
  { "turn", TONTI_ENTRY_CHOICE, N_ ("At which _turn"), NULL, NULL, TRUE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Reason"), N_ ("what the assembly decided, and why"), NULL,
    TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static json_t *
make_override (TontiForm *form, json_t *request, gpointer data)
{
  const char *turn = json_string_value (json_object_get (request, "turn"));
  json_object_set_new (request, "turn", json_integer (g_ascii_strtoll (turn, NULL, 10)));
  return request;
}

static gboolean
is_waiting (const TontiRoundHand *hand)
{
  return !hand->is_settled || (g_str_equal (hand->state, "planned") && !hand->is_entered);
}

static void
add_turn (GArray *choices, gint64 turn, gint64 meeting, TontiDay day, const char *who)
{
  g_autofree char *where = tell_turn (meeting, day);
  tonti_choice_list_add (choices, g_strdup_printf ("%" PRId64, turn),
                         g_strdup_printf ("%" PRId64 " · %s · %s", turn, where, who));
}

static GArray *
list_turns (const TontiRoundReport *round)
{
  GArray *turns = tonti_choice_list_new ();
  for (guint i = 0; i < round->hands->len; i++)
    {
      const TontiRoundHand *hand = &g_array_index (round->hands, TontiRoundHand, i);
      if (hand->turn > 0 && is_waiting (hand))
        add_turn (turns, hand->turn, hand->meeting, hand->day, hand->names);
    }
  for (guint i = 0; i < round->unsettled->len; i++)
    {
      const TontiRoundTurn *turn = &g_array_index (round->unsettled, TontiRoundTurn, i);
      add_turn (turns, turn->turn, turn->meeting, turn->day,
                tonti_label_of_code ("state", turn->state));
    }
  return turns;
}

void
tonti_order_ask_override (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round,
                          gint64 turn)
{
  TontiForm *form = tonti_form_new (session, "turn.choose", _ ("Serve a hand out of its turn"),
                                    _ ("_Serve this hand"), override_fields);
  g_autoptr (GArray) hands = tonti_choice_list_new (), turns = list_turns (round);
  for (guint i = 0; i < round->hands->len; i++)
    {
      const TontiRoundHand *hand = &g_array_index (round->hands, TontiRoundHand, i);
      if (is_waiting (hand))
        add_hand (hands, hand->hand, hand->names);
    }
  tonti_choice_list_put (hands, form, "hand");
  tonti_choice_list_put (turns, form, "turn");
  if (turn > 0)
    tonti_form_set_value (form, "turn", json_sprintf ("%" PRId64, turn));
  tonti_form_set_fixed (form, "how", json_string ("override"));
  tonti_form_set_make (form, make_override, NULL);
  tonti_form_set_remark (
      form, _ ("This goes against the order that was agreed: the assembly decides it, and the "
               "reason and the two officers stand in the minutes. Who stood at that turn takes "
               "the turn that this hand leaves."));
  tonti_form_show (form, parent);
}
