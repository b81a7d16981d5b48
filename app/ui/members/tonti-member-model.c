// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-model.h"

struct _TontiMemberItem
{
  GObject parent_instance;
  TontiRosterRow row; /* its texts are the item's own */
};

G_DEFINE_FINAL_TYPE (TontiMemberItem, tonti_member_item, G_TYPE_OBJECT)

static void
tonti_member_item_finalize (GObject *object)
{
  TontiMemberItem *self = TONTI_MEMBER_ITEM (object);
  g_free (self->row.name);
  g_free (self->row.hands);
  G_OBJECT_CLASS (tonti_member_item_parent_class)->finalize (object);
}

static void
tonti_member_item_class_init (TontiMemberItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_member_item_finalize;
}

static void
tonti_member_item_init (TontiMemberItem *self)
{
}

const TontiRosterRow *
tonti_member_item_get_row (TontiMemberItem *self)
{
  return &self->row;
}

struct _TontiMemberModel
{
  GObject parent_instance;
  TontiRoster *roster; /* NULL = none yet */
};

static void tonti_member_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TontiMemberModel, tonti_member_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      tonti_member_model_iface_init))

static guint
count (const TontiRoster *roster)
{
  return roster ? roster->rows->len : 0;
}

static const TontiRosterRow *
get_row (const TontiRoster *roster, guint i)
{
  return &g_array_index (roster->rows, TontiRosterRow, i);
}

static GType
get_item_type (GListModel *model)
{
  return TONTI_TYPE_MEMBER_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return count (TONTI_MEMBER_MODEL (model)->roster);
}

static gpointer
get_item (GListModel *model, guint position)
{
  TontiMemberModel *self = TONTI_MEMBER_MODEL (model);
  if (position >= count (self->roster))
    return NULL;
  TontiMemberItem *item = g_object_new (TONTI_TYPE_MEMBER_ITEM, NULL);
  item->row = *get_row (self->roster, position);
  item->row.name = g_strdup (item->row.name);
  item->row.hands = g_strdup (item->row.hands);
  return item;
}

static void
tonti_member_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
has_same_members (const TontiRoster *a, const TontiRoster *b)
{
  if (count (a) != count (b))
    return FALSE;
  for (guint i = 0; i < count (a); i++)
    if (get_row (a, i)->member != get_row (b, i)->member)
      return FALSE;
  return TRUE;
}

static gboolean
is_same_row (const TontiRosterRow *a, const TontiRosterRow *b)
{
  return a->owed.minor == b->owed.minor && a->left.number == b->left.number
         && g_str_equal (a->name, b->name) && g_strcmp0 (a->hands, b->hands) == 0;
}

/* The place in the list stays where it is. */
static void
tell_rows (TontiMemberModel *self, const TontiRoster *before)
{
  for (guint i = 0; i < count (before); i++)
    if (!is_same_row (get_row (before, i), get_row (self->roster, i)))
      g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 1);
}

void
tonti_member_model_take_roster (TontiMemberModel *self, TontiRoster *roster)
{
  g_autoptr (TontiRoster) before = g_steal_pointer (&self->roster);
  self->roster = roster;
  if (has_same_members (before, roster))
    tell_rows (self, before);
  else
    g_list_model_items_changed (G_LIST_MODEL (self), 0, count (before), count (roster));
}

guint
tonti_member_model_find (TontiMemberModel *self, gint64 member)
{
  for (guint i = 0; i < count (self->roster); i++)
    if (get_row (self->roster, i)->member == member)
      return i;
  return G_MAXUINT;
}

gint64
tonti_member_model_get_member (TontiMemberModel *self, guint position)
{
  return position < count (self->roster) ? get_row (self->roster, position)->member : 0;
}

static void
tonti_member_model_finalize (GObject *object)
{
  g_clear_pointer (&TONTI_MEMBER_MODEL (object)->roster, tonti_roster_free);
  G_OBJECT_CLASS (tonti_member_model_parent_class)->finalize (object);
}

static void
tonti_member_model_class_init (TontiMemberModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_member_model_finalize;
}

static void
tonti_member_model_init (TontiMemberModel *self)
{
}

TontiMemberModel *
tonti_member_model_new (void)
{
  return g_object_new (TONTI_TYPE_MEMBER_MODEL, NULL);
}
