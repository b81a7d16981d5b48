// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-takeover-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

/* The balances of one member, a field for each thing she may owe or own. */

/* Prefixes of the fields that name a hand or a fund. */
#define DUE "due-"
#define OWED "owed-"

static const struct
{
  const char *account;
  const char *label; /* N_(…) */
} accounts[] = {
  { "fines-due", N_ ("_Fines not paid") },
  { "savings", N_ ("_Savings") },
  { "loans", N_ ("_Loan still to be repaid") },
  { "advance", N_ ("Paid in _advance") },
  { "claim", N_ ("Missing cash _claimed from her") },
};

static void
add_subject (TontiFieldList *list, const char *prefix, const char *of, const char *format,
             const char *name)
{
  g_autofree char *field = g_strconcat (prefix, of, NULL);
  g_autofree char *label = g_strdup_printf (format, name);
  tonti_field_list_add (list, field, TONTI_ENTRY_AMOUNT, label, NULL, FALSE);
}

static void
add_fields (TontiFieldList *list, const TontiTakeoverState *state,
            const TontiTakeoverMember *member)
{
  for (guint i = 0; i < member->hands->len; i++)
    {
      const TontiTakeoverSubject *hand = &g_array_index (member->hands, TontiTakeoverSubject, i);
      add_subject (list, DUE, hand->of, _ ("Arrears, %s"), hand->name);
    }
  for (guint i = 0; i < state->funds->len; i++)
    {
      const TontiTakeoverSum *fund = &g_array_index (state->funds, TontiTakeoverSum, i);
      if (g_str_has_prefix (fund->key, "fund:"))
        add_subject (list, DUE, fund->key, _ ("Arrears, %s"), fund->name);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (accounts); i++)
    tonti_field_list_add (list, accounts[i].account, TONTI_ENTRY_AMOUNT, _ (accounts[i].label),
                          NULL, FALSE);
  for (guint i = 0; i < member->hands->len; i++)
    {
      const TontiTakeoverSubject *hand = &g_array_index (member->hands, TontiTakeoverSubject, i);
      add_subject (list, OWED, hand->of, _ ("Still to receive of the lot, %s"), hand->name);
    }
  tonti_field_list_add (list, "confirmed", TONTI_ENTRY_FLAG, _ ("The member has si_gned"), NULL,
                        FALSE);
  tonti_takeover_add_reason (list, member->is_entered);
}

/* ---- From the fields to the request ---- */

static void
take (json_t *list, const char *key, const char *value, json_t *amount, const char *of)
{
  json_t *item;
  if (json_integer_value (amount) == 0)
    return;
  item = json_pack ("{s:s, s:O}", key, value, "amount", amount);
  if (of)
    json_object_set_new (item, "of", json_string (of));
  json_array_append_new (list, item);
}

static void
sort (const char *name, json_t *amount, json_t *items, json_t *dues)
{
  if (g_str_has_prefix (name, DUE))
    take (dues, "of", name + strlen (DUE), amount, NULL);
  else if (g_str_has_prefix (name, OWED))
    take (items, "account", "owed", amount, name + strlen (OWED));
  for (gsize i = 0; i < G_N_ELEMENTS (accounts); i++)
    if (g_str_equal (name, accounts[i].account))
      take (items, "account", name, amount, NULL);
}

/* What she had: she may confirm it without its being entered anew. */
typedef struct
{
  json_t *items, *dues;
  gboolean is_entered, is_confirmed;
} Before;

static void
free_before (gpointer data)
{
  Before *before = data;
  json_decref (before->items);
  json_decref (before->dues);
  g_free (before);
}

/* The same amounts in whatever order. */
static gboolean
is_same (const json_t *one, const json_t *other)
{
  if (json_array_size (one) != json_array_size (other))
    return FALSE;
  for (gsize i = 0; i < json_array_size (one); i++)
    {
      gboolean found = FALSE;
      for (gsize k = 0; k < json_array_size (other); k++)
        found |= json_equal (json_array_get (one, i), json_array_get (other, k));
      if (!found)
        return FALSE;
    }
  return TRUE;
}

static json_t *
make_member (TontiForm *form, json_t *request, gpointer data)
{
  const Before *before = g_object_get_data (G_OBJECT (form), "before");
  json_auto_t *items = json_array (), *dues = json_array (), *plain = json_object ();
  json_t *member = json_object_get (request, "member");
  const char *name;
  json_t *value;
  json_object_foreach (request, name, value)
    {
      if (json_is_integer (value) && value != member)
        sort (name, value, items, dues);
      else
        json_object_set (plain, name, value);
    }
  json_decref (request);
  if (before->is_entered && !before->is_confirmed && is_same (items, before->items)
      && is_same (dues, before->dues))
    {
      json_object_del (plain, "reason");
      return g_steal_pointer (&plain);
    }
  json_object_set (plain, "items", items);
  json_object_set (plain, "dues", dues);
  return g_steal_pointer (&plain);
}

/* The number of a member stands bare in the request. */
static json_t *
make_anew (TontiForm *form, json_t *request, gpointer data)
{
  json_t *made = make_member (form, request, data), *reason = json_object_get (made, "reason");
  json_t *undo;
  if (!reason)
    return made;
  undo = json_pack ("{s:s, s:O, s:O, s:O*}", "do", "takeover.undo", "member",
                    json_object_get (made, "member"), "reason", reason, "day",
                    json_object_get (made, "day"));
  json_object_del (made, "reason");
  return json_pack ("[o, o]", undo, made);
}

/* ---- From what was entered to the fields ---- */

static void
fill (TontiForm *form, const TontiTakeoverMember *member)
{
  for (gsize i = 0; i < json_array_size (member->dues); i++)
    {
      const json_t *due = json_array_get (member->dues, i);
      g_autofree char *name
          = g_strconcat (DUE, json_string_value (json_object_get (due, "of")), NULL);
      tonti_form_set_value (form, name, json_incref (json_object_get (due, "amount")));
    }
  for (gsize i = 0; i < json_array_size (member->items); i++)
    {
      const json_t *item = json_array_get (member->items, i);
      const char *of = json_string_value (json_object_get (item, "of"));
      const char *account = json_string_value (json_object_get (item, "account"));
      g_autofree char *name = of ? g_strconcat (OWED, of, NULL) : g_strdup (account);
      tonti_form_set_value (form, name, json_incref (json_object_get (item, "amount")));
    }
  if (member->is_confirmed)
    tonti_form_set_value (form, "confirmed", json_true ());
}

static void
keep_before (TontiForm *form, const TontiTakeoverMember *member)
{
  Before *before = g_new0 (Before, 1);
  *before = (Before){ json_incref (member->items), json_incref (member->dues), member->is_entered,
                      member->is_confirmed };
  g_object_set_data_full (G_OBJECT (form), "before", before, free_before);
}

void
tonti_takeover_ask_member (GtkWidget *parent, TontiSession *session, TontiDay day,
                           const TontiTakeoverState *state, const TontiTakeoverMember *member,
                           GObject *owner, TontiSessionApplied done)
{
  g_autofree char *title = g_strdup_printf ("%" PRId64 "  %s", member->member, member->name);
  TontiFieldList *list = tonti_field_list_new ();
  TontiForm *form;
  add_fields (list, state, member);
  form
      = tonti_field_list_make_form (list, session, "takeover.member", title, _ ("Save and Go _On"));
  tonti_form_set_fixed (form, "member", json_integer (member->member));
  tonti_takeover_set_day (form, day);
  tonti_form_set_remark (form, _ ("What the old notebook says that day. What is nothing stays "
                                  "empty."));
  keep_before (form, member);
  fill (form, member);
  tonti_form_set_make (form, make_anew, NULL);
  tonti_form_set_done (form, owner, done, GSIZE_TO_POINTER ((gsize)member->member));
  tonti_form_show (form, parent);
}
