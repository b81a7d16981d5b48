// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-takeover-private.h"

#define MEMBER "member-"

static const char *
get_text (const json_t *object, const char *name)
{
  const char *text = json_string_value (json_object_get (object, name));
  return text ? text : "";
}

/* ---- One doubt ---- */

/* Choices of the kind, as the form wants them; freed with the array. */
static GArray *
list_choices (const json_t *choices)
{
  GArray *list = g_array_new (TRUE, TRUE, sizeof (TontiChoice));
  for (gsize i = 0; i < json_array_size (choices); i++)
    {
      const json_t *choice = json_array_get (choices, i);
      const TontiChoice row = { get_text (choice, "answer"), get_text (choice, "text") };
      g_array_append_val (list, row);
    }
  return list;
}

static gboolean
needs (const json_t *choices, const char *code, const char *need)
{
  for (gsize i = 0; i < json_array_size (choices); i++)
    {
      const json_t *choice = json_array_get (choices, i), *list = json_object_get (choice, "needs");
      if (!g_str_equal (get_text (choice, "answer"), code))
        continue;
      for (gsize n = 0; n < json_array_size (list); n++)
        if (g_strcmp0 (json_string_value (json_array_get (list, n)), need) == 0)
          return TRUE;
    }
  return FALSE;
}

/* Only what the choice asks for is shown. */
static void
show_needs (TontiForm *form)
{
  const json_t *choices = g_object_get_data (G_OBJECT (form), "choices");
  json_auto_t *value = tonti_form_get_value (form, "answer");
  const char *code = json_is_string (value) ? json_string_value (value) : "";
  tonti_form_set_field_visible (form, "amount",
                                needs (choices, code, "amount") || needs (choices, code, "rest"));
  tonti_form_set_field_visible (form, "other", needs (choices, code, "member"));
  tonti_form_set_field_visible (form, "on", needs (choices, code, "day"));
}

static void
changed_cb (TontiForm *form, const char *name, gpointer data)
{
  if (g_strcmp0 (name, "answer") == 0)
    show_needs (form);
}

static void
move (json_t *from, json_t *to, const char *name)
{
  if (json_object_get (from, name))
    json_object_set (to, name, json_object_get (from, name));
  json_object_del (from, name);
}

static void
free_json (gpointer data)
{
  json_decref (data);
}

static void
keep (GObject *object, const char *name, const json_t *value)
{
  g_object_set_data_full (object, name, json_deep_copy (value), free_json);
}

static json_t *
make_answer (TontiForm *form, json_t *request, gpointer owner)
{
  static const char *const moved[] = { "answer", "amount", "other", "on" };
  const json_t *doubt = g_object_get_data (G_OBJECT (form), "doubt");
  gboolean alike = json_is_true (json_object_get (request, "alike"));
  json_t *answer = json_object ();
  json_object_set (answer, alike ? "kind" : "doubt",
                   json_object_get (doubt, alike ? "kind" : "id"));
  for (gsize i = 0; i < G_N_ELEMENTS (moved); i++)
    move (request, answer, moved[i]);
  json_object_del (request, "alike");
  keep (owner, "last-answer", request);
  json_object_set_new (request, "answers", json_pack ("[o]", answer));
  return request;
}

static guint
count_alike (const json_t *state, const json_t *doubt)
{
  const json_t *doubts = json_object_get (state, "doubts");
  guint count = 0;
  for (gsize i = 0; i < json_array_size (doubts); i++)
    {
      const json_t *other = json_array_get (doubts, i);
      count += !json_object_get (other, "told")
               && g_str_equal (get_text (other, "kind"), get_text (doubt, "kind"));
    }
  return count;
}

static void
add_answer_fields (TontiFieldList *list, guint alike)
{
  tonti_field_list_add (list, "answer", TONTI_ENTRY_CHOICE, _ ("_Answer"), NULL, TRUE);
  tonti_field_list_add (list, "amount", TONTI_ENTRY_AMOUNT, _ ("A_mount"), NULL, FALSE);
  tonti_field_list_add (list, "other", TONTI_ENTRY_MEMBER, _ ("Which _member"), NULL, FALSE);
  tonti_field_list_add (list, "on", TONTI_ENTRY_DAY, _ ("Which _day"), NULL, FALSE);
  if (alike > 1)
    {
      g_autofree char *label
          = g_strdup_printf (g_dngettext (NULL, "The _same for the %u open one of this kind",
                                          "The _same for all %u open ones of this kind", alike),
                             alike);
      tonti_field_list_add (list, "alike", TONTI_ENTRY_FLAG, label, NULL, FALSE);
    }
  tonti_field_list_add (list, "by", TONTI_ENTRY_MEMBER, _ ("Who _decided"), NULL, TRUE);
  tonti_field_list_add (list, "reason", TONTI_ENTRY_TEXT, _ ("_Why"),
                        _ ("For who reads it later: as the assembly said it"), TRUE);
}

/* The answer that stands; else who decided and why as the last time. */
static void
fill_answer (TontiForm *form, const json_t *doubt, GObject *owner)
{
  const json_t *told = json_object_get (doubt, "told");
  const json_t *last = g_object_get_data (owner, "last-answer");
  static const char *const always[] = { "by", "reason" };
  static const char *const of_answer[][2]
      = { { "answer", "answer" }, { "amount", "amount" }, { "other", "other" }, { "day", "on" } };
  for (gsize i = 0; i < G_N_ELEMENTS (of_answer); i++)
    if (json_object_get (told, of_answer[i][0]))
      tonti_form_set_value (form, of_answer[i][1],
                            json_incref (json_object_get (told, of_answer[i][0])));
  for (gsize i = 0; i < G_N_ELEMENTS (always); i++)
    {
      json_t *value = json_object_get (told ? told : last, always[i]);
      if (value)
        tonti_form_set_value (form, always[i], json_incref (value));
    }
}

void
tonti_notebook_ask_answer (GtkWidget *parent, TontiSession *session, const json_t *state,
                           const json_t *doubt, GObject *owner, TontiSessionApplied done)
{
  const json_t *choices
      = json_object_get (json_object_get (state, "choices"), get_text (doubt, "kind"));
  g_autoptr (GArray) list = list_choices (choices);
  TontiFieldList *fields = tonti_field_list_new ();
  TontiForm *form;
  add_answer_fields (fields, count_alike (state, doubt));
  form = tonti_field_list_make_form (fields, session, "notebook.answer", _ ("A Doubt"),
                                     _ ("Save and Go _On"));
  keep (G_OBJECT (form), "choices", choices);
  keep (G_OBJECT (form), "doubt", doubt);
  tonti_form_set_choices (form, "answer", (const TontiChoice *)(gpointer)list->data);
  tonti_form_set_remark (form, get_text (doubt, "message"));
  fill_answer (form, doubt, owner);
  tonti_form_set_make (form, make_answer, owner);
  tonti_form_set_done (form, owner, done, NULL);
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), NULL);
  show_needs (form);
  tonti_form_show (form, parent);
}

/* ---- What the notebook does not tell ---- */

static const struct
{
  const char *code;
  const char *title, *remark; /* N_(…) */
} facts[] = {
  { "loans", N_ ("Loans"),
    N_ ("What each one still has to repay today, beside the notebook. Who owes nothing stays "
        "empty.") },
  { "savings", N_ ("Savings"),
    N_ ("What each one has saved until today, beside the notebook. Who has nothing stays "
        "empty.") },
  { "aid", N_ ("Help Given"),
    N_ ("What the fund gave for deaths, births and illness since the notebook began. Empty when "
        "it gave nothing.") },
  { "others", N_ ("Fines Not Paid"),
    N_ ("What each one still owes of fines. Who owes nothing stays empty.") },
};

static json_t *
make_fact (TontiForm *form, json_t *request, gpointer code)
{
  json_t *list = json_array (), *plain = json_object (), *value;
  const char *name;
  json_object_foreach (request, name, value)
    {
      if (!g_str_has_prefix (name, MEMBER))
        {
          json_object_set (plain, name, value);
          continue;
        }
      if (json_integer_value (value) == 0)
        continue;
      json_t *row = json_pack ("{s:I, s:O}", "member",
                               (json_int_t)g_ascii_strtoll (name + strlen (MEMBER), NULL, 10),
                               "amount", value);
      if (g_str_equal (code, "others"))
        json_object_set_new (row, "account", json_string ("fines-due"));
      json_array_append_new (list, row);
    }
  json_decref (request);
  json_object_set_new (plain, code, list);
  return plain;
}

static json_t *
make_aid (TontiForm *form, json_t *request, gpointer code)
{
  json_t *list = json_array (), *row = json_object ();
  move (request, row, "amount");
  move (request, row, "what");
  if (json_integer_value (json_object_get (row, "amount")) > 0)
    json_array_append (list, row);
  json_decref (row);
  json_object_set_new (request, "aid", list);
  return request;
}

static void
add_member_fields (TontiFieldList *fields, const json_t *state)
{
  const json_t *members = json_object_get (json_object_get (state, "position"), "members");
  for (gsize i = 0; i < json_array_size (members); i++)
    {
      const json_t *member = json_array_get (members, i);
      gint64 n = json_integer_value (json_object_get (member, "member"));
      g_autofree char *name = g_strdup_printf (MEMBER "%" PRId64, n);
      g_autofree char *label = g_strdup_printf ("%" PRId64 "  %s", n, get_text (member, "name"));
      tonti_field_list_add (fields, name, TONTI_ENTRY_AMOUNT, label, NULL, FALSE);
    }
}

static void
fill_members (TontiForm *form, const json_t *told)
{
  for (gsize i = 0; i < json_array_size (told); i++)
    {
      const json_t *row = json_array_get (told, i);
      g_autofree char *name = g_strdup_printf (
          MEMBER "%" PRId64, (gint64)json_integer_value (json_object_get (row, "member")));
      tonti_form_set_value (form, name, json_incref (json_object_get (row, "amount")));
    }
}

static void
fill_aid (TontiForm *form, const json_t *told)
{
  gint64 sum = 0;
  for (gsize i = 0; i < json_array_size (told); i++)
    sum += json_integer_value (json_object_get (json_array_get (told, i), "amount"));
  if (sum > 0)
    tonti_form_set_value (form, "amount", json_integer (sum));
  if (json_array_size (told) == 1 && json_object_get (json_array_get (told, 0), "what"))
    tonti_form_set_value (form, "what",
                          json_incref (json_object_get (json_array_get (told, 0), "what")));
}

void
tonti_notebook_ask_fact (GtkWidget *parent, TontiSession *session, const json_t *state,
                         const char *code, GObject *owner, TontiSessionApplied done)
{
  const json_t *told = json_object_get (json_object_get (state, "facts"), code);
  TontiFieldList *fields = tonti_field_list_new ();
  gboolean is_aid = g_str_equal (code, "aid");
  gsize n = 0;
  TontiForm *form;
  while (n + 1 < G_N_ELEMENTS (facts) && !g_str_equal (facts[n].code, code))
    n++;
  if (is_aid)
    {
      tonti_field_list_add (fields, "amount", TONTI_ENTRY_AMOUNT, _ ("How _much in all"), NULL,
                            FALSE);
      tonti_field_list_add (fields, "what", TONTI_ENTRY_TEXT, _ ("For _what"), NULL, FALSE);
    }
  else
    add_member_fields (fields, state);
  form = tonti_field_list_make_form (fields, session, "notebook.tell", _ (facts[n].title),
                                     _ ("Save and Go _On"));
  tonti_form_set_remark (form, _ (facts[n].remark));
  if (is_aid)
    fill_aid (form, told);
  else
    fill_members (form, told);
  tonti_form_set_make (form, is_aid ? make_aid : make_fact, (gpointer)facts[n].code);
  tonti_form_set_done (form, owner, done, NULL);
  tonti_form_show (form, parent);
}

/* ---- The end ---- */

void
tonti_notebook_ask_take (GtkWidget *parent, TontiSession *session, const json_t *state,
                         TontiDay day, GObject *owner, TontiSessionApplied done)
{
  const TontiGroup *group = tonti_session_get_group (session);
  const json_t *position = json_object_get (state, "position");
  g_autofree char *gap = tonti_style_format_symbol (
      &group->style, tonti_money (json_integer_value (json_object_get (position, "gap"))));
  g_autofree char *remark = g_strdup_printf (
      _ ("The balances shown are taken over, each answer is kept with who decided and why. "
         "Difference of the take-over: %s."),
      gap);
  TontiFieldList *fields = tonti_field_list_new ();
  TontiForm *form;
  tonti_field_list_add (fields, "everybody", TONTI_ENTRY_FLAG,
                        _ ("_Every member has agreed to the balance shown"), NULL, FALSE);
  tonti_field_list_add (fields, "officers", TONTI_ENTRY_OFFICERS, _ ("Two officers _stand for it"),
                        NULL, TRUE);
  form = tonti_field_list_make_form (fields, session, "notebook.take", _ ("Take the Notebook Over"),
                                     _ ("_Take It Over"));
  tonti_form_set_remark (form, remark);
  tonti_takeover_set_day (form, day);
  tonti_form_set_done (form, owner, done, NULL);
  tonti_form_show (form, parent);
}
