// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-form.h"
#include "tonti-grid-report.h"
#include "tonti-page.h"
#include "tonti-surety-forms.h"

/* The forms about a member's money and hands (tonti-member-forms.h). */

static const TontiChoice means[] = {
  { "cash", N_ ("cash") },
  { "mobile", N_ ("mobile money") },
  { "bank", N_ ("bank") },
  { NULL },
};
static const TontiChoice rests[] = {
  { "change", N_ ("hand it back") },
  { "advance", N_ ("keep it in advance") },
  { NULL },
};
static const TontiFormField receive_fields[] = {
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("Sum received"), NULL, NULL, TRUE },
  { "then", TONTI_ENTRY_CHOICE, N_ ("What is too much"), NULL, rests },
  { "paid_by", TONTI_ENTRY_MEMBER, N_ ("Handed over by"),
    N_ ("Another member, whom she owes it from then on") },
  { "means", TONTI_ENTRY_CHOICE, N_ ("Paid by"), NULL, means },
  { "reference", TONTI_ENTRY_TEXT, N_ ("Reference"), N_ ("Of the bank or of the mobile money") },
  { "paper", TONTI_ENTRY_TEXT, N_ ("Number in the receipt book"), NULL },
  { "day", TONTI_ENTRY_DAY, N_ ("Day"), N_ ("Today if nothing is written") },
  { NULL },
};
static const TontiFormField fine_fields[] = {
  { "kind", TONTI_ENTRY_CHOICE, N_ ("Fine"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("Amount"), N_ ("That of the rules if nothing is written") },
  { "reason", TONTI_ENTRY_TEXT, N_ ("Why"), NULL },
  { NULL },
};
static const TontiFormField give_fields[] = {
  { "hand", TONTI_ENTRY_CHOICE, N_ ("Hand"), NULL, NULL, TRUE },
  { "member", TONTI_ENTRY_MEMBER, N_ ("Who takes it"), NULL, NULL, TRUE },
  { "note", TONTI_ENTRY_TEXT, N_ ("Why"), NULL },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Decided by"), NULL, NULL, TRUE },
  { NULL },
};

static char *
title_for (const char *title, const TontiPassbook *passbook)
{
  return g_strdup_printf ("%s · %s", title, passbook->name);
}

static void
told_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer text)
{
  tonti_page_toast (GTK_WIDGET (owner), _ ((const char *)text));
}

/* ---- Receiving ---- */

typedef struct
{
  gint64 member;
  TontiMoney sum;
} Asked;

static gpointer
read_split (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const Asked *asked = data;
  return tonti_grid_split_make (book, asked->member, asked->sum, problems);
}

static char *
tell_split (const TontiGridSplit *split, const TontiGroup *group)
{
  GString *text = g_string_new (split->parts->len > 0 ? _ ("This sum pays, in this order:") : NULL);
  for (guint i = 0; i < split->parts->len; i++)
    {
      const TontiGridPart *part = &g_array_index (split->parts, TontiGridPart, i);
      g_autofree char *amount = tonti_style_format_symbol (&group->style, part->amount);
      g_string_append_printf (text, "\n• %s: %s", part->title, amount);
    }
  if (split->rest.minor > 0)
    {
      g_autofree char *rest = tonti_style_format_symbol (&group->style, split->rest);
      g_string_append (text, text->len > 0 ? "\n" : "");
      g_string_append_printf (text, _ ("Too much: %s"), rest);
    }
  return g_string_free (text, FALSE);
}

static void
split_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiForm *form = TONTI_FORM (owner);
  const TontiGroup *group = tonti_session_get_group (tonti_form_get_session (form));
  g_autofree char *text = *result ? tell_split (*result, group) : NULL;
  if (text && *text)
    tonti_form_set_remark (form, text);
}

static void
ask_split (TontiForm *form, gint64 member, TontiMoney sum)
{
  Asked *asked = g_new0 (Asked, 1);
  *asked = (Asked){ member, sum };
  TontiSessionJob job = { .read = read_split,
                          .data = asked,
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)tonti_grid_split_free,
                          .done = split_cb };
  tonti_session_read (tonti_form_get_session (form), &job, G_OBJECT (form));
}

static void
receive_changed_cb (TontiForm *form, const char *name, gpointer user_data)
{
  json_auto_t *amount = tonti_form_get_value (form, "amount");
  const gint64 *member = user_data;
  if (g_str_equal (name, "amount") && json_integer_value (amount) > 0)
    ask_split (form, *member, tonti_money (json_integer_value (amount)));
}

static void
free_member (gpointer member, GClosure *closure)
{
  g_free (member);
}

void
tonti_member_form_receive (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook)
{
  g_autofree char *title = title_for (_ ("Receive"), passbook);
  TontiForm *form
      = tonti_form_new (session, "receive", title, _ ("_Receive the Sum"), receive_fields);
  TontiMoney due = tonti_money (passbook->dues.minor + passbook->fines.minor);
  tonti_form_set_fixed (form, "member", json_integer (passbook->member));
  tonti_form_set_value (form, "then", json_string ("change"));
  tonti_form_set_value (form, "means", json_string ("cash"));
  tonti_form_set_done (form, G_OBJECT (parent), told_cb,
                       (gpointer)N_ ("The sum is in the book, with its receipt"));
  g_signal_connect_data (form, "changed", G_CALLBACK (receive_changed_cb),
                         g_memdup2 (&passbook->member, sizeof passbook->member), free_member, 0);
  if (due.minor > 0)
    {
      tonti_form_set_expected (form, "amount", due);
      ask_split (form, passbook->member, due);
    }
  tonti_form_show (form, parent);
}

/* ---- Fines ---- */

typedef struct
{
  TontiSession *session;
  gint64 member;
  char *title;
} Fined;

static void
free_fined (gpointer data)
{
  Fined *fined = data;
  g_object_unref (fined->session);
  g_free (fined->title);
  g_free (fined);
}

static gpointer
read_kinds (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const TontiQuery query = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  return tonti_report_make (book, tonti_list_kinds (), "fine-kinds", &query, problems);
}

/* "Late, 200 F": of those in use. */
static GArray *
list_kinds (const TontiReport *report, const TontiGroup *group, GPtrArray *labels)
{
  const TontiTable *table = tonti_report_get_table (report, 0);
  GArray *choices = g_array_new (TRUE, TRUE, sizeof (TontiChoice));
  for (guint i = 0; i < tonti_table_get_n_rows (table); i++)
    {
      g_autofree char *amount = tonti_style_format_symbol (
          &group->style, tonti_money (tonti_table_get_int (table, i, 2)));
      char *label = g_strdup_printf ("%s, %s", tonti_table_get_text (table, i, 1), amount);
      TontiChoice choice = { tonti_table_get_text (table, i, 0), label };
      g_ptr_array_add (labels, label);
      if (g_strcmp0 (tonti_table_get_text (table, i, 3), "retired") != 0)
        g_array_append_val (choices, choice);
    }
  return choices;
}

static void
kinds_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  const Fined *fined = data;
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  if (!*result)
    {
      tonti_page_tell (GTK_WIDGET (owner), problems);
      return;
    }
  g_autoptr (GArray) choices
      = list_kinds (*result, tonti_session_get_group (fined->session), labels);
  TontiForm *form = tonti_form_new (fined->session, "fine.charge", fined->title,
                                    _ ("_Charge the Fine"), fine_fields);
  tonti_form_set_fixed (form, "member", json_integer (fined->member));
  tonti_form_set_choices (form, "kind", (const TontiChoice *)(gpointer)choices->data);
  if (choices->len == 0)
    tonti_form_set_remark (form, _ ("The group has no kind of fine yet: enter them among the rules "
                                    "of the group."));
  tonti_form_set_done (form, owner, told_cb, (gpointer)N_ ("The fine is in the book"));
  tonti_form_show (form, GTK_WIDGET (owner));
}

void
tonti_member_form_fine (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook)
{
  Fined *fined = g_new0 (Fined, 1);
  fined->session = g_object_ref (session);
  fined->member = passbook->member;
  fined->title = title_for (_ ("Fine"), passbook);
  TontiSessionJob job = { .read = read_kinds,
                          .data = fined,
                          .free_data = free_fined,
                          .free_result = (GDestroyNotify)tonti_report_free,
                          .done = kinds_cb };
  tonti_session_read (session, &job, G_OBJECT (parent));
}

/* ---- Handing a hand over ---- */

static char *
name_hand (const TontiTable *hands, guint row)
{
  const char *pool = tonti_table_get_text (hands, row, 2);
  TontiSubject hand;
  if (tonti_table_is_empty_cell (hands, row, 3)
      && tonti_subject_parse (tonti_table_get_text (hands, row, 0), &hand)
      && tonti_table_is_empty_cell (hands, row, 5))
    return g_strdup_printf (_ ("%s, hand %" PRId64), pool, hand.n);
  if (tonti_table_is_empty_cell (hands, row, 5))
    return g_strdup_printf (_ ("%s, place %" PRId64), pool, tonti_table_get_int (hands, row, 3));
  return g_strdup_printf (_ ("%s, turn %" PRId64), pool, tonti_table_get_int (hands, row, 5));
}

/* Her hands as choices; LABELS owns their texts. */
static GArray *
list_hands (const TontiPassbook *passbook, GPtrArray *labels)
{
  GArray *choices = g_array_new (TRUE, TRUE, sizeof (TontiChoice));
  for (guint i = 0; i < tonti_table_get_n_rows (passbook->hand_rows); i++)
    {
      char *label = name_hand (passbook->hand_rows, i);
      TontiChoice choice = { tonti_table_get_text (passbook->hand_rows, i, 0), label };
      g_ptr_array_add (labels, label);
      g_array_append_val (choices, choice);
    }
  return choices;
}

void
tonti_member_form_guarantor (TontiSession *session, GtkWidget *parent,
                             const TontiPassbook *passbook)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) choices = list_hands (passbook, labels);
  tonti_surety_form_choose (session, parent, (const TontiChoice *)(gpointer)choices->data,
                            passbook->name);
}

void
tonti_member_form_give (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook)
{
  g_autofree char *title = title_for (_ ("Hand a hand over"), passbook);
  TontiForm *form = tonti_form_new (session, "hand.give", title, _ ("_Hand It Over"), give_fields);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) choices = list_hands (passbook, labels);
  tonti_form_set_choices (form, "hand", (const TontiChoice *)(gpointer)choices->data);
  tonti_form_set_remark (form, _ ("The hand keeps its place and its turn; what this member owes "
                                  "stays hers."));
  tonti_form_set_done (form, G_OBJECT (parent), told_cb,
                       (gpointer)N_ ("The hand has another holder"));
  tonti_form_show (form, parent);
}
