// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-dividend-box.h"

#include <glib/gi18n.h>

#include "tonti-form.h"
#include "tonti-meeting-status.h"
#include "tonti-state-mark.h"

struct _TontiDividendBox
{
  AdwBin parent_instance;
  TontiPage *page; /* borrowed */
  TontiStateMark *mark;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (TontiDividendBox, tonti_dividend_box, ADW_TYPE_BIN)

static const TontiChoice ways[] = {
  { "cash", N_ ("Handed to each member") },
  { "dues", N_ ("Set off against what each member owes") },
  { NULL, NULL },
};
static const TontiFormField fields[] = {
  { "how", TONTI_ENTRY_CHOICE, N_ ("_How are the shares given?"), NULL, ways, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static void
pay_cb (TontiDividendBox *self)
{
  TontiForm *form = tonti_form_new (tonti_page_get_session (self->page), "dividend.pay",
                                    _ ("Shares of discounts"), _ ("_Give the shares"), fields);
  tonti_form_set_fixed (form, "all", json_true ());
  tonti_form_set_value (form, "how", json_string ("cash"));
  tonti_form_show (form, GTK_WIDGET (self->page));
}

void
tonti_dividend_box_show (TontiDividendBox *self, TontiPage *page, const TontiLotReport *report)
{
  TontiSession *session = page ? tonti_page_get_session (page) : NULL;
  g_autofree char *kept = NULL, *given = NULL, *text = NULL;
  self->page = page;
  gtk_widget_set_visible (GTK_WIDGET (self),
                          session && report && (report->kept.minor > 0 || report->given.minor > 0));
  if (!session || !report)
    return;
  kept = tonti_meeting_money (session, report->kept);
  given = tonti_meeting_money (session, report->given);
  text = report->kept.minor > 0
             ? g_strdup_printf (_ ("Shares of discounts, still to be given: %s"), kept)
             : g_strdup_printf (_ ("Shares of discounts given today: %s"), given);
  tonti_state_mark_set (self->mark, report->kept.minor > 0 ? TONTI_STATE_PART : TONTI_STATE_GOOD,
                        text, FALSE);
  gtk_widget_set_visible (self->button,
                          report->kept.minor > 0 && !tonti_session_get_obstacle (session));
}

GtkWidget *
tonti_dividend_box_new (void)
{
  return g_object_new (TONTI_TYPE_DIVIDEND_BOX, NULL);
}

static void
tonti_dividend_box_class_init (TontiDividendBoxClass *klass)
{
}

static void
tonti_dividend_box_init (TontiDividendBox *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->mark = TONTI_STATE_MARK (tonti_state_mark_new ());
  self->button = gtk_button_new_with_mnemonic (_ ("_Give the shares…"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->mark), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->mark), GTK_ALIGN_START);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (pay_cb), self);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->mark));
  gtk_box_append (GTK_BOX (line), self->button);
  gtk_widget_add_css_class (line, "sheet");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), line);
}
