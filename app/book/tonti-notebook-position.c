// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-private.h"

#include "tonti-body.h"
#include "tonti-lot.h"
#include "tonti-member-store.h"
#include "tonti-opening.h"
#include "tonti-turn-store.h"

/* Where the group stands after the notebook, its answers and what else was told: per member and per
 * box, and where every franc of the notebook went. */

enum
{
  ARREARS,
  FUND_ARREARS,
  FINES_DUE,
  SAVINGS,
  LOANS,
  ADVANCE,
  OWED,
  CLAIM,
  N_SUMS
};

/* Accounts of opening/1; NULL = it is no item. SIDE: 1 = the member owes it. */
static const struct
{
  const char *name, *account;
  int side;
} sums[N_SUMS] = {
  { "arrears", NULL, 0 },       { "fund_arrears", NULL, 0 }, { "fines", "fines-due", 1 },
  { "savings", "savings", -1 }, { "loans", "loans", 1 },     { "advance", "advance", -1 },
  { "owed", "owed", -1 },       { "claim", "claim", 1 },
};

typedef struct
{
  gint64 member;
  gint64 sums[N_SUMS];
  json_t *items; /* of "owed", which goes with a hand */
} Row;

typedef struct
{
  TontiNotebook *book;
  GArray *rows; /* Row, by member number */
  gint64 pot, fund, fines, suspense, aid;
  json_t *from, *to; /* sums of the cells, and where they went */
  json_t *hands;     /* {hand, member, paid, received} */
} Position;

static void
clear_row (gpointer data)
{
  json_decref (((Row *)data)->items);
}

static Row *
row_of (Position *self, gint64 member)
{
  Row row = { .member = member };
  guint i = 0;

  while (i < self->rows->len && g_array_index (self->rows, Row, i).member < member)
    i++;
  if (i == self->rows->len || g_array_index (self->rows, Row, i).member != member)
    {
      row.items = json_array ();
      g_array_insert_val (self->rows, i, row);
    }
  return &g_array_index (self->rows, Row, i);
}

static void
count (json_t *flow, const char *name, gint64 amount)
{
  gint64 sum = json_integer_value (json_object_get (flow, name));

  tonti_notebook_add (&sum, amount);
  json_object_set_new (flow, name, json_integer (sum));
}

/* ---- Lines ---- */

static void
count_cells (Position *self, const TontiNotebookLine *line)
{
  count (self->from, "contributions", line->sums[TONTI_NOTED_CONTRIBUTION]);
  count (self->from, "fund", line->sums[TONTI_NOTED_FUND]);
  count (self->from, "fines", line->sums[TONTI_NOTED_FINE]);
  count (self->from, "repayments", line->sums[TONTI_NOTED_REPAYMENT]);
  count (self->from, "savings", line->sums[TONTI_NOTED_SAVINGS]);
}

/* A line of nobody. */
static void
add_stray (Position *self, const TontiNotebookLine *line)
{
  gint64 sum = line->sums[TONTI_NOTED_CONTRIBUTION] + line->sums[TONTI_NOTED_FUND];

  tonti_notebook_add (&sum, line->sums[TONTI_NOTED_FINE]);
  tonti_notebook_add (&sum, line->sums[TONTI_NOTED_REPAYMENT]);
  tonti_notebook_add (&sum, line->sums[TONTI_NOTED_SAVINGS]);
  count (self->to, line->aside ? "suspense" : "nobody", sum);
  if (line->aside)
    tonti_notebook_add (&self->suspense, sum);
}

static void
add_member (Position *self, const TontiNotebookLine *line)
{
  Row *row = row_of (self, line->member);
  gint64 paid = tonti_notebook_remain (line);

  row->sums[ARREARS] += line->arrears;
  row->sums[FUND_ARREARS] += line->fund_owed;
  row->sums[FINES_DUE] += line->fines_due;
  row->sums[SAVINGS] += line->savings + line->sums[TONTI_NOTED_SAVINGS];
  row->sums[LOANS] += line->loan;
  row->sums[ADVANCE] += line->advance;
  self->pot += paid + line->granted;
  self->fund += line->sums[TONTI_NOTED_FUND] + line->fund_granted + line->gift;
  self->fines += line->sums[TONTI_NOTED_FINE];
  tonti_notebook_add (&self->suspense, line->suspense);
  count (self->to, "pot", paid);
  count (self->to, "fund", line->sums[TONTI_NOTED_FUND] + line->gift);
  count (self->to, "fines", line->sums[TONTI_NOTED_FINE]);
  count (self->to, "advance", line->advance);
  count (self->to, "savings", line->savings + line->sums[TONTI_NOTED_SAVINGS]);
  count (self->to, "suspense", line->suspense);
  count (self->to, "loans", line->repaid);
}

static void
add_lines (Position *self)
{
  for (guint i = 0; i < self->book->lines->len; i++)
    {
      const TontiNotebookLine *line = g_ptr_array_index (self->book->lines, i);

      count_cells (self, line);
      if (line->member != 0)
        add_member (self, line);
      else
        add_stray (self, line);
    }
}

/* ---- Lots that were short ---- */

static void
add_owed (Position *self, const TontiTurnRow *turn, gint64 amount)
{
  g_autoptr (GArray) holders = tonti_holder_list (self->book->db, turn->hand);
  g_autofree char *key = tonti_subject_key (TONTI_SUBJECT_HAND, turn->hand);

  for (guint i = 0; i < holders->len; i++)
    {
      Row *row = row_of (self, g_array_index (holders, TontiHolderRow, i).member);
      gint64 part = tonti_notebook_share (self->book, turn->hand, row->member, amount);

      if (part == 0)
        continue;
      row->sums[OWED] += part;
      json_array_append_new (row->items, json_pack ("{s:s, s:s, s:I}", "account", "owed", "of", key,
                                                    "amount", (json_int_t)part));
    }
}

static void
add_short_lots (Position *self, guint meeting, gint64 owed)
{
  g_autoptr (GArray) turns = tonti_notebook_turns_of (self->book, meeting);
  g_autofree TontiMoney *lots = g_new0 (TontiMoney, turns->len + 1);
  g_autofree TontiMoney *parts = g_new0 (TontiMoney, turns->len + 1);

  for (guint i = 0; i < turns->len; i++)
    lots[i] = tonti_money (g_array_index (turns, TontiTurnRow, i).amount);
  if (turns->len == 0
      || !tonti_lot_spread (tonti_money (owed), lots, turns->len, self->book->group->unit, parts))
    return;
  for (guint i = 0; i < turns->len; i++)
    add_owed (self, &g_array_index (turns, TontiTurnRow, i), parts[i].minor);
}

static void
add_lots (Position *self)
{
  if (self->book->pool.id == 0)
    return;
  self->pot -= tonti_notebook_lots_before (self->book);
  for (guint m = 0; m < self->book->meetings->len; m++)
    {
      gint64 owed = g_array_index (self->book->meetings, TontiNotebookMeeting, m).owed;

      if (owed > 0)
        add_short_lots (self, m, owed);
    }
}

/* ---- What was told beside the notebook ---- */

static gint64
fact (const json_t *row, const char *name)
{
  return json_integer_value (json_object_get (row, name));
}

static void
add_other (Position *self, const json_t *row)
{
  const char *account = json_string_value (json_object_get (row, "account"));
  Row *target = row_of (self, fact (row, "member"));

  for (int i = 0; i < N_SUMS; i++)
    if (g_strcmp0 (sums[i].account, account) == 0)
      target->sums[i] += fact (row, "amount");
  if (g_strcmp0 (account, "owed") == 0)
    json_array_append_new (target->items, json_pack ("{s:s, s:O, s:I}", "account", account, "of",
                                                     json_object_get (row, "of"), "amount",
                                                     (json_int_t)fact (row, "amount")));
}

static void
add_facts (Position *self)
{
  const json_t *row;
  size_t i;

  json_array_foreach (json_object_get (self->book->facts, "loans"), i, row)
    row_of (self, fact (row, "member"))->sums[LOANS] += fact (row, "amount");
  json_array_foreach (json_object_get (self->book->facts, "savings"), i, row)
    row_of (self, fact (row, "member"))->sums[SAVINGS] += fact (row, "amount");
  json_array_foreach (json_object_get (self->book->facts, "aid"), i, row)
    tonti_notebook_add (&self->aid, fact (row, "amount"));
  json_array_foreach (json_object_get (self->book->facts, "others"), i, row)
    add_other (self, row);
  self->fund += self->book->kept - self->aid;
}

/* ---- The answer ---- */

/* What was paid before for a hand by one of its holders, and what she had of its lots. */
static void
add_hand (Position *self, const Row *row, const TontiHolderRow *held, gint64 due, gint64 arrears)
{
  g_autofree char *key = tonti_subject_key (TONTI_SUBJECT_HAND, held->hand);
  g_autoptr (GArray) turns = tonti_turn_list_hand (self->book->db, held->hand);
  gint64 lot = 0;

  for (guint i = 0; i < turns->len; i++)
    if (g_str_equal (g_array_index (turns, TontiTurnRow, i).state, "before"))
      lot += tonti_notebook_share (self->book, held->hand, row->member,
                                   g_array_index (turns, TontiTurnRow, i).amount);
  json_array_append_new (self->hands,
                         json_pack ("{s:s, s:I, s:I, s:I}", "hand", key, "member",
                                    (json_int_t)row->member, "paid", (json_int_t)(due - arrears),
                                    "received", (json_int_t)lot));
}

/* What a member owes of her hands: the last ones first, since what was paid filled the first. */
static json_t *
list_dues (Position *self, const Row *row)
{
  g_autoptr (GArray) hands = tonti_holder_list_member (self->book->db, row->member);
  gint64 left = row->sums[ARREARS], meetings = self->book->meetings->len;
  json_t *dues = json_array ();

  for (guint i = hands->len; i-- > 0;)
    {
      const TontiHolderRow *held = &g_array_index (hands, TontiHolderRow, i);
      g_autofree char *key = tonti_subject_key (TONTI_SUBJECT_HAND, held->hand);
      gint64 due, part;

      if (held->pool != self->book->pool.id)
        continue;
      due = meetings
            * tonti_notebook_share (self->book, held->hand, row->member,
                                    self->book->pool.contribution);
      part = MIN (left, due);
      left -= part;
      add_hand (self, row, held, due, part);
      if (part > 0)
        json_array_append_new (dues,
                               json_pack ("{s:s, s:I}", "of", key, "amount", (json_int_t)part));
    }
  if (row->sums[FUND_ARREARS] > 0)
    {
      g_autofree char *key = tonti_subject_key (TONTI_SUBJECT_FUND, self->book->fund_id);

      json_array_append_new (
          dues, json_pack ("{s:s, s:I}", "of", key, "amount", (json_int_t)row->sums[FUND_ARREARS]));
    }
  return dues;
}

static json_t *
list_items (const Row *row)
{
  json_t *items = json_deep_copy (row->items);

  for (int i = 0; i < N_SUMS; i++)
    if (sums[i].account != NULL && i != OWED && row->sums[i] > 0)
      json_array_append_new (items, json_pack ("{s:s, s:I}", "account", sums[i].account, "amount",
                                               (json_int_t)row->sums[i]));
  return items;
}

static json_t *
describe_members (Position *self, gint64 *net)
{
  json_t *list = json_array ();

  for (guint r = 0; r < self->rows->len; r++)
    {
      const Row *row = &g_array_index (self->rows, Row, r);
      g_autofree char *name = tonti_member_dup_name (self->book->db, row->member);
      json_t *json = json_pack ("{s:I, s:s}", "member", (json_int_t)row->member, "name", name);

      for (int i = 0; i < N_SUMS; i++)
        {
          json_object_set_new (json, sums[i].name, json_integer (row->sums[i]));
          *net += sums[i].side * row->sums[i];
        }
      json_object_set_new (json, "items", list_items (row));
      json_object_set_new (json, "dues", list_dues (self, row));
      json_array_append_new (list, json);
    }
  return list;
}

static void
add_box (json_t *boxes, const char *account, char *of, gint64 amount)
{
  json_t *box = json_pack ("{s:s, s:I}", "account", account, "amount", (json_int_t)amount);

  if (of != NULL)
    json_object_set_new (box, "of", json_string (of));
  json_array_append_new (boxes, box);
  g_free (of);
}

static json_t *
describe_boxes (Position *self)
{
  json_t *boxes = json_array ();

  if (self->book->pool.id != 0)
    add_box (boxes, "pot", tonti_subject_key (TONTI_SUBJECT_POOL, self->book->pool.id), self->pot);
  if (self->book->fund_id != 0)
    add_box (boxes, "fund", tonti_subject_key (TONTI_SUBJECT_FUND, self->book->fund_id),
             self->fund);
  add_box (boxes, "fines", NULL, self->fines);
  add_box (boxes, "suspense", NULL, self->suspense);
  return boxes;
}

static gint64
read_counted (TontiNotebook *book)
{
  TontiAct act = { .db = book->db, .journal = book->journal };
  gint64 counted;

  json_decref (tonti_opening_list_places (&act, &counted));
  return counted;
}

json_t *
tonti_notebook_position (TontiNotebook *book)
{
  Position self = { .book = book,
                    .rows = g_array_new (FALSE, TRUE, sizeof (Row)),
                    .from = json_object (),
                    .to = json_object (),
                    .hands = json_array () };
  gint64 net = 0, counted = read_counted (book), gap;
  json_t *members, *boxes;

  g_array_set_clear_func (self.rows, clear_row);
  add_lines (&self);
  add_lots (&self);
  add_facts (&self);
  members = describe_members (&self, &net);
  boxes = describe_boxes (&self);
  gap = counted + net - self.pot - self.fund - self.fines - self.suspense;
  g_array_unref (self.rows);
  return json_pack ("{s:o, s:o, s:o, s:{s:o, s:o}, s:I, s:I}", "members", members, "hands",
                    self.hands, "boxes", boxes, "flow", "from", self.from, "to", self.to, "counted",
                    (json_int_t)counted, "gap", (json_int_t)gap);
}
