// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-count-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-cash-tray.h"
#include "tonti-figures.h"
#include "tonti-form.h"
#include "tonti-meeting-status.h"
#include "tonti-officers-row.h"
#include "tonti-state-mark.h"

struct _TontiCountPage
{
  TontiPage parent_instance;
  gboolean is_recount;        /* counting again: the result is put away */
  TontiMeetingStatus *status; /* owned; NULL = not read yet */

  /* template */
  GtkWidget *counting, *outcome;
  TontiOfficersRow *counters;
  TontiCashTray *tray;
  GtkLabel *total, *words, *error;
  TontiFigures *figures;
  TontiStateMark *mark;
  GtkLabel *explained, *first;
  GtkButton *again, *explain, *primary;
};

G_DEFINE_FINAL_TYPE (TontiCountPage, tonti_count_page, TONTI_TYPE_PAGE)

static const TontiFormField missing_fields[] = {
  { "holder", TONTI_ENTRY_MEMBER, N_ ("Who _keeps the box"), NULL, NULL, TRUE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("What is _known of it"), NULL, NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static const TontiFormField surplus_fields[] = {
  { "reason", TONTI_ENTRY_TEXT, N_ ("What is _known of it"), NULL, NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static void
say (TontiCountPage *self, const char *text)
{
  gtk_label_set_text (self->error, text);
  gtk_widget_set_visible (GTK_WIDGET (self->error), *text != '\0');
}

/* ---- Counting: nothing of what the book expects is in sight ---- */

static void
show_total (TontiCountPage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  json_auto_t *notes = NULL, *coins = NULL;
  TontiMoney sum;
  if (!session)
    return;
  gboolean ok = tonti_cash_tray_read (self->tray, &notes, &coins, &sum);
  g_autofree char *money = tonti_meeting_money (session, sum);
  g_autofree char *total = g_strdup_printf (_ ("Counted: %s"), money);
  g_autofree char *words = tonti_meeting_words (session, sum);
  gtk_label_set_text (self->total, total);
  gtk_label_set_text (self->words, words);
  if (ok)
    say (self, "");
}

static void
counted_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiCountPage *self = TONTI_COUNT_PAGE (owner);
  g_autofree char *text = answer ? g_strdup ("") : tonti_page_join_problems (problems);
  say (self, text);
  if (!answer)
    return;
  self->is_recount = FALSE;
  tonti_cash_tray_clear (self->tray);
}

static void
enter_count (TontiCountPage *self)
{
  json_auto_t *notes = NULL, *coins = NULL;
  json_auto_t *counters = tonti_officers_row_get_officers (self->counters);
  TontiMoney sum;
  if (!tonti_cash_tray_read (self->tray, &notes, &coins, &sum))
    {
      say (self, _ ("Count: one of the fields is not a number of pieces: write it in figures."));
      return;
    }
  if (!counters)
    {
      say (self, _ ("Count: two different people count together: choose both."));
      return;
    }
  if (!tonti_cash_tray_is_touched (self->tray))
    {
      say (self,
           _ ("Count: nothing is entered yet: write how many there are of each, 0 where there "
              "are none."));
      return;
    }
  tonti_session_apply (tonti_page_get_session (TONTI_PAGE (self)),
                       json_pack ("{s:s, s:O, s:O, s:O}", "do", "count.enter", "counters", counters,
                                  "notes", notes, "coins", coins),
                       G_OBJECT (self), counted_cb, NULL);
}

/* ---- The outcome ---- */

static void
show_figures (TontiCountPage *self)
{
  const TontiMinutesReport *minutes = self->status->minutes;
  const TontiStyle *style
      = &tonti_session_get_group (tonti_page_get_session (TONTI_PAGE (self)))->style;
  g_autofree char *counted = tonti_style_format (style, minutes->counted);
  g_autofree char *expected = tonti_style_format (style, minutes->expected);
  g_autofree char *difference = tonti_style_format (style, minutes->difference);
  tonti_figures_clear (self->figures);
  tonti_figures_add (self->figures, _ ("Counted in the box"), counted);
  tonti_figures_add (self->figures, _ ("Expected by the book"), expected);
  tonti_figures_add_sum (self->figures, _ ("Difference"), difference);
}

static void
show_mark (TontiCountPage *self)
{
  const TontiMinutesReport *minutes = self->status->minutes;
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  gint64 difference = minutes->difference.minor;
  g_autofree char *money = tonti_meeting_money (session, tonti_money (ABS (difference)));
  g_autofree char *text = difference == 0  ? g_strdup (_ ("The box is right"))
                          : difference < 0 ? g_strdup_printf (_ ("%s are missing"), money)
                                           : g_strdup_printf (_ ("%s too much"), money);
  gboolean settled = tonti_meeting_status_is_settled (self->status);
  tonti_state_mark_set (self->mark,
                        difference == 0 ? TONTI_STATE_GOOD
                        : settled       ? TONTI_STATE_PART
                                        : TONTI_STATE_MISSING,
                        text, FALSE);
}

/* What becomes of the difference. */
static char *
tell_explained (TontiCountPage *self)
{
  const TontiMinutesReport *minutes = self->status->minutes;
  gint64 difference = minutes->difference.minor;
  if (difference == 0)
    return g_strdup ("");
  if (!tonti_meeting_status_is_settled (self->status))
    return g_strdup (difference < 0
                         ? _ ("Count again first. What stays missing is claimed from who keeps the "
                              "box, until the assembly decides.")
                         : _ ("Count again first. What stays too much waits apart until somebody "
                              "can say whose it is."));
  if (difference < 0)
    return g_strdup_printf (_ ("Claimed from %s, until the assembly decides. %s"), minutes->holder,
                            minutes->count_reason);
  return g_strdup_printf (_ ("Kept apart until it is known whose it is. %s"),
                          minutes->count_reason);
}

static char *
tell_first (TontiCountPage *self)
{
  const TontiMinutesReport *minutes = self->status->minutes;
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  g_autofree char *first = tonti_meeting_money (session, minutes->first_total);
  const TontiPaperPerson *counters = minutes->sheet->counters;
  g_autofree char *who
      = g_strdup_printf (_ ("Counted by %s and %s."), counters[0].name ? counters[0].name : "",
                         counters[1].name ? counters[1].name : "");
  if (minutes->first_total.minor == minutes->counted.minor)
    return g_steal_pointer (&who);
  return g_strdup_printf (_ ("%s The first count found %s; it stays in the book."), who, first);
}

static void
show_outcome (TontiCountPage *self)
{
  g_autofree char *explained = tell_explained (self);
  g_autofree char *first = tell_first (self);
  gint64 difference = self->status->minutes->difference.minor;
  show_figures (self);
  show_mark (self);
  gtk_label_set_text (self->explained, explained);
  gtk_widget_set_visible (GTK_WIDGET (self->explained), *explained != '\0');
  gtk_label_set_text (self->first, first);
  gtk_widget_set_visible (GTK_WIDGET (self->explain),
                          difference != 0 && tonti_meeting_status_is_settled (self->status));
}

static void
show_primary (TontiCountPage *self, gboolean counted)
{
  const char *text = !counted ? _ ("_Compare with the book")
                     : tonti_meeting_status_is_settled (self->status)
                         ? _ ("_Read aloud and close")
                         : _ ("_Explain the difference…");
  gtk_button_set_label (self->primary, text);
}

static void
show_all (TontiCountPage *self)
{
  gboolean counted = tonti_meeting_status_is_counted (self->status) && !self->is_recount;
  gtk_widget_set_visible (self->counting, !counted);
  gtk_widget_set_visible (self->outcome, counted);
  gtk_widget_set_visible (GTK_WIDGET (self->again), counted);
  gtk_widget_set_visible (GTK_WIDGET (self->total), !counted);
  gtk_widget_set_visible (GTK_WIDGET (self->words), !counted);
  gtk_widget_set_visible (GTK_WIDGET (self->explain), FALSE);
  if (counted)
    show_outcome (self);
  else
    show_total (self);
  show_primary (self, counted);
}

static gpointer
read_status (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_meeting_status_read (book, problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiCountPage *self = TONTI_COUNT_PAGE (owner);
  if (!tonti_page_get_session (TONTI_PAGE (self)) || !*result)
    return;
  g_clear_pointer (&self->status, tonti_meeting_status_free);
  self->status = g_steal_pointer (result);
  show_all (self);
}

static void
tonti_count_page_reload (TontiPage *page)
{
  TontiCountPage *self = TONTI_COUNT_PAGE (page);
  TontiSession *session = tonti_page_get_session (page);
  TontiSessionJob job = { .read = read_status,
                          .free_result = (GDestroyNotify)tonti_meeting_status_free,
                          .done = read_cb };
  if (!self->status)
    {
      tonti_officers_row_set_session (self->counters, session);
      tonti_cash_tray_set_group (self->tray, tonti_session_get_group (session));
    }
  tonti_session_read (session, &job, G_OBJECT (page));
}

static void
tonti_count_page_forget (TontiPage *page)
{
  TontiCountPage *self = TONTI_COUNT_PAGE (page);
  self->is_recount = FALSE;
  tonti_cash_tray_clear (self->tray);
  tonti_officers_row_set_session (self->counters, NULL);
  g_clear_pointer (&self->status, tonti_meeting_status_free);
}

/* ---- What one does ---- */

static void
explain (TontiCountPage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  const TontiMinutesReport *minutes = self->status->minutes;
  gboolean missing = minutes->difference.minor < 0;
  TontiForm *form
      = tonti_form_new (session, "count.explain", _ ("Explain the difference"),
                        _ ("_Write it down"), missing ? missing_fields : surplus_fields);
  g_autofree char *money
      = tonti_meeting_money (session, tonti_money (ABS (minutes->difference.minor)));
  g_autofree char *remark
      = missing ? g_strdup_printf (_ ("%s are missing in the box. They are claimed from who keeps "
                                      "it, until the assembly decides."),
                                   money)
                : g_strdup_printf (_ ("The box holds %s too much. They wait apart until somebody "
                                      "can say whose they are."),
                                   money);
  if (missing && minutes->sheet->treasurer.member > 0)
    tonti_form_set_value (form, "holder", json_integer (minutes->sheet->treasurer.member));
  tonti_form_set_remark (form, remark);
  tonti_form_show (form, GTK_WIDGET (self));
}

static void
explain_cb (GtkButton *button, TontiCountPage *self)
{
  if (self->status)
    explain (self);
}

static void
again_cb (GtkButton *button, TontiCountPage *self)
{
  self->is_recount = TRUE;
  show_all (self);
  tonti_cash_tray_focus (self->tray);
}

static void
primary_cb (GtkButton *button, TontiCountPage *self)
{
  if (!self->status)
    return;
  if (gtk_widget_get_visible (self->counting))
    enter_count (self);
  else if (!tonti_meeting_status_is_settled (self->status))
    explain (self);
  else
    tonti_page_show (GTK_WIDGET (self), "meetings/%" PRId64 "/close", self->status->meetings->open);
}

static void
typed_cb (TontiCashTray *tray, TontiCountPage *self)
{
  show_total (self);
}

static void
finished_cb (TontiCashTray *tray, TontiCountPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->primary));
}

static void
tonti_count_page_dispose (GObject *object)
{
  TontiCountPage *self = TONTI_COUNT_PAGE (object);
  g_clear_pointer (&self->status, tonti_meeting_status_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_COUNT_PAGE);
  G_OBJECT_CLASS (tonti_count_page_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiCountPage, counting);
  gtk_widget_class_bind_template_child (widget_class, TontiCountPage, outcome);
  gtk_widget_class_bind_template_child (widget_class, TontiCountPage, counters);
  gtk_widget_class_bind_template_child (widget_class, TontiCountPage, tray);
  gtk_widget_class_bind_template_child (widget_class, TontiCountPage, total);
  gtk_widget_class_bind_template_child (widget_class, TontiCountPage, words);
  gtk_widget_class_bind_template_child (widget_class, TontiCountPage, error);
  gtk_widget_class_bind_template_child (widget_class, TontiCountPage, figures);
  gtk_widget_class_bind_template_child (widget_class, TontiCountPage, mark);
  gtk_widget_class_bind_template_child (widget_class, TontiCountPage, explained);
  gtk_widget_class_bind_template_child (widget_class, TontiCountPage, first);
  gtk_widget_class_bind_template_child (widget_class, TontiCountPage, again);
  gtk_widget_class_bind_template_child (widget_class, TontiCountPage, explain);
  gtk_widget_class_bind_template_child (widget_class, TontiCountPage, primary);
  gtk_widget_class_bind_template_callback (widget_class, explain_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, primary_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
}

static void
tonti_count_page_class_init (TontiCountPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_count_page_dispose;
  page_class->topics = TONTI_TOPIC_SHEET | TONTI_TOPIC_MONEY | TONTI_TOPIC_GROUP;
  page_class->reload = tonti_count_page_reload;
  page_class->forget = tonti_count_page_forget;
  g_type_ensure (TONTI_TYPE_CASH_TRAY);
  g_type_ensure (TONTI_TYPE_FIGURES);
  g_type_ensure (TONTI_TYPE_OFFICERS_ROW);
  g_type_ensure (TONTI_TYPE_STATE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/meeting/tonti-count-page.ui");
  bind (widget_class);
}

static void
tonti_count_page_init (TontiCountPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_officers_row_set_counters (self->counters, TRUE);
}

void
tonti_count_page_focus (TontiCountPage *self)
{
  tonti_page_focus (GTK_WIDGET (self->tray));
}
