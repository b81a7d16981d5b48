// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-group-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-form.h"
#include "tonti-group-words.h"
#include "tonti-preset.h"
#include "tonti-text.h"

/* ---- group.set ---- */

static const TontiFormField group_fields[] = {
  { "name", TONTI_ENTRY_TEXT, N_ ("_Name of the group"), NULL, NULL, TRUE },
  { "place", TONTI_ENTRY_TEXT, N_ ("_Place of the meetings"), NULL, NULL, FALSE },
  { "form", TONTI_ENTRY_CHOICE, N_ ("_Legal form"), NULL, tonti_group_forms, FALSE },
  { "registration", TONTI_ENTRY_TEXT, N_ ("_Registration number"), NULL, NULL, FALSE },
  { "rhythm", TONTI_ENTRY_CHOICE, N_ ("How _often the group meets"),
    N_ ("Meetings that are planned already stay where they are"), tonti_group_rhythms, FALSE },
  { "priority", TONTI_ENTRY_CHOICE, N_ ("What a _sum pays first"), NULL, tonti_group_priorities,
    FALSE },
  { "expense_ceiling", TONTI_ENTRY_AMOUNT, N_ ("An expense above needs _two officers"),
    N_ ("0: no expense needs two"), NULL, FALSE },
  { "preset", TONTI_ENTRY_CHOICE, N_ ("Words of the re_gion"), NULL, tonti_group_regions, FALSE },
  { "words_variant", TONTI_ENTRY_CHOICE, N_ ("N_umbers in words on the papers"), NULL, NULL,
    FALSE },
  { NULL },
};

static void
set_text (TontiForm *form, const char *name, const char *text)
{
  if (text && *text)
    tonti_form_set_value (form, name, json_string (text));
}

/* What was not changed is not sent: the rest of a form stands as it is. */
static json_t *
make_group (TontiForm *form, json_t *request, gpointer data)
{
  const TontiGroup *group = tonti_session_get_group (tonti_form_get_session (form));
  if (json_integer_value (json_object_get (request, "expense_ceiling")) == group->expense_ceiling)
    json_object_del (request, "expense_ceiling");
  return request;
}

void
tonti_group_ask_change (GtkWidget *parent, TontiSession *session)
{
  const TontiGroup *group = tonti_session_get_group (session);
  TontiForm *form
      = tonti_form_new (session, "group.set", _ ("The Group"), _ ("_Save the Group"), group_fields);
  gboolean is_french = g_str_has_prefix (group->lang, "fr");
  tonti_form_set_choices (form, "words_variant",
                          is_french ? tonti_group_french_numbers : tonti_group_english_numbers);
  set_text (form, "name", group->name);
  set_text (form, "place", group->place);
  set_text (form, "form", group->form);
  set_text (form, "registration", group->registration);
  set_text (form, "rhythm", group->rhythm);
  set_text (form, "priority", group->priority);
  set_text (form, "preset", group->preset);
  set_text (form, "words_variant", group->words_variant);
  tonti_form_set_value (form, "expense_ceiling", json_integer (group->expense_ceiling));
  tonti_form_set_make (form, make_group, NULL);
  tonti_form_show (form, parent);
}

/* ---- officer.name, officer.end ---- */

static const TontiChoice roles[] = {
  { "chair", N_ ("Chair") },           { "treasurer", N_ ("Treasurer") },
  { "secretary", N_ ("Secretary") },   { "counter", N_ ("Counter") },
  { "key-holder", N_ ("Key holder") }, { "auditor", N_ ("Auditor") },
  { "trainer", N_ ("Trainer") },       { NULL, NULL },
};

static const TontiFormField officer_fields[] = {
  { "member", TONTI_ENTRY_MEMBER, N_ ("_Who takes the office"), NULL, NULL, TRUE },
  { "role", TONTI_ENTRY_CHOICE, N_ ("_Office"), NULL, roles, TRUE },
  { "since", TONTI_ENTRY_DAY, N_ ("_First day in office"), N_ ("Today when left empty"), NULL,
    FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two officers _stand for it"), NULL, NULL, FALSE },
  { NULL },
};

static const TontiFormField end_fields[] = {
  { "until", TONTI_ENTRY_DAY, N_ ("_First day out of office"), N_ ("Today when left empty"), NULL,
    FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two officers _stand for it"), NULL, NULL, FALSE },
  { NULL },
};

void
tonti_group_ask_officer (GtkWidget *parent, TontiSession *session)
{
  TontiForm *form = tonti_form_new (session, "officer.name", _ ("Name an Officer"),
                                    _ ("_Name the Officer"), officer_fields);
  tonti_form_show (form, parent);
}

void
tonti_group_ask_end (GtkWidget *parent, TontiSession *session, const TontiTable *table, guint row)
{
  g_autofree char *role = tonti_table_format (table, row, 2, tonti_session_get_group (session));
  g_autofree char *who = g_strdup_printf (_ ("%1$s gives up the office: %2$s"),
                                          tonti_table_get_text (table, row, 1), role);
  TontiForm *form = tonti_form_new (session, "officer.end", _ ("End an Office"),
                                    _ ("_End the Office"), end_fields);
  tonti_form_set_fixed (form, "member", json_integer (tonti_table_get_int (table, row, 0)));
  tonti_form_set_fixed (form, "role", json_string (tonti_table_get_text (table, row, 2)));
  tonti_form_set_remark (form, who);
  tonti_form_show (form, parent);
}

/* ---- fund.set ---- */

static const TontiChoice fund_kinds[] = {
  { "social", N_ ("For help: illness, mourning, birth") },
  { "contributions", N_ ("Contributions of the members") },
  { "entry-fees", N_ ("Entry fees") },
  { "party", N_ ("Held for a third party, like health insurance") },
  { NULL, NULL },
};

static const TontiChoice pers[] = {
  { "member", N_ ("Once a member") },
  { "hand", N_ ("Once a hand") },
  { NULL, NULL },
};

static const TontiFormField new_fund_fields[] = {
  { "name", TONTI_ENTRY_TEXT, N_ ("_Name"), NULL, NULL, TRUE },
  { "account", TONTI_ENTRY_CHOICE, N_ ("What it is _for"), NULL, fund_kinds, TRUE },
  { "party", TONTI_ENTRY_TEXT, N_ ("For _whom it is held"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Due at each meeting"), N_ ("Empty: a free amount"), NULL,
    FALSE },
  { "per", TONTI_ENTRY_CHOICE, N_ ("Due _how often"), NULL, pers, FALSE },
  { "since", TONTI_ENTRY_DAY, N_ ("Due _from this day on"),
    N_ ("From the beginning when left empty"), NULL, FALSE },
  { NULL },
};

static const TontiFormField fund_fields[] = {
  { "name", TONTI_ENTRY_TEXT, N_ ("_Name"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Due at each meeting"), N_ ("0: a free amount"), NULL,
    FALSE },
  { "per", TONTI_ENTRY_CHOICE, N_ ("Due _how often"), NULL, pers, FALSE },
  { "since", TONTI_ENTRY_DAY, N_ ("A new amount is due _from this day on"),
    N_ ("From today when left empty"), NULL, FALSE },
  { NULL },
};

static gboolean
is_for_party (TontiForm *form)
{
  json_auto_t *account = tonti_form_get_value (form, "account");
  return g_strcmp0 (json_string_value (account), "party") == 0;
}

/* For a third party it is due for each person. */
static void
fund_changed_cb (TontiForm *form, const char *name, gpointer data)
{
  if (!g_str_equal (name, "account"))
    return;
  tonti_form_set_field_visible (form, "party", is_for_party (form));
  tonti_form_set_field_visible (form, "per", !is_for_party (form));
}

static json_t *
make_new_fund (TontiForm *form, json_t *request, gpointer data)
{
  if (g_strcmp0 (json_string_value (json_object_get (request, "account")), "party") != 0)
    return request;
  json_object_set_new (request, "do", json_string ("party.fund"));
  json_object_del (request, "account");
  json_object_del (request, "per");
  if (!json_object_get (request, "amount"))
    json_object_set_new (request, "amount", json_integer (0));
  return request;
}

void
tonti_group_ask_new_fund (GtkWidget *parent, TontiSession *session)
{
  TontiForm *form = tonti_form_new (session, "fund.set", _ ("New Fund"), _ ("_Enter the Fund"),
                                    new_fund_fields);
  set_text (form, "account", "social");
  set_text (form, "per", "member");
  tonti_form_set_field_visible (form, "party", FALSE);
  tonti_form_set_make (form, make_new_fund, NULL);
  g_signal_connect (form, "changed", G_CALLBACK (fund_changed_cb), NULL);
  tonti_form_show (form, parent);
}

/* Amount and its rhythm are sent only when they change: they would be due from today. */
static json_t *
make_fund (TontiForm *form, json_t *request, gpointer data)
{
  json_t *before = g_object_get_data (G_OBJECT (form), "before");
  const char *name;
  json_t *value;
  json_object_foreach (before, name, value)
    {
      if (json_equal (json_object_get (request, name), value))
        json_object_del (request, name);
    }
  return request;
}

void
tonti_group_ask_fund (GtkWidget *parent, TontiSession *session, const TontiTable *table, guint row)
{
  TontiForm *form = tonti_form_new (session, "fund.set", _ ("Change a Fund"), _ ("_Save the Fund"),
                                    fund_fields);
  gint64 amount = tonti_table_get_int (table, row, 3);
  const char *per = tonti_table_get_text (table, row, 4);
  json_t *before = json_pack ("{s:I, s:s}", "amount", (json_int_t)amount, "per", per);
  g_object_set_data_full (G_OBJECT (form), "before", before, (GDestroyNotify)json_decref);
  tonti_form_set_fixed (form, "fund", json_string (tonti_table_get_text (table, row, 0)));
  set_text (form, "name", tonti_table_get_text (table, row, 1));
  tonti_form_set_value (form, "amount", json_integer (amount));
  set_text (form, "per", per);
  tonti_form_set_make (form, make_fund, NULL);
  tonti_form_show (form, parent);
}

/* ---- fine-kind.set ---- */

static const TontiFormField new_fine_fields[] = {
  { "label", TONTI_ENTRY_TEXT, N_ ("_What for"), N_ ("As it stands on the papers: “Late”"), NULL,
    TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), NULL, NULL, TRUE },
  { "steps", TONTI_ENTRY_TEXT, N_ ("_By the times"),
    N_ ("When it grows: 1:1000 2:3000 3:5000; none to take it away"), NULL, FALSE },
  { NULL },
};

static const TontiFormField fine_fields[] = {
  { "label", TONTI_ENTRY_TEXT, N_ ("_What for"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), NULL, NULL, TRUE },
  { "steps", TONTI_ENTRY_TEXT, N_ ("_By the times"),
    N_ ("When it grows: 1:1000 2:3000 3:5000; none to take it away"), NULL, FALSE },
  { "retired", TONTI_ENTRY_FLAG, N_ ("It is _no longer charged"), NULL, NULL, FALSE },
  { NULL },
};

/* "Téléphone qui sonne" -> "telephone-qui-sonne": the short name is nobody's business. */
static char *
make_code (const char *label)
{
  g_autofree char *folded = tonti_text_fold (label);
  GString *code = g_string_new (NULL);
  for (const char *c = folded; *c && code->len < 30; c++)
    {
      if (g_ascii_islower (*c) || g_ascii_isdigit (*c))
        g_string_append_c (code, *c);
      else if (code->len > 0 && code->str[code->len - 1] != '-')
        g_string_append_c (code, '-');
    }
  if (code->len == 0)
    g_string_assign (code, "fine");
  return g_string_free (code, FALSE);
}

static json_t *
make_fine (TontiForm *form, json_t *request, gpointer data)
{
  g_autofree char *code = make_code (json_string_value (json_object_get (request, "label")));
  json_object_set_new (request, "code", json_string (code));
  return request;
}

void
tonti_group_ask_new_fine (GtkWidget *parent, TontiSession *session)
{
  TontiForm *form = tonti_form_new (session, "fine-kind.set", _ ("New Kind of Fine"),
                                    _ ("_Enter the Fine"), new_fine_fields);
  tonti_form_set_make (form, make_fine, NULL);
  tonti_form_show (form, parent);
}

void
tonti_group_ask_fine (GtkWidget *parent, TontiSession *session, const TontiTable *table, guint row)
{
  TontiForm *form = tonti_form_new (session, "fine-kind.set", _ ("Change a Kind of Fine"),
                                    _ ("_Save the Fine"), fine_fields);
  gboolean is_retired = g_strcmp0 (tonti_table_get_text (table, row, 3), "retired") == 0;
  tonti_form_set_fixed (form, "code", json_string (tonti_table_get_text (table, row, 0)));
  set_text (form, "label", tonti_table_get_text (table, row, 1));
  if (!tonti_table_is_empty_cell (table, row, 4))
    set_text (form, "steps", tonti_table_get_text (table, row, 4));
  tonti_form_set_value (form, "amount", json_integer (tonti_table_get_int (table, row, 2)));
  tonti_form_set_value (form, "retired", json_boolean (is_retired));
  tonti_form_show (form, parent);
}

/* ---- word.set ---- */

static const TontiFormField word_fields[] = {
  { "word", TONTI_ENTRY_TEXT, N_ ("Our _word"), N_ ("Left empty: the region's word again"), NULL,
    FALSE },
  { NULL },
};

/* No word at all is the region's, and so is the region's own. */
static json_t *
make_word (TontiForm *form, json_t *request, gpointer data)
{
  const TontiGroup *group = tonti_session_get_group (tonti_form_get_session (form));
  const char *word = json_string_value (json_object_get (request, "word"));
  const char *idea = json_string_value (json_object_get (request, "idea"));
  if (word && (!*word || g_str_equal (word, tonti_preset_word (group->preset, group->lang, idea))))
    json_object_del (request, "word");
  return request;
}

void
tonti_group_ask_word (GtkWidget *parent, TontiSession *session, const char *idea)
{
  TontiForm *form = tonti_form_new (session, "word.set", tonti_group_tell (tonti_group_ideas, idea),
                                    _ ("_Save the Word"), word_fields);
  tonti_form_set_fixed (form, "idea", json_string (idea));
  set_text (form, "word", tonti_session_word (session, idea));
  tonti_form_set_make (form, make_word, NULL);
  tonti_form_show (form, parent);
}
