// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-surety-box.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-page.h"
#include "tonti-state-mark.h"
#include "tonti-surety-forms.h"

struct _TontiSuretyBox
{
  AdwBin parent_instance;
  TontiSession *session;     /* NULL = none */
  TontiSuretyReport *report; /* what is shown, NULL = nothing yet */
  GCancellable *reading;     /* NULL = none */
  gint64 hand, member, pool; /* pool: of its box */
  char *whom;
  GtkBox *lines; /* owned by the tree */
};

G_DEFINE_FINAL_TYPE (TontiSuretyBox, tonti_surety_box, ADW_TYPE_BIN)

/* What can be done with one, in the order of the buttons; the first one shows its paper. */
enum
{
  PRINT,
  ACCEPT,
  PAY,
  CALL,
  LET_GO,
};
static void (*const forms[]) (TontiSession *session, GtkWidget *parent, const TontiSurety *surety)
    = { NULL, tonti_surety_form_accept, tonti_surety_form_pay, tonti_surety_form_call,
        tonti_surety_form_end };

static void
clear (TontiSuretyBox *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))))
    gtk_box_remove (self->lines, child);
}

static void
add_cb (GtkButton *button, TontiSuretyBox *self)
{
  g_autofree char *hand = g_strdup_printf ("hand:%" PRId64, self->hand);
  tonti_surety_form_add (self->session, GTK_WIDGET (self), hand, self->whom);
}

static void
do_cb (GtkButton *button, TontiSuretyBox *self)
{
  const guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "row"));
  const guint what = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "what"));
  if (!self->report || n >= self->report->rows->len)
    return;
  const TontiSurety *surety = &g_array_index (self->report->rows, TontiSurety, n);
  if (what == PRINT)
    tonti_page_show (GTK_WIDGET (self), "documents/guarantee?number=%" PRId64, surety->guarantee);
  else
    forms[what](self->session, GTK_WIDGET (self), surety);
}

static void
append_button (TontiSuretyBox *self, GtkWidget *tools, guint n, const char *label, guint what)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  g_object_set_data (G_OBJECT (button), "row", GUINT_TO_POINTER (n));
  g_object_set_data (G_OBJECT (button), "what", GUINT_TO_POINTER (what));
  g_signal_connect_object (button, "clicked", G_CALLBACK (do_cb), self, 0);
  gtk_box_append (GTK_BOX (tools), button);
}

static void
append_buttons (TontiSuretyBox *self, GtkWidget *tools, guint n)
{
  const TontiSurety *surety = &g_array_index (self->report->rows, TontiSurety, n);
  const gboolean is_offered = g_str_equal (surety->state, "offered");
  const gboolean stands = g_str_equal (surety->state, "accepted");
  const gboolean may_write = !tonti_session_get_obstacle (self->session);
  if (surety->member > 0 && (is_offered || stands))
    append_button (self, tools, n, _ ("Prin_t the deed"), PRINT);
  if (is_offered && may_write)
    append_button (self, tools, n, _ ("She acc_epts…"), ACCEPT);
  if (stands && surety->is_served && surety->member > 0 && may_write)
    {
      append_button (self, tools, n, _ ("Ask her to pa_y…"), CALL);
      append_button (self, tools, n, _ ("She pa_ys…"), PAY);
    }
  if ((is_offered || stands) && may_write)
    append_button (self, tools, n, _ ("Let her _go…"), LET_GO);
}

/* The buttons stand below: beside them the sentence would be a narrow column. */
static void
append_line (TontiSuretyBox *self, guint n)
{
  const TontiSurety *surety = &g_array_index (self->report->rows, TontiSurety, n);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = tonti_state_mark_new ();
  g_autofree char *text = tonti_surety_tell (surety, tonti_session_get_group (self->session));
  tonti_state_mark_set (TONTI_STATE_MARK (mark),
                        g_str_equal (surety->state, "offered")    ? TONTI_STATE_WARNING
                        : g_str_equal (surety->state, "accepted") ? TONTI_STATE_GOOD
                                                                  : TONTI_STATE_CLOSED,
                        text, FALSE);
  gtk_widget_set_halign (mark, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), mark);
  append_buttons (self, tools, n);
  gtk_widget_set_visible (tools, gtk_widget_get_first_child (tools) != NULL);
  gtk_box_append (GTK_BOX (line), tools);
  gtk_box_append (self->lines, line);
}

/* What the pot asks for and what is answered for; and the way to name one. */
static void
append_hand (TontiSuretyBox *self)
{
  const TontiStyle *style = &tonti_session_get_group (self->session)->style;
  g_autofree char *later = tonti_style_format_symbol (style, self->report->later);
  g_autofree char *text
      = g_strdup_printf (self->report->is_needed
                             ? _ ("%s still to be paid after this lot; somebody must answer for it")
                             : _ ("%s still to be paid after this lot"),
                         later);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Name a guara_ntor…"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, !tonti_session_get_obstacle (self->session));
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, 0);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (self->lines, row);
}

static void
show (TontiSuretyBox *self)
{
  const gboolean is_hand = self->hand > 0 && self->report->later.minor > 0
                           && (self->report->is_needed || self->report->rows->len > 0);
  clear (self);
  if (is_hand)
    append_hand (self);
  for (guint i = 0; i < self->report->rows->len; i++)
    append_line (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self), is_hand || self->report->rows->len > 0);
}

typedef struct
{
  gint64 hand, member, pool;
} Asked;

static gpointer
read_sureties (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const Asked *asked = data;
  return asked->pool > 0 ? tonti_surety_report_make_box (book, asked->pool)
                         : tonti_surety_report_make (book, asked->hand, asked->member);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiSuretyBox *self = TONTI_SURETY_BOX (owner);
  g_clear_object (&self->reading);
  if (!*result || !self->session)
    return;
  g_clear_pointer (&self->report, tonti_surety_report_free);
  self->report = g_steal_pointer (result);
  show (self);
}

static void
stop (TontiSuretyBox *self)
{
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
reload (TontiSuretyBox *self)
{
  Asked *asked;
  stop (self);
  asked = g_new0 (Asked, 1);
  *asked = (Asked){ self->hand, self->member, self->pool };
  self->reading = g_cancellable_new ();
  tonti_session_read (self->session,
                      &(TontiSessionJob){ .read = read_sureties,
                                          .data = asked,
                                          .free_data = g_free,
                                          .free_result = (GDestroyNotify)tonti_surety_report_free,
                                          .cancellable = self->reading,
                                          .done = read_cb },
                      G_OBJECT (self));
}

static void
tonti_surety_box_dispose (GObject *object)
{
  TontiSuretyBox *self = TONTI_SURETY_BOX (object);
  stop (self);
  g_clear_pointer (&self->report, tonti_surety_report_free);
  g_clear_object (&self->session);
  g_clear_pointer (&self->whom, g_free);
  G_OBJECT_CLASS (tonti_surety_box_parent_class)->dispose (object);
}

static void
tonti_surety_box_class_init (TontiSuretyBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_surety_box_dispose;
}

static void
tonti_surety_box_init (TontiSuretyBox *self)
{
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->lines));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
tonti_surety_box_new (TontiSession *session, gint64 hand, const char *whom)
{
  TontiSuretyBox *self = g_object_new (TONTI_TYPE_SURETY_BOX, NULL);
  self->session = g_object_ref (session);
  self->hand = hand;
  self->whom = g_strdup (whom);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet");
  reload (self);
  return GTK_WIDGET (self);
}

void
tonti_surety_box_show_member (TontiSuretyBox *self, TontiSession *session, gint64 member)
{
  g_set_object (&self->session, session);
  self->member = member;
  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (session && member > 0)
    reload (self);
  else
    stop (self);
}

void
tonti_surety_box_show_box (TontiSuretyBox *self, TontiSession *session, gint64 pool)
{
  g_set_object (&self->session, session);
  if (pool != self->pool)
    clear (self);
  self->pool = pool;
  if (session && pool > 0)
    reload (self);
  else
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      stop (self);
    }
}

void
tonti_surety_box_show_all (TontiSuretyBox *self, TontiSession *session)
{
  g_set_object (&self->session, session);
  self->hand = self->member = 0;
  if (session)
    reload (self);
  else
    stop (self);
}
