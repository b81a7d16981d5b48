// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-remark.h"

#include <string.h>

#include "tonti-act-private.h"

/* Events that no verb asks for. */

static void
make_key (guint8 key[TONTI_KEY_SIZE])
{
  for (int i = 0; i < TONTI_KEY_SIZE; i += 4)
    {
      guint32 random = g_random_int ();
      memcpy (key + i, &random, 4);
    }
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
  make_key (posting.key);
  return tonti_journal_post (book->journal, &posting, &seq, problems);
}
