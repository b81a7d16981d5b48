// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-import-members.h"
#include "tonti-pool-store.h"

/* The hands of a list: whole ones in the order of the rows, parts joined to whole hands with the
 * parts that follow. Without a pool they are only noted, and the answer says so. Who holds a hand
 * of the pool already is given none. */

/* Keys of hands: the pool, which kind, then which of the row's hands. */
#define WHOLE_HAND 1
#define SHARED_HAND 1000
#define HANDS_OF_A_POOL 1024

typedef struct
{
  TontiImport *import;
  GArray *shares;      /* of TontiImportShare, of a hand not yet whole */
  GHashTable *holders; /* of gint64: members who held a hand of the pool before */
  json_t *rejected;
  gint64 added, shared;
} Hands;

static void
reject_hand (Hands *hands, int row, const char *code, const char *message)
{
  json_array_append_new (
      hands->rejected, json_pack ("{s:i, s:s, s:s}", "row", row, "code", code, "message", message));
}

/* FALSE only after a failure. */
static gboolean
add_hand (Hands *hands, guint32 what, const TontiImportPlan *plan, json_t *holders)
{
  TontiImport *import = hands->import;
  g_autoptr (TontiProblems) why = tonti_problems_new ();
  g_autofree char *key = tonti_import_format_key (import->table->hash,
                                                  what + (guint32)import->pool * HANDS_OF_A_POOL,
                                                  (guint32)plan->row, plan->attempt);
  g_autofree char *pool = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, import->pool });
  json_auto_t *answer = NULL;
  json_auto_t *request = json_pack ("{s:s, s:s, s:s, s:o}", "do", "hand.add", "key", key, "pool",
                                    pool, "holders", holders);
  if (tonti_book_apply (import->book, request, import->user, &answer, why))
    {
      hands->added += !json_is_true (json_object_get (answer, "repeated"));
      return TRUE;
    }
  for (guint i = 0; i < tonti_problems_count (why); i++)
    if (tonti_problems_exit_code (why) >= TONTI_PROBLEM_ALTERED)
      tonti_problems_copy (import->problems, tonti_problems_get (why, i));
    else
      reject_hand (hands, plan->row, tonti_problems_get (why, i)->code,
                   tonti_problems_get (why, i)->message);
  return tonti_problems_exit_code (why) < TONTI_PROBLEM_ALTERED;
}

static json_t *
describe_holder (gint64 member, gint64 numerator, gint64 denominator)
{
  return json_pack ("{s:I, s:I, s:I}", "member", (json_int_t)member, "numerator",
                    (json_int_t)numerator, "denominator", (json_int_t)denominator);
}

static void
reject_shares (Hands *hands)
{
  for (guint i = 0; i < hands->shares->len; i++)
    reject_hand (hands, g_array_index (hands->shares, TontiImportShare, i).row, "hand-not-whole",
                 _ ("The hand: the parts of this row and of the rows beside it do not make one "
                    "whole hand: say who holds the rest, and add the hand with hand.add"));
  g_array_set_size (hands->shares, 0);
}

static gboolean
add_shared_hand (Hands *hands, const TontiImportPlan *plan)
{
  json_t *holders = json_array ();
  for (guint i = 0; i < hands->shares->len; i++)
    {
      const TontiImportShare *share = &g_array_index (hands->shares, TontiImportShare, i);
      json_array_append_new (holders,
                             describe_holder (share->member, share->numerator, share->denominator));
    }
  g_array_set_size (hands->shares, 0);
  hands->shared++;
  return add_hand (hands, SHARED_HAND, plan, holders);
}

static gboolean
add_part (Hands *hands, const TontiImportPlan *plan)
{
  TontiImportShare share
      = { plan->row, plan->member, plan->hands.numerator, plan->hands.denominator };
  int whole = tonti_import_hands_add (hands->shares, &share);
  if (whole < 0)
    {
      reject_shares (hands);
      whole = tonti_import_hands_add (hands->shares, &share);
    }
  return whole <= 0 || add_shared_hand (hands, plan);
}

static gboolean
add_hands_of (Hands *hands, const TontiImportPlan *plan)
{
  gboolean ok = TRUE;
  for (gint64 i = 0; ok && i < plan->hands.whole; i++)
    {
      json_t *holders = json_array ();
      json_array_append_new (holders, describe_holder (plan->member, 1, 1));
      ok = add_hand (hands, WHOLE_HAND + (guint32)i, plan, holders);
    }
  return ok && (plan->hands.numerator == 0 || add_part (hands, plan));
}

static GHashTable *
find_holders (const TontiImport *self)
{
  g_autoptr (GArray) rows = tonti_holder_list_pool (self->db, self->pool);
  GHashTable *holders = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 member = g_array_index (rows, TontiHolderRow, i).member;
      g_hash_table_add (holders, g_memdup2 (&member, sizeof member));
    }
  return holders;
}

static gboolean
needs_hands (const Hands *hands, const TontiImportPlan *plan)
{
  return (plan->state == TONTI_IMPORT_STORED || plan->state == TONTI_IMPORT_ALREADY)
         && !g_hash_table_contains (hands->holders, &plan->member);
}

static gboolean
add_all (Hands *hands)
{
  GPtrArray *plans = hands->import->plans;
  for (guint i = 0; i < plans->len; i++)
    {
      const TontiImportPlan *plan = g_ptr_array_index (plans, i);
      if (needs_hands (hands, plan) && !add_hands_of (hands, plan))
        return FALSE;
    }
  reject_shares (hands);
  return TRUE;
}

/* How many hands the list gives to members who are in the book now, parts counted as parts. */
static void
note_hands (const TontiImport *self)
{
  gint64 whole = 0, parts = 0;
  for (guint i = 0; i < self->plans->len; i++)
    {
      const TontiImportPlan *plan = g_ptr_array_index (self->plans, i);
      if (plan->state != TONTI_IMPORT_STORED && plan->state != TONTI_IMPORT_ALREADY)
        continue;
      whole += plan->hands.whole;
      parts += plan->hands.numerator > 0;
    }
  json_object_set_new (self->hands, "whole", json_integer (whole));
  json_object_set_new (self->hands, "parts", json_integer (parts));
}

/* Nothing is dropped without a word. */
static void
note_no_pool (const TontiImport *self)
{
  gint64 whole = json_integer_value (json_object_get (self->hands, "whole"));
  gint64 parts = json_integer_value (json_object_get (self->hands, "parts"));
  if (self->pool == 0 && whole + parts > 0)
    json_object_set_new (
        self->hands, "note",
        json_string (_ ("The hands of the list: they were read, and no pool takes them: begin a "
                        "pool with pool.add, or name one that has not started with --pool, and "
                        "import the same list again")));
}

gboolean
tonti_import_add_hands (TontiImport *self)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (TontiImportShare));
  g_autoptr (GHashTable) holders = find_holders (self);
  json_auto_t *rejected = json_array ();
  Hands hands = { .import = self, .shares = shares, .holders = holders, .rejected = rejected };
  g_autofree char *pool = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, self->pool });
  note_hands (self);
  json_object_set_new (self->hands, "pool", self->pool > 0 ? json_string (pool) : json_null ());
  if (self->pool > 0 && !add_all (&hands))
    return FALSE;
  json_object_set_new (self->hands, "added", json_integer (hands.added));
  json_object_set_new (self->hands, "shared", json_integer (hands.shared));
  json_object_set (self->hands, "rejected", rejected);
  note_no_pool (self);
  return TRUE;
}
