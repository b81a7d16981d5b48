// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-debts-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-claim-box.h"
#include "tonti-debts-guarantor.h"
#include "tonti-labels.h"
#include "tonti-member-forms.h"
#include "tonti-missing-box.h"
#include "tonti-row-list.h"
#include "tonti-surety-box.h"
#include "tonti-table-read.h"

typedef struct
{
  TontiReport *debts, *between, *hands, *loans, *missing;
} Facts;

struct _TontiDebtsPage
{
  TontiPage parent_instance;
  Facts *facts; /* NULL = not read yet */

  /* template */
  TontiRowList *owed;
  TontiClaimBox *claim_box;
  TontiMissingBox *missing_box;
  TontiRowList *penalties;
  TontiRowList *between;
  TontiRowList *sureties; /* its head; the lines stand below */
  TontiSuretyBox *surety_box;
};

G_DEFINE_FINAL_TYPE (TontiDebtsPage, tonti_debts_page, TONTI_TYPE_PAGE)

static void
free_facts (gpointer data)
{
  Facts *facts = data;
  g_clear_pointer (&facts->debts, tonti_report_free);
  g_clear_pointer (&facts->between, tonti_report_free);
  g_clear_pointer (&facts->hands, tonti_report_free);
  g_clear_pointer (&facts->loans, tonti_report_free);
  g_clear_pointer (&facts->missing, tonti_report_free);
  g_free (facts);
}

static gpointer
read_facts (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const TontiQuery all = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  Facts *facts = g_new0 (Facts, 1);
  facts->debts = tonti_report_make (book, tonti_report_kinds (), "debts", &all, problems);
  facts->between = tonti_report_make (book, tonti_report_kinds (), "between", &all, problems);
  facts->hands = tonti_report_make (book, tonti_list_kinds (), "hands", &all, problems);
  facts->loans = tonti_report_make (book, tonti_list_kinds (), "box-loans", &all, problems);
  facts->missing = tonti_report_make (book, tonti_list_kinds (), "missing", &all, problems);
  if (facts->debts && facts->between && facts->hands && facts->loans && facts->missing)
    return facts;
  free_facts (facts);
  return NULL;
}

/* ---- Showing ---- */

static TontiSession *
get_session (TontiDebtsPage *self)
{
  return tonti_page_get_session (TONTI_PAGE (self));
}

static const TontiTable *
get_table (TontiDebtsPage *self, const char *key)
{
  return tonti_report_find_table (self->facts->debts, key);
}

static char *
money (TontiDebtsPage *self, gint64 amount)
{
  return tonti_style_format_symbol (&tonti_session_get_group (get_session (self))->style,
                                    tonti_money (amount));
}

static void
add_part (TontiDebtsPage *self, GString *text, const char *format, gint64 amount)
{
  g_autofree char *sum = money (self, amount);
  if (amount == 0)
    return;
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append_printf (text, format, sum);
}

/* "dues 10 000 · penalties 500; left out of voting" */
static char *
tell_owed (TontiDebtsPage *self, const TontiTable *table, guint row)
{
  GString *text = g_string_new (NULL);
  const char *bars = tonti_table_read_text (table, row, "bars");
  add_part (self, text, _ ("dues: %s"), tonti_table_read_int (table, row, "dues"));
  add_part (self, text, _ ("penalties: %s"), tonti_table_read_int (table, row, "penalties"));
  add_part (self, text, _ ("other fines: %s"), tonti_table_read_int (table, row, "fines"));
  add_part (self, text, _ ("late loans: %s"), tonti_table_read_int (table, row, "loans"));
  add_part (self, text, _ ("missing cash or goods: %s"),
            tonti_table_read_int (table, row, "missing"));
  if (*bars)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _ ("left out of: %s"), bars);
    }
  return g_string_free (text, FALSE);
}

/* Rows of a list are some of a table's: which ones is kept with the list. */
static void
keep_rows (TontiRowList *list, GArray *rows)
{
  tonti_row_list_set_length (list, rows->len);
  g_object_set_data_full (G_OBJECT (list), "rows", rows, (GDestroyNotify)g_array_unref);
}

static guint
get_row (TontiRowList *list, guint n)
{
  return g_array_index ((const GArray *)g_object_get_data (G_OBJECT (list), "rows"), guint, n);
}

static void
show_owed (TontiDebtsPage *self)
{
  const TontiTable *table = get_table (self, "members");
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  gint64 total = 0;
  g_autofree char *sum = NULL, *description = NULL;
  for (guint i = 0; i < tonti_table_get_n_rows (table); i++)
    {
      const gint64 owed = tonti_table_read_int (table, i, "total");
      g_autofree char *text = tell_owed (self, table, i);
      g_autofree char *amount = money (self, owed);
      g_autofree char *title
          = g_strdup_printf (_ ("%s: %s"), tonti_table_read_text (table, i, "name"), amount);
      if (owed == 0)
        continue;
      total += owed;
      tonti_row_list_set_row (self->owed, rows->len, title, text, TRUE);
      g_array_append_val (rows, i);
    }
  sum = money (self, total);
  description = total > 0 ? g_strdup_printf (_ ("Together %s. Open a line to see the member."), sum)
                          : g_strdup (_ ("Nobody owes the group anything."));
  tonti_row_list_set_title (self->owed, _ ("Owed to the group"), description,
                            _ ("Print the _debts…"));
  keep_rows (self->owed, rows);
}

static char *
tell_penalty (TontiDebtsPage *self, const TontiTable *table, guint row)
{
  const char *debt = tonti_table_read_text (table, row, "debt");
  const gint64 left = tonti_table_read_int (table, row, "left");
  const gint64 whole = tonti_table_read_int (table, row, "amount");
  g_autofree char *amount = money (self, whole);
  g_autofree char *owed = money (self, left);
  if (g_str_equal (debt, "waived"))
    return g_strdup_printf (_ ("%s waived: %s"), amount, tonti_table_read_text (table, row, "of"));
  if (left > 0 && left == whole)
    return g_strdup_printf (_ ("%s still owed"), owed);
  return left > 0 ? g_strdup_printf (_ ("%s, of which %s still owed"), amount, owed)
                  : g_strdup_printf (_ ("%s, paid"), amount);
}

static void
show_penalties (TontiDebtsPage *self)
{
  const TontiTable *table = get_table (self, "items");
  const gint64 open = tonti_session_get_facts (get_session (self))->open_meeting;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < tonti_table_get_n_rows (table); i++)
    {
      const char *debt = tonti_table_read_text (table, i, "debt");
      g_autofree char *text = tell_penalty (self, table, i);
      g_autofree char *title = g_strdup_printf (_ ("%1$s · meeting %2$" PRId64),
                                                tonti_table_read_text (table, i, "name"),
                                                tonti_table_read_int (table, i, "meeting"));
      if (!g_str_equal (debt, "penalty") && !g_str_equal (debt, "waived"))
        continue;
      tonti_row_list_set_row (self->penalties, rows->len, title, text, TRUE);
      g_array_append_val (rows, i);
    }
  tonti_row_list_set_title (self->penalties, _ ("Penalties"),
                            _ ("For a missed contribution: before a meeting is closed each is "
                               "charged, or waived with a reason."),
                            open > 0 ? _ ("De_cide at the meeting") : NULL);
  keep_rows (self->penalties, rows);
  gtk_widget_set_visible (GTK_WIDGET (self->penalties), open > 0 || rows->len > 0);
}

static void
show_between (TontiDebtsPage *self)
{
  const TontiTable *table = tonti_report_get_table (self->facts->between, 0);
  const guint rows = tonti_table_get_n_rows (table);
  const gboolean may_write = tonti_session_get_obstacle (get_session (self)) == NULL;
  for (guint i = 0; i < rows; i++)
    {
      const TontiDay since = { (gint32)tonti_table_read_int (table, i, "since") };
      g_autofree char *day = tonti_day_format_short (since, tonti_page_lang ());
      g_autofree char *owed = money (self, tonti_table_read_int (table, i, "owed"));
      g_autofree char *title
          = g_strdup_printf (_ ("%1$s owes %2$s to %3$s"), tonti_table_read_text (table, i, "name"),
                             owed, tonti_table_read_text (table, i, "to_name"));
      g_autofree char *text = g_strdup_printf (_ ("Since %s"), day);
      tonti_row_list_set_row (self->between, i, title, text, may_write);
    }
  tonti_row_list_set_title (self->between, _ ("Between members"),
                            _ ("Nothing of the group's money. Open a line to write that it was "
                               "repaid."),
                            may_write ? _ ("_Write a debt down…") : NULL);
  tonti_row_list_set_length (self->between, rows);
}

static void
show_sureties (TontiDebtsPage *self)
{
  const gboolean may_write
      = tonti_session_get_obstacle (get_session (self)) == NULL
        && tonti_table_get_n_rows (tonti_report_get_table (self->facts->hands, 0)) > 0;
  tonti_row_list_set_title (
      self->sureties, _ ("Who answers for whom"),
      _ ("For what a hand still has to pay after its lot, or for a loan of the "
         "auction box."),
      may_write ? _ ("_Name a guarantor…") : NULL);
  tonti_surety_box_show_all (self->surety_box, get_session (self));
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiDebtsPage *self = TONTI_DEBTS_PAGE (owner);
  if (!get_session (self))
    return;
  if (!*result)
    {
      tonti_page_tell (GTK_WIDGET (self), problems);
      return;
    }
  g_clear_pointer (&self->facts, free_facts);
  self->facts = g_steal_pointer (result);
  show_owed (self);
  tonti_claim_box_show (self->claim_box, get_session (self));
  tonti_missing_box_show (self->missing_box, get_session (self), self->facts->missing);
  show_penalties (self);
  show_between (self);
  show_sureties (self);
}

static void
tonti_debts_page_reload (TontiPage *page)
{
  TontiSessionJob job = { .read = read_facts, .free_result = free_facts, .done = read_cb };
  tonti_session_read (tonti_page_get_session (page), &job, G_OBJECT (page));
}

static void
tonti_debts_page_forget (TontiPage *page)
{
  TontiDebtsPage *self = TONTI_DEBTS_PAGE (page);
  tonti_missing_box_show (self->missing_box, NULL, NULL);
  g_clear_pointer (&self->facts, free_facts);
  tonti_claim_box_show (self->claim_box, NULL);
  tonti_surety_box_show_all (self->surety_box, NULL);
}

/* ---- What can be done ---- */

static void
print_cb (TontiDebtsPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "documents/debts");
}

static void
owed_opened_cb (TontiDebtsPage *self, guint n)
{
  tonti_page_show (
      GTK_WIDGET (self), "members/%" PRId64,
      tonti_table_read_int (get_table (self, "members"), get_row (self->owed, n), "member"));
}

static void
penalty_opened_cb (TontiDebtsPage *self, guint n)
{
  tonti_page_show (
      GTK_WIDGET (self), "members/%" PRId64,
      tonti_table_read_int (get_table (self, "items"), get_row (self->penalties, n), "member"));
}

static void
decide_cb (TontiDebtsPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "meetings/%" PRId64 "/close",
                   tonti_session_get_facts (get_session (self))->open_meeting);
}

static void
owe_cb (TontiDebtsPage *self)
{
  tonti_member_form_owe (get_session (self), GTK_WIDGET (self), NULL);
}

static gpointer
read_passbook (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_passbook_read (book, *(const gint64 *)data, problems);
}

static void
passbook_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiDebtsPage *self = TONTI_DEBTS_PAGE (owner);
  if (!*result)
    tonti_page_tell (GTK_WIDGET (self), problems);
  else if (get_session (self) && gtk_widget_get_root (GTK_WIDGET (self)))
    tonti_member_form_repay (get_session (self), GTK_WIDGET (self), *result);
}

static void
between_opened_cb (TontiDebtsPage *self, guint n)
{
  const gint64 member
      = tonti_table_read_int (tonti_report_get_table (self->facts->between, 0), n, "member");
  TontiSessionJob job = { .read = read_passbook,
                          .data = g_memdup2 (&member, sizeof member),
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)tonti_passbook_free,
                          .done = passbook_cb };
  tonti_session_read (get_session (self), &job, G_OBJECT (self));
}

static void
name_cb (TontiDebtsPage *self)
{
  tonti_debts_ask_guarantor (GTK_WIDGET (self), get_session (self),
                             tonti_report_get_table (self->facts->hands, 0),
                             tonti_report_get_table (self->facts->loans, 0));
}

static void
tonti_debts_page_dispose (GObject *object)
{
  g_clear_pointer (&TONTI_DEBTS_PAGE (object)->facts, free_facts);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_DEBTS_PAGE);
  G_OBJECT_CLASS (tonti_debts_page_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiDebtsPage, owed);
  gtk_widget_class_bind_template_child (widget_class, TontiDebtsPage, penalties);
  gtk_widget_class_bind_template_child (widget_class, TontiDebtsPage, claim_box);
  gtk_widget_class_bind_template_child (widget_class, TontiDebtsPage, missing_box);
  gtk_widget_class_bind_template_child (widget_class, TontiDebtsPage, between);
  gtk_widget_class_bind_template_child (widget_class, TontiDebtsPage, sureties);
  gtk_widget_class_bind_template_child (widget_class, TontiDebtsPage, surety_box);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, owed_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, decide_cb);
  gtk_widget_class_bind_template_callback (widget_class, penalty_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, owe_cb);
  gtk_widget_class_bind_template_callback (widget_class, between_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
}

static void
tonti_debts_page_class_init (TontiDebtsPageClass *klass)
{
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_debts_page_dispose;
  page_class->topics = TONTI_TOPIC_MONEY | TONTI_TOPIC_SHEET | TONTI_TOPIC_POOLS
                       | TONTI_TOPIC_MEETINGS | TONTI_TOPIC_MEMBERS | TONTI_TOPIC_GROUP;
  page_class->reload = tonti_debts_page_reload;
  page_class->forget = tonti_debts_page_forget;
  g_type_ensure (TONTI_TYPE_ROW_LIST);
  g_type_ensure (TONTI_TYPE_SURETY_BOX);
  g_type_ensure (TONTI_TYPE_CLAIM_BOX);
  g_type_ensure (TONTI_TYPE_MISSING_BOX);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/tonti/Tonti/ui/debts/tonti-debts-page.ui");
  bind (GTK_WIDGET_CLASS (klass));
}

static void
tonti_debts_page_init (TontiDebtsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
