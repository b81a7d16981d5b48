// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-aid-forms.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-choice-list.h"
#include "tonti-table-read.h"
#include "tonti-money-choices.h"
#include "tonti-text.h"

void
tonti_aid_facts_free (TontiAidFacts *self)
{
  g_clear_pointer (&self->aid, tonti_report_free);
  g_clear_pointer (&self->kinds, tonti_report_free);
  g_clear_pointer (&self->funds, tonti_report_free);
  g_clear_pointer (&self->fines, tonti_report_free);
  g_free (self);
}

/* ---- Choices ---- */

/* What is in use, from the columns CODE and LABEL. */
static void
offer (TontiForm *form, const char *name, const TontiReport *report, const char *code,
       const char *label)
{
  const TontiTable *table = tonti_report_get_table (report, 0);
  g_autoptr (GArray) choices = tonti_choice_list_new ();

  for (guint i = 0; i < tonti_table_get_n_rows (table); i++)
    if (strcmp (code, "code") != 0 || *tonti_table_read_text (table, i, "state") == '\0')
      tonti_choice_list_add (choices, g_strdup (tonti_table_read_text (table, i, code)),
                             g_strdup (tonti_table_read_text (table, i, label)));
  tonti_choice_list_propose (choices, form, name);
}

static void
set_text (TontiForm *form, const char *name, const char *text)
{
  if (*text != '\0')
    tonti_form_set_value (form, name, json_string (text));
}

static void
set_int (TontiForm *form, const TontiTable *table, guint row, const char *name)
{
  if (tonti_table_read_int (table, row, name) != 0)
    tonti_form_set_value (form, name, json_integer (tonti_table_read_int (table, row, name)));
}

#define OFFICERS                                                                                   \
  {                                                                                                \
    "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, FALSE                      \
  }
#define MEANS                                                                                      \
  {                                                                                                \
    "means", TONTI_ENTRY_CHOICE, N_ ("Paid _in"), NULL, tonti_means_choices, TRUE                  \
  }
#define PIECE                                                                                      \
  {                                                                                                \
    "piece", TONTI_ENTRY_TEXT, N_ ("Supporting _paper"), N_ ("Number of the invoice or receipt"),  \
        NULL, FALSE                                                                                \
  }

/* ---- The scale ---- */

static const TontiFormField kind_fields[] = {
  { "label", TONTI_ENTRY_TEXT, N_ ("_What happened"), N_ ("Birth, illness, funeral …"), NULL,
    TRUE },
  { "fund", TONTI_ENTRY_CHOICE, N_ ("From which _fund"), NULL, NULL, TRUE },
  { "self", TONTI_ENTRY_AMOUNT, N_ ("To the _member"), N_ ("Left empty: no right"), NULL, FALSE },
  { "spouse", TONTI_ENTRY_AMOUNT, N_ ("To _husband or wife"), NULL, NULL, FALSE },
  { "parent", TONTI_ENTRY_AMOUNT, N_ ("To father or m_other"), NULL, NULL, FALSE },
  { "child", TONTI_ENTRY_AMOUNT, N_ ("To _son or daughter"), NULL, NULL, FALSE },
  { "sibling", TONTI_ENTRY_AMOUNT, N_ ("To _brother or sister"), NULL, NULL, FALSE },
  { "other", TONTI_ENTRY_AMOUNT, N_ ("To another _relative"), NULL, NULL, FALSE },
  { "extra", TONTI_ENTRY_AMOUNT, N_ ("For each f_urther one"), N_ ("Twins, for example"), NULL,
    FALSE },
  { "most_year", TONTI_ENTRY_NUMBER, N_ ("Times a _year at most"),
    N_ ("Left empty: as often as it happens"), NULL, FALSE },
  { "once", TONTI_ENTRY_FLAG, N_ ("O_nce for each person"), NULL, NULL, FALSE },
  { "lent_months", TONTI_ENTRY_NUMBER, N_ ("_Lent for so many months"),
    N_ ("Left empty: it is given"), NULL, FALSE },
  { "retired", TONTI_ENTRY_FLAG, N_ ("It is no lon_ger given"), NULL, NULL, FALSE },
  OFFICERS,
  { NULL },
};

/* "Hôpital (accident)" -> "hopital-accident" */
static char *
make_code (const char *label)
{
  g_autofree char *folded = tonti_text_fold (label);
  GString *code = g_string_new (NULL);

  for (const char *c = folded; *c != '\0' && code->len < 30; c++)
    {
      if (g_ascii_islower (*c) || g_ascii_isdigit (*c))
        g_string_append_c (code, *c);
      else if (code->len > 0 && code->str[code->len - 1] != '-')
        g_string_append_c (code, '-');
    }
  if (code->len == 0)
    g_string_assign (code, "aid");
  return g_string_free (code, FALSE);
}

/* A sum that was emptied gives no right any more. */
static json_t *
make_kind (TontiForm *form, json_t *request, gpointer data)
{
  static const char *const sums[] = { "self",  "spouse", "parent",    "child",       "sibling",
                                      "other", "extra",  "most_year", "lent_months", NULL };
  const char *label = json_string_value (json_object_get (request, "label"));
  g_autofree char *code = make_code (label != NULL ? label : "");

  if (json_object_get (request, "code") == NULL)
    {
      json_object_set_new (request, "code", json_string (code));
      return request;
    }
  for (guint i = 0; sums[i] != NULL; i++)
    if (json_object_get (request, sums[i]) == NULL)
      json_object_set_new (request, sums[i], json_integer (0));
  return request;
}

static void
fill_kind (TontiForm *form, const TontiTable *table, guint row)
{
  static const char *const numbers[] = { "self",  "spouse", "parent",    "child",       "sibling",
                                         "other", "extra",  "most_year", "lent_months", NULL };

  tonti_form_set_fixed (form, "code", json_string (tonti_table_read_text (table, row, "code")));
  set_text (form, "label", tonti_table_read_text (table, row, "label"));
  set_text (form, "fund", tonti_table_read_text (table, row, "fund"));
  for (guint i = 0; numbers[i] != NULL; i++)
    set_int (form, table, row, numbers[i]);
  tonti_form_set_value (form, "once",
                        json_boolean (tonti_table_read_int (table, row, "once") != 0));
  tonti_form_set_value (form, "retired",
                        json_boolean (*tonti_table_read_text (table, row, "state") != '\0'));
}

void
tonti_aid_ask_kind (GtkWidget *parent, TontiSession *session, const TontiAidFacts *facts, int row)
{
  const gboolean is_new = row < 0;
  TontiForm *form = tonti_form_new (session, "aid-kind.set",
                                    is_new ? _ ("New Event of the Scale") : _ ("Change the Scale"),
                                    _ ("_Save the Event"), kind_fields);

  offer (form, "fund", facts->funds, "fund", "name");
  if (is_new)
    tonti_form_set_field_visible (form, "retired", FALSE);
  else
    fill_kind (form, tonti_report_get_table (facts->kinds, 0), (guint)row);
  tonti_form_set_make (form, make_kind, NULL);
  tonti_form_show (form, parent);
}

/* ---- Helping, handing over ---- */

static const TontiChoice relations[] = {
  { "self", N_ ("To the member") },
  { "spouse", N_ ("To husband or wife") },
  { "parent", N_ ("To father or mother") },
  { "child", N_ ("To son or daughter") },
  { "sibling", N_ ("To brother or sister") },
  { "other", N_ ("To another relative") },
  { NULL, NULL },
};

static const TontiChoice shorts[] = {
  { "owe", N_ ("The rest stays owed") },
  { "call", N_ ("The rest is called from the members") },
  { NULL, NULL },
};

static const TontiFormField grant_fields[] = {
  { "member", TONTI_ENTRY_MEMBER, N_ ("_Member"), NULL, NULL, TRUE },
  { "event", TONTI_ENTRY_CHOICE, N_ ("_What happened"), NULL, NULL, TRUE },
  { "relation", TONTI_ENTRY_CHOICE, N_ ("_To whom"), NULL, relations, TRUE },
  { "relative", TONTI_ENTRY_TEXT, N_ ("Name of the _relative"), N_ ("As it was declared"), NULL,
    FALSE },
  { "more", TONTI_ENTRY_NUMBER, N_ ("Further o_nes"), N_ ("1 for twins"), NULL, FALSE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("Left empty: the sum of the scale"), NULL,
    FALSE },
  { "short", TONTI_ENTRY_CHOICE, N_ ("If the fund holds _less"), NULL, shorts, TRUE },
  { "decision", TONTI_ENTRY_TEXT, N_ ("Decided against the r_ules"),
    N_ ("Why the assembly gives it all the same"), NULL, FALSE },
  MEANS,
  PIECE,
  OFFICERS,
  { NULL },
};

void
tonti_aid_ask_grant (GtkWidget *parent, TontiSession *session, const TontiAidFacts *facts)
{
  TontiForm *form = tonti_form_new (session, "aid.grant", _ ("Help a Member by the Scale"),
                                    _ ("_Give the Aid"), grant_fields);

  offer (form, "event", facts->kinds, "code", "label");
  tonti_form_set_value (form, "relation", json_string ("self"));
  tonti_form_set_value (form, "short", json_string ("owe"));
  tonti_form_set_value (form, "means", json_string ("cash"));
  tonti_form_show (form, parent);
}

static const TontiFormField payment_fields[] = {
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("Left empty: everything"), NULL, FALSE },
  MEANS,
  PIECE,
  OFFICERS,
  { NULL },
};

void
tonti_aid_ask_payment (GtkWidget *parent, TontiSession *session, const TontiAidFacts *facts,
                       guint row)
{
  const TontiTable *table = tonti_report_find_table (facts->aid, "aid");
  const TontiGroup *group = tonti_session_get_group (session);
  g_autofree char *left = tonti_style_format_symbol (
      &group->style, tonti_money (tonti_table_read_int (table, row, "left")));
  g_autofree char *remark = g_strdup_printf (_ ("%s, %s: %s are still owed."),
                                             tonti_table_read_text (table, row, "name"),
                                             tonti_table_read_text (table, row, "what"), left);
  TontiForm *form = tonti_form_new (session, "aid.pay", _ ("Hand Over What Is Owed"),
                                    _ ("_Hand It Over"), payment_fields);

  tonti_form_set_fixed (form, "aid", json_string (tonti_table_read_text (table, row, "aid")));
  tonti_form_set_value (form, "means", json_string ("cash"));
  tonti_form_set_remark (form, remark);
  tonti_form_show (form, parent);
}
