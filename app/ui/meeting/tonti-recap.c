// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-recap.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-meeting-status.h"
#include "tonti-page.h"

/* Each part tells its sentences one after the other; who listens makes labels or lines of them. */
typedef struct
{
  TontiSession *session;
  const TontiMinutesReport *minutes;
  const TontiMeetingsReport *meetings;
  GPtrArray *sentences; /* char *; a heading begins with "#" */
} Teller;

static void tell (Teller *t, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
tell (Teller *t, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_ptr_array_add (t->sentences, g_strdup_vprintf (format, args));
  va_end (args);
}

static void
head (Teller *t, const char *title)
{
  g_ptr_array_add (t->sentences, g_strconcat ("#", title, NULL));
}

static char *
money (Teller *t, TontiMoney amount)
{
  return tonti_meeting_money (t->session, amount);
}

/* ---- People ---- */

static void
tell_people (Teller *t)
{
  const TontiMinutesReport *m = t->minutes;
  g_autoptr (GString) text = g_string_new (NULL);
  head (t, _ ("Who was there"));
  g_string_append_printf (text, _ ("%" PRId64 " of %" PRId64 " members are here"),
                          m->present + m->late, m->members);
  if (m->late > 0)
    g_string_append_printf (text, _ (", %" PRId64 " came late"), m->late);
  if (m->represented > 0)
    g_string_append_printf (text, _ (", %" PRId64 " sent somebody"), m->represented);
  if (m->excused > 0)
    g_string_append_printf (text, _ (", %" PRId64 " excused"), m->excused);
  if (m->absent > 0)
    g_string_append_printf (text, _ (", %" PRId64 " absent"), m->absent);
  tell (t, "%s.", text->str);
}

/* ---- Money in ---- */

static void
sum_column (const TontiMeetingSheetReport *sheet, guint column, TontiMoney *due, TontiMoney *paid)
{
  *due = *paid = TONTI_MONEY_ZERO;
  for (guint i = column; i < sheet->cells->len; i += sheet->columns->len)
    {
      const TontiMeetingSheetCell *cell = &g_array_index (sheet->cells, TontiMeetingSheetCell, i);
      due->minor += cell->due.minor;
      paid->minor += cell->paid.minor;
    }
}

static void
tell_column (Teller *t, guint column)
{
  const TontiMeetingSheetReport *sheet = t->minutes->sheet;
  const char *title = g_array_index (sheet->columns, TontiMeetingSheetColumn, column).title;
  TontiMoney due, paid;
  sum_column (sheet, column, &due, &paid);
  g_autofree char *paid_text = money (t, paid), *due_text = money (t, due);
  if (paid.minor == 0 && due.minor == 0)
    return;
  if (due.minor == 0 || paid.minor == due.minor)
    tell (t, _ ("%s: %s."), title, paid_text);
  else
    tell (t, _ ("%s: %s of %s."), title, paid_text, due_text);
}

static void
tell_received (Teller *t)
{
  head (t, _ ("What was received"));
  for (guint i = 0; i < t->minutes->sheet->columns->len; i++)
    tell_column (t, i);
}

/* ---- Lots ---- */

/* Nobody stands in a lot whose hand is still to be drawn or chosen: its name is what is to be done.
 */
static void
tell_unpaid (Teller *t, const TontiMeetingSheetLot *lot)
{
  if (!lot->paid)
    tell (t, lot->hand == 0 ? _ ("A lot is still %s.") : _ ("The lot of %s is not paid."),
          lot->name);
}

static void
tell_lots (Teller *t)
{
  const GArray *payouts = t->minutes->payouts, *lots = t->minutes->sheet->lots;
  if (payouts->len + lots->len > 0)
    head (t, _ ("Lots"));
  for (guint i = 0; i < payouts->len; i++)
    {
      const TontiVoucher *voucher = &g_array_index (payouts, TontiVoucher, i);
      g_autofree char *owed = money (t, voucher->owed);
      if (voucher->owed.minor > 0)
        tell (t, _ ("%s receives %s; %s stay owed."), voucher->name, voucher->handed, owed);
      else
        tell (t, _ ("%s receives %s."), voucher->name, voucher->handed);
    }
  for (guint i = 0; i < lots->len; i++)
    tell_unpaid (t, &g_array_index (lots, TontiMeetingSheetLot, i));
}

/* ---- Fines and other money ---- */

static void
tell_fines (Teller *t)
{
  const GArray *fines = t->minutes->fines;
  if (fines->len > 0)
    head (t, _ ("Fines"));
  for (guint i = 0; i < fines->len; i++)
    {
      const TontiMinutesItem *item = &g_array_index (fines, TontiMinutesItem, i);
      g_autofree char *amount = money (t, item->amount);
      const char *state = item->is_cancelled                       ? _ ("cancelled")
                          : item->paid.minor >= item->amount.minor ? _ ("paid")
                                                                   : _ ("to be paid");
      tell (t, _ ("%s, %s: %s, %s."), item->name, item->what, amount, state);
    }
}

static void
tell_items (Teller *t, const GArray *items, const char *title)
{
  for (guint i = 0; i < items->len; i++)
    {
      const TontiMinutesItem *item = &g_array_index (items, TontiMinutesItem, i);
      g_autofree char *amount = money (t, item->amount);
      if (item->name && *item->name)
        tell (t, _ ("%s, %s, %s: %s."), title, item->name, item->what, amount);
      else
        tell (t, _ ("%s, %s: %s."), title, item->what, amount);
    }
}

static void
tell_other (Teller *t)
{
  const TontiMinutesReport *m = t->minutes;
  if (m->aid->len + m->income->len + m->expenses->len + m->transfers->len > 0)
    head (t, _ ("Other money"));
  tell_items (t, m->aid, _ ("Aid"));
  tell_items (t, m->expenses, _ ("Expense"));
  tell_items (t, m->income, _ ("Income"));
  for (guint i = 0; i < m->transfers->len; i++)
    {
      const TontiMinutesItem *item = &g_array_index (m->transfers, TontiMinutesItem, i);
      g_autofree char *amount = money (t, item->amount);
      tell (t, _ ("%s: %s."), item->what, amount);
    }
}

/* ---- The box, and what comes next ---- */

static void
tell_box (Teller *t)
{
  const TontiMinutesReport *m = t->minutes;
  gint64 difference = m->difference.minor;
  g_autofree char *counted = money (t, m->counted);
  g_autofree char *gap = money (t, tonti_money (ABS (difference)));
  head (t, _ ("The cash box"));
  if (*m->outcome == '\0')
    tell (t, "%s", _ ("It is not counted yet."));
  else if (difference == 0)
    tell (t, _ ("%s are in the box: it is right."), counted);
  else if (difference < 0 && *m->holder)
    tell (t, _ ("%s are in the box: %s are missing, claimed from %s."), counted, gap, m->holder);
  else if (difference < 0)
    tell (t, _ ("%s are in the box: %s are missing."), counted, gap);
  else
    tell (t, _ ("%s are in the box: %s too much, kept apart."), counted, gap);
}

static void
tell_next (Teller *t)
{
  const TontiMeetingsRow *next
      = t->meetings ? tonti_meetings_report_find (t->meetings, t->meetings->next) : NULL;
  if (!next)
    return;
  g_autofree char *day = tonti_day_format_long (next->day, tonti_page_lang ());
  head (t, _ ("Next meeting"));
  if (*next->place)
    tell (t, _ ("%s, at %s."), day, next->place);
  else
    tell (t, "%s.", day);
}

static GPtrArray *
tell_all (TontiSession *session, const TontiMinutesReport *minutes,
          const TontiMeetingsReport *meetings)
{
  Teller t = { session, minutes, meetings, g_ptr_array_new_with_free_func (g_free) };
  tell_people (&t);
  tell_received (&t);
  tell_lots (&t);
  tell_fines (&t);
  tell_other (&t);
  tell_box (&t);
  tell_next (&t);
  return t.sentences;
}

void
tonti_recap_fill (GtkBox *box, TontiSession *session, const TontiMinutesReport *minutes,
                  const TontiMeetingsReport *meetings)
{
  g_autoptr (GPtrArray) sentences = tell_all (session, minutes, meetings);
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
  for (guint i = 0; i < sentences->len; i++)
    {
      const char *text = sentences->pdata[i];
      GtkWidget *label = gtk_label_new (*text == '#' ? text + 1 : text);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, *text == '#' ? "heading" : "meeting-sentence");
      gtk_widget_set_margin_top (label, *text == '#' && i > 0 ? 12 : 0);
      gtk_box_append (box, label);
    }
}

char *
tonti_recap_dup_text (TontiSession *session, const TontiMinutesReport *minutes,
                      const TontiMeetingsReport *meetings, const char *code)
{
  g_autoptr (GPtrArray) sentences = tell_all (session, minutes, meetings);
  g_autofree char *title = tonti_meeting_title (session, minutes->sheet->meeting);
  g_autofree char *day = tonti_day_format_long (minutes->sheet->day, tonti_page_lang ());
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, "*%s*\n%s, %s\n", tonti_session_get_group (session)->name, title,
                          day);
  for (guint i = 0; i < sentences->len; i++)
    {
      const char *sentence = sentences->pdata[i];
      if (*sentence == '#')
        g_string_append_printf (text, "\n*%s*\n", sentence + 1);
      else
        g_string_append_printf (text, "%s\n", sentence);
    }
  if (code)
    g_string_append_printf (text, "\n%s: *%s*\n", _ ("Control code"), code);
  return g_string_free (text, FALSE);
}
