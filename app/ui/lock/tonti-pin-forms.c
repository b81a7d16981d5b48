// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pin-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-code-window.h"
#include "tonti-form.h"

#define PIN_HINT N_ ("4 to 12 digits nobody guesses, or a few words")

/* ---- Choosing ---- */

static const TontiFormField choose_fields[] = {
  { "pin", TONTI_ENTRY_PIN, N_ ("New _PIN"), PIN_HINT, NULL, TRUE },
  { "again", TONTI_ENTRY_PIN, N_ ("The same PIN a_gain"), NULL, NULL, TRUE },
  { NULL },
};

static const TontiFormField auditor_fields[] = {
  { "pin", TONTI_ENTRY_PIN, N_ ("New _PIN"), PIN_HINT, NULL, TRUE },
  { "again", TONTI_ENTRY_PIN, N_ ("The same PIN a_gain"), NULL, NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two officers _stand for it"), NULL, NULL, TRUE },
  { NULL },
};

static void
drop_secret (json_t *request, const char *name)
{
  tonti_pins_wipe ((char *)json_string_value (json_object_get (request, name)));
  json_object_del (request, name);
}

/* NULL: the two are not the same, which is said. */
static json_t *
compare (TontiForm *form, json_t *request, gpointer data)
{
  const char *again = json_string_value (json_object_get (request, "again"));
  gboolean same = g_strcmp0 (json_string_value (json_object_get (request, "pin")), again) == 0;
  drop_secret (request, "again");
  if (same)
    return request;
  drop_secret (request, "pin");
  json_decref (request);
  tonti_form_set_problem (form, "again", _ ("It is not the same PIN: enter it twice alike"));
  return NULL;
}

static void
toast_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  tonti_page_toast (GTK_WIDGET (owner), data);
}

/* REMARK has a place for the officer's name. */
static void
set_officer (TontiForm *form, const TontiOfficer *officer, const char *remark)
{
  g_autofree char *text = g_strdup_printf (remark, officer->name);
  tonti_form_set_fixed (form, "member", json_integer (officer->member));
  tonti_form_set_remark (form, text);
}

/* DONE is said when it was carried out. */
static void
show_toasting (TontiForm *form, GtkWidget *parent, const char *done)
{
  tonti_form_set_done (form, G_OBJECT (parent), toast_cb, (gpointer)done);
  tonti_form_show (form, parent);
}

void
tonti_pin_forms_choose (GtkWidget *parent, TontiSession *session, const TontiOfficer *officer)
{
  TontiForm *form = tonti_form_new (
      session, "pin.set", officer->has_pin ? _ ("Another PIN") : _ ("A PIN"), _ ("_Keep this PIN"),
      tonti_officer_is (officer, "auditor") ? auditor_fields : choose_fields);
  set_officer (form, officer,
               _ ("%s comes to the keyboard and chooses it alone. Nobody else needs to know it. "
                  "Without it nobody opens the book in her name."));
  tonti_form_set_make (form, compare, NULL);
  show_toasting (form, parent, _ ("The PIN is kept"));
}

static const TontiFormField remove_fields[] = {
  { NULL },
};

void
tonti_pin_forms_remove (GtkWidget *parent, TontiSession *session, const TontiOfficer *officer)
{
  TontiForm *form = tonti_form_new (session, "pin.remove", _ ("Without a PIN"),
                                    _ ("_Take the PIN Away"), remove_fields);
  set_officer (form, officer,
               _ ("%s goes without a PIN again: as long as nobody has one, whoever opens the book "
                  "reads it and writes in it."));
  show_toasting (form, parent, _ ("The PIN is taken away"));
}

/* ---- Forgotten ---- */

static const TontiChoice ways[] = {
  { "officers", N_ ("Two other officers stand for it") },
  { "recovery", N_ ("By the recovery code of the sheet") },
  { NULL, NULL },
};

static const TontiFormField reset_fields[] = {
  { "way", TONTI_ENTRY_CHOICE, N_ ("_How"), NULL, ways, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two _other officers"), NULL, NULL, TRUE },
  { "recovery", TONTI_ENTRY_TEXT, N_ ("_Recovery code"),
    N_ ("24 figures and letters; it can be used once"), NULL, TRUE },
  { NULL },
};

static gboolean
is_by_code (TontiForm *form)
{
  json_auto_t *way = tonti_form_get_value (form, "way");
  return g_strcmp0 (json_string_value (way), "recovery") == 0;
}

static void
show_way (TontiForm *form)
{
  tonti_form_set_field_visible (form, "officers", !is_by_code (form));
  tonti_form_set_field_visible (form, "recovery", is_by_code (form));
}

static void
way_cb (TontiForm *form, const char *name, gpointer user_data)
{
  if (g_str_equal (name, "way"))
    show_way (form);
}

static json_t *
make_reset (TontiForm *form, json_t *request, gpointer data)
{
  json_object_del (request, "way");
  return request;
}

/* Two others than who forgot it, chair and treasurer first. */
static json_t *
propose_others (TontiSession *session, gint64 member)
{
  static const char *const roles[] = { "chair", "treasurer", "secretary", "counter" };
  const GPtrArray *officers = tonti_session_get_facts (session)->officers;
  json_t *others = json_array ();
  for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
    for (guint i = 0; i < officers->len && json_array_size (others) < 2; i++)
      {
        const TontiOfficer *one = officers->pdata[i];
        json_int_t before = json_integer_value (json_array_get (others, 0));
        if (one->member != member && one->member != before && tonti_officer_is (one, roles[r]))
          json_array_append_new (others, json_integer (one->member));
      }
  return others;
}

void
tonti_pin_forms_reset (GtkWidget *parent, TontiSession *session, const TontiOfficer *officer)
{
  TontiForm *form = tonti_form_new (session, "pin.reset", _ ("A Forgotten PIN"),
                                    _ ("_Take the PIN Away"), reset_fields);
  set_officer (form, officer,
               _ ("The PIN of %s is taken away, so that a new one can be chosen. The book tells it "
                  "to everybody at the next opening."));
  tonti_form_set_value (form, "way", json_string ("officers"));
  tonti_form_set_value (form, "officers", propose_others (session, officer->member));
  tonti_form_set_make (form, make_reset, NULL);
  g_signal_connect (form, "changed", G_CALLBACK (way_cb), NULL);
  show_way (form);
  show_toasting (form, parent, _ ("The PIN is taken away"));
}

static const TontiFormField recover_fields[] = {
  { "recovery", TONTI_ENTRY_TEXT, N_ ("_Recovery code"),
    N_ ("24 figures and letters; it can be used once"), NULL, TRUE },
  { "pin", TONTI_ENTRY_PIN, N_ ("New _PIN"), PIN_HINT, NULL, TRUE },
  { "again", TONTI_ENTRY_PIN, N_ ("The same PIN a_gain"), NULL, NULL, TRUE },
  { NULL },
};

/* The old one goes and the new one comes together. */
static json_t *
make_recover (TontiForm *form, json_t *request, gpointer data)
{
  json_t *choice;
  request = compare (form, request, data);
  if (!request)
    return NULL;
  choice = json_pack ("{s:s, s:O, s:O}", "do", "pin.set", "member",
                      json_object_get (request, "member"), "pin", json_object_get (request, "pin"));
  json_object_del (request, "pin"); /* the choice has it */
  return json_pack ("[o, o]", request, choice);
}

GtkWindow *
tonti_pin_forms_recover (GtkWidget *parent, TontiSession *session, const TontiOfficer *officer)
{
  TontiForm *form = tonti_form_new (session, "pin.reset", _ ("A Forgotten PIN"),
                                    _ ("_Open with the New PIN"), recover_fields);
  set_officer (
      form, officer,
      _ ("%s chooses a new PIN with the code of the recovery sheet. Without the sheet, two "
         "other officers open the book and take the old PIN away, on the page of the "
         "group."));
  tonti_form_set_make (form, make_recover, NULL);
  tonti_form_show (form, parent);
  return GTK_WINDOW (form);
}

/* ---- The recovery code ---- */

static const TontiFormField code_fields[] = {
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two officers _stand for it"), NULL, NULL, TRUE },
  { NULL },
};

static void
code_made_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer session)
{
  tonti_code_window_show (GTK_WIDGET (owner), session,
                          json_string_value (json_object_get (answer, "code")));
}

void
tonti_pin_forms_make_code (GtkWidget *parent, TontiSession *session)
{
  TontiForm *form = tonti_form_new (session, "recovery.make", _ ("The Recovery Code"),
                                    _ ("_Make the Code"), code_fields);
  tonti_form_set_remark (form,
                         _ ("Who forgets a PIN gets in with this code. It is shown once: print "
                            "it and put the sheet into the box. A code made before ends."));
  tonti_form_set_done (form, G_OBJECT (parent), code_made_cb, session);
  tonti_form_show (form, parent);
}

/* ---- Keys and idle time ---- */

static const TontiChoice keys[] = {
  { "0", N_ ("Not asked") },
  { "1", N_ ("One key-holder") },
  { "2", N_ ("Two key-holders") },
  { "3", N_ ("Three key-holders") },
  { NULL, NULL },
};

static const TontiFormField guard_fields[] = {
  { "keys_to_open", TONTI_ENTRY_CHOICE, N_ ("Who opens a _meeting together"), NULL, keys, TRUE },
  { "idle_minutes", TONTI_ENTRY_NUMBER, N_ ("The book _locks itself after … minutes"),
    N_ ("1 to 60, without a key pressed; only when somebody has a PIN"), NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two officers _stand for it"), NULL, NULL, TRUE },
  { NULL },
};

static json_t *
make_guard (TontiForm *form, json_t *request, gpointer data)
{
  const char *wanted = json_string_value (json_object_get (request, "keys_to_open"));
  json_object_set_new (request, "keys_to_open",
                       json_integer (g_ascii_strtoll (wanted ? wanted : "0", NULL, 10)));
  return request;
}

void
tonti_pin_forms_guard (GtkWidget *parent, TontiSession *session)
{
  const TontiGuard *guard = &tonti_session_get_facts (session)->guard;
  TontiForm *form = tonti_form_new (session, "guard.set", _ ("How the Book Is Guarded"),
                                    _ ("_Keep It so"), guard_fields);
  tonti_form_set_value (form, "keys_to_open", json_sprintf ("%" PRId64, guard->keys_to_open));
  tonti_form_set_value (form, "idle_minutes", json_integer (guard->idle_minutes));
  tonti_form_set_make (form, make_guard, NULL);
  tonti_form_show (form, parent);
}
