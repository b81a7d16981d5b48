// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-remark.h"

#include <string.h>

#include "tonti-act-private.h"
#include "tonti-hash.h"

/* Events that no verb asks for. */

typedef struct
{
  const char *kind; /* static; NULL = what is done about a try of the member */
  json_t *body;
  TontiRemarkTry what;
  gint64 member;
  TontiUser user;
} Remark;

static void
free_remark (gpointer data)
{
  json_decref (((Remark *)data)->body);
  g_free (data);
}

static void
make_key (TontiBook *book, const char *kind, const json_t *body, guint8 key[TONTI_KEY_SIZE])
{
  guint8 head[TONTI_HASH_SIZE], hash[TONTI_HASH_SIZE];
  gint64 seq = tonti_journal_get_head (book->journal, head);
  g_autofree char *before = tonti_hash_to_hex (head, sizeof head);
  g_autofree char *text = tonti_event_dump (body);
  g_autofree char *all = g_strdup_printf ("%s %s %" G_GINT64_FORMAT " %s", kind, before, seq, text);
  tonti_hash_bytes (all, strlen (all), hash);
  memcpy (key, hash, TONTI_KEY_SIZE);
}

gboolean
tonti_remark_post (TontiBook *book, const char *kind, json_t *body, gint64 author,
                   const TontiUser *user, TontiProblems *problems)
{
  json_auto_t *owned = body;
  gint64 seq;
  char at[21];
  tonti_instant_format (user->now_unix_s, at);
  TontiPosting posting
      = { .at = at, .day = user->today, .author = author, .kind = kind, .body = owned };
  make_key (book, kind, owned, posting.key);
  return tonti_journal_post (book->journal, &posting, &seq, problems);
}

static void
keep (TontiBook *book, const Remark *remark)
{
  if (!book->remarks)
    book->remarks = g_ptr_array_new_with_free_func (free_remark);
  g_ptr_array_add (book->remarks, g_memdup2 (remark, sizeof *remark));
}

void
tonti_remark_later (TontiBook *book, const char *kind, json_t *body, const TontiUser *user)
{
  if (tonti_journal_get_mode (book->journal) == TONTI_OPEN_WRITE)
    keep (book, &(Remark){ .kind = kind, .body = body, .user = *user });
  else
    json_decref (body);
}

void
tonti_remark_try_later (TontiBook *book, TontiRemarkTry what, gint64 member, const TontiUser *user)
{
  keep (book, &(Remark){ .what = what, .member = member, .user = *user });
}

static gboolean
post (TontiBook *book, const Remark *remark, TontiProblems *problems)
{
  if (!remark->kind)
    return remark->what (book, remark->member, &remark->user, problems);
  return tonti_remark_post (book, remark->kind, json_incref (remark->body), remark->user.author,
                            &remark->user, problems);
}

static gboolean
post_all (TontiBook *book, GPtrArray *remarks, TontiProblems *problems)
{
  for (guint i = 0; i < remarks->len; i++)
    if (!post (book, g_ptr_array_index (remarks, i), problems))
      return FALSE;
  return TRUE;
}

void
tonti_remark_flush (TontiBook *book)
{
  g_autoptr (TontiProblems) unheard = tonti_problems_new ();
  g_autoptr (GPtrArray) remarks = g_steal_pointer (&book->remarks);
  if (!remarks || tonti_journal_get_mode (book->journal) != TONTI_OPEN_WRITE
      || !tonti_journal_begin (book->journal, unheard))
    return;
  if (!post_all (book, remarks, unheard))
    tonti_journal_rollback (book->journal);
  else if (!tonti_journal_commit (book->journal, unheard))
    return;
}
