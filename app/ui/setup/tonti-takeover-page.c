// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-takeover-page.h"

#include <glib/gi18n.h>

#include "tonti-day-entry.h"
#include "tonti-notebook-view.h"
#include "tonti-row-list.h"
#include "tonti-state-mark.h"
#include "tonti-table-view.h"
#include "tonti-takeover-forms.h"

struct _TontiTakeoverPage
{
  TontiPage parent_instance;
  TontiTakeoverState *state; /* NULL = not read yet */

  /* template */
  GtkLabel *lead;
  GtkStack *stack;
  GtkWidget *money_page;
  GtkWidget *members_page;
  GtkLabel *day_label;
  TontiDayEntry *day;
  TontiRowList *money;
  TontiRowList *funds;
  TontiRowList *hands;
  TontiTableView *members;
  TontiNotebookView *notebook;
  TontiStateMark *gap;
  GtkLabel *gap_text;
  GtkButton *finish;
  GtkButton *next;
};

G_DEFINE_FINAL_TYPE (TontiTakeoverPage, tonti_takeover_page, TONTI_TYPE_PAGE)

static TontiSession *
get_session (TontiTakeoverPage *self)
{
  return tonti_page_get_session (TONTI_PAGE (self));
}

static gboolean
is_open (TontiTakeoverPage *self)
{
  return self->state && !self->state->is_finished && !self->state->is_late;
}

static TontiDay
get_day (TontiTakeoverPage *self)
{
  TontiDay day;
  if (tonti_day_entry_read (self->day, &day))
    return day;
  return tonti_session_get_today (get_session (self));
}

/* ---- What is still to be done ---- */

static const TontiTakeoverSum *
get_box (TontiTakeoverPage *self)
{
  return &g_array_index (self->state->places, TontiTakeoverSum, 0);
}

/* The first member after AFTER that is not entered; NULL = none. */
static const TontiTakeoverMember *
find_missing (TontiTakeoverPage *self, gint64 after)
{
  for (guint i = 0; i < self->state->members->len; i++)
    {
      const TontiTakeoverMember *member
          = &g_array_index (self->state->members, TontiTakeoverMember, i);
      if (!member->is_entered && member->member > after)
        return member;
    }
  return NULL;
}

static void member_done_cb (GObject *owner, const json_t *answer, const TontiProblems *problems,
                            gpointer member);

static void
ask_member (TontiTakeoverPage *self, const TontiTakeoverMember *member)
{
  tonti_takeover_ask_member (GTK_WIDGET (self), get_session (self), get_day (self), self->state,
                             member, G_OBJECT (self), member_done_cb);
}

/* One member after the other, until Escape. */
static void
member_done_cb (GObject *owner, const json_t *answer, const TontiProblems *problems,
                gpointer member)
{
  TontiTakeoverPage *self = TONTI_TAKEOVER_PAGE (owner);
  const TontiTakeoverMember *next
      = is_open (self) ? find_missing (self, (gint64)GPOINTER_TO_SIZE (member)) : NULL;
  if (answer && next)
    ask_member (self, next);
}

static void
finished_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  if (!answer)
    return;
  tonti_page_toast (GTK_WIDGET (owner), _ ("The take-over is finished"));
  tonti_page_show (GTK_WIDGET (owner), "documents/takeover-minutes");
}

static void
finish_cb (TontiTakeoverPage *self)
{
  if (is_open (self))
    tonti_takeover_ask_finish (GTK_WIDGET (self), get_session (self), get_day (self), self->state,
                               G_OBJECT (self), finished_cb);
}

/* The one button goes on with what is missing. */
static void
next_cb (TontiTakeoverPage *self)
{
  const TontiTakeoverMember *missing = self->state ? find_missing (self, 0) : NULL;
  if (!self->state)
    return;
  if (self->state->is_finished)
    tonti_page_show (GTK_WIDGET (self), "documents/takeover-minutes");
  else if (!get_box (self)->is_entered)
    tonti_takeover_ask_cash (GTK_WIDGET (self), get_session (self), get_day (self), get_box (self));
  else if (missing)
    {
      gtk_stack_set_visible_child (self->stack, self->members_page);
      ask_member (self, missing);
    }
  else
    finish_cb (self);
}

/* ---- Showing ---- */

static char *
tell_sum (const TontiTakeoverSum *sum, const TontiGroup *group)
{
  g_autofree char *amount
      = tonti_style_format_symbol (&group->style, tonti_money (ABS (sum->amount.minor)));
  if (!sum->is_entered)
    return g_strdup (_ ("to be entered"));
  if (sum->amount.minor < 0)
    return g_strdup_printf (_ ("%s, advanced by the box"), amount);
  return g_strdup (amount);
}

static void
show_sums (TontiTakeoverPage *self, TontiRowList *list, GArray *sums)
{
  const TontiGroup *group = tonti_session_get_group (get_session (self));
  for (guint i = 0; i < sums->len; i++)
    {
      const TontiTakeoverSum *sum = &g_array_index (sums, TontiTakeoverSum, i);
      g_autofree char *text = tell_sum (sum, group);
      tonti_row_list_set_row (list, i, sum->name, text, is_open (self));
    }
  tonti_row_list_set_length (list, sums->len);
  gtk_widget_set_visible (GTK_WIDGET (list), sums->len > 0);
}

static void
show_gap (TontiTakeoverPage *self)
{
  const TontiGroup *group = tonti_session_get_group (get_session (self));
  gint64 gap = self->state->gap.minor;
  g_autofree char *amount = tonti_style_format_symbol (&group->style, tonti_money (ABS (gap)));
  g_autofree char *text = NULL;
  if (self->state->has_notebook && is_open (self))
    text = g_strdup (_ ("The old notebook is not taken over yet"));
  else if (gap == 0)
    text = g_strdup (_ ("No difference"));
  else if (gap > 0)
    text = g_strdup_printf (_ ("Difference: %s that belong to nobody"), amount);
  else
    text = g_strdup_printf (_ ("Difference: %s are missing"), amount);
  gboolean is_good = gap == 0 && !self->state->has_notebook;
  tonti_state_mark_set (self->gap, is_good ? TONTI_STATE_GOOD : TONTI_STATE_WARNING, text, TRUE);
  gtk_label_set_text (self->gap_text, text);
}

static const char *
tell_next (TontiTakeoverPage *self)
{
  if (self->state->is_finished)
    return _ ("_Print the Minutes");
  if (!get_box (self)->is_entered)
    return _ ("_Count the Box…");
  return find_missing (self, 0) ? _ ("_Enter the Next Member…") : _ ("_Finish the Take-over…");
}

static const char *
tell_lead (TontiTakeoverPage *self)
{
  if (self->state->is_finished)
    return _ ("The take-over is finished and signed. What is found later is entered at a meeting.");
  if (self->state->is_late)
    return _ ("A meeting was held with this book already: nothing can be taken over any more.");
  return _ ("What the old notebook says on one day. Enter what is there; everything can be entered "
            "anew until the end.");
}

static void
show_buttons (TontiTakeoverPage *self)
{
  gboolean is_writable = !tonti_session_get_obstacle (get_session (self));
  gboolean waits = is_open (self) && self->state->has_notebook;
  gboolean has_more = is_open (self) && !waits && find_missing (self, 0);
  gtk_label_set_text (self->lead, tell_lead (self));
  gtk_button_set_label (self->next, tell_next (self));
  gtk_widget_set_visible (GTK_WIDGET (self->next),
                          (is_open (self) && !waits) || self->state->is_finished);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next), is_writable || self->state->is_finished);
  gtk_widget_set_visible (GTK_WIDGET (self->finish), has_more && get_box (self)->is_entered);
  gtk_widget_set_sensitive (GTK_WIDGET (self->finish), is_writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->day), is_open (self));
}

/* The day follows the book until somebody typed another. */
static void
show_day (TontiTakeoverPage *self)
{
  TontiDay typed, today = tonti_session_get_today (get_session (self));
  if (tonti_day_entry_read (self->day, &typed))
    return;
  tonti_day_entry_set_today (self->day, today);
  tonti_day_entry_set_day (self->day,
                           tonti_day_is_valid (self->state->day) ? self->state->day : today);
}

static void
show (TontiTakeoverPage *self)
{
  TontiSession *session = get_session (self);
  show_day (self);
  show_sums (self, self->money, self->state->places);
  show_sums (self, self->funds, self->state->funds);
  tonti_row_list_set_row (self->hands, 0, _ ("Lots received before this book"),
                          _ ("Say them when the calendar of the pot is fixed"), TRUE);
  tonti_table_view_take_table (self->members, g_steal_pointer (&self->state->rows),
                               tonti_session_get_group (session));
  show_gap (self);
  show_buttons (self);
  tonti_notebook_view_reload (self->notebook, session, is_open (self), get_day (self));
}

static gpointer
read_state (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_takeover_state_read (book, problems);
}

static void
free_state (gpointer data)
{
  tonti_takeover_state_free (data);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiTakeoverPage *self = TONTI_TAKEOVER_PAGE (owner);
  if (!*result || !get_session (self))
    return;
  g_clear_pointer (&self->state, free_state);
  self->state = g_steal_pointer (result);
  show (self);
}

static void
tonti_takeover_page_reload (TontiPage *page)
{
  TontiSessionJob job = { .read = read_state, .free_result = free_state, .done = read_cb };
  tonti_session_read (tonti_page_get_session (page), &job, G_OBJECT (page));
}

static void
tonti_takeover_page_forget (TontiPage *page)
{
  TontiTakeoverPage *self = TONTI_TAKEOVER_PAGE (page);
  g_clear_pointer (&self->state, free_state);
  gtk_editable_set_text (GTK_EDITABLE (self->day), "");
  tonti_notebook_view_forget (self->notebook);
}

/* ---- What is opened ---- */

static void
money_opened_cb (TontiTakeoverPage *self, guint n)
{
  const TontiTakeoverSum *place = &g_array_index (self->state->places, TontiTakeoverSum, n);
  if (g_str_equal (place->key, "cash"))
    tonti_takeover_ask_cash (GTK_WIDGET (self), get_session (self), get_day (self), place);
  else
    tonti_takeover_ask_place (GTK_WIDGET (self), get_session (self), get_day (self), place);
}

static void
fund_opened_cb (TontiTakeoverPage *self, guint n)
{
  tonti_takeover_ask_fund (GTK_WIDGET (self), get_session (self), get_day (self),
                           &g_array_index (self->state->funds, TontiTakeoverSum, n));
}

static void
hands_opened_cb (TontiTakeoverPage *self, guint n)
{
  tonti_page_show (GTK_WIDGET (self), "pool");
}

/* What the assistant of the old notebook wants from elsewhere. */
static void
wanted_cb (TontiTakeoverPage *self, const char *code)
{
  if (g_str_equal (code, "hands-served"))
    tonti_page_show (GTK_WIDGET (self), "pool");
  else if (self->state)
    tonti_takeover_ask_cash (GTK_WIDGET (self), get_session (self), get_day (self), get_box (self));
}

static void
member_opened_cb (TontiTakeoverPage *self, guint n)
{
  if (is_open (self) && n < self->state->members->len)
    ask_member (self, &g_array_index (self->state->members, TontiTakeoverMember, n));
}

static void
tonti_takeover_page_dispose (GObject *object)
{
  g_clear_pointer (&TONTI_TAKEOVER_PAGE (object)->state, free_state);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_TAKEOVER_PAGE);
  G_OBJECT_CLASS (tonti_takeover_page_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, lead);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, money_page);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, members_page);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, day);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, money);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, funds);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, hands);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, members);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, notebook);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, gap);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, gap_text);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, finish);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverPage, next);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish_cb);
  gtk_widget_class_bind_template_callback (widget_class, money_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, fund_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, hands_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, member_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, wanted_cb);
}

static void
tonti_takeover_page_class_init (TontiTakeoverPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_takeover_page_dispose;
  TONTI_PAGE_CLASS (klass)->topics = TONTI_TOPIC_ALL;
  TONTI_PAGE_CLASS (klass)->reload = tonti_takeover_page_reload;
  TONTI_PAGE_CLASS (klass)->forget = tonti_takeover_page_forget;
  g_type_ensure (TONTI_TYPE_ROW_LIST);
  g_type_ensure (TONTI_TYPE_TABLE_VIEW);
  g_type_ensure (TONTI_TYPE_NOTEBOOK_VIEW);
  g_type_ensure (TONTI_TYPE_STATE_MARK);
  g_type_ensure (TONTI_TYPE_DAY_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/setup/tonti-takeover-page.ui");
  bind (widget_class);
}

static void
tonti_takeover_page_init (TontiTakeoverPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_field_set_label (TONTI_FIELD (self->day), self->day_label);
  tonti_row_list_set_title (self->money, _ ("Money that day"), NULL, NULL);
  tonti_row_list_set_title (self->funds, _ ("Funds and pots"), NULL, NULL);
  tonti_row_list_set_title (self->hands, _ ("Hands"), NULL, NULL);
  tonti_table_view_set_empty_text (self->members, _ ("No member is entered yet."));
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
}
