// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-aid-forms.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-choice-list.h"
#include "tonti-table-read.h"

/* The forms of what is called from the members. */

static void
add_rows (GArray *choices, const TontiTable *table, const char *code, const char *label)
{
  for (guint i = 0; i < tonti_table_get_n_rows (table); i++)
    tonti_choice_list_add (choices, g_strdup (tonti_table_read_text (table, i, code)),
                           g_strdup (tonti_table_read_text (table, i, label)));
}

#define OFFICERS                                                                                   \
  {                                                                                                \
    "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, FALSE                      \
  }
#define SHARES                                                                                     \
  { "without",                                                                                     \
    TONTI_ENTRY_MEMBERS,                                                                           \
    N_ ("_Who does not pay"),                                                                      \
    N_ ("The one who is helped, for example"),                                                     \
    NULL,                                                                                          \
    FALSE },                                                                                       \
  {                                                                                                \
    "odd", TONTI_ENTRY_MEMBER, N_ ("Who bears what does not di_vide"),                             \
        N_ ("Left empty: the first ones, a coin each"), NULL, FALSE                                \
  }

/* ---- Calling ---- */

static const TontiFormField call_fields[] = {
  { "purpose", TONTI_ENTRY_CHOICE, N_ ("_For what"), NULL, NULL, TRUE },
  { "what", TONTI_ENTRY_TEXT, N_ ("_Name of the call"), N_ ("Left empty: that of the aid"), NULL,
    FALSE },
  { "each", TONTI_ENTRY_AMOUNT, N_ ("_Each member pays"), N_ ("Left empty: the sum is shared"),
    NULL, FALSE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Sum that the members share"),
    N_ ("Left empty: what is owed of the aid"), NULL, FALSE },
  { "due", TONTI_ENTRY_DAY, N_ ("To be paid _until"), N_ ("Left empty: by the rule of the group"),
    NULL, FALSE },
  SHARES,
  OFFICERS,
  { NULL },
};

/* "aid:3" or "fund:1". */
static json_t *
make_call (TontiForm *form, json_t *request, gpointer data)
{
  json_t *purpose = json_object_get (request, "purpose");
  const char *code = json_string_value (purpose);

  if (code != NULL)
    json_object_set (request, g_str_has_prefix (code, "aid:") ? "aid" : "fund", purpose);
  json_object_del (request, "purpose");
  return request;
}

static void
add_aid (GArray *choices, const TontiTable *table, guint row)
{
  if (strcmp (tonti_table_read_text (table, row, "state"), "cancelled") == 0)
    return;
  tonti_choice_list_add (choices, g_strdup (tonti_table_read_text (table, row, "aid")),
                         g_strdup_printf ("%s · %s", tonti_table_read_text (table, row, "name"),
                                          tonti_table_read_text (table, row, "what")));
}

void
tonti_aid_ask_call (GtkWidget *parent, TontiSession *session, const TontiAidFacts *facts)
{
  TontiForm *form = tonti_form_new (session, "aid.call", _ ("Call Money from the Members"),
                                    _ ("_Call the Money"), call_fields);
  const TontiTable *table = tonti_report_find_table (facts->aid, "aid");
  g_autoptr (GArray) choices = tonti_choice_list_new ();

  for (guint i = tonti_table_get_n_rows (table); i > 0; i--)
    add_aid (choices, table, i - 1);
  add_rows (choices, tonti_report_get_table (facts->funds, 0), "fund", "name");
  tonti_choice_list_propose (choices, form, "purpose");
  tonti_form_set_make (form, make_call, NULL);
  tonti_form_show (form, parent);
}

/* ---- Filling again ---- */

static const TontiFormField rebuild_fields[] = {
  { "fund", TONTI_ENTRY_CHOICE, N_ ("Which _fund"), NULL, NULL, TRUE },
  { "to", TONTI_ENTRY_AMOUNT, N_ ("Up to which _sum"), N_ ("Left empty: by the rule of the group"),
    NULL, FALSE },
  { "meetings", TONTI_ENTRY_NUMBER, N_ ("Over how many _meetings"), NULL, NULL, TRUE },
  { "from", TONTI_ENTRY_DAY, N_ ("Meetings from _this day on"), N_ ("Today when left empty"), NULL,
    FALSE },
  SHARES,
  OFFICERS,
  { NULL },
};

void
tonti_aid_ask_rebuild (GtkWidget *parent, TontiSession *session, const TontiAidFacts *facts)
{
  TontiForm *form = tonti_form_new (session, "aid.rebuild", _ ("Fill a Fund Again"),
                                    _ ("_Call the Money"), rebuild_fields);
  g_autoptr (GArray) choices = tonti_choice_list_new ();

  add_rows (choices, tonti_report_find_table (facts->aid, "funds"), "fund", "name");
  tonti_choice_list_propose (choices, form, "fund");
  tonti_form_set_value (form, "meetings", json_integer (1));
  tonti_form_show (form, parent);
}

/* ---- Who is late ---- */

static const TontiFormField fine_fields[] = {
  { "call", TONTI_ENTRY_CHOICE, N_ ("_Which call"), NULL, NULL, TRUE },
  { "kind", TONTI_ENTRY_CHOICE, N_ ("Which _fine"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("Left empty: that of the catalogue"), NULL,
    FALSE },
  { NULL },
};

static const TontiFormField waiver_fields[] = {
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Reason"), NULL, NULL, TRUE },
  OFFICERS,
  { NULL },
};

void
tonti_aid_ask_fine (GtkWidget *parent, TontiSession *session, const TontiAidFacts *facts)
{
  TontiForm *form = tonti_form_new (session, "aid.fine", _ ("Fine Who Is Late"),
                                    _ ("_Charge the Fines"), fine_fields);
  const TontiTable *late = tonti_report_find_table (facts->aid, "late");
  g_autoptr (GArray) calls = tonti_choice_list_new (), kinds = tonti_choice_list_new ();

  for (guint i = 0; i < tonti_table_get_n_rows (late); i++)
    if (!tonti_choice_list_has (calls, tonti_table_read_text (late, i, "call")))
      tonti_choice_list_add (calls, g_strdup (tonti_table_read_text (late, i, "call")),
                             g_strdup (tonti_table_read_text (late, i, "what")));
  add_rows (kinds, tonti_report_get_table (facts->fines, 0), "code", "label");
  tonti_choice_list_propose (calls, form, "call");
  tonti_choice_list_propose (kinds, form, "kind");
  tonti_form_show (form, parent);
}

void
tonti_aid_ask_waiver (GtkWidget *parent, TontiSession *session, const TontiAidFacts *facts,
                      guint row)
{
  const TontiTable *late = tonti_report_find_table (facts->aid, "late");
  const TontiGroup *group = tonti_session_get_group (session);
  g_autofree char *left = tonti_style_format_symbol (
      &group->style, tonti_money (tonti_table_read_int (late, row, "left")));
  g_autofree char *remark = g_strdup_printf (_ ("%s would pay %s no more: %s."),
                                             tonti_table_read_text (late, row, "name"), left,
                                             tonti_table_read_text (late, row, "what"));
  TontiForm *form = tonti_form_new (session, "aid.waive", _ ("Let a Member Off"), _ ("_Let Off"),
                                    waiver_fields);

  tonti_form_set_fixed (form, "call", json_string (tonti_table_read_text (late, row, "call")));
  tonti_form_set_fixed (form, "member", json_integer (tonti_table_read_int (late, row, "member")));
  tonti_form_set_remark (form, remark);
  tonti_form_show (form, parent);
}
