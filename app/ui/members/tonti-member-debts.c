// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-form.h"
#include "tonti-page.h"

/* What a member owes to another one: written down, and repaid (tonti-member-forms.h). */

static const TontiChoice ends[] = {
  { "repaid", N_ ("handed over before us") },
  { "settled", N_ ("settled elsewhere, both say so") },
  { "forgiven", N_ ("let go by who lent it") },
  { NULL },
};
#define OWED                                                                                       \
  { "to", TONTI_ENTRY_MEMBER, N_ ("To _whom"), NULL, NULL, TRUE },                                 \
      { "amount", TONTI_ENTRY_AMOUNT, N_ ("_How much"), NULL, NULL, TRUE },                        \
      { "reason", TONTI_ENTRY_TEXT, N_ ("What _for"), NULL, NULL, TRUE },                          \
      { "signed", TONTI_ENTRY_DISCHARGE, N_ ("How she _agrees"), NULL, NULL, TRUE },               \
  {                                                                                                \
    NULL                                                                                           \
  }
static const TontiFormField owe_fields[] = { OWED };
static const TontiFormField whose_fields[]
    = { { "member", TONTI_ENTRY_MEMBER, N_ ("Wh_o owes"), NULL, NULL, TRUE }, OWED };
static const TontiFormField repay_fields[] = {
  { "to", TONTI_ENTRY_CHOICE, N_ ("To _whom"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_How much"), N_ ("Everything if nothing is written") },
  { "how", TONTI_ENTRY_CHOICE, N_ ("_How it ended"), NULL, ends, TRUE },
  { "signed", TONTI_ENTRY_DISCHARGE, N_ ("How who _owes agrees"), NULL, NULL, FALSE },
  { "signed_to", TONTI_ENTRY_DISCHARGE, N_ ("How the _other one agrees"), NULL, NULL, FALSE },
  { NULL },
};

static void
told_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer text)
{
  tonti_page_toast (GTK_WIDGET (owner), _ ((const char *)text));
}

void
tonti_member_form_owe (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook)
{
  g_autofree char *title = passbook ? g_strdup_printf (_ ("%s owes another member"), passbook->name)
                                    : g_strdup (_ ("A member owes another one"));
  TontiForm *form = tonti_form_new (session, "debt.add", title, _ ("_Write It Down"),
                                    passbook ? owe_fields : whose_fields);

  if (passbook)
    tonti_form_set_fixed (form, "member", json_integer (passbook->member));
  tonti_form_set_remark (form, _ ("Nothing of the group's money changes. Only these two and the "
                                  "officers see it."));
  tonti_form_set_done (form, G_OBJECT (parent), told_cb, (gpointer)N_ ("The debt is in the book"));
  tonti_form_show (form, parent);
}

/* Signs are asked for only where they are needed. */
static void
ask_signs (TontiForm *form)
{
  json_auto_t *how = tonti_form_get_value (form, "how");
  const char *code = json_string_value (how);

  tonti_form_set_field_visible (form, "signed", g_strcmp0 (code, "settled") == 0);
  tonti_form_set_field_visible (form, "signed_to", code != NULL && g_strcmp0 (code, "repaid") != 0);
}

static void
changed_cb (TontiForm *form, const char *name, gpointer user_data)
{
  if (g_str_equal (name, "how"))
    ask_signs (form);
}

/* Whom she owes something, and how much. */
static GArray *
list_creditors (const TontiPassbook *passbook, const TontiGroup *group, GPtrArray *labels)
{
  GArray *choices = g_array_new (TRUE, TRUE, sizeof (TontiChoice));

  for (guint i = 0; i < passbook->debts->len; i++)
    {
      const TontiPassbookDebt *debt = &g_array_index (passbook->debts, TontiPassbookDebt, i);
      g_autofree char *amount = tonti_style_format_symbol (&group->style, debt->owed);
      char *code = g_strdup_printf ("%" PRId64, debt->other);
      char *label = g_strdup_printf ("%s, %s", debt->name, amount);
      TontiChoice choice = { code, label };

      g_ptr_array_add (labels, code);
      g_ptr_array_add (labels, label);
      if (debt->owes)
        g_array_append_val (choices, choice);
    }
  return choices;
}

/* A choice is a text; the verb wants the number. */
static json_t *
make_cb (TontiForm *form, json_t *request, gpointer data)
{
  const char *to = json_string_value (json_object_get (request, "to"));

  if (to != NULL)
    json_object_set_new (request, "to", json_integer (g_ascii_strtoll (to, NULL, 10)));
  return request;
}

void
tonti_member_form_repay (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook)
{
  g_autofree char *title = g_strdup_printf (_ ("%s repays another member"), passbook->name);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) choices = list_creditors (passbook, tonti_session_get_group (session), labels);
  TontiForm *form = tonti_form_new (session, "debt.repay", title, _ ("_Repaid"), repay_fields);

  tonti_form_set_fixed (form, "member", json_integer (passbook->member));
  tonti_form_set_choices (form, "to", (const TontiChoice *)(gpointer)choices->data);
  if (choices->len == 1)
    tonti_form_set_value (form, "to", json_string (g_array_index (choices, TontiChoice, 0).code));
  tonti_form_set_value (form, "how", json_string ("repaid"));
  tonti_form_set_make (form, make_cb, NULL);
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), NULL);
  ask_signs (form);
  tonti_form_set_done (form, G_OBJECT (parent), told_cb, (gpointer)N_ ("It is in the book"));
  tonti_form_show (form, parent);
}
