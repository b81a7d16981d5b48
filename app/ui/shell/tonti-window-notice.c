// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-ask.h"
#include "tonti-copies.h"
#include "tonti-finding-paper.h"
#include "tonti-finding.h"
#include "tonti-form.h"
#include "tonti-known-copies.h"
#include "tonti-page-check.h"
#include "tonti-restore-window.h"
#include "tonti-window-private.h"

/* What must be decided about the book itself, in place of its pages: it was altered, it is not the
 * one this computer knows, it cannot be opened; and the ways out. */

/* Notices. */

static void
show_notice (TontiWindow *self)
{
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->notice));
  tonti_page_focus (GTK_WIDGET (self->notice));
}

void
tonti_window_drop_notice (TontiWindow *self)
{
  g_clear_pointer (&self->other, tonti_other_book_free);
  self->is_copy = self->is_told = FALSE;
}

/* The last copy of the book that is still there, and how old it is. */
static void
add_last_copy (TontiWindow *self, const char *uuid, const char *path)
{
  g_autofree char *about = NULL;
  g_autofree char *copy = tonti_known_copies_find_last (uuid, path, &about);
  if (copy)
    tonti_notice_add_way (self->notice, "document-open-recent-symbolic",
                          _ ("Open the Last _Safe Copy…"), about, "win.restore", copy);
  tonti_notice_add_way (self->notice, "drive-removable-media-symbolic", _ ("_Look for a Copy…"),
                        _ ("On a stick, or where another officer keeps one"), "win.restore", "");
}

static void
explain_finding (TontiWindow *self)
{
  const TontiFinding *finding = tonti_finding_get (self->session);
  TontiNotice *notice = self->notice;
  tonti_notice_begin (notice, "dialog-error-symbolic", "error", finding->title);
  tonti_notice_add_text (notice, finding->about, TRUE);
  tonti_notice_add_text (notice,
                         _ ("It was changed outside Tonti: by somebody who opened the file with "
                            "another program, or by a failing disk or stick. The file cannot tell "
                            "which of the two."),
                         FALSE);
  tonti_notice_add_text (notice, finding->intact, FALSE);
  tonti_notice_add_text (notice,
                         _ ("Nothing was lost by opening it. From now on this book is only read; "
                            "what was typed and not yet final stays in it."),
                         FALSE);
  tonti_notice_add_details (notice, finding->detail);
  add_last_copy (self, tonti_session_get_group (self->session)->uuid,
                 tonti_session_get_path (self->session));
  tonti_notice_add_way (notice, "view-reveal-symbolic", _ ("Look at _This Book"),
                        _ ("As it is, without writing in it"), "win.look", NULL);
  tonti_notice_add_way (notice, "document-print-symbolic", _ ("_Print What Was Found…"),
                        _ ("One page for the auditor and the assembly"), "win.print-finding", NULL);
}

void
tonti_window_tell_unopened (TontiWindow *self, const char *path, const TontiProblems *problems)
{
  g_autoptr (TontiFinding) finding = tonti_finding_make (NULL, NULL, problems);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *uuid = tonti_known_copies_find_uuid (path);
  tonti_notice_begin (self->notice, "dialog-error-symbolic", "error", finding->title);
  tonti_notice_add_text (self->notice, name, TRUE);
  tonti_notice_add_text (self->notice, finding->about, FALSE);
  tonti_notice_add_text (self->notice,
                         _ ("Nothing in the file was changed. Keep it as it is: an expert may "
                            "still read it."),
                         FALSE);
  tonti_notice_add_details (self->notice, finding->detail);
  add_last_copy (self, uuid, path);
  tonti_notice_add_way (self->notice, "document-print-symbolic", _ ("_Print What Was Found…"),
                        _ ("One page for the auditor and the assembly"), "win.print-finding", NULL);
  tonti_notice_add_way (self->notice, "go-previous-symbolic", _ ("_Back"),
                        _ ("To the books of this computer"), "win.look", NULL);
  show_notice (self);
}

/* An older copy, or one that went its own way. */

static gpointer
read_other (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_other_book_read (book);
}

static void
explain_other (TontiWindow *self)
{
  const TontiOtherBook *other = self->other;
  g_autofree char *day = tonti_day_format_long (other->day, tonti_page_lang ());
  g_autofree char *lacks
      = g_strdup_printf (g_dngettext (NULL,
                                      "This computer has seen %" PRId64
                                      " entry that is not in this book; it is of %s.",
                                      "This computer has seen %" PRId64
                                      " entries that are not in this book; the last one is of %s.",
                                      (gulong)other->missing),
                         other->missing, day);
  g_autofree char *agreed
      = other->agreed_meeting > 0
            ? g_strdup_printf (_ ("Up to the closing of meeting %" PRId64 " both say the same."),
                               other->agreed_meeting)
            : NULL;
  tonti_notice_begin (self->notice, "dialog-warning-symbolic", "warning",
                      other->is_forked ? _ ("This book went another way than the one used here")
                                       : _ ("This is an older book than the one used here"));
  tonti_notice_add_text (self->notice, lacks, TRUE);
  tonti_notice_add_text (self->notice, agreed, FALSE);
  tonti_notice_add_text (self->notice,
                         other->is_forked
                             ? _ ("Somebody went on writing in a copy, or wrote the book anew. Two "
                                  "books cannot both be the group's: compare the control codes on "
                                  "the members' papers, and enter again in the right book what "
                                  "stands only in the other one.")
                             : _ ("It is likely a copy made before, or brought back from a stick. "
                                  "Going on in it would lose what is missing."),
                         FALSE);
}

static void
add_ways_out (TontiWindow *self)
{
  const TontiOtherBook *other = self->other;
  TontiNotice *notice = self->notice;
  g_autofree char *name = other->newer ? g_filename_display_name (other->newer) : NULL;
  if (other->newer)
    tonti_notice_add_way (notice, "document-open-recent-symbolic",
                          other->is_forked ? _ ("Open the Book _Used Here")
                                           : _ ("Open the _Newer Book"),
                          name, "win.go-to-book", other->newer);
  else
    tonti_notice_add_way (notice, "document-open-symbolic",
                          other->is_forked ? _ ("Look for the Book _Used Here…")
                                           : _ ("Look for the _Newer Book…"),
                          _ ("It is no longer where this computer saw it"), "win.go-to-book", "");
  tonti_notice_add_way (notice, "view-reveal-symbolic", _ ("_Only Look"),
                        _ ("This book is shown, nothing is written in it"), "win.look", NULL);
  tonti_notice_add_way (notice, "object-select-symbolic", _ ("Go On with _This Book…"),
                        _ ("Two officers take it for the group's book and say why; the decision "
                           "is written in it"),
                        "win.accept-book", NULL);
}

/* What is known of the book that is open; the notice in sight is made anew. */
static void
explain (TontiWindow *self)
{
  if (!self->session)
    return;
  if (tonti_finding_get (self->session))
    {
      explain_finding (self);
      self->is_told = TRUE;
    }
  else if (self->other && !self->other->is_warning)
    {
      explain_other (self);
      add_ways_out (self);
    }
  else
    return;
  show_notice (self);
}

void
tonti_window_question_book (TontiWindow *self)
{
  TontiSessionJob job = { .read = read_other };
  g_autoptr (TontiProblems) ignored = tonti_problems_new ();
  self->is_copy = tonti_copies_is_copy (tonti_session_get_path (self->session));
  if (!self->is_copy)
    self->other = tonti_session_read_now (self->session, &job, ignored);
  if (self->other && !self->other->is_warning && !tonti_session_get_group (self->session)->practice)
    {
      tonti_session_protect (self->session, self->other->sentence);
      explain (self);
    }
  tonti_window_show_obstacle (self);
}

/* The line above the pages. */

static void
set_button (TontiWindow *self, const char *label, const char *action, const char *target)
{
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle_button), label != NULL);
  if (!label)
    return;
  gtk_button_set_label (self->obstacle_button, label);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->obstacle_button),
                                          target ? g_variant_new_string (target) : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->obstacle_button), action);
}

void
tonti_window_show_obstacle (TontiWindow *self)
{
  const char *obstacle = tonti_session_get_obstacle (self->session);
  const char *text = obstacle;
  if (self->is_copy)
    text = _ ("This is a safety copy, not the book: it is only read. To go on with it, restore it "
              "under a name of its own.");
  else if (!obstacle && self->other)
    text = self->other->sentence;
  gtk_label_set_text (self->obstacle_label, text ? text : "");
  if (self->is_copy)
    set_button (self, _ ("_Restore…"), "win.restore", tonti_session_get_path (self->session));
  else if (tonti_finding_get (self->session)
           || (obstacle && self->other && !self->other->is_warning))
    set_button (self, _ ("_What to Do"), "win.explain", NULL);
  else
    set_button (self, NULL, NULL, NULL);
  gtk_info_bar_set_revealed (self->obstacle_bar, text != NULL);
}

/* Ways. */

static void
explain_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  explain (TONTI_WINDOW (widget));
}

static void
look_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiWindow *self = TONTI_WINDOW (widget);
  gtk_stack_set_visible_child (self->stack,
                               self->session ? self->book : GTK_WIDGET (self->welcome));
  if (self->session)
    tonti_page_focus (gtk_stack_get_visible_child (self->pages));
}

static void
go_to (GFile *file, gpointer self)
{
  tonti_window_open (self, file);
}

/* In this window: the book that is shown goes. */
static void
go_to_book_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *path = g_variant_get_string (parameter, NULL);
  g_autoptr (GFile) file = *path ? g_file_new_for_path (path) : NULL;
  if (file)
    go_to (file, widget);
  else
    tonti_ask_book (GTK_WINDOW (widget), go_to, widget);
}

static void
restored_cb (const char *path, gpointer self)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  tonti_window_open (self, file);
  tonti_page_toast (self, _ ("The copy is restored: go on in this book"));
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiWindow *self = TONTI_WINDOW (widget);
  const char *copy = g_variant_get_string (parameter, NULL);
  const char *book
      = self->session && !self->is_copy ? tonti_session_get_path (self->session) : NULL;
  tonti_restore_window_show (GTK_WINDOW (widget), *copy ? copy : NULL, book, restored_cb, widget);
}

static void
print_finding_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiWindow *self = TONTI_WINDOW (widget);
  g_autofree char *text = tonti_notice_dup_text (self->notice);
  const char *path = self->session ? tonti_session_get_path (self->session) : NULL;
  tonti_finding_paper_print (text, path, GTK_WINDOW (widget));
}

static void
check_paper_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiWindow *self = TONTI_WINDOW (widget);
  tonti_page_check_show (GTK_WINDOW (widget),
                         self->session ? tonti_session_get_path (self->session) : NULL);
}

/* Going on with another book than the one known here. */

static const TontiFormField accept_fields[] = {
  { "reason", TONTI_ENTRY_TEXT, N_ ("Why"), N_ ("The computer was stolen, for example"), NULL,
    TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("The officers who take it for the group's book"), NULL },
  { NULL },
};

static void
accepted_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiWindow *self = TONTI_WINDOW (owner);
  tonti_window_drop_notice (self);
  tonti_window_show_obstacle (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.look", NULL);
  tonti_page_toast (GTK_WIDGET (self), _ ("The decision is written: go on in this book"));
}

/* Given up: the book is only read, as before. */
static void
form_gone_cb (GtkWidget *form, TontiWindow *self)
{
  if (self->session && self->other)
    tonti_session_protect (self->session, self->other->sentence);
}

static void
accept_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiWindow *self = TONTI_WINDOW (widget);
  if (!self->session || !self->other || self->other->is_warning
      || tonti_finding_get (self->session))
    return;
  TontiForm *form = tonti_form_new (self->session, "book.accept", _ ("Go On with This Book"),
                                    _ ("_Write the Decision"), accept_fields);
  tonti_form_set_remark (form, _ ("The decision, its reason and the two names are written in the "
                                  "book, where everybody reads them later."));
  tonti_form_set_done (form, G_OBJECT (self), accepted_cb, NULL);
  tonti_session_protect (self->session, NULL); /* the form may write, nothing else is in sight */
  g_signal_connect_object (form, "destroy", G_CALLBACK (form_gone_cb), self, 0);
  tonti_form_show (form, widget);
}

void
tonti_window_install_notices (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.explain", NULL, explain_cb);
  gtk_widget_class_install_action (widget_class, "win.look", NULL, look_cb);
  gtk_widget_class_install_action (widget_class, "win.go-to-book", "s", go_to_book_cb);
  gtk_widget_class_install_action (widget_class, "win.restore", "s", restore_cb);
  gtk_widget_class_install_action (widget_class, "win.print-finding", NULL, print_finding_cb);
  gtk_widget_class_install_action (widget_class, "win.accept-book", NULL, accept_cb);
  gtk_widget_class_install_action (widget_class, "win.check-paper", NULL, check_paper_cb);
}
