// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-goods-part.h"

/* What a member gives, parted: money on one receipt, the goods of each pool on another. */

/* The columns of COLUMNS that are goods of POOL; 0 = money. */
static json_t *
choose_columns (const TontiCompose *self, const json_t *columns, gint64 pool)
{
  json_t *chosen = json_object ();
  const char *column;
  json_t *value;

  json_object_foreach ((json_t *)columns, column, value)
    {
      if (tonti_goods_of_column (self->db, column) == pool)
        json_object_set (chosen, column, value);
    }
  return chosen;
}

/* Goods have a receipt of their own, so that its total is never added to money. Another member may
 * have brought them; what she paid beside money is of the money. */
static TontiComposed *
compose_goods (TontiCompose *self, gint64 member, const json_t *columns, const TontiGoodsRow *goods,
               const json_t *given, gboolean alone)
{
  json_t *by = json_object_get (given, "paid_by");
  json_auto_t *chosen = choose_columns (self, columns, goods->pool);
  g_autofree char *account = tonti_goods_account (goods->pool);
  json_auto_t *paper = json_pack ("{s:s}", "means", account);

  if (json_object_get (given, "paper") != NULL)
    json_object_set (paper, "paper", json_object_get (given, "paper"));
  if (by != NULL && (alone || json_object_get (by, "amount") == NULL))
    json_object_set (paper, "paid_by", by);
  return json_object_size (chosen) > 0 ? tonti_compose_receipt_one (self, member, chosen, paper)
                                       : NULL;
}

TontiComposed *
tonti_compose_receipt (TontiCompose *self, gint64 member, const json_t *columns,
                       const json_t *paper)
{
  g_autoptr (GArray) goods = tonti_goods_list_rows (self->db);
  json_auto_t *money = choose_columns (self, columns, 0);
  TontiComposed *first = tonti_compose_receipt_one (self, member, money, paper);

  for (guint i = 0; i < goods->len; i++)
    {
      TontiComposed *own = compose_goods (
          self, member, columns, &g_array_index (goods, TontiGoodsRow, i), paper, first == NULL);

      first = first != NULL ? first : own;
    }
  return first;
}
