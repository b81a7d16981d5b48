// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-card.h"

#include <glib/gi18n.h>

#include "tonti-labels.h"
#include "tonti-page.h"
#include "tonti-surety-box.h"

struct _TontiMemberCard
{
  AdwBin parent_instance;

  /* template */
  GtkGrid *facts;
  GtkWidget *leave;
  TontiSuretyBox *sureties;
};

G_DEFINE_FINAL_TYPE (TontiMemberCard, tonti_member_card, ADW_TYPE_BIN)

static void
clear (TontiMemberCard *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))))
    gtk_grid_remove (self->facts, child);
}

/* A line of the card; a dash when nothing is known. */
static void
add (TontiMemberCard *self, int row, const char *title, const char *text)
{
  gboolean is_known = text && *text;
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *value = gtk_label_new (is_known ? text : _ ("not written"));
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_yalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_widget_add_css_class (name, "dim-label");
  if (!is_known)
    gtk_widget_add_css_class (value, "dim-label");
  gtk_grid_attach (self->facts, name, 0, row, 1, 1);
  gtk_grid_attach (self->facts, value, 1, row, 1, 1);
}

static char *
tell_relatives (const TontiPassbook *passbook)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < passbook->relatives->len; i++)
    {
      const TontiRelative *relative = &g_array_index (passbook->relatives, TontiRelative, i);
      g_string_append_printf (text, "%s%s (%s)", i > 0 ? "\n" : "", relative->name,
                              tonti_label_relation (relative->relation));
    }
  return g_string_free (text, FALSE);
}

/* What is between her and other members; NULL = nothing. */
static char *
tell_debts (const TontiPassbook *passbook, const TontiGroup *group)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < passbook->debts->len; i++)
    {
      const TontiPassbookDebt *debt = &g_array_index (passbook->debts, TontiPassbookDebt, i);
      g_autofree char *amount = tonti_style_format_symbol (&group->style, debt->owed);
      g_string_append (text, i > 0 ? "\n" : "");
      g_string_append_printf (text, debt->owes ? _ ("owes %s to %s") : _ ("is owed %s by %s"),
                              amount, debt->name);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

void
tonti_member_card_show (TontiMemberCard *self, const TontiPassbook *passbook,
                        const TontiGroup *group)
{
  g_autofree char *debts = tell_debts (passbook, group);
  g_autofree char *joined = tonti_day_format_long (passbook->joined, tonti_page_lang ());
  g_autofree char *relatives = tell_relatives (passbook);
  gboolean has_left = tonti_day_is_valid (passbook->left);
  int row = 0;
  clear (self);
  add (self, row++, _ ("Telephone"), passbook->phone);
  add (self, row++, _ ("Address"), passbook->address);
  add (self, row++, _ ("Identity card"), passbook->identity);
  add (self, row++, _ ("Relatives, for aid"), relatives);
  add (self, row++, _ ("Woman or man"),
       *passbook->sex ? tonti_label_of_code ("sex", passbook->sex) : NULL);
  add (self, row++, _ ("Member since"), joined);
  add (self, row++, _ ("Proposed by"), passbook->proposed_by);
  if (debts)
    add (self, row++, _ ("Among members"), debts);
  if (has_left)
    {
      g_autofree char *left = tonti_day_format_long (passbook->left, tonti_page_lang ());
      g_autofree char *why = g_strdup_printf ("%s\n%s", left, passbook->left_reason);
      add (self, row++, _ ("Has left"), why);
    }
  gtk_widget_set_visible (self->leave, !has_left);
}

void
tonti_member_card_show_sureties (TontiMemberCard *self, TontiSession *session, gint64 member)
{
  tonti_surety_box_show_member (self->sureties, session, member);
}

static void
tonti_member_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_MEMBER_CARD);
  G_OBJECT_CLASS (tonti_member_card_parent_class)->dispose (object);
}

static void
tonti_member_card_class_init (TontiMemberCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_member_card_dispose;
  g_type_ensure (TONTI_TYPE_SURETY_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/members/tonti-member-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiMemberCard, facts);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberCard, leave);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberCard, sureties);
}

static void
tonti_member_card_init (TontiMemberCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
