// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lock-stage.h"
#include "tonti-login.h"

/* PINs at the window: given, awaited, chosen and forgotten; two people stand for an act with
 * theirs; what an office may not do is refused below the window. */

static void
wrong_pins_are_waited_for (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  GtkWidget *open = tonti_stage_find_id (window, "open");
  for (int i = 0; i < 3; i++)
    {
      type_pin (window, "111111");
      tonti_stage_click (open);
      tonti_stage_wait_text (window, i < 2 ? "it is not the right one" : "wait another");
    }
  g_assert_true (tonti_lock_is_locked (window->lock));
  type_pin (window, CHAIR);
  g_assert_false (gtk_widget_get_sensitive (open));
  /* who else has one need not wait */
  open_as (window, "Fatou Ndiaye", TREASURER);
  tonti_stage_close (window);
}

/* For GTK a PIN is a row of dots: its field, its history and screen readers have nothing else. */
static void
a_pin_is_nowhere_but_in_its_buffer (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  GtkWidget *entry = tonti_stage_find (GTK_WIDGET (window), is_pin, NULL);
  GtkText *text = GTK_TEXT (tonti_stage_find (entry, is_text, NULL));
  type_pin (window, CHAIR);
  g_assert_cmpstr (tonti_pin_entry_get_pin (TONTI_PIN_ENTRY (entry)), ==, CHAIR);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "••••••");
  g_assert_false (anything_shows (CHAIR));
  gtk_editable_delete_text (GTK_EDITABLE (text), 1, 3);
  g_assert_cmpstr (tonti_pin_entry_get_pin (TONTI_PIN_ENTRY (entry)), ==, "5841");
  gtk_widget_activate_action (GTK_WIDGET (text), "text.undo", NULL);
  g_assert_cmpstr (tonti_pin_entry_get_pin (TONTI_PIN_ENTRY (entry)), ==, "5841");
  gtk_editable_select_region (GTK_EDITABLE (text), 0, -1);
  g_signal_emit_by_name (text, "copy-clipboard");
  g_autofree char *copied = read_clipboard (window);
  g_assert_cmpstr (copied, ==, "");
  tonti_pin_entry_clear (TONTI_PIN_ENTRY (entry));
  g_assert_cmpstr (tonti_pin_entry_get_pin (TONTI_PIN_ENTRY (entry)), ==, "");
  tonti_stage_close (window);
}

static void
looking_only_writes_nothing (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tonti_stage_find_id (window, "looking")), TRUE);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_wait_text (window, "You are only looking");
  lock (window);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_wait_no_text (window, "You are only looking");
  tonti_stage_close (window);
}

/* Asks the book past the session, as a fault in the program would. */
static gpointer
write_past (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  json_auto_t *answer = NULL;
  json_auto_t *request = json_pack ("{s:s, s:s, s:s}", "do", "member.add", "name", "Nobody", "key",
                                    "00000000000000000000000000000bad");
  TontiUser user = *(TontiUser *)data;
  return tonti_book_apply (book, request, &user, &answer, problems) ? book : NULL;
}

static char *
hash_file (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)bytes, size);
}

/* Of the problem; "" = it was written. */
static char *
dup_code_of_writing_past (TontiWindow *window)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiUser user = tonti_session_get_user (window->session);
  if (tonti_session_read_now (window->session,
                              &(TontiSessionJob){ .read = write_past, .data = &user }, problems))
    return g_strdup ("");
  return g_strdup (tonti_problems_get (problems, 0)->code);
}

static void
the_file_of_who_looks_cannot_be_written (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tonti_stage_find_id (window, "looking")), TRUE);
  open_as (window, "Awa Diop", CHAIR);
  g_autofree char *before = hash_file (f->path);
  g_autofree char *refused = dup_code_of_writing_past (window);
  g_assert_cmpstr (refused, ==, "read-only");
  g_autofree char *after = hash_file (f->path);
  g_assert_cmpstr (before, ==, after);
  lock (window);
  open_as (window, "Awa Diop", CHAIR);
  g_autofree char *written = dup_code_of_writing_past (window);
  g_assert_cmpstr (written, ==, "");
  tonti_stage_close (window);
}

/* ---- Two people, and rights ---- */

typedef struct
{
  GString *codes; /* of the problems, a space after each */
  gboolean is_done, is_stored;
} Outcome;

static Outcome outcome;

static void
applied_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  outcome.is_done = TRUE;
  outcome.is_stored = answer != NULL;
  for (guint i = 0; i < tonti_problems_count (problems); i++)
    g_string_append_printf (outcome.codes, "%s ", tonti_problems_get (problems, i)->code);
}

static gboolean
is_done (gpointer data)
{
  return outcome.is_done;
}

/* The codes of what was refused; "" = it is stored. */
static char *
try (TontiWindow *window, json_t *request, gint64 second, const char *pin)
{
  TontiPins *pins = second ? tonti_pins_new () : NULL;
  if (second)
    tonti_pins_add (pins, second, pin);
  outcome = (Outcome){ .codes = g_string_new (NULL) };
  tonti_session_apply_with (window->session, request, pins, NULL, applied_cb, NULL);
  tonti_stage_wait (is_done, NULL);
  g_assert_true (outcome.is_stored == (outcome.codes->len == 0));
  return g_string_free (outcome.codes, FALSE);
}

static json_t *
guard (int minutes)
{
  return json_pack ("{s:s, s:i, s:[i, i]}", "do", "guard.set", "idle_minutes", minutes, "officers",
                    1, 2);
}

static void
two_people_stand_with_their_pins (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  g_autofree char *none = try (window, guard (5), 0, NULL);
  g_assert_cmpstr (none, ==, "pin-needed ");
  g_autofree char *wrong = try (window, guard (5), 2, "111111");
  g_assert_cmpstr (wrong, ==, "wrong-pin ");
  g_autofree char *right = try (window, guard (5), 2, TREASURER);
  g_assert_cmpstr (right, ==, "");
  g_assert_cmpint (tonti_session_get_facts (window->session)->guard.idle_minutes, ==, 5);
  /* the second was there for that act alone */
  g_autofree char *again = try (window, guard (6), 0, NULL);
  g_assert_cmpstr (again, ==, "pin-needed ");
  tonti_stage_close (window);
}

static void
a_wrong_pin_is_told_beside_its_field (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_show (window, "group");
  tonti_stage_wait_text (window, "PINs and keys");
  gtk_widget_activate (tonti_stage_find_button (window, "The book locks itself"));
  GtkWidget *form = stage_form (window);
  tonti_stage_wait_text (form, "PIN of Fatou Ndiaye");
  tonti_stage_assert_named (form);
  stage_fill (form, "idle_minutes", "7");
  gtk_widget_activate_action (form, "form.send", NULL);
  tonti_stage_wait_text (form, "This PIN is needed");
  type_pin (form, "111111");
  gtk_widget_activate_action (form, "form.send", NULL);
  tonti_stage_wait_text (form, "it is not the right one");
  type_pin (form, TREASURER);
  gtk_widget_activate_action (form, "form.send", NULL);
  tonti_stage_wait (stage_has_no_form, window);
  tonti_stage_wait_text (window, "After 7 minutes");
  tonti_stage_close (window);
}

static void
what_an_office_may_not_do_is_refused (void)
{
  static const char *const requests[] = {
    "{\"do\":\"expense\",\"amount\":500,\"what\":\"thé\"}",
    "{\"do\":\"member.add\",\"name\":\"Une Autre\"}",
    "{\"do\":\"fine.charge\",\"member\":6,\"kind\":\"late\"}",
    "{\"do\":\"due.set\",\"member\":6,\"of\":\"pool:1\",\"amount\":5000}",
    "{\"do\":\"group.set\",\"place\":\"Ailleurs\"}",
    "{\"do\":\"meeting.close\",\"officers\":[1,2]}",
  };
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Mame Diarra", COUNTER);
  for (gsize i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      g_autofree char *codes = try (window, json_loads (requests[i], 0, NULL), 0, NULL);
      if (!strstr (codes, "not-allowed"))
        g_error ("%s: %s", requests[i], codes);
    }
  tonti_stage_close (window);
  tonti_fixture_reopen (f);
  tonti_fixture_verify (f);
}

/* ---- PINs chosen and forgotten ---- */

static void
the_first_pin_logs_in (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_pin_set_cost (1, 8 * 1024);
  g_clear_pointer (&f->book, tonti_book_close);
  TontiWindow *window = stage_window (f);
  g_autofree char *codes = try (
      window, json_pack ("{s:s, s:i, s:s}", "do", "pin.set", "member", 1, "pin", CHAIR), 0, NULL);
  g_assert_cmpstr (codes, ==, "");
  g_assert_false (tonti_lock_is_locked (window->lock));
  g_assert_cmpint (tonti_session_get_user (window->session).author, ==, 1);
  lock (window);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_close (window);
}

/* Another officer who chooses a PIN beside her is not at the keyboard. */
static void
a_second_pin_leaves_the_keyboard (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  g_autofree char *codes
      = try (window, json_pack ("{s:s, s:i, s:s}", "do", "pin.set", "member", 3, "pin", "450718"),
             0, NULL);
  g_assert_cmpstr (codes, ==, "");
  g_assert_cmpint (tonti_session_get_user (window->session).author, ==, 1);
  json_t *request = guard (9);
  json_object_set_new (request, "officers", json_pack ("[i, i]", 1, 3));
  g_autofree char *stands = try (window, request, 0, NULL);
  g_assert_cmpstr (stands, ==, "pin-needed ");
  tonti_stage_close (window);
}

static void
the_recovery_code_opens_the_lock (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  tonti_book_logout (f->book, 0);
  g_assert_true (tonti_book_login (f->book, 1, CHAIR, &f->user, f->problems));
  g_assert_true (tonti_book_login (f->book, 2, TREASURER, &f->user, f->problems));
  g_autofree char *code = g_strdup (json_string_value (json_object_get (
      tonti_fixture_apply (f, "{'do':'recovery.make','officers':[1,2]}"), "code")));
  TontiWindow *window = open_locked (f);
  choose (window, "Fatou Ndiaye");
  tonti_stage_click (tonti_stage_find_button (window, "Forgotten"));
  GtkWidget *form = stage_form (window);
  tonti_stage_assert_named (form);
  stage_fill (form, "recovery", code);
  stage_fill (form, "pin", "618253");
  stage_fill (form, "again", "618254");
  gtk_widget_activate_action (form, "form.send", NULL);
  tonti_stage_wait_text (form, "It is not the same PIN");
  stage_fill (form, "again", "618253");
  gtk_widget_activate_action (form, "form.send", NULL);
  tonti_stage_wait_no_text (window, LOCKED);
  g_assert_cmpint (tonti_session_get_user (window->session).author, ==, 2);
  lock (window);
  open_as (window, "Fatou Ndiaye", "618253");
  tonti_stage_close (window);
}

static void
what_was_done_to_pins_is_told_once (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_close (window);
  tonti_fixture_reopen (f);
  g_assert_true (tonti_book_login (f->book, 1, CHAIR, &f->user, f->problems));
  g_assert_true (tonti_book_login (f->book, 2, TREASURER, &f->user, f->problems));
  tonti_fixture_apply (f, "{'do':'pin.reset','member':4,'officers':[1,2]}");
  window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_wait_text (window, "Since your last visit");
  tonti_stage_wait_text (window, "Mame Diarra");
  tonti_stage_click (tonti_stage_find_button (window, "Read It"));
  tonti_stage_wait_no_text (window, "Since your last visit");
  lock (window);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_settle ();
  g_assert_null (tonti_stage_find_text (window, "Since your last visit"));
  tonti_stage_close (window);
}

#define TEST(name, function) g_test_add_func ("/ui/pins/" name, function)

static void
add_tests (void)
{
  TEST ("wrong-pins-are-waited-for", wrong_pins_are_waited_for);
  TEST ("a-pin-is-nowhere-but-in-its-buffer", a_pin_is_nowhere_but_in_its_buffer);
  TEST ("looking-only-writes-nothing", looking_only_writes_nothing);
  TEST ("the-file-of-who-looks-cannot-be-written", the_file_of_who_looks_cannot_be_written);
  TEST ("two-people-stand-with-their-pins", two_people_stand_with_their_pins);
  TEST ("a-wrong-pin-is-told-beside-its-field", a_wrong_pin_is_told_beside_its_field);
  TEST ("what-an-office-may-not-do-is-refused", what_an_office_may_not_do_is_refused);
  TEST ("the-first-pin-logs-in", the_first_pin_logs_in);
  TEST ("a-second-pin-leaves-the-keyboard", a_second_pin_leaves_the_keyboard);
  TEST ("the-recovery-code-opens-the-lock", the_recovery_code_opens_the_lock);
  TEST ("what-was-done-to-pins-is-told-once", what_was_done_to_pins_is_told_once);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
