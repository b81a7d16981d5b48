// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-form.h"
#include "tonti-page.h"

/* The forms about a person; those about money stand in tonti-member-money.c. */

#define RELATIVES 4

static const TontiChoice sexes[] = { { "F", N_ ("woman") }, { "M", N_ ("man") }, { NULL } };
static const TontiChoice relations[] = {
  { "spouse", N_ ("husband or wife") }, { "parent", N_ ("father or mother") },
  { "child", N_ ("son or daughter") },  { "sibling", N_ ("brother or sister") },
  { "other", N_ ("another relative") }, { NULL },
};

static const TontiFormField add_fields[] = {
  { "name", TONTI_ENTRY_TEXT, N_ ("First name and name"), NULL, NULL, TRUE },
  { "sex", TONTI_ENTRY_CHOICE, N_ ("Woman or man"), NULL, sexes },
  { "phone", TONTI_ENTRY_TEXT, N_ ("Telephone"), NULL },
  { "joined", TONTI_ENTRY_DAY, N_ ("Member since"), N_ ("Today if nothing is written") },
  { "member", TONTI_ENTRY_NUMBER, N_ ("Number of the member"),
    N_ ("The next free one if nothing is written") },
  { "address", TONTI_ENTRY_TEXT, N_ ("Address"), NULL },
  { "proposed_by", TONTI_ENTRY_MEMBER, N_ ("Proposed by"), NULL },
  { "same_name", TONTI_ENTRY_FLAG, N_ ("Another member may have the same name"), NULL },
  { NULL },
};
static const TontiFormField rename_fields[] = {
  { "name", TONTI_ENTRY_TEXT, N_ ("First name and name"), NULL, NULL, TRUE },
  { "same_name", TONTI_ENTRY_FLAG, N_ ("Another member may have the same name"), NULL },
  { NULL },
};
static const TontiFormField details_fields[] = {
  { "phone", TONTI_ENTRY_TEXT, N_ ("Telephone"), NULL },
  { "address", TONTI_ENTRY_TEXT, N_ ("Address"), NULL },
  { "identity", TONTI_ENTRY_TEXT, N_ ("Number of the identity card"), NULL },
  { NULL },
};
static const TontiFormField relatives_fields[] = {
  { "name1", TONTI_ENTRY_TEXT, N_ ("First relative"), NULL },
  { "relation1", TONTI_ENTRY_CHOICE, N_ ("Who it is"), NULL, relations },
  { "name2", TONTI_ENTRY_TEXT, N_ ("Second relative"), NULL },
  { "relation2", TONTI_ENTRY_CHOICE, N_ ("Who it is"), NULL, relations },
  { "name3", TONTI_ENTRY_TEXT, N_ ("Third relative"), NULL },
  { "relation3", TONTI_ENTRY_CHOICE, N_ ("Who it is"), NULL, relations },
  { "name4", TONTI_ENTRY_TEXT, N_ ("Fourth relative"), NULL },
  { "relation4", TONTI_ENTRY_CHOICE, N_ ("Who it is"), NULL, relations },
  { NULL },
};
static const TontiFormField leave_fields[] = {
  { "left", TONTI_ENTRY_DAY, N_ ("Last day in the group"), N_ ("Today if nothing is written") },
  { "reason", TONTI_ENTRY_TEXT, N_ ("Why"), N_ ("Moved away, for example"), NULL, TRUE },
  { NULL },
};

static void
told_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer text)
{
  tonti_page_toast (GTK_WIDGET (owner), _ ((const char *)text));
}

/* TOAST: N_(…). */
static TontiForm *
begin (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook, const char *verb,
       const char *title, const char *accept, const TontiFormField *fields, const char *toast)
{
  g_autofree char *whole = g_strdup_printf ("%s · %s", title, passbook->name);
  TontiForm *form = tonti_form_new (session, verb, whole, accept, fields);
  tonti_form_set_fixed (form, "member", json_integer (passbook->member));
  tonti_form_set_done (form, G_OBJECT (parent), told_cb, (gpointer)toast);
  return form;
}

static void
set_text (TontiForm *form, const char *name, const char *text)
{
  if (text && *text)
    tonti_form_set_value (form, name, json_string (text));
}

void
tonti_member_form_add (TontiSession *session, GtkWidget *parent, GObject *owner,
                       TontiSessionApplied done)
{
  TontiForm *form
      = tonti_form_new (session, "member.add", _ ("New member"), _ ("_Add the Member"), add_fields);
  tonti_form_set_done (form, owner, done, NULL);
  tonti_form_show (form, parent);
}

void
tonti_member_form_rename (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook)
{
  TontiForm *form = begin (session, parent, passbook, "member.rename", _ ("Correct the name"),
                           _ ("_Change the Name"), rename_fields, N_ ("The name is changed"));
  set_text (form, "name", passbook->name);
  tonti_form_show (form, parent);
}

void
tonti_member_form_details (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook)
{
  TontiForm *form = begin (session, parent, passbook, "member.details", _ ("Card"),
                           _ ("_Keep the Card"), details_fields, N_ ("The card is kept"));
  set_text (form, "phone", passbook->phone);
  set_text (form, "address", passbook->address);
  set_text (form, "identity", passbook->identity);
  tonti_form_set_remark (form, _ ("These can be erased for good when the member asks for it."));
  tonti_form_show (form, parent);
}

/* name1 relation1 … become the list of the verb. */
static json_t *
make_relatives (TontiForm *form, json_t *request, gpointer data)
{
  json_t *relatives = json_array ();
  for (int i = 1; i <= RELATIVES; i++)
    {
      g_autofree char *name = g_strdup_printf ("name%d", i);
      g_autofree char *relation = g_strdup_printf ("relation%d", i);
      const char *who = json_string_value (json_object_get (request, name));
      const char *what = json_string_value (json_object_get (request, relation));
      if (who)
        json_array_append_new (
            relatives, json_pack ("{s:s, s:s}", "name", who, "relation", what ? what : "other"));
      json_object_del (request, name);
      json_object_del (request, relation);
    }
  json_object_set_new (request, "relatives", relatives);
  return request;
}

void
tonti_member_form_relatives (TontiSession *session, GtkWidget *parent,
                             const TontiPassbook *passbook)
{
  TontiForm *form
      = begin (session, parent, passbook, "member.relatives", _ ("Relatives"),
               _ ("_Keep the Relatives"), relatives_fields, N_ ("The relatives are kept"));
  for (guint i = 0; i < MIN (passbook->relatives->len, RELATIVES); i++)
    {
      const TontiRelative *relative = &g_array_index (passbook->relatives, TontiRelative, i);
      g_autofree char *name = g_strdup_printf ("name%u", i + 1);
      g_autofree char *relation = g_strdup_printf ("relation%u", i + 1);
      set_text (form, name, relative->name);
      set_text (form, relation, relative->relation);
    }
  tonti_form_set_remark (form, _ ("For whom the group helps in a death, an illness, a wedding: "
                                  "their names stand in the journal and cannot be erased."));
  tonti_form_set_make (form, make_relatives, NULL);
  tonti_form_show (form, parent);
}

static void
add_open (GString *text, const char *format, TontiMoney sum, const TontiGroup *group)
{
  g_autofree char *amount = tonti_style_format_symbol (&group->style, sum);
  if (sum.minor == 0)
    return;
  g_string_append (text, "\n• ");
  g_string_append_printf (text, format, amount);
}

static gboolean
is_still_to_come (const TontiTable *hands, guint row)
{
  static const char *const states[] = { "planned", "to-draw", "to-choose", "to-auction", NULL };
  return tonti_table_is_empty_cell (hands, row, 8)
         || g_strv_contains (states, tonti_table_get_text (hands, row, 8));
}

/* What stands between her and the group. */
static char *
tell_open (const TontiPassbook *passbook, const TontiGroup *group)
{
  GString *text = g_string_new (NULL);
  add_open (text, _ ("%s of dues are late"), passbook->dues, group);
  add_open (text, _ ("%s of fines are not paid"), passbook->fines, group);
  add_open (text, _ ("%s were paid in advance: pay them back"), passbook->advance, group);
  add_open (text, _ ("the group still owes %s of a lot"), passbook->owed, group);
  for (guint i = 0; i < tonti_table_get_n_rows (passbook->hand_rows); i++)
    if (is_still_to_come (passbook->hand_rows, i))
      {
        g_string_append (text, "\n• ");
        g_string_append_printf (text, _ ("a hand of %s: give it to somebody else"),
                                tonti_table_get_text (passbook->hand_rows, i, 2));
      }
  g_string_prepend (text, text->len > 0 ? _ ("Still open, to be settled first:")
                                        : _ ("Nothing is open between this member and the group."));
  return g_string_free (text, FALSE);
}

void
tonti_member_form_leave (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook)
{
  TontiForm *form
      = begin (session, parent, passbook, "member.leave", _ ("The member leaves"),
               _ ("_Enter the Leaving"), leave_fields, N_ ("The leaving is in the book"));
  g_autofree char *open = tell_open (passbook, tonti_session_get_group (session));
  tonti_form_set_remark (form, open);
  tonti_form_show (form, parent);
}
