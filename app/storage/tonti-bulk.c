// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-bulk.h"

#include "tonti-ledger-private.h"

#include "tonti-no-float.h"

typedef struct
{
  gint64 account, member, subject;
  gint64 debit, credit;
} Sum;

struct _TontiBulk
{
  TontiDb *db;
  GHashTable *accounts; /* key -> number */
  GHashTable *subjects;
  GHashTable *sums; /* set of Sum */
};

/* splitmix64: the plain g_int64_hash collides so often on such keys that a load takes four times as
 * long. */
static guint64
mix (guint64 x)
{
  x += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return x ^ (x >> 31);
}

static guint
hash_sum (gconstpointer data)
{
  const Sum *sum = data;
  guint64 h = mix ((guint64)sum->account);

  h = mix (h ^ (guint64)sum->member);
  return (guint)mix (h ^ (guint64)sum->subject);
}

static gboolean
equal_sums (gconstpointer a, gconstpointer b)
{
  const Sum *x = a, *y = b;

  return x->account == y->account && x->member == y->member && x->subject == y->subject;
}

TontiBulk *
tonti_bulk_new (TontiDb *db)
{
  TontiBulk *self = g_new0 (TontiBulk, 1);

  g_assert (db->bulk == NULL);
  self->db = db;
  self->accounts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sums = g_hash_table_new_full (hash_sum, equal_sums, g_free, NULL);
  db->bulk = self;
  return self;
}

void
tonti_bulk_free (TontiBulk *self)
{
  if (self == NULL)
    return;
  self->db->bulk = NULL;
  g_hash_table_unref (self->accounts);
  g_hash_table_unref (self->subjects);
  g_hash_table_unref (self->sums);
  g_free (self);
}

typedef gint64 (*Number) (TontiDb *db, const char *key);

static gint64
number (TontiDb *db, GHashTable *known, const char *key, Number look_up)
{
  gint64 *found = g_hash_table_lookup (known, key);
  gint64 id;

  if (found != NULL)
    return *found;
  id = look_up (db, key);
  if (id > 0)
    g_hash_table_insert (known, g_strdup (key), g_memdup2 (&id, sizeof id));
  return id;
}

gint64
tonti_bulk_account (TontiBulk *self, const char *key)
{
  return number (self->db, self->accounts, key, tonti_ledger_need_account);
}

gint64
tonti_bulk_subject (TontiBulk *self, const char *key)
{
  return number (self->db, self->subjects, key, tonti_ledger_need_subject);
}

gboolean
tonti_bulk_add (TontiBulk *self, gint64 account, gint64 member, gint64 subject, gint64 amount)
{
  Sum key = { account, member, subject, 0, 0 };
  Sum *sum = g_hash_table_lookup (self->sums, &key);
  gint64 *side;

  if (sum == NULL)
    {
      sum = g_memdup2 (&key, sizeof key);
      g_hash_table_add (self->sums, sum);
    }
  side = amount > 0 ? &sum->debit : &sum->credit;
  return !__builtin_add_overflow (*side, amount > 0 ? amount : -amount, side);
}

static int
compare_sums (const void *a, const void *b)
{
  const Sum *x = *(Sum *const *)a, *y = *(Sum *const *)b;

  if (x->account != y->account)
    return x->account < y->account ? -1 : 1;
  if (x->member != y->member)
    return x->member < y->member ? -1 : 1;
  return x->subject < y->subject ? -1 : x->subject > y->subject;
}

/* The sums are sorted: those of one account lie together. */
static gboolean
write_totals (TontiBulk *self, Sum *const *sums, guint n)
{
  for (guint i = 0; i < n;)
    {
      Sum total = { .account = sums[i]->account };

      for (; i < n && sums[i]->account == total.account; i++)
        if (__builtin_add_overflow (total.debit, sums[i]->debit, &total.debit)
            || __builtin_add_overflow (total.credit, sums[i]->credit, &total.credit))
          return tonti_db_note (self->db, SQLITE_TOOBIG);
      if (!tonti_ledger_add_total (self->db, total.account, total.debit, total.credit))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_bulk_flush (TontiBulk *self)
{
  guint n = 0;
  g_autofree Sum **sums = (Sum **)g_hash_table_get_keys_as_array (self->sums, &n);
  gboolean done;

  if (n > 0)
    qsort (sums, n, sizeof *sums, compare_sums);
  done = write_totals (self, sums, n);
  for (guint i = 0; done && i < n; i++)
    done = tonti_ledger_add_balance (self->db, sums[i]->account, sums[i]->member, sums[i]->subject,
                                     sums[i]->debit, sums[i]->credit);
  g_hash_table_remove_all (self->sums);
  return done;
}
