// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-amount-entry.h"
#include "tonti-choice-row.h"
#include "tonti-form.h"
#include "tonti-holder.h"

/* The form of a verb: everything that is missing is asked at once, a refusal stands beside its
 * field, what was typed stays until the book has taken it. */

static const TontiChoice means[]
    = { { "cash", "Cash" }, { "bank", "Bank" }, { "mobile", "Phone" }, { NULL, NULL } };

static const TontiFormField income[] = {
  { "account", TONTI_ENTRY_TEXT, "_Account", "What it is for", NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, "A_mount", NULL, NULL, TRUE },
  { "what", TONTI_ENTRY_TEXT, "_What", NULL, NULL, TRUE },
  { "means", TONTI_ENTRY_CHOICE, "_How", NULL, means, FALSE },
  { "day", TONTI_ENTRY_DAY, "_Day", NULL, NULL, FALSE },
  { "member", TONTI_ENTRY_MEMBER, "M_ember", NULL, NULL, FALSE },
  { NULL, 0, NULL, NULL, NULL, FALSE },
};

/* One field of each kind; nothing of it is sent. */
static const TontiFormField everything[] = {
  { "text", TONTI_ENTRY_TEXT, "_Text", NULL, NULL, FALSE },
  { "lines", TONTI_ENTRY_LINES, "_Lines", NULL, NULL, FALSE },
  { "amount", TONTI_ENTRY_AMOUNT, "_Amount", NULL, NULL, FALSE },
  { "number", TONTI_ENTRY_NUMBER, "_Number", NULL, NULL, FALSE },
  { "rate", TONTI_ENTRY_RATE, "_Rate", NULL, NULL, FALSE },
  { "day", TONTI_ENTRY_DAY, "_Day", NULL, NULL, FALSE },
  { "member", TONTI_ENTRY_MEMBER, "_Member", NULL, NULL, FALSE },
  { "members", TONTI_ENTRY_MEMBERS, "M_embers", NULL, NULL, FALSE },
  { "choice", TONTI_ENTRY_CHOICE, "_Choice", NULL, means, FALSE },
  { "flag", TONTI_ENTRY_FLAG, "_Flag", NULL, NULL, FALSE },
  { "discharge", TONTI_ENTRY_DISCHARGE, "_Discharge", NULL, NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, "_Officers", NULL, NULL, FALSE },
  { "remark", TONTI_ENTRY_REMARK, "A sentence", NULL, NULL, FALSE },
  { NULL, 0, NULL, NULL, NULL, FALSE },
};

typedef struct
{
  TontiHolder *holder;
  TontiForm *form; /* NULL when it is gone */
  char *request;   /* last asked for */
  guint done;
  gboolean holds_back; /* nothing goes to the book */
} Desk;

static json_t *
make (TontiForm *form, json_t *request, gpointer data)
{
  Desk *desk = data;
  g_free (desk->request);
  desk->request = json_dumps (request, JSON_COMPACT | JSON_SORT_KEYS);
  if (!desk->holds_back)
    return request;
  json_decref (request);
  return NULL;
}

static void
done_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  g_assert_nonnull (json_object_get (answer, "seq"));
  ((Desk *)data)->done++;
}

static Desk *
open_desk (const char *verb, const TontiFormField *fields)
{
  Desk *desk = g_new0 (Desk, 1);
  desk->holder = tonti_holder_new (tonti_fixture_sample ());
  desk->form = tonti_form_new (desk->holder->session, verb, "Money comes in", "_Store it", fields);
  g_object_add_weak_pointer (G_OBJECT (desk->form), (gpointer *)&desk->form);
  tonti_form_set_make (desk->form, make, desk);
  tonti_form_set_done (desk->form, G_OBJECT (desk->holder->window), done_cb, desk);
  tonti_form_show (desk->form, desk->holder->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (desk->form));
  return desk;
}

static void
close_desk (Desk *desk)
{
  if (desk->form)
    gtk_window_destroy (GTK_WINDOW (desk->form));
  tonti_stage_wait (tonti_holder_is_gone, &desk->form);
  tonti_holder_free (desk->holder);
  g_free (desk->request);
  g_free (desk);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, close_desk)

static gboolean
is_field (GtkWidget *widget, gconstpointer data)
{
  guint *left = (guint *)data;
  return TONTI_IS_FIELD (widget) && (*left)-- == 0;
}

/* The NTH field from the top. */
static TontiField *
get_field (Desk *desk, guint nth)
{
  GtkWidget *found = tonti_stage_find (GTK_WIDGET (desk->form), is_field, &nth);
  g_assert_nonnull (found);
  return TONTI_FIELD (found);
}

static void
store (Desk *desk)
{
  gtk_widget_activate_action (GTK_WIDGET (desk->form), "form.send", NULL);
  tonti_stage_settle ();
}

static void
fill (Desk *desk, const char *account)
{
  tonti_stage_type (GTK_WIDGET (get_field (desk, 0)), account);
  tonti_stage_type (GTK_WIDGET (get_field (desk, 1)), "5k");
  tonti_stage_type (GTK_WIDGET (get_field (desk, 2)), "  Chairs lent ");
}

static void
asks_for_everything_at_once (void)
{
  g_autoptr (Desk) desk = open_desk ("income", income);
  store (desk);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (tonti_field_get_line (get_field (desk, i)), ==, "This is needed");
  g_assert_cmpstr (tonti_field_get_line (get_field (desk, 3)), ==, "");
  g_assert_null (desk->request);
  tonti_stage_type (GTK_WIDGET (get_field (desk, 0)), "chairs");
  g_assert_cmpstr (tonti_field_get_line (get_field (desk, 0)), ==, "What it is for");
}

static void
sends_what_was_typed (void)
{
  g_autoptr (Desk) desk = open_desk ("income", income);
  desk->holds_back = TRUE;
  tonti_form_set_value (desk->form, "means", json_string ("bank"));
  tonti_form_set_value (desk->form, "day", json_string ("2025-01-04"));
  tonti_form_set_value (desk->form, "member", json_integer (3));
  tonti_form_set_fixed (desk->form, "piece", json_string ("12"));
  fill (desk, "chairs");
  store (desk);
  g_assert_cmpstr (
      desk->request, ==,
      "{\"account\":\"chairs\",\"amount\":5000,\"day\":\"2025-01-04\",\"do\":\"income\","
      "\"means\":\"bank\",\"member\":3,\"note\":\"5k\",\"piece\":\"12\","
      "\"what\":\"Chairs lent\"}");
}

static gboolean
is_done (gpointer desk)
{
  return ((Desk *)desk)->form == NULL;
}

static void
goes_when_the_book_has_taken_it (void)
{
  g_autoptr (Desk) desk = open_desk ("income", income);
  gint64 before = tonti_session_get_facts (desk->holder->session)->events;
  fill (desk, "chairs");
  store (desk);
  tonti_stage_wait (is_done, desk);
  g_assert_cmpuint (desk->done, ==, 1);
  g_assert_cmpint (tonti_session_get_facts (desk->holder->session)->events, ==, before + 1);
}

static void
stays_when_the_book_refuses (void)
{
  g_autoptr (Desk) desk = open_desk ("income", income);
  gint64 before = tonti_session_get_facts (desk->holder->session)->events;
  fill (desk, "two words!");
  store (desk);
  tonti_stage_wait_text (desk->form, "small letters, figures");
  g_assert_nonnull (strstr (tonti_field_get_line (get_field (desk, 0)), "two words!"));
  g_assert_cmpstr (tonti_field_get_text (get_field (desk, 0)), ==, "two words!");
  g_assert_cmpstr (tonti_field_get_text (get_field (desk, 2)), ==, "  Chairs lent ");
  g_assert_cmpuint (desk->done, ==, 0);
  g_assert_cmpint (tonti_session_get_facts (desk->holder->session)->events, ==, before);
  fill (desk, "chairs");
  store (desk);
  tonti_stage_wait (is_done, desk);
  g_assert_cmpuint (desk->done, ==, 1);
}

static void
says_on_top_what_has_no_field (void)
{
  static const TontiFormField fields[] = {
    { "note", TONTI_ENTRY_TEXT, "_Note", NULL, NULL, FALSE },
    { NULL, 0, NULL, NULL, NULL, FALSE },
  };
  g_autoptr (Desk) desk = open_desk ("meeting.close", fields);
  store (desk);
  tonti_stage_wait_text (desk->form, "no meeting is open");
  g_assert_cmpuint (desk->done, ==, 0);
}

static void
goes_on_with_return (void)
{
  g_autoptr (Desk) desk = open_desk ("income", income);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (desk->form));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_field (desk, 0))));
  tonti_holder_accept (get_field (desk, 0));
  focus = gtk_window_get_focus (GTK_WINDOW (desk->form));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_field (desk, 1))));
  tonti_holder_accept (get_field (desk, 4));
  tonti_stage_wait_text (desk->form, "This is needed");
}

static gboolean
knows_officers (gpointer form)
{
  json_t *officers = tonti_form_get_value (form, "officers");
  gboolean known = officers != NULL;
  json_decref (officers);
  return known;
}

static void
knows_every_kind (void)
{
  g_autoptr (Desk) desk = open_desk ("nothing", everything);
  desk->holds_back = TRUE;
  tonti_stage_wait (knows_officers, desk->form);
  tonti_form_set_value (desk->form, "text", json_string ("a word"));
  tonti_form_set_value (desk->form, "lines", json_string ("one\ntwo"));
  tonti_form_set_value (desk->form, "amount", json_integer (1500));
  tonti_form_set_value (desk->form, "number", json_integer (7));
  tonti_form_set_value (desk->form, "rate", json_string ("2%"));
  tonti_form_set_value (desk->form, "day", json_string ("2025-02-01"));
  tonti_form_set_value (desk->form, "member", json_integer (4));
  tonti_form_set_value (desk->form, "members", json_pack ("[i,i]", 4, 5));
  tonti_form_set_value (desk->form, "choice", json_string ("mobile"));
  tonti_form_set_value (desk->form, "flag", json_true ());
  tonti_form_set_value (desk->form, "discharge",
                        json_pack ("{s:s,s:i}", "how", "thumbprint", "witness", 6));
  tonti_stage_settle ();
  tonti_stage_assert_named (desk->form);
  store (desk);
  g_assert_cmpstr (
      desk->request, ==,
      "{\"amount\":1500,\"choice\":\"mobile\",\"day\":\"2025-02-01\","
      "\"discharge\":{\"how\":\"thumbprint\",\"witness\":6},\"do\":\"nothing\",\"flag\":true,"
      "\"lines\":\"one\\ntwo\",\"member\":4,\"members\":[4,5],\"number\":7,\"officers\":[1,2],"
      "\"rate\":\"2%\",\"text\":\"a word\"}");
}

static void
asks_for_a_witness (void)
{
  g_autoptr (Desk) desk = open_desk ("nothing", everything);
  tonti_form_set_value (desk->form, "discharge", json_pack ("{s:s}", "how", "thumbprint"));
  store (desk);
  tonti_stage_wait_text (desk->form, "A thumbprint needs a witness");
  g_assert_null (desk->request);
}

static void
leaves_out_what_is_out_of_place (void)
{
  g_autoptr (Desk) desk = open_desk ("income", income);
  desk->holds_back = TRUE;
  fill (desk, "chairs");
  tonti_form_set_field_visible (desk->form, "what", FALSE);
  store (desk);
  g_assert_nonnull (desk->request);
  g_assert_null (strstr (desk->request, "Chairs"));
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/form/asks-for-everything-at-once", asks_for_everything_at_once);
  g_test_add_func ("/ui/form/sends-what-was-typed", sends_what_was_typed);
  g_test_add_func ("/ui/form/goes-when-the-book-has-taken-it", goes_when_the_book_has_taken_it);
  g_test_add_func ("/ui/form/stays-when-the-book-refuses", stays_when_the_book_refuses);
  g_test_add_func ("/ui/form/says-on-top-what-has-no-field", says_on_top_what_has_no_field);
  g_test_add_func ("/ui/form/goes-on-with-return", goes_on_with_return);
  g_test_add_func ("/ui/form/knows-every-kind", knows_every_kind);
  g_test_add_func ("/ui/form/asks-for-a-witness", asks_for_a_witness);
  g_test_add_func ("/ui/form/leaves-out-what-is-out-of-place", leaves_out_what_is_out_of_place);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
