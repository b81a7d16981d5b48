// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-join-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-choice-list.h"

/* Who leaves a hand while the round runs, and nobody comes after. */

/* ---- A hand that ends ---- */

static const TontiFormField end_fields[] = {
  { "hand", TONTI_ENTRY_CHOICE, N_ ("_Which hand"), NULL, NULL, TRUE },
  { "died", TONTI_ENTRY_FLAG, N_ ("Its holder has _died"), NULL, NULL, FALSE },
  { "agreed", TONTI_ENTRY_FLAG, N_ ("Who holds it _agrees"), NULL, NULL, FALSE },
  { "decision", TONTI_ENTRY_TEXT, N_ ("Or what the _assembly decided"), NULL, NULL, FALSE },
  { "penalty", TONTI_ENTRY_AMOUNT, N_ ("_Kept of what was paid"),
    N_ ("What the by-laws say if left empty"), NULL, FALSE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Reason"), NULL, NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

/* "hand:4 4 9": hand 4, held by members 4 and 9. */
static void
add_end (GArray *choices, const TontiRoundHand *hand)
{
  GString *code = g_string_new (NULL);
  g_string_append_printf (code, "hand:%" PRId64, hand->hand);
  for (guint i = 0; i < hand->holders->len; i++)
    g_string_append_printf (code, " %" PRId64,
                            g_array_index (hand->holders, TontiRoundHolder, i).member);
  tonti_choice_list_add (choices, g_string_free (code, FALSE),
                         g_strdup_printf ("%" PRId64 " · %s", hand->hand, hand->names));
}

/* Of a hand with one holder; that one of several has died is said by who inherits it. */
static json_t *
make_end (TontiForm *form, json_t *request, gpointer data)
{
  const char *code = json_string_value (json_object_get (request, "hand"));
  g_auto (GStrv) words = g_strsplit (code ? code : "", " ", -1);
  gboolean has_died = json_is_true (json_object_get (request, "died"));
  gboolean agree = json_is_true (json_object_get (request, "agreed"));
  json_t *consent = json_array ();
  json_object_del (request, "died");
  json_object_del (request, "agreed");
  for (guint i = 1; words[0] && words[i]; i++)
    {
      gint64 member = g_ascii_strtoll (words[i], NULL, 10);
      if (has_died && i == 1)
        json_object_set_new (request, "died", json_integer (member));
      else if (agree)
        json_array_append_new (consent, json_integer (member));
    }
  if (words[0])
    json_object_set_new (request, "hand", json_string (words[0]));
  json_object_set_new (request, "consent", consent);
  return request;
}

void
tonti_join_ask_end (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round)
{
  TontiForm *form
      = tonti_form_new (session, "hand.end", _ ("A hand ends"), _ ("_End the hand"), end_fields);
  g_autoptr (GArray) choices = tonti_choice_list_new ();
  for (guint i = 0; i < round->hands->len; i++)
    {
      const TontiRoundHand *hand = &g_array_index (round->hands, TontiRoundHand, i);
      if (!hand->is_ended && !g_str_equal (hand->state, "served")
          && !g_str_equal (hand->state, "before"))
        add_end (choices, hand);
    }
  tonti_choice_list_put (choices, form, "hand");
  tonti_form_set_make (form, make_end, NULL);
  tonti_form_set_remark (
      form, _ ("Of a hand that was not served, and after whose holder nobody comes: it pays no "
               "more, and what was paid for it goes back when the by-laws say. The others still to "
               "be served pay and receive one contribution less."));
  tonti_form_show (form, parent);
}

/* ---- A hand that was served ---- */

static const TontiFormField leave_fields[] = {
  { "part", TONTI_ENTRY_CHOICE, N_ ("_Who leaves"), NULL, NULL, TRUE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Reason"), NULL, NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static json_t *
make_leave (TontiForm *form, json_t *request, gpointer data)
{
  tonti_join_take_part (request, "member");
  return request;
}

void
tonti_join_ask_leave (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round)
{
  TontiForm *form = tonti_form_new (session, "hand.leave", _ ("Who was served leaves"),
                                    _ ("_Keep this"), leave_fields);
  g_autoptr (GArray) choices = tonti_choice_list_new ();
  for (guint i = 0; i < round->hands->len; i++)
    {
      const TontiRoundHand *hand = &g_array_index (round->hands, TontiRoundHand, i);
      if (g_str_equal (hand->state, "served") || g_str_equal (hand->state, "before"))
        tonti_join_add_parts (choices, hand);
    }
  tonti_choice_list_put (choices, form, "part");
  if (choices->len == 1)
    tonti_form_set_value (form, "part", json_string (g_array_index (choices, TontiChoice, 0).code));
  tonti_form_set_make (form, make_leave, NULL);
  tonti_form_set_remark (
      form, _ ("Of a hand that has had its lot: its holder goes, and still owes every contribution "
               "to come, at each meeting or at once as the by-laws say. Those who answer for the "
               "hand are called for what is missing now."));
  tonti_form_show (form, parent);
}
