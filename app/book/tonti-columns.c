// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-columns.h"

#include <glib/gi18n.h>

#include "tonti-call-store.h"
#include "tonti-box-debt.h"
#include "tonti-card-store.h"
#include "tonti-due-store.h"
#include "tonti-dues.h"
#include "tonti-fine-store.h"
#include "tonti-goods-part.h"
#include "tonti-leaver.h"
#include "tonti-missing.h"
#include "tonti-pool-store.h"
#include "tonti-subject-store.h"

static gboolean
holds_hand (TontiAct *act, gint64 member, gint64 pool)
{
  g_autoptr (GArray) held = tonti_holder_list_member (act->db, member);

  for (guint i = 0; i < held->len; i++)
    if (g_array_index (held, TontiHolderRow, i).pool == pool)
      return TRUE;
  return FALSE;
}

/* Of a hand that is another's by now: what was due before stays due. */
static gboolean
owes_pool (TontiAct *act, gint64 member, gint64 pool)
{
  g_autoptr (GArray) open = tonti_due_list_open (act->db, member, G_MAXINT64);

  for (guint i = 0; i < open->len; i++)
    if (g_array_index (open, TontiDueRow, i).pool == pool)
      return TRUE;
  return FALSE;
}

static gboolean
check_called (TontiAct *act, gint64 member, gint64 call, const char *name)
{
  g_auto (TontiCallRow) row = { 0 };
  TontiShareRow share;

  tonti_call_get (act->db, call, &row);
  return tonti_share_get (act->db, call, member, &share)
         || tonti_act_refuse (act, "not-called", "of",
                              _ ("%s: is not called for “%s”: choose another column, or “advance” "
                                 "to keep the money"),
                              name, row.what);
}

/* LOAN 0 = any. What was typed at this meeting may have paid it already: then it is kept in
 * advance, and told. */
static gboolean
check_loan (TontiAct *act, gint64 member, gint64 loan, const char *column)
{
  g_autoptr (GArray) debts = tonti_box_debt_list (act->db, member, act->group->unit);
  g_autofree char *name = tonti_act_name_of (act, member);

  for (guint i = 0; i < debts->len; i++)
    if (loan == 0 || g_array_index (debts, TontiBoxDebt, i).loan == loan)
      return TRUE;
  return tonti_act_refuse (act, "no-loan", "of",
                           _ ("%s: has no loan to pay back in “%s”: look at the list of loans of "
                              "the box, or choose “advance” to keep the money"),
                           name, column);
}

gboolean
tonti_columns_check (TontiAct *act, gint64 member, const char *column)
{
  static const char *const plain[]
      = { "fines", "loans", TONTI_MISSING, "savings", "advance", NULL };
  g_autofree char *name = tonti_act_name_of (act, member);
  g_auto (TontiGoodsRow) goods = { 0 };
  gint64 instead = tonti_goods_of_money (column);
  TontiSubject subject = { TONTI_SUBJECT_POOL, instead };

  if (g_strv_contains (plain, column))
    return TRUE;
  if ((instead != 0 ? !tonti_goods_get (act->db, instead, &goods)
                    : !tonti_subject_parse (column, &subject))
      || (subject.kind != TONTI_SUBJECT_POOL && subject.kind != TONTI_SUBJECT_FUND
          && subject.kind != TONTI_SUBJECT_CALL && subject.kind != TONTI_SUBJECT_BOX_LOAN
          && subject.kind != TONTI_SUBJECT_CLAIM)
      || !tonti_subject_exists (act->db, subject))
    return tonti_act_refuse (act, "unknown-column", "of",
                             _ ("“%s”: it is no column of the sheet: write pool:1, fund:1, call:1, "
                                "fines, loans, box-loan:1, claim, claim:1, savings or advance"),
                             column);
  if (subject.kind == TONTI_SUBJECT_CLAIM)
    return TRUE;
  if (subject.kind == TONTI_SUBJECT_CALL)
    return check_called (act, member, subject.n, name);
  if (subject.kind == TONTI_SUBJECT_BOX_LOAN)
    return check_loan (act, member, subject.n, column);
  if (subject.kind == TONTI_SUBJECT_FUND || holds_hand (act, member, subject.n)
      || owes_pool (act, member, subject.n))
    return TRUE;
  return tonti_act_refuse (act, "no-hand", "of",
                           _ ("%s: holds no hand in %s: choose another column, or “savings” or "
                              "“advance”"),
                           name, column);
}

/* Fines of the member that are not settled, posted or entered at this meeting. */
static gboolean
has_fine (TontiAct *act, gint64 member)
{
  g_autoptr (GArray) open = tonti_fine_list_open (act->db, member);
  g_autoptr (GPtrArray) drafts
      = act->meeting > 0 ? tonti_draft_list (act->db, act->meeting, "fine:") : NULL;

  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (drafts, i);

      if (json_integer_value (json_object_get (draft->value, "member")) == member)
        return TRUE;
    }
  return open->len > 0;
}

/* What was typed at this meeting may have paid it already: then it is kept in advance, and told. */
static gboolean
check_claim (TontiAct *act, gint64 member)
{
  g_autoptr (GArray) claims = tonti_missing_list (act->db);
  g_autofree char *name = tonti_act_name_of (act, member);

  for (guint i = 0; i < claims->len; i++)
    {
      const TontiOpenClaim *claim = &g_array_index (claims, TontiOpenClaim, i);

      if (claim->member == member && tonti_goods_takes_money (act->db, claim->pool))
        return TRUE;
    }
  return tonti_act_refuse (act, "nothing-missing", "of",
                           _ ("%s: no missing money is claimed of this member: choose another "
                              "column, or “advance” to keep the money"),
                           name);
}

gboolean
tonti_columns_check_fines (TontiAct *act, gint64 member, const char *column)
{
  g_autofree char *name = tonti_act_name_of (act, member);

  if (g_str_equal (column, "loans"))
    return check_loan (act, member, 0, column);
  if (g_str_equal (column, TONTI_MISSING))
    return check_claim (act, member);
  return !g_str_equal (column, "fines") || has_fine (act, member)
         || tonti_act_refuse (act, "no-fine", "of",
                              _ ("%s: has no fine to pay: charge the fine first, or choose "
                                 "“advance” to keep the money"),
                              name);
}

/* What will stand in the column with what is added. */
static gint64
in_all (TontiAct *act, gint64 member, const char *column, const json_t *plain)
{
  gint64 before = act->meeting > 0 ? tonti_gesture_get_amount (act, member, column) : 0;

  return before + json_integer_value (json_object_get (plain, "amount"));
}

json_t *
tonti_columns_read (TontiAct *act, gint64 member, const json_t *items)
{
  static const TontiField fields[]
      = { { "amount", TONTI_FIELD_AMOUNT, TRUE, NULL, NULL }, { NULL } };
  json_auto_t *columns = json_object ();
  const char *column;
  json_t *value;
  gboolean ok = TRUE;

  json_object_foreach ((json_t *)items, column, value)
    {
      json_auto_t *object = json_pack ("{s:O}", "amount", value);
      json_auto_t *plain = tonti_act_check (act, object, fields, 0);

      ok = tonti_columns_check (act, member, column)
           && tonti_columns_check_fines (act, member, column) && plain != NULL
           && tonti_goods_check_column (act, member, column, in_all (act, member, column, plain))
           && ok;
      if (plain != NULL)
        json_object_set (columns, column, json_object_get (plain, "amount"));
    }
  return ok ? g_steal_pointer (&columns) : NULL;
}

/* Money is not laid on what is brought in goods. */
static gboolean
is_goods (const TontiCompose *compose, gint64 pool)
{
  g_auto (TontiGoodsRow) row = { 0 };

  return pool != 0 && tonti_goods_get (compose->db, pool, &row);
}

/* Who left a hand after its lot owes the rest at once, by one rule: after what is due anyway. */
static void
add_leaver (const TontiCompose *compose, gint64 member, GArray *dues)
{
  g_autoptr (GArray) rows = tonti_leaver_list (compose->db, member, 0);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiLeaverRow *row = &g_array_index (rows, TontiLeaverRow, i);
      TontiDue due = { { TONTI_SUBJECT_HAND, row->hand },
                       row->pool,
                       G_MAXINT64,
                       { tonti_leaver_due (compose, row) },
                       { 0 } };

      if (due.open.minor > 0 && !is_goods (compose, row->pool))
        g_array_append_val (dues, due);
    }
}

static GArray *
list_dues (const TontiCompose *compose, gint64 member)
{
  GArray *dues = g_array_new (FALSE, FALSE, sizeof (TontiDue));

  for (guint i = 0; i < compose->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (compose->dues, TontiDueRow, i);
      TontiDue due = { row->subject, row->pool, row->meeting, { tonti_due_row_open (row) }, { 0 } };

      if (row->member == member && due.open.minor > 0 && !is_goods (compose, row->pool))
        g_array_append_val (dues, due);
    }
  for (guint i = 0; i < compose->fines->len; i++)
    {
      const TontiOpenFine *fine = &g_array_index (compose->fines, TontiOpenFine, i);
      TontiDue due = { { TONTI_SUBJECT_FINE, fine->id }, 0, 0, { fine->open }, { 0 } };

      if (fine->member == member && fine->open > 0)
        g_array_append_val (dues, due);
    }
  for (guint i = 0; i < compose->loans->len; i++)
    {
      const TontiBoxDebt *debt = &g_array_index (compose->loans, TontiBoxDebt, i);
      TontiDue due = { { TONTI_SUBJECT_BOX_LOAN, debt->loan },
                       0,
                       0,
                       { tonti_box_debt_now (debt, compose->day) },
                       { 0 } };

      if (debt->member == member && due.open.minor > 0)
        g_array_append_val (dues, due);
    }
  add_leaver (compose, member, dues);
  tonti_missing_add_dues (compose, member, dues);
  return dues;
}

static char *
column_of (const TontiDue *due)
{
  if (due->subject.kind == TONTI_SUBJECT_FINE)
    return g_strdup ("fines");
  if (due->subject.kind == TONTI_SUBJECT_BOX_LOAN)
    return g_strdup ("loans");
  if (due->subject.kind == TONTI_SUBJECT_CLAIM)
    return g_strdup (TONTI_MISSING);
  if (due->subject.kind == TONTI_SUBJECT_HAND)
    return tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, due->pool });
  return tonti_subject_format (due->subject);
}

json_t *
tonti_columns_split (const TontiCompose *compose, gint64 member, gint64 sum, gint64 *rest)
{
  g_autoptr (GArray) dues = list_dues (compose, member);
  json_t *columns = json_object ();
  TontiMoney left = { sum };

  if (!tonti_dues_allocate ((TontiDue *)(gpointer)dues->data, dues->len, compose->group->priority,
                            tonti_money (sum), &left))
    left = tonti_money (sum);
  for (guint i = 0; i < dues->len; i++)
    {
      const TontiDue *due = &g_array_index (dues, TontiDue, i);
      g_autofree char *column = column_of (due);
      gint64 before = json_integer_value (json_object_get (columns, column));

      if (due->part.minor > 0)
        json_object_set_new (columns, column, json_integer (before + due->part.minor));
    }
  *rest = left.minor;
  return columns;
}
