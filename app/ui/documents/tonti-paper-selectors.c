// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-selectors.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-day-entry.h"
#include "tonti-field.h"
#include "tonti-labels.h"
#include "tonti-member-entry.h"
#include "tonti-paper-order.h"

/* Copies that are offered; the first one is no duplicate. */
#define COPIES 10

struct _TontiPaperSelectors
{
  AdwBin parent_instance;
  const TontiPaperChoice *choice; /* NULL = none yet */
  TontiSession *session;
  TontiReport *meetings; /* NULL = none yet */
  GArray *offered;       /* gint64: meeting of each row of the drop-down */
  gint64 wanted;         /* meeting that is to be chosen when it is offered, 0 = none or all */
  gboolean is_all;       /* all were asked for, not just none */
  gint64 pool;           /* that a route asked for, 0 = the first one */
  gboolean is_quiet;     /* what changes now was not done by the person */

  /* template */
  GtkWidget *meeting_label;
  GtkDropDown *meeting;
  GtkWidget *member_label;
  TontiMemberEntry *member;
  GtkWidget *number_label;
  GtkEditable *number;
  GtkWidget *from_label;
  TontiDayEntry *from;
  GtkWidget *to_label;
  TontiDayEntry *to;
  GtkWidget *copy_label;
  GtkDropDown *copy;
  GtkWidget *paper_label;
  GtkDropDown *paper;
  GtkWidget *per_page_label;
  GtkDropDown *per_page;
  GtkCheckButton *with_draft;
};

G_DEFINE_FINAL_TYPE (TontiPaperSelectors, tonti_paper_selectors, ADW_TYPE_BIN)

static guint changed_signal;

static void
changed (TontiPaperSelectors *self)
{
  if (!self->is_quiet)
    g_signal_emit (self, changed_signal, 0);
}

static gboolean
takes (TontiPaperSelectors *self, const char *option)
{
  return self->choice && tonti_paper_order_takes (self->choice->name, option);
}

static gint64
get_meeting (TontiPaperSelectors *self)
{
  guint row = gtk_drop_down_get_selected (self->meeting);
  return row < self->offered->len ? g_array_index (self->offered, gint64, row) : 0;
}

/* One meeting as the drop-down shows it. */
static char *
name_meeting (const TontiTable *table, guint row)
{
  TontiDay day = { (gint32)tonti_table_get_int (table, row, 1) };
  g_autofree char *text = tonti_day_format_short (day, tonti_page_lang ());
  const char *state = tonti_table_get_text (table, row, 2);
  if (g_strcmp0 (state, "closed") == 0)
    return g_strdup_printf (_ ("No. %" PRId64 " · %s"), tonti_table_get_int (table, row, 0), text);
  return g_strdup_printf (_ ("No. %" PRId64 " · %s · %s"), tonti_table_get_int (table, row, 0),
                          text, tonti_label_of_code ("state", state));
}

static void
offer (TontiPaperSelectors *self, GtkStringList *texts, gint64 meeting, const char *text)
{
  gtk_string_list_append (texts, text);
  g_array_append_val (self->offered, meeting);
}

static gboolean
is_held (const TontiTable *table, guint row)
{
  const char *state = tonti_table_get_text (table, row, 2);
  return g_strcmp0 (state, "open") == 0 || g_strcmp0 (state, "closed") == 0;
}

/* Those that were held, the last one first; for sheets also those to come, the next one first. */
static void
offer_meetings (TontiPaperSelectors *self, GtkStringList *texts, gboolean held)
{
  const TontiTable *table = tonti_report_get_table (self->meetings, 0);
  guint n = tonti_table_get_n_rows (table);
  for (guint i = 0; i < n; i++)
    {
      guint row = held ? n - 1 - i : i;
      g_autofree char *text = name_meeting (table, row);
      const char *state = tonti_table_get_text (table, row, 2);
      gboolean is_off = g_strcmp0 (state, "missed") == 0 || g_strcmp0 (state, "before") == 0;
      if (is_held (table, row) == held && !is_off)
        offer (self, texts, tonti_table_get_int (table, row, 0), text);
    }
}

/* Papers that are given out are of the last meeting, unless all were asked for. */
static void
choose_meeting (TontiPaperSelectors *self, gint64 meeting)
{
  gboolean is_given
      = self->choice && self->choice->is_numbered && !g_str_equal (self->choice->name, "receipt");
  if (meeting == 0 && is_given && !self->is_all)
    return;
  for (guint i = 0; i < self->offered->len; i++)
    if (g_array_index (self->offered, gint64, i) == meeting)
      gtk_drop_down_set_selected (self->meeting, i);
}

/* What is offered depends on the paper: a sheet may be of a meeting to come. */
static void
fill_meetings (TontiPaperSelectors *self)
{
  gboolean is_sheet = self->choice && g_str_equal (self->choice->name, "meeting-sheet");
  gboolean is_minutes = self->choice && g_str_equal (self->choice->name, "minutes");
  gboolean is_draw = self->choice && g_str_equal (self->choice->name, "draw-record");
  gboolean is_open = self->session && tonti_session_get_facts (self->session)->open_meeting > 0;
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  self->is_quiet = TRUE;
  g_array_set_size (self->offered, 0);
  if (self->meetings && is_sheet && self->choice->blank && !is_open)
    offer_meetings (self, texts, FALSE);
  if (self->meetings)
    offer_meetings (self, texts, TRUE);
  if (self->meetings && is_sheet && (!self->choice->blank || is_open))
    offer_meetings (self, texts, FALSE);
  if (!is_sheet && !is_minutes)
    offer (self, texts, 0, is_draw ? _ ("The last draw") : _ ("All meetings"));
  gtk_drop_down_set_model (self->meeting, G_LIST_MODEL (texts));
  choose_meeting (self, self->wanted);
  self->is_quiet = FALSE;
}

static void
meeting_cb (TontiPaperSelectors *self)
{
  if (!self->is_quiet)
    {
      self->wanted = get_meeting (self);
      self->is_all = self->wanted == 0;
    }
  changed (self);
}

static void
set_visible (GtkWidget *label, gpointer field, gboolean is_visible)
{
  gtk_widget_set_visible (label, is_visible);
  gtk_widget_set_visible (GTK_WIDGET (field), is_visible);
}

static void
show_fields (TontiPaperSelectors *self)
{
  gboolean is_open = self->session && tonti_session_get_facts (self->session)->open_meeting > 0;
  gboolean is_by_meeting = self->choice && g_str_equal (self->choice->name, "minutes");
  gboolean has_number = *gtk_editable_get_text (self->number) != '\0';
  set_visible (self->meeting_label, self->meeting, takes (self, "meeting"));
  set_visible (self->member_label, self->member, takes (self, "member"));
  set_visible (self->number_label, self->number,
               takes (self, "number") && (has_number || !is_by_meeting));
  set_visible (self->from_label, self->from, takes (self, "from"));
  set_visible (self->to_label, self->to, takes (self, "to"));
  set_visible (self->copy_label, self->copy, self->choice && self->choice->is_numbered);
  set_visible (self->paper_label, self->paper, takes (self, "paper"));
  set_visible (self->per_page_label, self->per_page, takes (self, "per-page"));
  gtk_widget_set_visible (GTK_WIDGET (self->with_draft), is_open && takes (self, "with-draft"));
}

void
tonti_paper_selectors_show (TontiPaperSelectors *self, const TontiPaperChoice *choice)
{
  self->choice = choice;
  fill_meetings (self);
  show_fields (self);
}

void
tonti_paper_selectors_take_meetings (TontiPaperSelectors *self, TontiReport *meetings)
{
  g_clear_pointer (&self->meetings, tonti_report_free);
  self->meetings = meetings;
  fill_meetings (self);
  show_fields (self);
}

void
tonti_paper_selectors_set_session (TontiPaperSelectors *self, TontiSession *session)
{
  TontiPrintQuery query;
  g_set_object (&self->session, session);
  tonti_member_entry_set_session (self->member, session);
  if (session)
    {
      tonti_day_entry_set_today (self->from, tonti_session_get_today (session));
      tonti_day_entry_set_today (self->to, tonti_session_get_today (session));
      return;
    }
  g_clear_pointer (&self->meetings, tonti_report_free);
  tonti_print_query_init (&query);
  tonti_paper_selectors_set_query (self, &query);
}

static void
set_number (TontiPaperSelectors *self, gint64 year, gint64 number)
{
  g_autofree char *text = NULL;
  if (number > 0 && year > 0)
    text = g_strdup_printf ("%" PRId64 "-%04" PRId64, year, number);
  else if (number > 0)
    text = g_strdup_printf ("%" PRId64, number);
  gtk_editable_set_text (self->number, text ? text : "");
}

void
tonti_paper_selectors_set_query (TontiPaperSelectors *self, const TontiPrintQuery *query)
{
  self->is_quiet = TRUE;
  self->wanted = query->meeting;
  self->pool = query->pool;
  self->is_all = query->meeting == 0 && (query->number > 0 || query->member > 0);
  if (tonti_member_entry_get_member (self->member) != query->member)
    tonti_member_entry_set_member (self->member, query->member);
  set_number (self, query->year, query->number);
  tonti_day_entry_set_day (self->from, query->from);
  tonti_day_entry_set_day (self->to, query->to);
  gtk_drop_down_set_selected (self->copy, (guint)CLAMP (query->duplicate, 0, COPIES - 1));
  gtk_drop_down_set_selected (self->paper, (guint)query->paper);
  gtk_drop_down_set_selected (self->per_page, (guint)CLAMP (query->per_page, 0, 4));
  gtk_check_button_set_active (self->with_draft, query->with_draft);
  self->is_quiet = FALSE;
  fill_meetings (self);
  show_fields (self);
}

void
tonti_paper_selectors_set_duplicate (TontiPaperSelectors *self, gint64 duplicate)
{
  self->is_quiet = TRUE;
  gtk_drop_down_set_selected (self->copy, (guint)CLAMP (duplicate, 0, COPIES - 1));
  self->is_quiet = FALSE;
}

/* "5", "2025-5", "R-2025-0005": the last digits are the number, those before them the year. */
static void
read_number (const char *text, gint64 *year, gint64 *number)
{
  for (const char *c = text; *c;)
    {
      guint64 value;
      char *end;
      if (!g_ascii_isdigit (*c))
        {
          c++;
          continue;
        }
      value = g_ascii_strtoull (c, &end, 10);
      *year = *number;
      *number = (gint64)MIN (value, (guint64)G_MAXINT32);
      c = end;
    }
}

void
tonti_paper_selectors_get_query (TontiPaperSelectors *self, TontiPrintQuery *query)
{
  tonti_print_query_init (query);
  query->blank = self->choice && self->choice->blank;
  if (takes (self, "meeting"))
    query->meeting = get_meeting (self);
  if (takes (self, "pool"))
    query->pool = self->pool;
  if (takes (self, "member"))
    query->member = tonti_member_entry_get_member (self->member);
  if (gtk_widget_get_visible (GTK_WIDGET (self->number)))
    read_number (gtk_editable_get_text (self->number), &query->year, &query->number);
  if (!takes (self, "from") || !tonti_day_entry_read (self->from, &query->from))
    query->from = TONTI_DAY_NONE;
  if (!takes (self, "to") || !tonti_day_entry_read (self->to, &query->to))
    query->to = TONTI_DAY_NONE;
  if (self->choice && self->choice->is_numbered)
    query->duplicate = (gint64)gtk_drop_down_get_selected (self->copy);
  if (takes (self, "paper"))
    query->paper = (TontiPrintPaper)gtk_drop_down_get_selected (self->paper);
  if (takes (self, "per-page") && query->paper != TONTI_PRINT_PAPER_A5)
    query->per_page = (gint64)gtk_drop_down_get_selected (self->per_page);
  query->with_draft = gtk_widget_get_visible (GTK_WIDGET (self->with_draft))
                      && gtk_check_button_get_active (self->with_draft);
}

static void
tonti_paper_selectors_dispose (GObject *object)
{
  TontiPaperSelectors *self = TONTI_PAPER_SELECTORS (object);
  self->is_quiet = TRUE;
  g_clear_object (&self->session);
  g_clear_pointer (&self->meetings, tonti_report_free);
  g_clear_pointer (&self->offered, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_PAPER_SELECTORS);
  G_OBJECT_CLASS (tonti_paper_selectors_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, meeting_label);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, meeting);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, member_label);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, member);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, number_label);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, number);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, from_label);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, from);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, to_label);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, to);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, copy_label);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, copy);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, paper_label);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, paper);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, per_page_label);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, per_page);
  gtk_widget_class_bind_template_child (klass, TontiPaperSelectors, with_draft);
  gtk_widget_class_bind_template_callback (klass, meeting_cb);
  gtk_widget_class_bind_template_callback (klass, changed);
}

static void
tonti_paper_selectors_class_init (TontiPaperSelectorsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_paper_selectors_dispose;
  g_type_ensure (TONTI_TYPE_MEMBER_ENTRY);
  g_type_ensure (TONTI_TYPE_DAY_ENTRY);
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/tonti/Tonti/ui/documents/tonti-paper-selectors.ui");
  bind (widget_class);
}

/* "Original", "Duplicate 1" … */
static void
fill_copies (TontiPaperSelectors *self)
{
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  gtk_string_list_append (texts, _ ("Original"));
  for (int i = 1; i < COPIES; i++)
    {
      g_autofree char *text = g_strdup_printf (_ ("Duplicate %d"), i);
      gtk_string_list_append (texts, text);
    }
  gtk_drop_down_set_model (self->copy, G_LIST_MODEL (texts));
}

static void
tonti_paper_selectors_init (TontiPaperSelectors *self)
{
  self->offered = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->is_quiet = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_field_set_label (TONTI_FIELD (self->member), GTK_LABEL (self->member_label));
  tonti_field_set_label (TONTI_FIELD (self->from), GTK_LABEL (self->from_label));
  tonti_field_set_label (TONTI_FIELD (self->to), GTK_LABEL (self->to_label));
  fill_copies (self);
  self->is_quiet = FALSE;
}
