// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-constitution-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-goods-private.h"
#include "tonti-labels.h"
#include "tonti-pool-store.h"

/* What the constitution says of a pot: each sentence from the parameter with which the book
 * computes. */

typedef struct
{
  const char *code, *text; /* N_(…) */
} Sentence;

static const Sentence orders[] = {
  { "fixed", N_ ("Hands are served in the order of the list.") },
  { "drawn", N_ ("The order of all hands is drawn by lot once, before the round begins, from "
                 "numbers that members call out; everybody can redo the draw with a pencil.") },
  { "draw-each", N_ ("At each meeting the hands that are served are drawn by lot among those still "
                     "to be served, from numbers that members call out; everybody can redo the "
                     "draw with a pencil.") },
  { "choice", N_ ("At each meeting the hands that are served are chosen among those still to be "
                  "served, for a reason that is written down, by two officers or by vote.") },
  { "auction", N_ ("At each meeting the lots are sold by auction among the hands still to be "
                   "served: who leaves the highest discount receives the lot less that discount. "
                   "Every bid is written down; between equal ones the lot decides; the last hand "
                   "receives its lot without a bid.") },
  { NULL, NULL },
};

static const Sentence unevens[] = {
  { "box-advances", N_ ("The last meeting serves fewer hands than the others; every hand receives "
                        "the same: the box lends what the lots lack, and has it back at the last "
                        "meeting.") },
  { "last-larger", N_ ("The last meeting serves fewer hands than the others, and their lots are "
                       "larger.") },
  { "sizes", N_ ("The lots have several sizes, decided by the group; they stand in the "
                 "calendar.") },
  { NULL, NULL },
};

static const Sentence lates[] = {
  { "owe", N_ ("Who joins after a meeting of the round owes that meeting all the same.") },
  { "excuse", N_ ("Who joins after a meeting of the round owes nothing for it, and its lots are "
                  "that much shorter.") },
  { NULL, NULL },
};

static void
add_sentence (TontiConstitution *self, const char *rule, const char *of, const Sentence *table,
              const char *code)
{
  for (; table->code != NULL; table++)
    if (g_strcmp0 (table->code, code) == 0)
      tonti_constitution_add (self, rule, of, code, g_strdup (_ (table->text)));
}

/* FALSE = the contributions of this pot are money. */
static gboolean
add_goods (TontiConstitution *self, const char *of, const TontiPoolRow *pool, const char *amount)
{
  TontiDb *db = tonti_report_db (self->book);
  g_autofree char *goods = tonti_goods_tell (self->book, pool->id, pool->contribution);
  g_autofree char *unit = NULL;
  g_auto (TontiGoodsRow) row = { 0 };

  if (goods == NULL || !tonti_goods_get (db, pool->id, &row))
    return FALSE;
  unit = tonti_constitution_money (self, row.value);
  tonti_constitution_add_number (
      self, "contribution", of, pool->contribution,
      g_strdup_printf (
          _ ("Each hand brings %s to every meeting of the round, and its lot is handed "
             "over in the same goods. Who holds a part of a hand brings that part, "
             "and receives that part of its lot."),
          goods));
  tonti_constitution_add_number (
      self, "value", of, row.value,
      g_strdup_printf (_ ("In the books one unit is worth %s (a hand: %s) until the round ends, "
                          "whatever the market says. Goods are no money: they are not in the box, "
                          "and nothing is kept from their lots."),
                       unit, amount));
  return TRUE;
}

static void
add_contribution (TontiConstitution *self, const char *of, const TontiPoolRow *pool)
{
  g_autofree char *amount = tonti_constitution_money (self, pool->contribution);

  if (!add_goods (self, of, pool, amount))
    tonti_constitution_add_number (
        self, "contribution", of, pool->contribution,
        g_strdup_printf (_ ("Each hand pays %s at every meeting of the round. Who holds a part of "
                            "a hand pays that part, and receives that part of its lot."),
                         amount));
  tonti_constitution_add_number (
      self, "lots", of, pool->lots,
      g_strdup_printf (ngettext ("%" PRId64 " lot is paid at each meeting; in a round every hand "
                                 "receives its lot once.",
                                 "%" PRId64 " lots are paid at each meeting; in a round every hand "
                                 "receives its lot once.",
                                 (gulong)pool->lots),
                       pool->lots));
}

static void
add_needs (TontiConstitution *self, const char *of, const TontiPoolRow *pool)
{
  static const char *const among[] = { "draw-each", "choice", "auction", NULL };

  if (!g_strv_contains (among, pool->order_rule))
    return;
  tonti_constitution_add (
      self, "needs_present", of, pool->needs_present ? "true" : "false",
      g_strdup (pool->needs_present
                    ? _ ("A hand of which no holder is there takes no part in this.")
                    : _ ("Hands whose holders are absent take part in this as the others do.")));
  tonti_constitution_add (
      self, "needs_paid_up", of, pool->needs_paid_up ? "true" : "false",
      g_strdup (pool->needs_paid_up
                    ? _ ("A hand whose holder owes dues from earlier meetings takes no part in "
                         "this.")
                    : _ ("Hands whose holders owe dues take part in this as the others do.")));
}

static void
add_order (TontiConstitution *self, const char *of, const TontiPoolRow *pool)
{
  add_sentence (self, "order", of, orders, pool->order_rule);
  add_needs (self, of, pool);
  tonti_constitution_add (self, "swap", of, NULL,
                          g_strdup (_ ("Two hands still to be served may change places when all "
                                       "who hold one of them agree; two officers enter it.")));
  tonti_constitution_add (self, "override", of, NULL,
                          g_strdup (_ ("Against this order a hand is served only by a decision "
                                       "whose reason is written down and for which two officers "
                                       "answer.")));
}

static char *
tell_deduction (const TontiConstitution *self, const TontiDeductionRow *row)
{
  if (g_str_equal (row->kind, "percent"))
    {
      g_autofree char *key = tonti_subject_key (TONTI_SUBJECT_FUND, row->fund);
      g_autofree char *fund = tonti_label_subject (self->book, key);
      g_autofree char *rate
          = tonti_rate_format ((TontiRate){ row->ppm }, self->group->style.decimal);

      return g_strdup_printf (_ ("%s of the lot for “%s”"), rate, fund);
    }
  if (g_str_equal (row->kind, "arrears"))
    return g_strdup (_ ("the dues that the beneficiary still owes"));
  if (g_str_equal (row->kind, "meal"))
    return g_strdup (_ ("the meals that the beneficiary still owes"));
  if (g_str_equal (row->kind, "loan"))
    return g_strdup (_ ("what the beneficiary owes of loans"));
  return g_strdup (_ ("the fines that the beneficiary still owes"));
}

static void
add_deductions (TontiConstitution *self, const char *of, gint64 pool)
{
  g_autoptr (GArray) rows = tonti_pool_list_deductions (self->db, pool);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GString) value = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDeductionRow *row = &g_array_index (rows, TontiDeductionRow, i);
      g_autofree char *text = tell_deduction (self, row);

      g_string_append_printf (told, "%s%s", i > 0 ? _ ("; then ") : "", text);
      g_string_append_printf (value, "%s%s", i > 0 ? " " : "", row->kind);
      if (row->ppm != 0)
        g_string_append_printf (value, ":fund:%" PRId64 ":%" PRId64, row->fund, row->ppm);
    }
  tonti_constitution_add (
      self, "deductions", of, value->str,
      rows->len > 0 ? g_strdup_printf (
          _ ("Before a lot is handed over these are kept from it, in this order: "
             "%s."),
          told->str)
                    : g_strdup (_ ("Nothing is kept from a lot before it is handed over.")));
}

static void
add_pool (TontiConstitution *self, const TontiPoolRow *pool)
{
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_POOL, pool->id);
  g_autofree char *section = g_strdup_printf (_ ("The pot “%s”"), pool->name);

  self->section = section;
  add_contribution (self, of, pool);
  add_order (self, of, pool);
  add_sentence (self, "uneven", of, unevens, pool->uneven);
  add_sentence (self, "late_holders", of, lates, pool->late_holders);
  add_deductions (self, of, pool->id);
  tonti_constitution_add_rules (self, pool->id, of);
}

void
tonti_constitution_add_pools (TontiConstitution *self)
{
  g_autoptr (GArray) pools = tonti_pool_list (self->db);

  for (guint i = 0; i < pools->len; i++)
    add_pool (self, &g_array_index (pools, TontiPoolRow, i));
}
