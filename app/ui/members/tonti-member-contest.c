// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-choice-list.h"
#include "tonti-labels.h"
#include "tonti-page.h"
#include "tonti-table-read.h"

/* A fine is contested, and ruled on; what is decided about absences (tonti-member-forms.h). */

enum
{
  FINE = 0,
  LABEL = 4,
  DAY_OF = 5,
  OPEN = 9,
  STATE = 10
};

static const TontiChoice rulings[] = {
  { "upheld", N_ ("The fine stands") },
  { "annulled", N_ ("The fine is annulled") },
  { NULL },
};
static const TontiFormField contest_fields[] = {
  { "fine", TONTI_ENTRY_CHOICE, N_ ("_Which fine"), NULL, NULL, TRUE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("What she _says"), NULL, NULL, TRUE },
  { NULL },
};
static const TontiFormField rule_fields[] = {
  { "fine", TONTI_ENTRY_CHOICE, N_ ("_Which fine"), NULL, NULL, TRUE },
  { "ruling", TONTI_ENTRY_CHOICE, N_ ("_Ruling"), NULL, rulings, TRUE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("Wh_y"), NULL, NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static const TontiChoice measures[] = {
  { "warning", N_ ("A warning") },
  { "expulsion", N_ ("The expulsion") },
  { "spared", N_ ("Nothing this time") },
  { NULL },
};
static const TontiFormField warn_fields[] = {
  { "measure", TONTI_ENTRY_CHOICE, N_ ("What the assembly _decided"), NULL, measures, TRUE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("Wh_y"), NULL, NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static const TontiFormField unwarn_fields[] = {
  { "event", TONTI_ENTRY_CHOICE, N_ ("Which _decision"), NULL, NULL, TRUE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("_What was wrong"), NULL, NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static void
told_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer text)
{
  tonti_page_toast (GTK_WIDGET (owner), _ ((const char *)text));
}

/* "Late, 10/01/2025, 200 F": the fines that are contested, or may be. */
static GArray *
list_fines (const TontiTable *fines, const TontiGroup *group, gboolean contested)
{
  GArray *choices = tonti_choice_list_new ();
  for (guint i = 0; i < tonti_table_get_n_rows (fines); i++)
    {
      gboolean is_contested = g_str_equal (tonti_table_get_text (fines, i, STATE), "contested");
      TontiMoney open = tonti_money (tonti_table_get_int (fines, i, OPEN));
      TontiDay day = { (gint32)tonti_table_get_int (fines, i, DAY_OF) };
      g_autofree char *amount = tonti_style_format_symbol (&group->style, open);
      g_autofree char *on = tonti_day_format_short (day, group->lang);
      if (is_contested == contested && open.minor > 0)
        tonti_choice_list_add (
            choices, g_strdup (tonti_table_get_text (fines, i, FINE)),
            g_strdup_printf ("%s, %s, %s", tonti_table_get_text (fines, i, LABEL), on, amount));
    }
  return choices;
}

static void
show (TontiForm *form, TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook,
      gboolean contested)
{
  g_autoptr (GArray) choices
      = list_fines (passbook->fine_rows, tonti_session_get_group (session), contested);
  tonti_choice_list_put (choices, form, "fine");
  if (choices->len == 1)
    tonti_form_set_value (form, "fine", json_string (g_array_index (choices, TontiChoice, 0).code));
  if (choices->len == 0)
    tonti_form_set_remark (form, contested ? _ ("No fine is contested.")
                                           : _ ("No fine is open that could be contested."));
  tonti_form_show (form, parent);
}

void
tonti_member_form_contest (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook)
{
  g_autofree char *title = g_strdup_printf (_ ("%s contests a fine"), passbook->name);
  TontiForm *form
      = tonti_form_new (session, "fine.contest", title, _ ("_Write It Down"), contest_fields);
  tonti_form_set_remark (form, _ ("Until it is ruled on, the fine is neither asked for nor kept "
                                  "from a lot."));
  tonti_form_set_done (form, G_OBJECT (parent), told_cb,
                       (gpointer)N_ ("The fine is contested: it is to be ruled on"));
  show (form, session, parent, passbook, FALSE);
}

void
tonti_member_form_rule (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook)
{
  g_autofree char *title = g_strdup_printf (_ ("Ruling on a fine of %s"), passbook->name);
  TontiForm *form = tonti_form_new (session, "fine.rule", title, _ ("_Keep this"), rule_fields);
  tonti_form_set_done (form, G_OBJECT (parent), told_cb,
                       (gpointer)N_ ("The ruling is in the book"));
  show (form, session, parent, passbook, TRUE);
}

void
tonti_member_form_warn (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook)
{
  g_autofree char *title = g_strdup_printf (_ ("Absences of %s"), passbook->name);
  TontiForm *form = tonti_form_new (session, "member.warn", title, _ ("_Keep this"), warn_fields);
  tonti_form_set_fixed (form, "member", json_integer (passbook->member));
  tonti_form_set_remark (form, _ ("It is written down, with the absences counted today; the letter "
                                  "is among the documents."));
  tonti_form_set_done (form, G_OBJECT (parent), told_cb,
                       (gpointer)N_ ("The decision is in the book"));
  tonti_form_show (form, parent);
}

/* "a warning, 05/01/2025": decisions that stand. */
static GArray *
list_decisions (const TontiTable *table)
{
  GArray *choices = tonti_choice_list_new ();
  for (guint i = 0; i < tonti_table_get_n_rows (table); i++)
    {
      const char *measure = tonti_table_read_text (table, i, "measure");
      const TontiDay day = { (gint32)tonti_table_read_int (table, i, "day") };
      g_autofree char *on = tonti_day_format_short (day, tonti_page_lang ());
      if (g_str_equal (tonti_table_read_text (table, i, "state"), "stands"))
        tonti_choice_list_add (
            choices, g_strdup_printf ("%" PRId64, tonti_table_read_int (table, i, "event")),
            g_strdup_printf ("%s, %s", tonti_label_of_code ("measure", measure), on));
    }
  return choices;
}

/* The choice is the number of an entry. */
static json_t *
make_number (TontiForm *form, json_t *request, gpointer data)
{
  const char *event = json_string_value (json_object_get (request, "event"));
  if (event != NULL)
    json_object_set_new (request, "event", json_integer (g_ascii_strtoll (event, NULL, 10)));
  return request;
}

void
tonti_member_form_unwarn (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook)
{
  g_autofree char *title = g_strdup_printf (_ ("Absences of %s"), passbook->name);
  g_autoptr (GArray) choices = list_decisions (passbook->decisions);
  TontiForm *form = tonti_form_new (session, "correct", title, _ ("_Take it back"), unwarn_fields);
  tonti_choice_list_propose (choices, form, "event");
  if (choices->len == 0)
    tonti_form_set_remark (form, _ ("Nothing that was decided about absences stands."));
  tonti_form_set_make (form, make_number, NULL);
  tonti_form_set_done (form, G_OBJECT (parent), told_cb,
                       (gpointer)N_ ("The decision is taken back"));
  tonti_form_show (form, parent);
}
