// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-minutes-box.h"

#include <glib/gi18n.h>

#include "tonti-page.h"

#define SENTENCES_MAX 6

/* "…" stands where a name or a figure is to be written. */
static const struct
{
  const char *section;
  const char *title;                    /* N_(…) */
  const char *sentences[SENTENCES_MAX]; /* N_(…), ended by NULL */
} sections[] = {
  { "agenda",
    N_ ("Agenda"),
    { N_ ("Minutes of the last meeting."), N_ ("Contributions and fines."),
      N_ ("Handing over the lots."), N_ ("Social fund."), N_ ("Any other business."), NULL } },
  { "decisions",
    N_ ("Decisions"),
    { N_ ("The group thanks the host of the day."), N_ ("The group decides unanimously: …"),
      N_ ("The fine for … is … from the next meeting on."),
      N_ ("The next meeting is held at the home of …"),
      N_ ("The order of the turns changes: … and … exchange their places."), NULL } },
  { "other",
    N_ ("Any other business"),
    { N_ ("Nothing to report."), N_ ("A birth in the family of …: the group congratulates."),
      N_ ("A death in the family of …: the group presents its condolences."),
      N_ ("… asks for leave until …"), NULL } },
};

struct _TontiMinutesBox
{
  AdwBin parent_instance;
  guint n; /* of the table */
  TontiSession *session;
  char *stored; /* owned */

  /* owned by the tree */
  GtkTextBuffer *buffer;
  GtkWidget *view;
  GtkPopover *popover;
  GtkLabel *error;
};

G_DEFINE_FINAL_TYPE (TontiMinutesBox, tonti_minutes_box, ADW_TYPE_BIN)

static char *
dup_text (TontiMinutesBox *self)
{
  GtkTextIter start, end;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE));
}

static void
stored_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiMinutesBox *self = TONTI_MINUTES_BOX (owner);
  g_autofree char *text = answer ? g_strdup ("") : tonti_page_join_problems (problems);
  gtk_label_set_text (self->error, text);
  gtk_widget_set_visible (GTK_WIDGET (self->error), *text != '\0');
}

static void
store (TontiMinutesBox *self)
{
  g_autofree char *text = dup_text (self);
  json_t *request;
  if (!self->session || g_str_equal (text, self->stored))
    return;
  request = json_pack ("{s:s, s:s}", "do", "minutes.text", "section", sections[self->n].section);
  if (*text)
    json_object_set_new (request, "text", json_string (text));
  g_free (self->stored);
  self->stored = g_strdup (text);
  tonti_session_apply (self->session, request, G_OBJECT (self), stored_cb, NULL);
}

static void
left_cb (GtkEventControllerFocus *controller, TontiMinutesBox *self)
{
  store (self);
}

/* A line of its own; one goes on writing at its end. */
static void
sentence_cb (GtkButton *button, TontiMinutesBox *self)
{
  GtkTextIter end;
  gtk_text_buffer_get_end_iter (self->buffer, &end);
  if (gtk_text_iter_get_line_offset (&end) > 0)
    gtk_text_buffer_insert (self->buffer, &end, "\n", 1);
  gtk_text_buffer_insert (self->buffer, &end, gtk_button_get_label (button), -1);
  gtk_popover_popdown (self->popover);
  gtk_widget_grab_focus (self->view);
  store (self);
}

static GtkWidget *
make_popover (TontiMinutesBox *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (int i = 0; sections[self->n].sentences[i]; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_ (sections[self->n].sentences[i]));
      gtk_widget_add_css_class (button, "flat");
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
      g_signal_connect (button, "clicked", G_CALLBACK (sentence_cb), self);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  self->popover = GTK_POPOVER (popover);
  return popover;
}

static GtkWidget *
make_head (TontiMinutesBox *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (_ (sections[self->n].title));
  GtkWidget *menu = gtk_menu_button_new ();
  g_autofree char *name = g_strdup_printf (_ ("Ready sentences: %s"), _ (sections[self->n].title));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_menu_button_set_label (GTK_MENU_BUTTON (menu), _ ("Ready sentences"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (menu), make_popover (self));
  gtk_widget_add_css_class (menu, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), menu);
  return head;
}

static GtkWidget *
make_view (TontiMinutesBox *self)
{
  GtkWidget *frame = gtk_scrolled_window_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  self->view = gtk_text_view_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_widget_add_css_class (self->view, "meeting-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (sections[self->n].title), -1);
  g_signal_connect (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->view, focus);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), self->view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (frame), 72);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (frame), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (frame), 240);
  gtk_widget_add_css_class (frame, "frame");
  return frame;
}

static void
tonti_minutes_box_dispose (GObject *object)
{
  TontiMinutesBox *self = TONTI_MINUTES_BOX (object);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tonti_minutes_box_parent_class)->dispose (object);
}

static void
tonti_minutes_box_finalize (GObject *object)
{
  g_free (TONTI_MINUTES_BOX (object)->stored);
  G_OBJECT_CLASS (tonti_minutes_box_parent_class)->finalize (object);
}

static void
tonti_minutes_box_class_init (TontiMinutesBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_minutes_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = tonti_minutes_box_finalize;
}

static void
tonti_minutes_box_init (TontiMinutesBox *self)
{
  self->stored = g_strdup ("");
}

GtkWidget *
tonti_minutes_box_new (const char *section)
{
  TontiMinutesBox *self = g_object_new (TONTI_TYPE_MINUTES_BOX, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  while (!g_str_equal (sections[self->n].section, section))
    g_assert_cmpuint (++self->n, <, G_N_ELEMENTS (sections));
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_view (self));
  self->error = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->error, 0);
  gtk_label_set_wrap (self->error, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->error), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->error));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

const char *
tonti_minutes_box_get_section (TontiMinutesBox *self)
{
  return sections[self->n].section;
}

void
tonti_minutes_box_set_session (TontiMinutesBox *self, TontiSession *session)
{
  g_set_object (&self->session, session);
  if (session)
    return;
  g_free (self->stored);
  self->stored = g_strdup ("");
  gtk_text_buffer_set_text (self->buffer, "", 0);
}

void
tonti_minutes_box_show (TontiMinutesBox *self, const char *text)
{
  g_autofree char *typed = dup_text (self);
  gboolean is_typing = !g_str_equal (typed, self->stored);
  if (is_typing || g_str_equal (text, self->stored))
    return;
  g_free (self->stored);
  self->stored = g_strdup (text);
  gtk_text_buffer_set_text (self->buffer, text, -1);
}
