// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-takeover-private.h"

#include <glib/gi18n.h>

/* Money elsewhere, funds and the end. */

#define DISPUTES 4

void
tonti_takeover_add_reason (TontiFieldList *list, gboolean is_entered)
{
  if (is_entered)
    tonti_field_list_add (list, "reason", TONTI_ENTRY_TEXT, _ ("Why it is entered _anew"), NULL,
                          TRUE);
}

void
tonti_takeover_set_day (TontiForm *form, TontiDay day)
{
  char iso[TONTI_DAY_ISO_SIZE];
  tonti_form_set_fixed (form, "day", json_string (tonti_day_to_iso (day, iso)));
}

json_t *
tonti_takeover_replace (json_t *request, const char *name, const char *key)
{
  json_t *reason = json_object_get (request, "reason");
  json_t *undo;
  if (!reason)
    return request;
  undo = json_pack ("{s:s, s:s, s:O, s:O*}", "do", "takeover.undo", name, key, "reason", reason,
                    "day", json_object_get (request, "day"));
  json_object_del (request, "reason");
  return json_pack ("[o, o]", undo, request);
}

static json_t *
replace_place (TontiForm *form, json_t *request, gpointer data)
{
  g_autofree char *place = g_strdup (json_string_value (json_object_get (request, "place")));
  return tonti_takeover_replace (request, "place", place);
}

/* ---- Bank and telephone, funds and pots ---- */

void
tonti_takeover_ask_place (GtkWidget *parent, TontiSession *session, TontiDay day,
                          const TontiTakeoverSum *place)
{
  TontiFieldList *list = tonti_field_list_new ();
  TontiForm *form;
  tonti_field_list_add (list, "amount", TONTI_ENTRY_AMOUNT, _ ("_Amount that day"),
                        _ ("As the statement or the telephone says; 0 when there is nothing"),
                        TRUE);
  tonti_takeover_add_reason (list, place->is_entered);
  form = tonti_field_list_make_form (list, session, "takeover.cash", place->name,
                                     _ ("_Take Over the Amount"));
  tonti_form_set_fixed (form, "place", json_string (place->key));
  if (place->is_entered)
    tonti_form_set_value (form, "amount", json_integer (place->amount.minor));
  tonti_takeover_set_day (form, day);
  tonti_form_set_make (form, replace_place, NULL);
  tonti_form_show (form, parent);
}

static json_t *
replace_fund (TontiForm *form, json_t *request, gpointer data)
{
  const char *name = json_object_get (request, "fund") ? "fund" : "pool";
  g_autofree char *key = g_strdup (json_string_value (json_object_get (request, name)));
  return tonti_takeover_replace (request, name, key);
}

void
tonti_takeover_ask_fund (GtkWidget *parent, TontiSession *session, TontiDay day,
                         const TontiTakeoverSum *fund)
{
  gboolean is_pool = g_str_has_prefix (fund->key, "pool:");
  TontiFieldList *list = tonti_field_list_new ();
  TontiForm *form;
  gint64 amount = fund->amount.minor;
  tonti_field_list_add (list, "amount", TONTI_ENTRY_AMOUNT, _ ("_Amount that day"),
                        _ ("As the old notebook says"), TRUE);
  if (is_pool)
    tonti_field_list_add (list, "advanced", TONTI_ENTRY_FLAG, _ ("The box has _advanced it"), NULL,
                          FALSE);
  tonti_takeover_add_reason (list, fund->is_entered);
  form = tonti_field_list_make_form (list, session, "takeover.fund", fund->name,
                                     _ ("_Take Over the Amount"));
  tonti_form_set_fixed (form, is_pool ? "pool" : "fund", json_string (fund->key));
  if (fund->is_entered)
    tonti_form_set_value (form, "amount", json_integer (ABS (amount)));
  if (is_pool && amount < 0)
    tonti_form_set_value (form, "advanced", json_true ());
  tonti_takeover_set_day (form, day);
  tonti_form_set_make (form, replace_fund, NULL);
  tonti_form_show (form, parent);
}

/* ---- The end ---- */

static void
name_dispute (char name[32], int n, const char *what)
{
  g_snprintf (name, 32, "disputed-%d-%s", n, what);
}

static void
show_dispute (TontiForm *form, int n, const char *what, gboolean visible)
{
  char name[32];
  name_dispute (name, n, what);
  tonti_form_set_field_visible (form, name, visible);
}

/* A line begins with who disputes; when that is said, the rest and the next line are asked for.
 * What is shown stays. */
static void
show_disputes (TontiForm *form)
{
  for (int n = 1; n <= DISPUTES; n++)
    {
      char name[32];
      name_dispute (name, n, "member");
      json_auto_t *member = tonti_form_get_value (form, name);
      if (!member)
        continue;
      show_dispute (form, n, "text", TRUE);
      show_dispute (form, n, "amount", TRUE);
      if (n < DISPUTES)
        show_dispute (form, n + 1, "member", TRUE);
    }
}

static void
hide_disputes (TontiForm *form)
{
  for (int n = 1; n <= DISPUTES; n++)
    {
      show_dispute (form, n, "member", n == 1);
      show_dispute (form, n, "text", FALSE);
      show_dispute (form, n, "amount", FALSE);
    }
}

static void
move (json_t *request, json_t *dispute, int n, const char *what)
{
  char name[32];
  name_dispute (name, n, what);
  if (json_object_get (request, name))
    json_object_set (dispute, what, json_object_get (request, name));
  json_object_del (request, name);
}

static json_t *
make_finish (TontiForm *form, json_t *request, gpointer data)
{
  json_t *disputed = json_array ();
  for (int n = 1; n <= DISPUTES; n++)
    {
      json_t *dispute = json_object ();
      move (request, dispute, n, "member");
      move (request, dispute, n, "text");
      move (request, dispute, n, "amount");
      if (json_object_get (dispute, "member"))
        json_array_append (disputed, dispute);
      json_decref (dispute);
    }
  json_object_set_new (request, "disputed", disputed);
  return request;
}

/* What a signature should not hide. */
static char *
tell_missing (TontiSession *session, const TontiTakeoverState *state)
{
  const TontiGroup *group = tonti_session_get_group (session);
  g_autofree char *gap = tonti_style_format_symbol (&group->style, state->gap);
  GString *text = g_string_new (NULL);
  guint missing = 0, unsigned_ones = 0;
  for (guint i = 0; i < state->members->len; i++)
    {
      const TontiTakeoverMember *member = &g_array_index (state->members, TontiTakeoverMember, i);
      missing += !member->is_entered;
      unsigned_ones += member->is_entered && !member->is_confirmed;
    }
  g_string_append_printf (text, _ ("Difference of the take-over: %s."), gap);
  if (missing > 0)
    g_string_append_printf (
        text,
        g_dngettext (NULL, " %u member is not entered.", " %u members are not entered.", missing),
        missing);
  if (unsigned_ones > 0)
    g_string_append_printf (text,
                            g_dngettext (NULL, " %u member has not signed.",
                                         " %u members have not signed.", unsigned_ones),
                            unsigned_ones);
  return g_string_free (text, FALSE);
}

static void
add_disputes (TontiFieldList *list)
{
  for (int n = 1; n <= DISPUTES; n++)
    {
      char name[32];
      name_dispute (name, n, "member");
      tonti_field_list_add (list, name, TONTI_ENTRY_MEMBER, _ ("Who disputes a line"),
                            _ ("Nobody when left empty"), FALSE);
      name_dispute (name, n, "text");
      tonti_field_list_add (list, name, TONTI_ENTRY_TEXT, _ ("What is disputed"), NULL, FALSE);
      name_dispute (name, n, "amount");
      tonti_field_list_add (list, name, TONTI_ENTRY_AMOUNT, _ ("About how much"), NULL, FALSE);
    }
}

void
tonti_takeover_ask_finish (GtkWidget *parent, TontiSession *session, TontiDay day,
                           const TontiTakeoverState *state, GObject *owner,
                           TontiSessionApplied done)
{
  g_autofree char *missing = tell_missing (session, state);
  TontiFieldList *list = tonti_field_list_new ();
  TontiForm *form;
  tonti_field_list_add (list, "page", TONTI_ENTRY_TEXT, _ ("The old notebook is closed at _page"),
                        NULL, TRUE);
  add_disputes (list);
  tonti_field_list_add (list, "officers", TONTI_ENTRY_OFFICERS, _ ("Two officers _stand for it"),
                        NULL, TRUE);
  form = tonti_field_list_make_form (list, session, "takeover.finish", _ ("Finish the Take-over"),
                                     _ ("_Finish the Take-over"));
  tonti_takeover_set_day (form, day);
  tonti_form_set_remark (form, missing);
  tonti_form_set_make (form, make_finish, NULL);
  tonti_form_set_done (form, owner, done, NULL);
  g_signal_connect (form, "changed", G_CALLBACK (show_disputes), NULL);
  hide_disputes (form);
  tonti_form_show (form, parent);
}
