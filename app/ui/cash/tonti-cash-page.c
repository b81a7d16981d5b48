// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-cash-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-cash-forms.h"
#include "tonti-cash-line.h"
#include "tonti-day-entry.h"
#include "tonti-place-card.h"
#include "tonti-table-view.h"

struct _TontiCashPage
{
  TontiPage parent_instance;
  TontiPlacesReport *places; /* shown, NULL = nothing yet */
  guint seen; /* lines when the last one was brought into sight; it is when others come */

  /* template */
  TontiPlaceCard *cards[TONTI_N_PLACES];
  GtkWidget *operations[TONTI_N_CASH_FORMS];
  GtkWidget *open_box;
  GtkLabel *open_text;
  GtkEditable *search;
  TontiDayEntry *from;
  TontiDayEntry *to;
  TontiTableView *book;
  GtkLabel *count;
  GtkWidget *correct;
};

G_DEFINE_FINAL_TYPE (TontiCashPage, tonti_cash_page, TONTI_TYPE_PAGE)

/* What a job is asked, in the book's thread. */
typedef struct
{
  TontiPlace place;
  TontiDay from, to;
} Ask;

static const char *const card_ids[] = { "cash", "bank", "mobile" };
static const char *const operation_ids[]
    = { "receive", "income", "aid", "expense", "transfer", "lot", "rest", "sign" };

/* ---- What is shown ---- */

static TontiPlace
get_place (TontiCashPage *self)
{
  for (guint i = 0; i < TONTI_N_PLACES; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->cards[i])))
      return (TontiPlace)i;
  return TONTI_PLACE_CASH;
}

static void
show_cards (TontiCashPage *self, const TontiGroup *group)
{
  g_autofree char *day = NULL, *counted = NULL;
  if (tonti_day_is_valid (self->places->counted))
    {
      day = tonti_day_format_short (self->places->counted, tonti_page_lang ());
      counted = g_strdup_printf (_ ("Counted on %s"), day);
    }
  for (guint i = 0; i < TONTI_N_PLACES; i++)
    {
      g_autofree char *amount
          = tonti_style_format_symbol (&group->style, self->places->balances[i]);
      const char *note = counted ? counted : _ ("Never counted yet");
      tonti_place_card_set (self->cards[i], self->places->names[i], amount,
                            i == TONTI_PLACE_CASH ? note : "");
    }
}

static void
show_operations (TontiCashPage *self)
{
  gint64 open = self->places->operations->meeting;
  gboolean may_write
      = tonti_session_get_obstacle (tonti_page_get_session (TONTI_PAGE (self))) == NULL;
  g_autofree char *text = g_strdup_printf (
      _ ("Meeting %" PRId64 " is open: what you enter here goes into it, and is in the cash book "
         "once the meeting is closed."),
      open);
  gtk_widget_set_visible (self->open_box, open > 0);
  gtk_label_set_text (self->open_text, open > 0 ? text : "");
  for (guint i = 0; i < TONTI_N_CASH_FORMS; i++)
    gtk_widget_set_sensitive (self->operations[i],
                              may_write && tonti_cash_forms_can ((TontiCashForm)i, self->places));
  gtk_widget_set_sensitive (self->correct, may_write);
}

static void
show_book (TontiCashPage *self)
{
  const TontiGroup *group;
  TontiTable *table;
  guint rows;
  g_autofree char *count = NULL;
  if (!self->places)
    return;
  group = tonti_session_get_group (tonti_page_get_session (TONTI_PAGE (self)));
  table = tonti_places_search (self->places->book, gtk_editable_get_text (self->search));
  rows = tonti_table_get_n_rows (table);
  count = g_strdup_printf (ngettext ("%u line", "%u lines", rows), rows);
  gtk_label_set_text (self->count, count);
  tonti_table_view_take_table (self->book, table, group);
}

/* The last line is the one of interest. */
static gboolean
bring_last_cb (gpointer data)
{
  TontiCashPage *self = data;
  const TontiTable *table = self->places ? tonti_table_view_get_table (self->book) : NULL;
  if (table && tonti_table_get_n_rows (table) > 0)
    tonti_table_view_select (self->book, tonti_table_get_n_rows (table) - 1);
  return G_SOURCE_REMOVE;
}

static gpointer
read_places (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const Ask *ask = data;
  return tonti_places_report_make (book, ask->place, ask->from, ask->to, problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiCashPage *self = TONTI_CASH_PAGE (owner);
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  if (!session)
    return;
  if (!*result)
    {
      tonti_page_tell (GTK_WIDGET (self), problems);
      return;
    }
  g_clear_pointer (&self->places, tonti_places_report_free);
  self->places = g_steal_pointer (result);
  show_cards (self, tonti_session_get_group (session));
  show_operations (self);
  show_book (self);
  if (tonti_table_get_n_rows (self->places->book) != self->seen)
    g_idle_add_full (G_PRIORITY_LOW, bring_last_cb, g_object_ref (self), g_object_unref);
  self->seen = tonti_table_get_n_rows (self->places->book);
}

static void
tonti_cash_page_reload (TontiPage *page)
{
  TontiCashPage *self = TONTI_CASH_PAGE (page);
  TontiSession *session = tonti_page_get_session (page);
  Ask *ask = g_new0 (Ask, 1);
  TontiSessionJob job = { .read = read_places,
                          .data = ask,
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)tonti_places_report_free,
                          .done = read_cb };
  ask->place = get_place (self);
  ask->from = ask->to = TONTI_DAY_NONE;
  tonti_day_entry_set_today (self->from, tonti_session_get_today (session));
  tonti_day_entry_set_today (self->to, tonti_session_get_today (session));
  if (!tonti_day_entry_read (self->from, &ask->from))
    ask->from = TONTI_DAY_NONE;
  if (!tonti_day_entry_read (self->to, &ask->to))
    ask->to = TONTI_DAY_NONE;
  tonti_session_read (session, &job, G_OBJECT (self));
}

static void
tonti_cash_page_forget (TontiPage *page)
{
  TontiCashPage *self = TONTI_CASH_PAGE (page);
  gtk_editable_set_text (self->search, "");
  gtk_editable_set_text (GTK_EDITABLE (self->from), "");
  gtk_editable_set_text (GTK_EDITABLE (self->to), "");
  g_clear_pointer (&self->places, tonti_places_report_free);
  self->seen = 0;
}

/* ---- What can be done ---- */

static void
filter_cb (TontiCashPage *self)
{
  if (tonti_page_get_session (TONTI_PAGE (self)))
    tonti_page_invalidate (TONTI_PAGE (self));
}

static void
place_cb (TontiCashPage *self, GtkToggleButton *card)
{
  if (!gtk_toggle_button_get_active (card))
    return;
  self->seen = 0;
  filter_cb (self);
}

static void
operation_cb (TontiCashPage *self, GtkWidget *button)
{
  for (guint i = 0; i < TONTI_N_CASH_FORMS && self->places; i++)
    if (self->operations[i] == button)
      tonti_cash_forms_show ((TontiCashForm)i, GTK_WIDGET (self),
                             tonti_page_get_session (TONTI_PAGE (self)), self->places->operations,
                             self->places);
}

static void
document_cb (TontiCashPage *self)
{
  tonti_cash_line_open (GTK_WIDGET (self), tonti_table_view_get_table (self->book),
                        tonti_table_view_get_selected (self->book));
}

static void
correct_cb (TontiCashPage *self)
{
  tonti_cash_line_correct (TONTI_PAGE (self), tonti_table_view_get_table (self->book),
                           tonti_table_view_get_selected (self->book));
}

static void
aid_cb (TontiCashPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "aid");
}

static void
print_cb (TontiCashPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "documents/cash-book");
}

static void
box_cb (TontiCashPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "box");
}

static void
cards_cb (TontiCashPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "cards");
}

static void
tonti_cash_page_dispose (GObject *object)
{
  TontiCashPage *self = TONTI_CASH_PAGE (object);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_CASH_PAGE);
  g_clear_pointer (&self->places, tonti_places_report_free);
  G_OBJECT_CLASS (tonti_cash_page_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, TontiCashPage, child)

static void
bind_children (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < TONTI_N_PLACES; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, card_ids[i], FALSE,
        (gssize)(G_STRUCT_OFFSET (TontiCashPage, cards) + i * sizeof (gpointer)));
  for (guint i = 0; i < TONTI_N_CASH_FORMS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, operation_ids[i], FALSE,
        (gssize)(G_STRUCT_OFFSET (TontiCashPage, operations) + i * sizeof (gpointer)));
  BIND (open_box);
  BIND (open_text);
  BIND (search);
  BIND (from);
  BIND (to);
  BIND (book);
  BIND (count);
  BIND (correct);
}

static void
tonti_cash_page_class_init (TontiCashPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_cash_page_dispose;
  page_class->topics = TONTI_TOPIC_MONEY | TONTI_TOPIC_MEETINGS | TONTI_TOPIC_POOLS
                       | TONTI_TOPIC_GROUP | TONTI_TOPIC_SHEET;
  page_class->reload = tonti_cash_page_reload;
  page_class->forget = tonti_cash_page_forget;
  g_type_ensure (TONTI_TYPE_PLACE_CARD);
  g_type_ensure (TONTI_TYPE_DAY_ENTRY);
  g_type_ensure (TONTI_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/cash/tonti-cash-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, operation_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_book);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_cb);
  gtk_widget_class_bind_template_callback (widget_class, correct_cb);
  gtk_widget_class_bind_template_callback (widget_class, aid_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, box_cb);
  gtk_widget_class_bind_template_callback (widget_class, cards_cb);
}

static void
tonti_cash_page_init (TontiCashPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_field_set_has_line (TONTI_FIELD (self->from), FALSE);
  tonti_field_set_has_line (TONTI_FIELD (self->to), FALSE);
  tonti_table_view_hide_column (self->book, "seq");
  tonti_table_view_hide_column (self->book, "name");
  tonti_table_view_hide_column (self->book, "member");
  tonti_table_view_set_empty_text (self->book, _ ("No money came or went here yet."));
}
