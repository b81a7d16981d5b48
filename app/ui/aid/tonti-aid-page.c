// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-aid-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-aid-forms.h"
#include "tonti-labels.h"
#include "tonti-row-list.h"
#include "tonti-table-read.h"

struct _TontiAidPage
{
  TontiPage parent_instance;
  TontiAidFacts *facts; /* NULL = not read yet */

  /* template */
  TontiRowList *given;
  TontiRowList *calls;
  TontiRowList *late;
  TontiRowList *funds;
  TontiRowList *scale;
};

G_DEFINE_FINAL_TYPE (TontiAidPage, tonti_aid_page, TONTI_TYPE_PAGE)

static const TontiQuery everything = { .from = { G_MININT32 }, .to = { G_MININT32 } };

static gpointer
read_facts (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const TontiQuery now = { .from = TONTI_DAY_NONE, .to = *(const TontiDay *)data };
  TontiAidFacts *facts = g_new0 (TontiAidFacts, 1);

  facts->aid = tonti_report_make (book, tonti_report_kinds (), "aid", &now, problems);
  facts->kinds = tonti_report_make (book, tonti_list_kinds (), "aid-kinds", &everything, problems);
  facts->funds = tonti_report_make (book, tonti_list_kinds (), "funds", &everything, problems);
  facts->fines = tonti_report_make (book, tonti_list_kinds (), "fine-kinds", &everything, problems);
  if (facts->aid != NULL && facts->kinds != NULL && facts->funds != NULL && facts->fines != NULL)
    return facts;
  tonti_aid_facts_free (facts);
  return NULL;
}

/* ---- Showing ---- */

static TontiSession *
get_session (TontiAidPage *self)
{
  return tonti_page_get_session (TONTI_PAGE (self));
}

static char *
money (TontiAidPage *self, const TontiTable *table, guint row, const char *key)
{
  const TontiGroup *group = tonti_session_get_group (get_session (self));

  return tonti_style_format_symbol (&group->style,
                                    tonti_money (tonti_table_read_int (table, row, key)));
}

static char *
day (const TontiTable *table, guint row, const char *key)
{
  const TontiDay number = { (gint32)tonti_table_read_int (table, row, key) };

  return tonti_day_format_short (number, tonti_page_lang ());
}

static char *
tell_given (TontiAidPage *self, const TontiTable *table, guint row)
{
  g_autofree char *sum = money (self, table, row, "amount");
  g_autofree char *left = money (self, table, row, "left");
  const char *relative = tonti_table_read_text (table, row, "relative");
  const char *state = tonti_label_of_code ("state", tonti_table_read_text (table, row, "state"));
  g_autofree char *what
      = *relative == '\0'
            ? g_strdup (tonti_table_read_text (table, row, "what"))
            : g_strdup_printf ("%s – %s", tonti_table_read_text (table, row, "what"), relative);

  if (tonti_table_read_int (table, row, "left") > 0)
    return g_strdup_printf (_ ("%s: %s, of which %s are still owed"), what, sum, left);
  return g_strdup_printf (_ ("%s: %s, %s"), what, sum, state);
}

static void
show_given (TontiAidPage *self)
{
  const TontiTable *table = tonti_report_find_table (self->facts->aid, "aid");
  const guint rows = tonti_table_get_n_rows (table);

  for (guint i = 0; i < rows; i++)
    {
      g_autofree char *when = day (table, i, "day");
      g_autofree char *title
          = g_strdup_printf ("%s · %s", when, tonti_table_read_text (table, i, "name"));
      g_autofree char *text = tell_given (self, table, i);

      tonti_row_list_set_row (self->given, i, title, text,
                              tonti_table_read_int (table, i, "left") > 0);
    }
  tonti_row_list_set_length (self->given, rows);
}

static void
show_calls (TontiAidPage *self)
{
  const TontiTable *table = tonti_report_find_table (self->facts->aid, "calls");
  const guint rows = tonti_table_get_n_rows (table);

  for (guint i = 0; i < rows; i++)
    {
      g_autofree char *sum = money (self, table, i, "amount");
      g_autofree char *paid = money (self, table, i, "paid");
      g_autofree char *due = day (table, i, "due");
      g_autofree char *title
          = g_strdup_printf (_ ("%s: %s"), tonti_table_read_text (table, i, "what"), sum);
      g_autofree char *text
          = tonti_table_read_int (table, i, "times") == 0
                ? g_strdup_printf (_ ("To be paid until %s; paid: %s"), due, paid)
                : g_strdup_printf (_ ("At meetings from %s on; paid: %s"), due, paid);

      tonti_row_list_set_row (self->calls, i, title, text, FALSE);
    }
  tonti_row_list_set_length (self->calls, rows);
}

static void
show_late (TontiAidPage *self)
{
  const TontiTable *table = tonti_report_find_table (self->facts->aid, "late");
  const guint rows = tonti_table_get_n_rows (table);

  for (guint i = 0; i < rows; i++)
    {
      g_autofree char *left = money (self, table, i, "left");
      g_autofree char *text
          = g_strdup_printf (_ ("%s: %s"), tonti_table_read_text (table, i, "what"), left);

      tonti_row_list_set_row (self->late, i, tonti_table_read_text (table, i, "name"), text, TRUE);
    }
  tonti_row_list_set_length (self->late, rows);
  gtk_widget_set_visible (GTK_WIDGET (self->late), rows > 0);
}

static void
show_funds (TontiAidPage *self)
{
  const TontiTable *table = tonti_report_find_table (self->facts->aid, "funds");
  const guint rows = tonti_table_get_n_rows (table);

  for (guint i = 0; i < rows; i++)
    {
      g_autofree char *there = money (self, table, i, "there");
      g_autofree char *owed = money (self, table, i, "owed");
      g_autofree char *missing = money (self, table, i, "missing");
      g_autofree char *goal = money (self, table, i, "goal");
      g_autofree char *text = g_strdup_printf (_ ("In it: %s; aid still owed: %s"), there, owed);
      g_autofree char *whole
          = g_strdup_printf (_ ("%s; %s are missing to %s"), text, missing, goal);

      tonti_row_list_set_row (self->funds, i, tonti_table_read_text (table, i, "name"),
                              tonti_table_read_int (table, i, "missing") > 0 ? whole : text, FALSE);
    }
  tonti_row_list_set_length (self->funds, rows);
  gtk_widget_set_visible (GTK_WIDGET (self->funds), rows > 0);
}

/* "the member 70 000, husband or wife 50 000" */
static char *
tell_sums (TontiAidPage *self, const TontiTable *table, guint row)
{
  static const char *const relations[]
      = { "self", "spouse", "parent", "child", "sibling", "other", NULL };
  GString *text = g_string_new (NULL);

  if (*tonti_table_read_text (table, row, "state") != '\0')
    g_string_append (text, tonti_label_of_code ("state", "retired"));
  for (guint i = 0; relations[i] != NULL; i++)
    {
      g_autofree char *sum = money (self, table, row, relations[i]);

      if (tonti_table_read_int (table, row, relations[i]) == 0)
        continue;
      g_string_append (text, text->len > 0 ? " · " : "");
      g_string_append_printf (text, _ ("%s: %s"), tonti_label_of_code ("relation", relations[i]),
                              sum);
    }
  return g_string_free (text, FALSE);
}

static void
show_scale (TontiAidPage *self)
{
  const TontiTable *table = tonti_report_get_table (self->facts->kinds, 0);
  const guint rows = tonti_table_get_n_rows (table);

  for (guint i = 0; i < rows; i++)
    {
      g_autofree char *text = tell_sums (self, table, i);

      tonti_row_list_set_row (self->scale, i, tonti_table_read_text (table, i, "label"), text,
                              TRUE);
    }
  tonti_row_list_set_length (self->scale, rows);
}

static void
show (TontiAidPage *self)
{
  const gboolean has_scale
      = tonti_table_get_n_rows (tonti_report_get_table (self->facts->kinds, 0)) > 0;

  show_given (self);
  show_calls (self);
  show_late (self);
  show_funds (self);
  show_scale (self);
  gtk_widget_set_visible (GTK_WIDGET (self->given), has_scale);
  gtk_widget_set_visible (GTK_WIDGET (self->calls), has_scale);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiAidPage *self = TONTI_AID_PAGE (owner);

  if (*result == NULL)
    {
      tonti_page_tell (GTK_WIDGET (self), problems);
      return;
    }
  g_clear_pointer (&self->facts, tonti_aid_facts_free);
  self->facts = g_steal_pointer (result);
  if (get_session (self) != NULL)
    show (self);
}

static void
tonti_aid_page_reload (TontiPage *page)
{
  const TontiDay today = tonti_session_get_today (tonti_page_get_session (page));
  TontiSessionJob job = { .read = read_facts,
                          .data = g_memdup2 (&today, sizeof today),
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)tonti_aid_facts_free,
                          .done = read_cb };

  tonti_session_read (tonti_page_get_session (page), &job, G_OBJECT (page));
}

static void
tonti_aid_page_forget (TontiPage *page)
{
  g_clear_pointer (&TONTI_AID_PAGE (page)->facts, tonti_aid_facts_free);
}

/* ---- What is pressed and opened ---- */

static void
given_pressed_cb (TontiAidPage *self)
{
  tonti_aid_ask_grant (GTK_WIDGET (self), get_session (self), self->facts);
}

static void
given_opened_cb (TontiAidPage *self, guint n)
{
  tonti_aid_ask_payment (GTK_WIDGET (self), get_session (self), self->facts, n);
}

static void
calls_pressed_cb (TontiAidPage *self)
{
  tonti_aid_ask_call (GTK_WIDGET (self), get_session (self), self->facts);
}

static void
late_pressed_cb (TontiAidPage *self)
{
  tonti_aid_ask_fine (GTK_WIDGET (self), get_session (self), self->facts);
}

static void
late_opened_cb (TontiAidPage *self, guint n)
{
  tonti_aid_ask_waiver (GTK_WIDGET (self), get_session (self), self->facts, n);
}

static void
funds_pressed_cb (TontiAidPage *self)
{
  tonti_aid_ask_rebuild (GTK_WIDGET (self), get_session (self), self->facts);
}

static void
scale_pressed_cb (TontiAidPage *self)
{
  if (tonti_table_get_n_rows (tonti_report_get_table (self->facts->funds, 0)) == 0)
    tonti_page_toast (GTK_WIDGET (self), _ ("Aid is paid from a fund: enter one in Group first"));
  else
    tonti_aid_ask_kind (GTK_WIDGET (self), get_session (self), self->facts, -1);
}

static void
scale_opened_cb (TontiAidPage *self, guint n)
{
  tonti_aid_ask_kind (GTK_WIDGET (self), get_session (self), self->facts, (int)n);
}

static void
print_cb (TontiAidPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "documents/aid");
}

static void
tonti_aid_page_dispose (GObject *object)
{
  g_clear_pointer (&TONTI_AID_PAGE (object)->facts, tonti_aid_facts_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_AID_PAGE);
  G_OBJECT_CLASS (tonti_aid_page_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiAidPage, given);
  gtk_widget_class_bind_template_child (widget_class, TontiAidPage, calls);
  gtk_widget_class_bind_template_child (widget_class, TontiAidPage, late);
  gtk_widget_class_bind_template_child (widget_class, TontiAidPage, funds);
  gtk_widget_class_bind_template_child (widget_class, TontiAidPage, scale);
  gtk_widget_class_bind_template_callback (widget_class, given_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, given_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, calls_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, late_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, late_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, funds_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scale_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scale_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
tonti_aid_page_class_init (TontiAidPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tonti_aid_page_dispose;
  TONTI_PAGE_CLASS (klass)->topics
      = TONTI_TOPIC_GROUP | TONTI_TOPIC_MEMBERS | TONTI_TOPIC_MEETINGS | TONTI_TOPIC_MONEY;
  TONTI_PAGE_CLASS (klass)->reload = tonti_aid_page_reload;
  TONTI_PAGE_CLASS (klass)->forget = tonti_aid_page_forget;
  g_type_ensure (TONTI_TYPE_ROW_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/aid/tonti-aid-page.ui");
  bind (widget_class);
}

static void
tonti_aid_page_init (TontiAidPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_row_list_set_title (self->given, _ ("Aid given"), NULL, _ ("_Help a Member…"));
  tonti_row_list_set_title (self->calls, _ ("Called from the members"), NULL, _ ("_Call Money…"));
  tonti_row_list_set_title (self->late, _ ("Who is late"), _ ("Open a line to let somebody off."),
                            _ ("F_ine Who Is Late…"));
  tonti_row_list_set_title (self->funds, _ ("Funds"), NULL, _ ("Fill a Fund A_gain…"));
  tonti_row_list_set_title (self->scale, _ ("Scale of aid"),
                            _ ("For what the group helps, and with how much."), _ ("New _Event…"));
}
