// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-grid-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-call-store.h"
#include "tonti-box-store.h"
#include "tonti-columns.h"
#include "tonti-draft-store.h"
#include "tonti-expected.h"
#include "tonti-fine-kind-store.h"
#include "tonti-fund-store.h"
#include "tonti-goods-private.h"
#include "tonti-ledger-store.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"
#include "tonti-missing.h"
#include "tonti-paper-private.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"

const TontiGridRow *
tonti_grid_report_row (const TontiGridReport *self, guint row)
{
  return &g_array_index (self->rows, TontiGridRow, row);
}

const TontiGridColumn *
tonti_grid_report_column (const TontiGridReport *self, guint column)
{
  return &g_array_index (self->columns, TontiGridColumn, column);
}

const TontiGridCell *
tonti_grid_report_cell (const TontiGridReport *self, guint row, guint column)
{
  return &g_array_index (self->cells, TontiGridCell, row * self->columns->len + column);
}

int
tonti_grid_report_find_row (const TontiGridReport *self, gint64 member)
{
  for (guint r = 0; r < self->rows->len; r++)
    if (tonti_grid_report_row (self, r)->member == member)
      return (int)r;
  return -1;
}

int
tonti_grid_report_find_column (const TontiGridReport *self, const char *key)
{
  for (guint c = 0; c < self->columns->len; c++)
    if (g_str_equal (tonti_grid_report_column (self, c)->key, key))
      return (int)c;
  return -1;
}

TontiGridRow *
tonti_grid_maker_row (TontiGridMaker *self, gint64 member)
{
  const guint row
      = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, GUINT_TO_POINTER ((guint)member)));
  return row == 0 ? NULL : &g_array_index (self->grid->rows, TontiGridRow, row - 1);
}

TontiGridCell *
tonti_grid_maker_cell (TontiGridMaker *self, gint64 member, const char *key)
{
  const guint row
      = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, GUINT_TO_POINTER ((guint)member)));
  const guint column = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, key));
  if (row == 0 || column == 0)
    return NULL;
  return &g_array_index (self->grid->cells, TontiGridCell,
                         (row - 1) * self->grid->columns->len + column - 1);
}

/* Takes KEY. */
static void
add_column (TontiGridMaker *self, char *key, TontiGridKind kind)
{
  TontiGridReport *grid = self->grid;
  const TontiGridColumn column = {
    .key = tonti_paper_keep (grid->texts, key),
    .title = tonti_paper_take (grid->texts, tonti_grid_title (self->book, key)),
    .kind = kind,
  };
  g_free (key);
  g_array_append_val (grid->columns, column);
  g_hash_table_insert (self->columns, (gpointer)column.key, GUINT_TO_POINTER (grid->columns->len));
}

/* A pot of goods has a column of quantities, and one of the money given in their place. */
static void
add_pool (TontiGridMaker *self, gint64 pool)
{
  g_auto (TontiGoodsRow) goods = { 0 };
  add_column (self, g_strdup_printf ("pool:%" PRId64, pool), TONTI_GRID_DUE);
  if (!tonti_goods_get (self->db, pool, &goods))
    return;
  g_array_index (self->grid->columns, TontiGridColumn, self->grid->columns->len - 1).value
      = tonti_money (goods.value);
  add_column (self, g_strdup_printf ("money:%" PRId64, pool), TONTI_GRID_DUE);
}

/* Cash, and the goods of each pot. */
static void
add_claims (TontiGridMaker *self)
{
  g_autoptr (GArray) goods = tonti_goods_list_rows (self->db);
  add_column (self, g_strdup (TONTI_MISSING), TONTI_GRID_CLAIMS);
  for (guint i = 0; i < goods->len; i++)
    {
      const TontiGoodsRow *row = &g_array_index (goods, TontiGoodsRow, i);
      add_column (self, tonti_missing_key (row->pool), TONTI_GRID_CLAIMS);
      g_array_index (self->grid->columns, TontiGridColumn, self->grid->columns->len - 1).value
          = tonti_money (row->value);
    }
}

void
tonti_grid_maker_add_columns (TontiGridMaker *self)
{
  g_autoptr (GArray) pools = tonti_pool_list (self->db);
  g_autoptr (GArray) funds = tonti_fund_list (self->db);
  g_autoptr (GArray) calls = tonti_call_list (self->db);
  for (guint i = 0; i < pools->len; i++)
    add_pool (self, g_array_index (pools, TontiPoolRow, i).id);
  for (guint i = 0; i < funds->len; i++)
    {
      gint64 fund = g_array_index (funds, TontiFundRow, i).id;
      add_column (self, g_strdup_printf ("fund:%" PRId64, fund), TONTI_GRID_DUE);
    }
  for (guint i = 0; i < calls->len; i++)
    {
      gint64 call = g_array_index (calls, TontiCallRow, i).id;
      add_column (self, g_strdup_printf ("call:%" PRId64, call), TONTI_GRID_DUE);
    }
  add_column (self, g_strdup ("arrears"), TONTI_GRID_ARREARS);
  add_column (self, g_strdup ("fines"), TONTI_GRID_FINES);
  add_column (self, g_strdup ("loans"), TONTI_GRID_LOANS);
  add_claims (self);
  add_column (self, g_strdup ("savings"), TONTI_GRID_SAVINGS);
  add_column (self, g_strdup ("advance"), TONTI_GRID_ADVANCE);
}

static void
add_member (TontiGridMaker *self, gint64 member)
{
  TontiGridReport *grid = self->grid;
  const TontiGridRow row = {
    .member = member,
    .name = tonti_paper_name (self->book, grid->texts, member),
    .hands = tonti_paper_parts (self->book, grid->texts, member),
    .proxy = "",
    .payer = "",
    .receipt = "",
  };
  g_array_append_val (grid->rows, row);
  g_hash_table_insert (self->rows, GUINT_TO_POINTER ((guint)member),
                       GUINT_TO_POINTER (grid->rows->len));
}

static void
add_rows (TontiGridMaker *self)
{
  g_autoptr (GArray) members = tonti_member_list_on (self->db, self->grid->day);
  for (guint i = 0; i < members->len; i++)
    add_member (self, g_array_index (members, TontiMemberRow, i).id);
  g_array_set_size (self->grid->cells, self->grid->rows->len * self->grid->columns->len);
}

/* Into a pool in which a member has no hand nothing can be typed. */
static void
close_pool (TontiGridMaker *self, guint column, gint64 pool)
{
  TontiGridReport *grid = self->grid;
  g_autoptr (GArray) holders = tonti_holder_list_pool (self->db, pool);
  g_autoptr (GHashTable) held = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < holders->len; i++)
    g_hash_table_add (held, &g_array_index (holders, TontiHolderRow, i).member);
  for (guint r = 0; r < grid->rows->len; r++)
    if (!g_hash_table_contains (held, &tonti_grid_report_row (grid, r)->member))
      g_array_index (grid->cells, TontiGridCell, r * grid->columns->len + column).is_other = TRUE;
}

/* Who is not called gives nothing for it. */
static void
close_call (TontiGridMaker *self, guint column, gint64 call)
{
  TontiGridReport *grid = self->grid;
  g_autoptr (GArray) shares = tonti_share_list (self->db, call, 0);
  for (guint r = 0; r < grid->rows->len; r++)
    g_array_index (grid->cells, TontiGridCell, r * grid->columns->len + column).is_other = TRUE;
  for (guint i = 0; i < shares->len; i++)
    {
      int row = tonti_grid_report_find_row (grid, g_array_index (shares, TontiShareRow, i).member);
      if (row >= 0)
        g_array_index (grid->cells, TontiGridCell, (guint)row * grid->columns->len + column)
            .is_other
            = FALSE;
    }
}

static void
close_cells (TontiGridMaker *self)
{
  TontiGridReport *grid = self->grid;
  for (guint c = 0; c < grid->columns->len; c++)
    {
      TontiSubject subject;
      const TontiGridColumn *column = tonti_grid_report_column (grid, c);
      if (tonti_subject_parse (column->key, &subject) && subject.kind == TONTI_SUBJECT_POOL)
        close_pool (self, c, subject.n);
      else if (tonti_goods_of_money (column->key) != 0)
        close_pool (self, c, tonti_goods_of_money (column->key));
      if (g_str_has_prefix (column->key, "call:"))
        close_call (self, c, g_ascii_strtoll (column->key + strlen ("call:"), NULL, 10));
      if (column->kind == TONTI_GRID_ARREARS)
        for (guint r = 0; r < grid->rows->len; r++)
          g_array_index (grid->cells, TontiGridCell, r * grid->columns->len + c).is_other = TRUE;
    }
}

static gboolean
has_money (const TontiGridReport *grid, guint column)
{
  for (guint i = column; i < grid->cells->len; i += grid->columns->len)
    {
      const TontiGridCell *cell = &g_array_index (grid->cells, TontiGridCell, i);
      if (cell->due.minor != 0 || cell->posted.minor != 0 || cell->is_typed)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_loans (TontiDb *db)
{
  g_autoptr (GArray) loans = tonti_box_loan_list_open (db, 0);
  return loans->len > 0;
}

static gboolean
takes_money (TontiGridMaker *self, gint64 pool)
{
  return tonti_expected_pool_is_on (self->db, pool, self->grid->meeting)
         && g_str_equal (tonti_rule_word (self->db, pool, "goods-in-money", 0), "reference");
}

/* Money pays for goods too, where the by-laws take it. */
static gboolean
takes_claims (TontiGridMaker *self, const char *key)
{
  g_autoptr (GArray) claims = tonti_missing_list (self->db);
  for (guint i = 0; i < claims->len && tonti_missing_pool (key) == 0; i++)
    if (tonti_goods_takes_money (self->db, g_array_index (claims, TontiOpenClaim, i).pool))
      return TRUE;
  return FALSE;
}

/* TRUE if the group has a use for an empty column. */
static gboolean
is_used (TontiGridMaker *self, const TontiGridColumn *column)
{
  const TontiGroup *group = tonti_book_get_group (self->book);
  TontiSubject subject;
  switch (column->kind)
    {
    case TONTI_GRID_DUE:
      if (tonti_subject_parse (column->key, &subject) && subject.kind == TONTI_SUBJECT_POOL)
        return tonti_expected_pool_is_on (self->db, subject.n, self->grid->meeting);
      if (tonti_goods_of_money (column->key) != 0)
        return takes_money (self, tonti_goods_of_money (column->key));
      return !g_str_has_prefix (column->key, "call:");
    case TONTI_GRID_FINES:
      return self->grid->fines->len > 0;
    case TONTI_GRID_LOANS:
      return has_loans (self->db);
    case TONTI_GRID_CLAIMS:
      return takes_claims (self, column->key);
    case TONTI_GRID_SAVINGS:
      return tonti_ledger_root_balance (self->db, "savings") != 0
             || g_strcmp0 (group->kind, "rotating") != 0;
    case TONTI_GRID_ADVANCE:
      return tonti_ledger_root_balance (self->db, "advance") != 0;
    case TONTI_GRID_ARREARS:
    default:
      return FALSE;
    }
}

static void
drop_column (TontiGridReport *grid, guint column)
{
  g_autoptr (GArray) kept = g_array_sized_new (FALSE, FALSE, sizeof (TontiGridCell),
                                               grid->rows->len * (grid->columns->len - 1));
  for (guint i = 0; i < grid->cells->len; i++)
    if (i % grid->columns->len != column)
      g_array_append_val (kept, g_array_index (grid->cells, TontiGridCell, i));
  g_array_unref (grid->cells);
  grid->cells = g_steal_pointer (&kept);
  g_array_remove_index (grid->columns, column);
}

static void
drop_unused (TontiGridMaker *self)
{
  TontiGridReport *grid = self->grid;
  for (guint c = grid->columns->len; c > 0; c--)
    if (!has_money (grid, c - 1) && !is_used (self, tonti_grid_report_column (grid, c - 1)))
      drop_column (grid, c - 1);
}

static void
add_catalogue (TontiGridMaker *self)
{
  TontiGridReport *grid = self->grid;
  g_autoptr (GArray) kinds = tonti_fine_kind_list (self->db, FALSE);
  for (guint i = 0; i < kinds->len; i++)
    {
      const TontiFineKindRow *kind = &g_array_index (kinds, TontiFineKindRow, i);
      const TontiGridFine fine
          = { tonti_paper_keep (grid->texts, kind->code),
              tonti_paper_keep (grid->texts, kind->label), tonti_money (kind->amount) };
      g_array_append_val (grid->fines, fine);
    }
}

static TontiGridReport *
make_empty (gint64 meeting, TontiDay day)
{
  TontiGridReport *grid = g_new0 (TontiGridReport, 1);
  grid->meeting = meeting;
  grid->day = day;
  grid->texts = g_string_chunk_new (4096);
  grid->columns = g_array_new (FALSE, TRUE, sizeof (TontiGridColumn));
  grid->rows = g_array_new (FALSE, TRUE, sizeof (TontiGridRow));
  grid->cells = g_array_new (FALSE, TRUE, sizeof (TontiGridCell));
  grid->fines = g_array_new (FALSE, TRUE, sizeof (TontiGridFine));
  return grid;
}

static gboolean
fill (TontiGridMaker *self, TontiProblems *problems)
{
  tonti_grid_maker_add_columns (self);
  add_rows (self);
  add_catalogue (self);
  close_cells (self);
  tonti_grid_maker_add_dues (self);
  tonti_grid_maker_add_typed (self);
  if (!tonti_grid_maker_add_posted (self, problems))
    return FALSE;
  drop_unused (self);
  for (guint r = 0; r < self->grid->rows->len; r++)
    tonti_grid_add_up_row (self->grid, r);
  return TRUE;
}

TontiGridReport *
tonti_grid_report_make (TontiBook *book, TontiProblems *problems)
{
  TontiDb *db = tonti_report_db (book);
  const gint64 meeting = tonti_book_get_open_meeting (book).n;
  g_auto (TontiMeetingRow) row = { 0 };
  if (meeting == 0 || !tonti_meeting_get (db, meeting, &row))
    {
      tonti_problems_refuse (problems, "no-open-meeting", "meeting",
                             _ ("Sheet: no meeting is open: open it first"));
      return NULL;
    }
  g_autoptr (TontiGridReport) grid = make_empty (meeting, row.day);
  g_autoptr (GHashTable) rows = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GHashTable) columns = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) drafts = tonti_draft_list (db, meeting, "");
  TontiGridMaker maker = { grid, book, db, drafts, rows, columns };
  return fill (&maker, problems) ? g_steal_pointer (&grid) : NULL;
}

void
tonti_grid_report_free (TontiGridReport *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_array_unref (self->fines);
  g_string_chunk_free (self->texts);
  g_free (self);
}
