// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-head.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-page.h"
#include "tonti-roster-report.h"
#include "tonti-state-mark.h"

struct _TontiMemberHead
{
  AdwBin parent_instance;

  /* template */
  GtkLabel *name;
  GtkLabel *facts;
  TontiStateMark *mark;
  GtkLabel *late;
  GtkLabel *fines;
  GtkLabel *third;
  GtkLabel *third_title;
};

G_DEFINE_FINAL_TYPE (TontiMemberHead, tonti_member_head, ADW_TYPE_BIN)

static void
add (GString *text, const char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* "turns 3 and 17": those that are known. */
static void
add_turns (GString *text, const TontiTable *hands)
{
  g_autoptr (GString) turns = g_string_new (NULL);
  guint n = 0;
  for (guint i = 0; i < tonti_table_get_n_rows (hands); i++)
    {
      if (tonti_table_is_empty_cell (hands, i, 5))
        continue;
      g_string_append_printf (turns, "%s%" PRId64, n++ > 0 ? ", " : "",
                              tonti_table_get_int (hands, i, 5));
    }
  if (n == 0)
    return;
  g_autofree char *part
      = g_strdup_printf (g_dngettext (NULL, "turn %s", "turns %s", n), turns->str);
  add (text, part);
}

static char *
tell_facts (const TontiPassbook *passbook)
{
  GString *text = g_string_new (NULL);
  g_autofree char *day = tonti_day_format_long (passbook->joined, tonti_page_lang ());
  g_autofree char *number = g_strdup_printf (_ ("No. %" PRId64), passbook->member);
  g_autofree char *since = g_strdup_printf (_ ("since %s"), day);
  add (text, number);
  add (text, since);
  if (passbook->hands)
    {
      g_autofree char *hands = tonti_roster_tell_hands (passbook->hands);
      add (text, hands);
    }
  add_turns (text, passbook->hand_rows);
  if (passbook->offices)
    add (text, passbook->offices);
  return g_string_free (text, FALSE);
}

static void
show_mark (TontiMemberHead *self, const TontiPassbook *passbook)
{
  g_autofree char *day = tonti_day_is_valid (passbook->left)
                             ? tonti_day_format_short (passbook->left, tonti_page_lang ())
                             : NULL;
  g_autofree char *left = day ? g_strdup_printf (_ ("Has left on %s"), day) : NULL;
  if (passbook->dues.minor + passbook->fines.minor > 0)
    tonti_state_mark_set (self->mark, TONTI_STATE_WARNING, _ ("Late"), FALSE);
  else if (left)
    tonti_state_mark_set (self->mark, TONTI_STATE_CLOSED, left, FALSE);
  else
    tonti_state_mark_set (self->mark, TONTI_STATE_GOOD, _ ("Nothing is late"), FALSE);
}

static void
show_sum (GtkLabel *label, TontiMoney sum, const TontiGroup *group)
{
  g_autofree char *text = tonti_style_format_symbol (&group->style, sum);
  gtk_label_set_text (label, text);
}

/* The third figure is the one that matters most of what the group owes her. */
void
tonti_member_head_show (TontiMemberHead *self, const TontiPassbook *passbook,
                        const TontiGroup *group)
{
  g_autofree char *facts = tell_facts (passbook);
  gboolean is_owed = passbook->owed.minor > 0;
  gboolean is_advance = !is_owed && passbook->advance.minor > 0;
  gtk_label_set_text (self->name, passbook->name);
  gtk_label_set_text (self->facts, facts);
  show_mark (self, passbook);
  show_sum (self->late, passbook->dues, group);
  show_sum (self->fines, passbook->fines, group);
  gtk_label_set_text (self->third_title, is_owed      ? _ ("Still to receive")
                                         : is_advance ? _ ("Paid in advance")
                                                      : _ ("Paid in so far"));
  show_sum (self->third,
            is_owed      ? passbook->owed
            : is_advance ? passbook->advance
                         : passbook->paid,
            group);
}

static void
tonti_member_head_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_MEMBER_HEAD);
  G_OBJECT_CLASS (tonti_member_head_parent_class)->dispose (object);
}

static void
tonti_member_head_class_init (TontiMemberHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_member_head_dispose;
  g_type_ensure (TONTI_TYPE_STATE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/members/tonti-member-head.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiMemberHead, name);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberHead, facts);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberHead, mark);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberHead, late);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberHead, fines);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberHead, third);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberHead, third_title);
}

static void
tonti_member_head_init (TontiMemberHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
