// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-home-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-check-badge.h"
#include "tonti-copy-line.h"
#include "tonti-first-steps.h"
#include "tonti-home-report.h"
#include "tonti-last-meetings.h"
#include "tonti-todo-list.h"

struct _TontiHomePage
{
  TontiPage parent_instance;
  gboolean is_shown;   /* figures of the session stand on the page */
  gint64 next_meeting; /* where the button leads, 0 = to the list of meetings */

  /* template */
  TontiFirstSteps *steps;
  GtkWidget *cards;
  GtkLabel *next_title;
  GtkLabel *next_day;
  GtkLabel *members;
  GtkWidget *next_button;
  GtkLabel *next_label;
  GtkLabel *cash;
  GtkLabel *cash_counted;
  GtkLabel *elsewhere;
  TontiTodoList *todos;
  GtkWidget *meetings_title;
  TontiLastMeetings *meetings;
  TontiCopyLine *copy_line;
  TontiCheckBadge *badge;
};

G_DEFINE_FINAL_TYPE (TontiHomePage, tonti_home_page, TONTI_TYPE_PAGE)

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* The next meeting. */

static char *
format_day (const TontiHome *home)
{
  g_autofree char *day = tonti_day_format_long (home->next_day, tonti_page_lang ());
  g_autofree char *host
      = home->next_host ? g_strdup_printf (_ (", %s hosts"), home->next_host) : g_strdup ("");
  if (home->next_place && *home->next_place)
    return g_strdup_printf ("%s, %s%s", day, home->next_place, host);
  return g_strdup_printf ("%s%s", day, host);
}

static void
show_open (TontiHomePage *self, const TontiHome *home)
{
  g_autofree char *what
      = g_strdup_printf (_ ("Meeting no. %" PRId64 " is open"), home->open_meeting);
  set_text (self->next_title, _ ("Meeting under way"));
  set_text (self->next_day, what);
  gtk_label_set_text_with_mnemonic (self->next_label, _ ("_Go On with the Meeting"));
}

static void
show_planned (TontiHomePage *self, const TontiHome *home)
{
  g_autofree char *title = g_strdup_printf (_ ("Next meeting: no. %" PRId64), home->next_meeting);
  g_autofree char *button = g_strdup_printf (_ ("_Open Meeting No. %" PRId64), home->next_meeting);
  g_autofree char *day = format_day (home);
  set_text (self->next_title, title);
  set_text (self->next_day, day);
  gtk_label_set_text_with_mnemonic (self->next_label, button);
}

static void
show_next (TontiHomePage *self, const TontiHome *home)
{
  self->next_meeting = home->open_meeting > 0 ? home->open_meeting : home->next_meeting;
  if (home->open_meeting > 0)
    show_open (self, home);
  else if (home->next_meeting > 0)
    show_planned (self, home);
  else
    {
      set_text (self->next_title, _ ("Next meeting"));
      set_text (self->next_day, _ ("No meeting is planned"));
      gtk_label_set_text_with_mnemonic (self->next_label, _ ("_Plan Meetings"));
    }
}

/* A book that is only read opens no meeting; one that is open can be looked at. */
static void
offer_next (TontiHomePage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  gboolean is_open = tonti_session_get_facts (session)->open_meeting > 0;
  gtk_widget_set_sensitive (self->next_button, is_open || !tonti_session_get_obstacle (session));
}

static void
show_members (TontiHomePage *self, const TontiHome *home)
{
  g_autofree char *count = g_strdup_printf (
      g_dngettext (NULL, "%" PRId64 " member", "%" PRId64 " members", (gulong)home->members),
      home->members);
  g_autofree char *hands = g_strdup_printf (
      g_dngettext (NULL, "%" PRId64 " hand", "%" PRId64 " hands", (gulong)home->hands),
      home->hands);
  g_autofree char *both = g_strdup_printf ("%s · %s", count, hands);
  set_text (self->members, home->hands > 0 ? both : count);
}

static void
next_cb (GtkButton *button, TontiHomePage *self)
{
  tonti_page_show (GTK_WIDGET (self), self->next_meeting > 0 ? "meetings/next" : "meetings");
}

/* Money. */

static void
add_elsewhere (GString *text, const char *format, TontiMoney money, const TontiGroup *group)
{
  g_autofree char *amount = tonti_style_format_symbol (&group->style, money);
  if (money.minor == 0)
    return;
  g_string_append (text, text->len > 0 ? "\n" : "");
  g_string_append_printf (text, format, amount);
}

static void
show_money (TontiHomePage *self, const TontiHome *home, const TontiGroup *group)
{
  g_autofree char *cash = tonti_style_format_symbol (&group->style, home->cash);
  g_autoptr (GString) elsewhere = g_string_new (NULL);
  g_autofree char *counted = NULL;
  if (home->counted_day.number != TONTI_DAY_NONE.number)
    {
      g_autofree char *day = tonti_day_format_long (home->counted_day, tonti_page_lang ());
      counted = g_strdup_printf (_ ("Counted on %s"), day);
    }
  add_elsewhere (elsewhere, _ ("At the bank: %s"), home->bank, group);
  add_elsewhere (elsewhere, _ ("On the phone: %s"), home->mobile, group);
  set_text (self->cash, cash);
  set_text (self->cash_counted, counted ? counted : _ ("Never counted yet"));
  set_text (self->elsewhere, elsewhere->str);
}

/* All of it. */

static gpointer
read_home (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_home_read (book);
}

static void
show_home (TontiHomePage *self, const TontiHome *home)
{
  const TontiGroup *group = tonti_session_get_group (tonti_page_get_session (TONTI_PAGE (self)));
  gboolean is_beginning = tonti_first_steps_show (self->steps, home);
  gboolean has_met = tonti_table_get_n_rows (home->meetings) > 0;
  gtk_widget_set_visible (self->cards, !is_beginning);
  gtk_widget_set_visible (self->meetings_title, has_met);
  gtk_widget_set_visible (GTK_WIDGET (self->meetings), has_met);
  show_next (self, home);
  offer_next (self);
  show_members (self, home);
  show_money (self, home, group);
  tonti_todo_list_show (self->todos, home->todos, group);
  tonti_last_meetings_show (self->meetings, home->meetings, group);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  if (tonti_page_get_session (TONTI_PAGE (owner)))
    show_home (TONTI_HOME_PAGE (owner), *result);
}

/* An altered book is only read from now on. */
static void
altered_cb (TontiCheckBadge *badge, TontiFinding *finding, TontiHomePage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  tonti_finding_keep (session, finding);
  tonti_session_protect (session, finding->obstacle);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.explain", NULL);
}

/* The first painted frame has the figures: only later ones come when they are ready. */
static void
tonti_home_page_reload (TontiPage *page)
{
  TontiHomePage *self = TONTI_HOME_PAGE (page);
  TontiSession *session = tonti_page_get_session (page);
  TontiSessionJob job
      = { .read = read_home, .free_result = (GDestroyNotify)tonti_home_free, .done = read_cb };
  if (self->is_shown)
    {
      tonti_session_read (session, &job, G_OBJECT (self));
      return;
    }
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiHome) home = tonti_session_read_now (session, &job, problems);
  show_home (self, home);
  self->is_shown = TRUE;
}

/* The whole book is checked, whichever page is in sight. */
static void
tonti_home_page_begin (TontiPage *page)
{
  tonti_copy_line_set_session (TONTI_HOME_PAGE (page)->copy_line, tonti_page_get_session (page));
  tonti_check_badge_set_path (TONTI_HOME_PAGE (page)->badge,
                              tonti_session_get_path (tonti_page_get_session (page)));
}

static void
tonti_home_page_forget (TontiPage *page)
{
  TontiHomePage *self = TONTI_HOME_PAGE (page);
  self->is_shown = FALSE;
  tonti_check_badge_set_path (self->badge, NULL);
  tonti_copy_line_set_session (self->copy_line, NULL);
}

static void
tonti_home_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_HOME_PAGE);
  G_OBJECT_CLASS (tonti_home_page_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, steps);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, cards);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, next_title);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, next_day);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, members);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, next_button);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, next_label);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, cash);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, cash_counted);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, todos);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, meetings_title);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, meetings);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, copy_line);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, badge);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
tonti_home_page_class_init (TontiHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_home_page_dispose;
  page_class->topics = TONTI_TOPIC_ALL;
  page_class->reload = tonti_home_page_reload;
  page_class->begin = tonti_home_page_begin;
  page_class->forget = tonti_home_page_forget;
  g_type_ensure (TONTI_TYPE_CHECK_BADGE);
  g_type_ensure (TONTI_TYPE_COPY_LINE);
  g_type_ensure (TONTI_TYPE_FIRST_STEPS);
  g_type_ensure (TONTI_TYPE_LAST_MEETINGS);
  g_type_ensure (TONTI_TYPE_TODO_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/home/tonti-home-page.ui");
  bind (widget_class);
}

static void
tonti_home_page_init (TontiHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->badge, "altered", G_CALLBACK (altered_cb), self, 0);
}
