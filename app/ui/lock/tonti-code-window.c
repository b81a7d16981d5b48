// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-code-window.h"

#include <glib/gi18n.h>

#include "tonti-ask.h"
#include "tonti-page.h"
#include "tonti-paper-order.h"
#include "tonti-paper-printer.h"
#include "tonti-recovery-sheet.h"

struct _TontiCodeWindow
{
  AdwWindow parent_instance;
  TontiSession *session;
  char *code;
  TontiPaperFile *sheet; /* NULL = not made yet */

  /* template */
  GtkLabel *shown;
  GtkLabel *problem;
  GtkWidget *print;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (TontiCodeWindow, tonti_code_window, ADW_TYPE_WINDOW)

static void
say (TontiCodeWindow *self, const TontiProblems *problems, const char *good)
{
  g_autofree char *text = tonti_page_join_problems (problems);
  gboolean is_wrong = *text != '\0';
  gtk_label_set_text (self->problem, is_wrong ? text : good);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->problem), "error");
}

/* The sheet. */

typedef struct
{
  char *code;
  TontiDay day;
} Order;

static void
free_order (gpointer data)
{
  Order *order = data;
  tonti_pins_wipe (order->code);
  g_free (order->code);
  g_free (order);
}

static gpointer
make_sheet (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const Order *order = data;
  g_autoptr (GBytes) pdf = tonti_recovery_sheet_make (book, order->code, order->day, problems);
  return pdf ? tonti_paper_file_new (pdf) : NULL;
}

static void
made_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiCodeWindow *self = TONTI_CODE_WINDOW (owner);
  self->sheet = g_steal_pointer (result);
  gtk_widget_set_sensitive (self->print, self->sheet != NULL);
  gtk_widget_set_sensitive (self->save, self->sheet != NULL);
  if (!self->sheet)
    say (self, problems, "");
}

static void
order_sheet (TontiCodeWindow *self)
{
  Order *order = g_new0 (Order, 1);
  order->code = g_strdup (self->code);
  order->day = tonti_session_get_today (self->session);
  tonti_paper_job_run (self->session,
                       &(TontiSessionJob){ .read = make_sheet,
                                           .data = order,
                                           .free_data = free_order,
                                           .free_result = (GDestroyNotify)tonti_paper_file_unref,
                                           .done = made_cb },
                       G_OBJECT (self));
}

static void
saved_cb (GObject *owner, const char *path, const TontiProblems *problems)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = g_strdup_printf (_ ("Saved: %s"), name);
  say (TONTI_CODE_WINDOW (owner), problems, text);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  TontiCodeWindow *self = user_data;
  const char *path = g_file_peek_path (file);
  if (path)
    tonti_paper_save (self->session, tonti_paper_file_get_bytes (self->sheet), path,
                      G_OBJECT (self), saved_cb);
}

static void
save_cb (TontiCodeWindow *self)
{
  tonti_ask_save (GTK_WINDOW (self), _ ("Save the Recovery Sheet"), _ ("Recovery sheet.pdf"),
                  chosen_cb, G_OBJECT (self));
}

static void
printed_cb (GObject *owner, const GError *error)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  if (error)
    tonti_problems_fail (problems, "not-printed",
                         _ ("The printer: %s: look after it, or save the paper as PDF"),
                         error->message);
  say (TONTI_CODE_WINDOW (owner), problems, _ ("Sent to the printer"));
}

static void
print_cb (TontiCodeWindow *self)
{
  const TontiPrinting how
      = { .action = GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, .title = _ ("Recovery sheet") };
  tonti_paper_print (self->sheet, &how, GTK_WINDOW (self), G_OBJECT (self), printed_cb);
}

static void
tonti_code_window_dispose (GObject *object)
{
  TontiCodeWindow *self = TONTI_CODE_WINDOW (object);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_CODE_WINDOW);
  g_clear_pointer (&self->sheet, tonti_paper_file_unref);
  g_clear_object (&self->session);
  tonti_pins_wipe (self->code);
  g_clear_pointer (&self->code, g_free);
  G_OBJECT_CLASS (tonti_code_window_parent_class)->dispose (object);
}

static void
tonti_code_window_class_init (TontiCodeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_code_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/lock/tonti-code-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiCodeWindow, shown);
  gtk_widget_class_bind_template_child (widget_class, TontiCodeWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, TontiCodeWindow, print);
  gtk_widget_class_bind_template_child (widget_class, TontiCodeWindow, save);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tonti_code_window_init (TontiCodeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Six groups of four, three on a line. */
static char *
break_code (const char *code)
{
  char *text = g_strdup (code);
  guint blanks = 0;
  for (char *c = text; *c; c++)
    if (*c == ' ' && ++blanks == 3)
      *c = '\n';
  return text;
}

void
tonti_code_window_show (GtkWidget *parent, TontiSession *session, const char *code)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  TontiCodeWindow *self = g_object_new (TONTI_TYPE_CODE_WINDOW, NULL);
  g_autofree char *text = break_code (code);
  self->session = g_object_ref (session);
  self->code = g_strdup (code);
  gtk_label_set_text (self->shown, text);
  tonti_pins_wipe (text);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  order_sheet (self);
  gtk_window_present (GTK_WINDOW (self));
}
