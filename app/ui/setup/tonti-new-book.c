// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-new-book.h"

#include <glib/gi18n.h>

#include "tonti-clock.h"
#include "tonti-page.h"
#include "tonti-question.h"

#define TONTI_TYPE_NEW_BOOK (tonti_new_book_get_type ())
G_DECLARE_FINAL_TYPE (TontiNewBook, tonti_new_book, TONTI, NEW_BOOK, AdwWindow)

struct _TontiNewBook
{
  AdwWindow parent_instance;
  TontiFounding *founding;
  TontiQuestionId now;
  TontiNewBookMade made;
  gpointer user_data;
  TontiQuestion *questions[TONTI_N_QUESTIONS];

  /* template */
  AdwWindowTitle *title;
  GtkProgressBar *progress;
  GtkScrolledWindow *scrolled;
  GtkStack *stack;
  GtkButton *back;
  GtkButton *next;
  GtkWidget *busy;
};

G_DEFINE_FINAL_TYPE (TontiNewBook, tonti_new_book, ADW_TYPE_WINDOW)

static void
show_question (TontiNewBook *self, TontiQuestionId id)
{
  gboolean is_last = id == TONTI_QUESTION_FILE;
  g_autofree char *place
      = g_strdup_printf (_ ("Question %1$d of %2$d"), (int)id + 1, TONTI_N_QUESTIONS);
  self->now = id;
  gtk_window_set_focus (GTK_WINDOW (self),
                        NULL); /* an entry that goes out of sight lets go first */
  tonti_question_show (self->questions[id], self->founding);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->questions[id]));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  adw_window_title_set_subtitle (self->title, place);
  gtk_progress_bar_set_fraction (self->progress, ((int)id + 1.0) / TONTI_N_QUESTIONS);
  gtk_widget_set_visible (GTK_WIDGET (self->back), id > 0);
  gtk_button_set_label (self->next, is_last ? _ ("_Create the Book") : _ ("_Next Question"));
  tonti_question_begin (self->questions[id]);
}

/* ---- Making the book, in a thread ---- */

typedef struct
{
  char *path;
  json_t *fields, *requests;
  TontiUser user;
  TontiProblems *problems;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;
  g_free (work->path);
  json_decref (work->fields);
  json_decref (work->requests);
  tonti_problems_free (work->problems);
  g_free (work);
}

static void
make_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_task_return_pointer (task,
                         tonti_founding_carry_out (work->path, work->fields, work->requests,
                                                   &work->user, work->problems),
                         (GDestroyNotify)tonti_book_close);
}

static void
set_busy (TontiNewBook *self, gboolean is_busy)
{
  if (is_busy)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_visible (self->busy, is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), !is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->back), !is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next), !is_busy);
}

/* The window goes; what comes next is shown in the one below it. */
static void
give (TontiNewBook *self, TontiBook *book)
{
  if (!gtk_window_get_transient_for (GTK_WINDOW (self)))
    {
      tonti_book_close (book);
      return;
    }
  self->made (tonti_session_new_for_book (book), self->user_data);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TontiNewBook *self = TONTI_NEW_BOOK (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  TontiBook *book = g_task_propagate_pointer (G_TASK (result), NULL);
  set_busy (self, FALSE);
  if (book)
    give (self, book);
  else
    tonti_question_tell (self->questions[TONTI_QUESTION_FILE], work->problems);
}

static void
create (TontiNewBook *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, made_cb, NULL);
  Work *work = g_new0 (Work, 1);
  *work = (Work){
    .path = g_strdup (self->founding->path),
    .fields = tonti_founding_make_fields (self->founding),
    .requests = tonti_founding_make_requests (self->founding),
    .user = { .now_unix_s = tonti_clock_now_us () / G_USEC_PER_SEC, .today = tonti_clock_today () },
    .problems = tonti_problems_new (),
  };
  g_task_set_task_data (task, work, free_work);
  set_busy (self, TRUE);
  g_task_run_in_thread (task, make_thread);
}

/* ---- Going forward and back ---- */

/* An answer that was good may be so no longer (another kind of group): the first bad one is shown.
 */
static gboolean
check_all (TontiNewBook *self)
{
  for (int id = 0; id < TONTI_N_QUESTIONS; id++)
    {
      g_autoptr (TontiProblems) problems = tonti_problems_new ();
      if (tonti_founding_check (self->founding, (TontiQuestionId)id, problems))
        continue;
      if (id != (int)self->now)
        show_question (self, (TontiQuestionId)id);
      tonti_question_tell (self->questions[id], problems);
      return FALSE;
    }
  return TRUE;
}

static void
next_cb (TontiNewBook *self)
{
  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->next))
      || !tonti_question_answer (self->questions[self->now], self->now))
    return;
  if (self->now != TONTI_QUESTION_FILE)
    show_question (self, self->now + 1);
  else if (check_all (self))
    create (self);
}

static void
back_cb (TontiNewBook *self)
{
  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->back)))
    return;
  tonti_question_update (self->questions[self->now]);
  if (self->now > 0)
    show_question (self, self->now - 1);
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* Return in a field goes to the next one, and from the last one to the next question. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
        TontiNewBook *self)
{
  GtkWidget *question = GTK_WIDGET (self->questions[self->now]);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean is_return = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;
  if (!is_return || (state & GDK_ALT_MASK) || !focus)
    return FALSE;
  if (state & GDK_CONTROL_MASK)
    next_cb (self);
  else if (!GTK_IS_TEXT (focus) && !GTK_IS_CHECK_BUTTON (focus))
    return FALSE;
  else if (self->now == TONTI_QUESTION_FILE
           || !gtk_widget_child_focus (question, GTK_DIR_TAB_FORWARD))
    next_cb (self);
  return TRUE;
}

static gboolean
close_request_cb (TontiNewBook *self)
{
  return gtk_widget_get_visible (self->busy);
}

static void
tonti_new_book_dispose (GObject *object)
{
  TontiNewBook *self = TONTI_NEW_BOOK (object);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_NEW_BOOK);
  G_OBJECT_CLASS (tonti_new_book_parent_class)->dispose (object);
}

static void
tonti_new_book_finalize (GObject *object)
{
  tonti_founding_free (TONTI_NEW_BOOK (object)->founding);
  G_OBJECT_CLASS (tonti_new_book_parent_class)->finalize (object);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  back_cb (TONTI_NEW_BOOK (widget));
  return TRUE;
}

static void
tonti_new_book_class_init (TontiNewBookClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_new_book_dispose;
  G_OBJECT_CLASS (klass)->finalize = tonti_new_book_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/setup/tonti-new-book.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiNewBook, title);
  gtk_widget_class_bind_template_child (widget_class, TontiNewBook, progress);
  gtk_widget_class_bind_template_child (widget_class, TontiNewBook, scrolled);
  gtk_widget_class_bind_template_child (widget_class, TontiNewBook, stack);
  gtk_widget_class_bind_template_child (widget_class, TontiNewBook, back);
  gtk_widget_class_bind_template_child (widget_class, TontiNewBook, next);
  gtk_widget_class_bind_template_child (widget_class, TontiNewBook, busy);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, escape_cb, NULL);
}

static void
tonti_new_book_init (TontiNewBook *self)
{
  GtkWidget *(*const make[TONTI_N_QUESTIONS]) (void) = {
    tonti_kind_question_new,   tonti_region_question_new, tonti_name_question_new,
    tonti_rhythm_question_new, tonti_money_question_new,  tonti_people_question_new,
    tonti_file_question_new,
  };
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < TONTI_N_QUESTIONS; i++)
    {
      self->questions[i] = TONTI_QUESTION (make[i]());
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->questions[i]));
      g_signal_connect_swapped (self->questions[i], "accepted", G_CALLBACK (next_cb), self);
    }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->stack), keys);
}

void
tonti_new_book_show (GtkWindow *parent, gboolean is_take_over, TontiNewBookMade made,
                     gpointer user_data)
{
  TontiNewBook *self = g_object_new (TONTI_TYPE_NEW_BOOK, "transient-for", parent, "modal", TRUE,
                                     "destroy-with-parent", TRUE, NULL);
  self->founding = tonti_founding_new (tonti_clock_today (), tonti_page_lang (), is_take_over);
  self->made = made;
  self->user_data = user_data;
  if (is_take_over)
    {
      adw_window_title_set_title (self->title, _ ("Take Over a Running Group"));
      gtk_window_set_title (GTK_WINDOW (self), _ ("Take Over a Running Group"));
    }
  gtk_window_present (GTK_WINDOW (self));
  show_question (self, TONTI_QUESTION_KIND);
}
