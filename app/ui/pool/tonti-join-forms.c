// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-join-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-choice-list.h"

/* ---- A hand more ---- */

static const TontiFormField new_fields[] = {
  { "member", TONTI_ENTRY_MEMBER, N_ ("_Who comes in"), NULL, NULL, TRUE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Reason"), NULL, NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

void
tonti_join_ask_new (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round)
{
  TontiForm *form = tonti_form_new (session, "hand.join", _ ("A hand comes into the round"),
                                    _ ("_Let the hand in"), new_fields);
  g_autofree char *contribution
      = tonti_style_format_symbol (&tonti_session_get_group (session)->style, round->contribution);
  g_autofree char *remark = g_strdup_printf (
      round->lots == 1
          ? _ (
              "The hand owes %s for each meeting already held. That money goes to the hands "
              "already served, the round lasts one meeting longer, and everybody pays and receives "
              "one contribution more.")
          : _ ("The hand owes %s for each meeting already held, and takes the place that is free "
               "at the last meeting. The others pay and receive what they did."),
      contribution);
  tonti_form_set_fixed (form, "how", json_string ("new"));
  tonti_form_set_fixed (form, "pool", json_sprintf ("pool:%" PRId64, round->pool));
  tonti_form_set_remark (form, remark);
  tonti_form_show (form, parent);
}

/* ---- For somebody else ---- */

static const TontiChoice ways[] = {
  { "take-over", N_ ("The holder leaves, and somebody takes the hand over") },
  { "heir", N_ ("The holder has died, and an heir comes after") },
  { NULL, NULL },
};

static const TontiFormField over_fields[] = {
  { "part", TONTI_ENTRY_CHOICE, N_ ("_Whose hand"), NULL, NULL, TRUE },
  { "how", TONTI_ENTRY_CHOICE, N_ ("What _happened"), NULL, ways, TRUE },
  { "member", TONTI_ENTRY_MEMBER, N_ ("Who _comes after"), NULL, NULL, TRUE },
  { "penalty", TONTI_ENTRY_AMOUNT, N_ ("Kept of what the leaver _paid"),
    N_ ("What the by-laws say if left empty"), NULL, FALSE },
  { "agreed", TONTI_ENTRY_FLAG, N_ ("Those concerned _agree"), NULL, NULL, TRUE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Reason"), NULL, NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

void
tonti_join_add_parts (GArray *choices, const TontiRoundHand *hand)
{
  for (guint i = 0; i < hand->holders->len; i++)
    {
      const TontiRoundHolder *holder = &g_array_index (hand->holders, TontiRoundHolder, i);
      const char *format = holder->part[0] ? "%" PRId64 " · %s (%s)" : "%" PRId64 " · %s";
      tonti_choice_list_add (
          choices, g_strdup_printf ("hand:%" PRId64 " %" PRId64, hand->hand, holder->member),
          g_strdup_printf (format, hand->hand, holder->name, holder->part));
    }
}

void
tonti_join_take_part (json_t *request, const char *who)
{
  const char *part = json_string_value (json_object_get (request, "part"));
  g_auto (GStrv) words = g_strsplit (part ? part : "", " ", 2);
  if (g_strv_length (words) == 2)
    {
      json_object_set_new (request, "hand", json_string (words[0]));
      json_object_set_new (request, who, json_integer (g_ascii_strtoll (words[1], NULL, 10)));
    }
  json_object_del (request, "part");
}

/* Whose hand is chosen becomes the hand and who leaves it; agreeing becomes the list of who agrees.
 */
static json_t *
make_over (TontiForm *form, json_t *request, gpointer data)
{
  gboolean is_heir = g_strcmp0 (json_string_value (json_object_get (request, "how")), "heir") == 0;
  json_t *consent = json_array ();
  tonti_join_take_part (request, "from");
  if (json_is_true (json_object_get (request, "agreed")))
    {
      json_array_append (consent, json_object_get (request, "member"));
      if (!is_heir)
        json_array_append (consent, json_object_get (request, "from"));
    }
  json_object_set_new (request, "consent", consent);
  json_object_del (request, "agreed");
  return request;
}

/* A penalty is kept of what a leaver paid, never of what a dead member did. */
static void
show_penalty (TontiForm *form)
{
  json_auto_t *how = tonti_form_get_value (form, "how");
  tonti_form_set_field_visible (form, "penalty",
                                how && g_str_equal (json_string_value (how), "take-over"));
}

static void
over_changed_cb (TontiForm *form, const char *name, gpointer data)
{
  if (g_str_equal (name, "how"))
    show_penalty (form);
}

void
tonti_join_ask_over (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round)
{
  TontiForm *form = tonti_form_new (session, "hand.join", _ ("A hand passes to somebody else"),
                                    _ ("_Pass the hand on"), over_fields);
  g_autoptr (GArray) choices = tonti_choice_list_new ();
  for (guint i = 0; i < round->hands->len; i++)
    tonti_join_add_parts (choices, &g_array_index (round->hands, TontiRoundHand, i));
  tonti_choice_list_put (choices, form, "part");
  tonti_form_set_value (form, "how", json_string ("take-over"));
  tonti_form_set_make (form, make_over, NULL);
  tonti_form_set_remark (
      form, _ ("A hand still to be served: who leaves is paid back what was paid, and who comes "
               "after pays the meetings held. A hand already served, or inherited: what is due and "
               "paid passes on as it is."));
  g_signal_connect (form, "changed", G_CALLBACK (over_changed_cb), NULL);
  show_penalty (form);
  tonti_form_show (form, parent);
}

/* ---- Some of several lots ---- */

static const TontiFormField claim_fields[] = {
  { "claim", TONTI_ENTRY_CHOICE, N_ ("_Which lots are taken"), NULL, NULL, TRUE },
  { "meeting", TONTI_ENTRY_NUMBER, N_ ("_Meeting at which the others are paid"),
    N_ ("The next one of the round if left empty"), NULL, FALSE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Reason"), NULL, NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static gboolean
is_of (const TontiRoundHand *hand, gint64 member)
{
  return hand->holders->len == 1
         && g_array_index (hand->holders, TontiRoundHolder, 0).member == member
         && g_str_equal (hand->state, "planned");
}

/* "4 hand:1 hand:8": member 4 takes these. */
static void
add_claim (GArray *choices, const TontiRoundReport *round, const TontiRoundHolder *holder,
           guint take, guint of)
{
  GString *code = g_string_new (NULL);
  guint n = 0;
  g_string_append_printf (code, "%" PRId64, holder->member);
  for (guint i = 0; i < round->hands->len && n < take; i++)
    {
      const TontiRoundHand *hand = &g_array_index (round->hands, TontiRoundHand, i);
      if (!is_of (hand, holder->member) || hand->meeting != round->open)
        continue;
      g_string_append_printf (code, " hand:%" PRId64, hand->hand);
      n++;
    }
  tonti_choice_list_add (
      choices, g_string_free (code, FALSE),
      g_strdup_printf (ngettext ("%1$s: %2$u lot of %3$u now", "%1$s: %2$u lots of %3$u now", take),
                       holder->name, take, of));
}

static void
add_waiting (GArray *choices, const TontiRoundHand *hand, const TontiRoundHolder *holder)
{
  tonti_choice_list_add (
      choices, g_strdup_printf ("%" PRId64 " hand:%" PRId64, holder->member, hand->hand),
      g_strdup_printf (_ ("%1$s: the lot that waits, hand %2$" PRId64), holder->name, hand->hand));
}

/* Each member once, at the first of the hands. */
static void
add_claims (GArray *choices, const TontiRoundReport *round, guint first)
{
  const TontiRoundHand *hand = &g_array_index (round->hands, TontiRoundHand, first);
  const TontiRoundHolder *holder = &g_array_index (hand->holders, TontiRoundHolder, 0);
  guint of = 0;
  for (guint i = 0; i < round->hands->len; i++)
    {
      const TontiRoundHand *other = &g_array_index (round->hands, TontiRoundHand, i);
      if (!is_of (other, holder->member) || other->meeting != round->open)
        continue;
      if (i < first)
        return;
      of++;
    }
  for (guint take = 1; take < of; take++)
    add_claim (choices, round, holder, take, of);
}

static json_t *
make_claim (TontiForm *form, json_t *request, gpointer data)
{
  const char *code = json_string_value (json_object_get (request, "claim"));
  g_auto (GStrv) words = g_strsplit (code ? code : "", " ", -1);
  json_t *take = json_array ();
  for (guint i = 1; words[0] && words[i]; i++)
    json_array_append_new (take, json_string (words[i]));
  if (words[0])
    json_object_set_new (request, "member", json_integer (g_ascii_strtoll (words[0], NULL, 10)));
  json_object_set_new (request, "take", take);
  json_object_del (request, "claim");
  return request;
}

void
tonti_join_ask_claim (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round)
{
  TontiForm *form = tonti_form_new (session, "turn.claim", _ ("Take some lots, let others wait"),
                                    _ ("_Keep this"), claim_fields);
  g_autoptr (GArray) choices = tonti_choice_list_new ();
  for (guint i = 0; i < round->hands->len; i++)
    {
      const TontiRoundHand *hand = &g_array_index (round->hands, TontiRoundHand, i);
      const TontiRoundHolder *holder = &g_array_index (hand->holders, TontiRoundHolder, 0);
      if (!is_of (hand, holder->member))
        continue;
      if (hand->meeting == round->open)
        add_claims (choices, round, i);
      else if (hand->carried > 0)
        add_waiting (choices, hand, holder);
    }
  tonti_choice_list_put (choices, form, "claim");
  tonti_form_set_make (form, make_claim, NULL);
  tonti_form_set_remark (
      form, choices->len > 0
                ? _ ("The lots that are not taken stay in the pot, and are paid at a later meeting "
                     "beside its own.")
                : _ ("Nobody has several lots at this meeting, and no lot waits."));
  tonti_form_show (form, parent);
}
