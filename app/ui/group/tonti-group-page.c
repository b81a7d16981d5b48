// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-group-page.h"

#include <glib/gi18n.h>

#include "tonti-group-forms.h"
#include "tonti-group-words.h"
#include "tonti-pin-list.h"
#include "tonti-preset.h"
#include "tonti-row-list.h"

/* What the page shows besides the facts of the session. */
typedef struct
{
  TontiReport *officers, *funds, *fines;
} Lists;

struct _TontiGroupPage
{
  TontiPage parent_instance;
  Lists *lists; /* NULL = not read yet */

  /* template */
  TontiRowList *group;
  TontiRowList *officers;
  TontiRowList *bylaws;
  TontiPinList *pins;
  TontiRowList *funds;
  TontiRowList *fines;
  TontiRowList *words;
  TontiRowList *takeover;
};

G_DEFINE_FINAL_TYPE (TontiGroupPage, tonti_group_page, TONTI_TYPE_PAGE)

static void
free_lists (gpointer data)
{
  Lists *lists = data;
  g_clear_pointer (&lists->officers, tonti_report_free);
  g_clear_pointer (&lists->funds, tonti_report_free);
  g_clear_pointer (&lists->fines, tonti_report_free);
  g_free (lists);
}

static TontiReport *
read_list (TontiBook *book, const char *name, TontiProblems *problems)
{
  static const TontiQuery everything = { .from = { G_MININT32 }, .to = { G_MININT32 } };
  return tonti_report_make (book, tonti_list_kinds (), name, &everything, problems);
}

static gpointer
read_lists (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  Lists *lists = g_new0 (Lists, 1);
  lists->officers = read_list (book, "officers", problems);
  lists->funds = read_list (book, "funds", problems);
  lists->fines = read_list (book, "fine-kinds", problems);
  if (lists->officers && lists->funds && lists->fines)
    return lists;
  free_lists (lists);
  return NULL;
}

/* ---- Showing ---- */

static void
show_group (TontiGroupPage *self, TontiSession *session)
{
  const TontiGroup *group = tonti_session_get_group (session);
  g_autofree char *ceiling
      = tonti_style_format_symbol (&group->style, tonti_money (group->expense_ceiling));
  g_autofree char *where = g_strdup_printf ("%s%s%s", group->place, *group->place ? " — " : "",
                                            group->currency->symbol);
  g_autofree char *legal
      = g_strdup_printf ("%s%s%s", tonti_group_tell (tonti_group_forms, group->form),
                         *group->registration ? ", " : "", group->registration);
  guint n = 0;
  tonti_row_list_set_row (self->group, n++, group->name, where, FALSE);
  tonti_row_list_set_row (self->group, n++, _ ("Legal form"), legal, FALSE);
  tonti_row_list_set_row (self->group, n++, _ ("How often the group meets"),
                          tonti_group_tell (tonti_group_rhythms, group->rhythm), FALSE);
  tonti_row_list_set_row (self->group, n++, _ ("What a sum pays first"),
                          tonti_group_tell (tonti_group_priorities, group->priority), FALSE);
  tonti_row_list_set_row (self->group, n++, _ ("An expense above needs two officers"),
                          group->expense_ceiling > 0 ? ceiling : _ ("No ceiling"), FALSE);
}

static const TontiTable *
get_table (const TontiReport *report)
{
  return tonti_report_get_table (report, 0);
}

/* Those in office come first in the list. */
static void
show_officers (TontiGroupPage *self, const TontiGroup *group)
{
  const TontiTable *table = get_table (self->lists->officers);
  guint n = 0;
  while (n < tonti_table_get_n_rows (table)
         && g_strcmp0 (tonti_table_get_text (table, n, 5), "in-office") == 0)
    {
      g_autofree char *role = tonti_table_format (table, n, 2, group);
      g_autofree char *since = tonti_table_format (table, n, 3, group);
      g_autofree char *text = g_strdup_printf (_ ("%1$s since %2$s"), role, since);
      tonti_row_list_set_row (self->officers, n, tonti_table_get_text (table, n, 1), text, TRUE);
      n++;
    }
  tonti_row_list_set_length (self->officers, n);
}

/* For a third party. */
static gboolean
is_held (const TontiTable *table, guint n)
{
  return !tonti_table_is_empty_cell (table, n, 7);
}

static char *
tell_held (const TontiTable *table, guint n, const TontiGroup *group)
{
  g_autofree char *held
      = tonti_style_format_symbol (&group->style, tonti_money (tonti_table_get_int (table, n, 8)));
  return g_strdup_printf (_ ("held for %s: %s; not the group's"),
                          tonti_table_get_text (table, n, 7), held);
}

static char *
tell_fund (const TontiTable *table, guint n, const TontiGroup *group)
{
  if (is_held (table, n))
    return tell_held (table, n, group);
  g_autofree char *due
      = tonti_style_format_symbol (&group->style, tonti_money (tonti_table_get_int (table, n, 3)));
  g_autofree char *balance
      = tonti_style_format_symbol (&group->style, tonti_money (tonti_table_get_int (table, n, 6)));
  if (tonti_table_get_int (table, n, 3) == 0)
    return g_strdup_printf (_ ("A free amount; in it: %s"), balance);
  if (g_strcmp0 (tonti_table_get_text (table, n, 4), "hand") == 0)
    return g_strdup_printf (_ ("%s for each hand at every meeting; in it: %s"), due, balance);
  return g_strdup_printf (_ ("%s from each member at every meeting; in it: %s"), due, balance);
}

static void
show_funds (TontiGroupPage *self, const TontiGroup *group)
{
  const TontiTable *table = get_table (self->lists->funds);
  guint rows = tonti_table_get_n_rows (table);
  for (guint n = 0; n < rows; n++)
    {
      g_autofree char *text = tell_fund (table, n, group);
      tonti_row_list_set_row (self->funds, n, tonti_table_get_text (table, n, 1), text, TRUE);
    }
  tonti_row_list_set_length (self->funds, rows);
}

static void
show_fines (TontiGroupPage *self, const TontiGroup *group)
{
  const TontiTable *table = get_table (self->lists->fines);
  guint rows = tonti_table_get_n_rows (table);
  for (guint n = 0; n < rows; n++)
    {
      gboolean is_retired = g_strcmp0 (tonti_table_get_text (table, n, 3), "retired") == 0;
      g_autofree char *amount = tonti_style_format_symbol (
          &group->style, tonti_money (tonti_table_get_int (table, n, 2)));
      g_autofree char *retired = g_strdup_printf (_ ("%s, no longer charged"), amount);
      tonti_row_list_set_row (self->fines, n, tonti_table_get_text (table, n, 1),
                              is_retired ? retired : amount, TRUE);
    }
  tonti_row_list_set_length (self->fines, rows);
}

static void
show_words (TontiGroupPage *self, TontiSession *session)
{
  const TontiGroup *group = tonti_session_get_group (session);
  for (guint n = 0; tonti_group_ideas[n].code; n++)
    {
      const char *idea = tonti_group_ideas[n].code;
      const char *own = tonti_session_word (session, idea);
      const char *region = tonti_preset_word (group->preset, group->lang, idea);
      g_autofree char *text = g_str_equal (own, region)
                                  ? g_strdup (region)
                                  : g_strdup_printf (_ ("%1$s (in the region: %2$s)"), own, region);
      tonti_row_list_set_row (self->words, n, _ (tonti_group_ideas[n].label), text, TRUE);
    }
}

/* Until the first meeting an old notebook can be taken over. */
static void
show_takeover (TontiGroupPage *self, TontiSession *session)
{
  const TontiFacts *facts = tonti_session_get_facts (session);
  gboolean is_possible = facts->open_meeting == 0 && !tonti_day_is_valid (facts->closed_day);
  gtk_widget_set_visible (GTK_WIDGET (self->takeover), is_possible);
  tonti_row_list_set_row (self->takeover, 0, _ ("The group kept a notebook before this book"),
                          _ ("Take over its money, funds and members' balances"), TRUE);
}

static void
show (TontiGroupPage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  const TontiGroup *group = tonti_session_get_group (session);
  show_group (self, session);
  show_officers (self, group);
  tonti_pin_list_show (self->pins, session);
  show_funds (self, group);
  show_fines (self, group);
  show_words (self, session);
  show_takeover (self, session);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiGroupPage *self = TONTI_GROUP_PAGE (owner);
  if (!*result)
    {
      tonti_page_tell (GTK_WIDGET (self), problems);
      return;
    }
  g_clear_pointer (&self->lists, free_lists);
  self->lists = g_steal_pointer (result);
  if (tonti_page_get_session (TONTI_PAGE (self)))
    show (self);
}

static void
tonti_group_page_reload (TontiPage *page)
{
  TontiSessionJob job = { .read = read_lists, .free_result = free_lists, .done = read_cb };
  tonti_session_read (tonti_page_get_session (page), &job, G_OBJECT (page));
}

static void
tonti_group_page_forget (TontiPage *page)
{
  g_clear_pointer (&TONTI_GROUP_PAGE (page)->lists, free_lists);
  tonti_pin_list_show (TONTI_GROUP_PAGE (page)->pins, NULL);
}

/* ---- What is pressed and opened ---- */

static TontiSession *
get_session (TontiGroupPage *self)
{
  return tonti_page_get_session (TONTI_PAGE (self));
}

static void
group_pressed_cb (TontiGroupPage *self)
{
  tonti_group_ask_change (GTK_WIDGET (self), get_session (self));
}

static void
officers_pressed_cb (TontiGroupPage *self)
{
  tonti_group_ask_officer (GTK_WIDGET (self), get_session (self));
}

static void
officer_opened_cb (TontiGroupPage *self, guint n)
{
  tonti_group_ask_end (GTK_WIDGET (self), get_session (self), get_table (self->lists->officers), n);
}

static void
funds_pressed_cb (TontiGroupPage *self)
{
  tonti_group_ask_new_fund (GTK_WIDGET (self), get_session (self));
}

static void
fund_opened_cb (TontiGroupPage *self, guint n)
{
  if (is_held (get_table (self->lists->funds), n))
    {
      tonti_page_show (GTK_WIDGET (self), "party");
      return;
    }
  tonti_group_ask_fund (GTK_WIDGET (self), get_session (self), get_table (self->lists->funds), n);
}

static void
fines_pressed_cb (TontiGroupPage *self)
{
  tonti_group_ask_new_fine (GTK_WIDGET (self), get_session (self));
}

static void
fine_opened_cb (TontiGroupPage *self, guint n)
{
  tonti_group_ask_fine (GTK_WIDGET (self), get_session (self), get_table (self->lists->fines), n);
}

static void
word_opened_cb (TontiGroupPage *self, guint n)
{
  tonti_group_ask_word (GTK_WIDGET (self), get_session (self), tonti_group_ideas[n].code);
}

static void
bylaws_opened_cb (TontiGroupPage *self, guint n)
{
  tonti_page_show (GTK_WIDGET (self), "by-laws");
}

static void
takeover_opened_cb (TontiGroupPage *self, guint n)
{
  tonti_page_show (GTK_WIDGET (self), "takeover");
}

static void
tonti_group_page_dispose (GObject *object)
{
  g_clear_pointer (&TONTI_GROUP_PAGE (object)->lists, free_lists);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_GROUP_PAGE);
  G_OBJECT_CLASS (tonti_group_page_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiGroupPage, group);
  gtk_widget_class_bind_template_child (widget_class, TontiGroupPage, officers);
  gtk_widget_class_bind_template_child (widget_class, TontiGroupPage, bylaws);
  gtk_widget_class_bind_template_child (widget_class, TontiGroupPage, pins);
  gtk_widget_class_bind_template_child (widget_class, TontiGroupPage, funds);
  gtk_widget_class_bind_template_child (widget_class, TontiGroupPage, fines);
  gtk_widget_class_bind_template_child (widget_class, TontiGroupPage, words);
  gtk_widget_class_bind_template_child (widget_class, TontiGroupPage, takeover);
  gtk_widget_class_bind_template_callback (widget_class, group_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, officers_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, officer_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, funds_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fund_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, fines_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fine_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, word_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, bylaws_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, takeover_opened_cb);
}

static void
tonti_group_page_class_init (TontiGroupPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_group_page_dispose;
  TONTI_PAGE_CLASS (klass)->topics
      = TONTI_TOPIC_GROUP | TONTI_TOPIC_MEMBERS | TONTI_TOPIC_MEETINGS | TONTI_TOPIC_MONEY;
  TONTI_PAGE_CLASS (klass)->reload = tonti_group_page_reload;
  TONTI_PAGE_CLASS (klass)->forget = tonti_group_page_forget;
  g_type_ensure (TONTI_TYPE_PIN_LIST);
  g_type_ensure (TONTI_TYPE_ROW_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/group/tonti-group-page.ui");
  bind (widget_class);
}

static void
tonti_group_page_init (TontiGroupPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_row_list_set_title (self->group, _ ("The group"), NULL, _ ("C_hange…"));
  tonti_row_list_set_title (self->officers, _ ("Officers"),
                            _ ("Two of them stand for every important act."),
                            _ ("Name an _Officer…"));
  tonti_row_list_set_title (self->bylaws, _ ("By-laws"), NULL, NULL);
  tonti_row_list_set_row (self->bylaws, 0, _ ("The rules of the group"),
                          _ ("What the book computes with, and the constitution says"), TRUE);
  tonti_row_list_set_title (self->funds, _ ("Funds"), _ ("Collected at every meeting."),
                            _ ("New _Fund…"));
  tonti_row_list_set_title (self->fines, _ ("Fines"), NULL, _ ("New F_ine…"));
  tonti_row_list_set_title (self->words, _ ("Words of the group"),
                            _ ("What you call things, on the screen and on the papers."), NULL);
  tonti_row_list_set_title (self->takeover, _ ("Take-over"), NULL, NULL);
}
