// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notice-bar.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-notice-report.h"
#include "tonti-ornament.h"
#include "tonti-page.h"
#include "tonti-state.h"

#define FILE_NAME "notices"
#define LINES_MOST 3

struct _TontiNoticeBar
{
  AdwBin parent_instance;
  TontiSession *session; /* NULL = no book */
  gulong entered;
  gint64 last; /* number of the last event that is told */

  /* owned by the tree */
  GtkInfoBar *bar;
  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (TontiNoticeBar, tonti_notice_bar, ADW_TYPE_BIN)

/* What is remembered: for each book, up to which event was told. */

static const char *
get_uuid (TontiNoticeBar *self)
{
  return tonti_session_get_group (self->session)->uuid;
}

static void
remember (TontiNoticeBar *self, gint64 seq)
{
  g_autoptr (GKeyFile) file = tonti_state_read (FILE_NAME);
  g_key_file_set_int64 (file, get_uuid (self), "told", seq);
  tonti_state_write (FILE_NAME, file);
}

/* A book that this computer never showed has nothing new: all of it is. */
static gint64
recall (TontiNoticeBar *self)
{
  g_autoptr (GKeyFile) file = tonti_state_read (FILE_NAME);
  if (g_key_file_has_key (file, get_uuid (self), "told", NULL))
    return g_key_file_get_int64 (file, get_uuid (self), "told", NULL);
  remember (self, tonti_session_get_facts (self->session)->events);
  return tonti_session_get_facts (self->session)->events;
}

/* What is told. */

typedef struct
{
  gint64 after, member;
} Query;

static gpointer
read_notices (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const Query *query = data;
  return tonti_notice_report_make (book, query->after, query->member);
}

static char *
tell (const GArray *notices)
{
  GString *text = g_string_new (_ ("Since your last visit:"));
  guint first = notices->len > LINES_MOST ? notices->len - LINES_MOST : 0;
  for (guint i = first; i < notices->len; i++)
    {
      const TontiNotice *notice = &g_array_index (notices, TontiNotice, i);
      g_autofree char *day = tonti_day_format_short (notice->day, tonti_page_lang ());
      g_string_append_printf (text, "\n%s — %s", day, notice->text);
    }
  if (first > 0)
    {
      g_autofree char *more = g_strdup_printf (
          ngettext ("… and %u more before", "… and %u more before", first), first);
      g_string_append_printf (text, "\n%s", more);
    }
  return g_string_free (text, FALSE);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiNoticeBar *self = TONTI_NOTICE_BAR (owner);
  const GArray *notices = *result;
  if (!self->session || !notices)
    return;
  if (notices->len > 0)
    {
      g_autofree char *text = tell (notices);
      gtk_label_set_text (self->text, text);
      self->last = g_array_index (notices, TontiNotice, notices->len - 1).seq;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), notices->len > 0);
}

static void
ask (TontiNoticeBar *self)
{
  const TontiOfficer *officer = tonti_session_get_entered (self->session);
  Query query = { .after = recall (self), .member = officer ? officer->member : 0 };
  if (tonti_session_needs_login (self->session))
    return;
  tonti_session_read (self->session,
                      &(TontiSessionJob){ .read = read_notices,
                                          .data = g_memdup2 (&query, sizeof query),
                                          .free_data = g_free,
                                          .free_result = (GDestroyNotify)g_array_unref,
                                          .done = read_cb },
                      G_OBJECT (self));
}

static void
entered_cb (TontiNoticeBar *self)
{
  ask (self);
}

static void
read_it_cb (TontiNoticeBar *self)
{
  if (self->session)
    remember (self, self->last);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
tonti_notice_bar_set_session (TontiNoticeBar *self, TontiSession *session)
{
  if (self->session)
    g_clear_signal_handler (&self->entered, self->session);
  g_set_object (&self->session, session);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (!session)
    return;
  self->entered = g_signal_connect_swapped (session, "entered", G_CALLBACK (entered_cb), self);
  ask (self);
}

static void
tonti_notice_bar_dispose (GObject *object)
{
  TontiNoticeBar *self = TONTI_NOTICE_BAR (object);
  if (self->session)
    g_clear_signal_handler (&self->entered, self->session);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tonti_notice_bar_parent_class)->dispose (object);
}

static void
tonti_notice_bar_class_init (TontiNoticeBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_notice_bar_dispose;
}

static void
tonti_notice_bar_init (TontiNoticeBar *self)
{
  GtkWidget *icon = tonti_ornament_new ("dialog-information-symbolic");
  self->bar = GTK_INFO_BAR (gtk_info_bar_new ());
  self->text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->text, TRUE);
  gtk_label_set_wrap_mode (self->text, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->text, 0);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_info_bar_add_child (self->bar, icon);
  gtk_info_bar_add_child (self->bar, GTK_WIDGET (self->text));
  gtk_info_bar_add_button (self->bar, _ ("I Have _Read It"), GTK_RESPONSE_OK);
  gtk_info_bar_set_message_type (self->bar, GTK_MESSAGE_INFO);
  g_signal_connect_swapped (self->bar, "response", G_CALLBACK (read_it_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
