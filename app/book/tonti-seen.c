// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-seen-private.h"

#include <string.h>

#include "tonti-act-private.h"
#include "tonti-hash.h"
#include "tonti-seen-compare.h"

/* What this computer remembers of a book, asked at opening and told anew after closings. */

struct _TontiSeenMind
{
  char *name;      /* of the memory; NULL = this book is not remembered */
  TontiSeen found; /* as told */
  guint8 hash[TONTI_HASH_SIZE];
  gint64 kept; /* number of the last event remembered, 0 = not known */
  gboolean closes, accepts;
};

/* Twice as many practice books with equal UUIDs are not copies of each other: they are made anew
 * by the same script. Their place tells them apart. */
static char *
make_name (TontiBook *book)
{
  const TontiGroup *group = tonti_book_get_group (book);
  g_autofree char *place = NULL;

  if (group->uuid == NULL || !g_uuid_string_is_valid (group->uuid))
    return NULL;
  if (!group->practice)
    return g_ascii_strdown (group->uuid, -1);
  place = g_compute_checksum_for_string (G_CHECKSUM_SHA256, tonti_book_get_path (book), -1);
  place[16] = '\0';
  return g_strconcat (group->uuid, "-", place, NULL);
}

/* ---- Comparing ---- */

static TontiSeenState
read_state (TontiCompared how)
{
  static const TontiSeenState states[] = {
    [TONTI_COMPARED_SAME] = TONTI_SEEN_SAME,
    [TONTI_COMPARED_GROWN] = TONTI_SEEN_GROWN,
    [TONTI_COMPARED_OLDER] = TONTI_SEEN_OLDER,
    [TONTI_COMPARED_FORKED] = TONTI_SEEN_FORKED,
  };

  return states[how];
}

/* An older book lacks what comes after its end; in a forked one all after the last event that is
 * known to stand in it is in doubt. */
static void
describe_other (TontiSeen *found, const TontiSeenFinding *finding)
{
  found->agreed = finding->agreed != NULL ? finding->agreed->seq : 0;
  found->agreed_meeting = finding->agreed != NULL ? finding->agreed->meeting : 0;
  found->differs = finding->differs != NULL ? finding->differs->seq : 0;
  found->missing = found->seq - (found->state == TONTI_SEEN_OLDER ? finding->last : found->agreed);
}

static void
compare (TontiBook *book, TontiSeenMind *mind, TontiSeenMemory *memory)
{
  TontiSeenFinding finding;
  const TontiSeenHead *last = tonti_seen_memory_last (memory);

  if (!tonti_seen_compare (book->journal, memory, &finding))
    return;
  mind->found.state = read_state (finding.how);
  mind->found.seq = last->seq;
  mind->found.day = last->day;
  mind->found.path = g_steal_pointer (&memory->path);
  memcpy (mind->hash, last->hash, TONTI_HASH_SIZE);
  if (finding.how >= TONTI_COMPARED_OLDER)
    describe_other (&mind->found, &finding);
  else
    mind->kept = last->seq;
}

/* A real book, at a place where it was not before: was there another one? */
static void
look_around (TontiBook *book, TontiSeen *found, const char *name)
{
  const char *path = tonti_book_get_path (book);
  TontiSeenHead last;

  found->stranger_day = TONTI_DAY_NONE;
  if (tonti_book_get_group (book)->practice || g_strcmp0 (found->path, path) == 0
      || !tonti_seen_memory_find_place (path, name, &last))
    return;
  found->stranger = last.seq;
  found->stranger_day = last.day;
}

static TontiSeenMind *
make_mind (TontiBook *book)
{
  TontiSeenMind *mind = g_new0 (TontiSeenMind, 1);
  g_auto (TontiSeenMemory) memory = { 0 };

  mind->name = make_name (book);
  mind->found.day = TONTI_DAY_NONE;
  if (mind->name != NULL && tonti_seen_memory_load (mind->name, &memory))
    compare (book, mind, &memory);
  mind->found.damaged = memory.damaged;
  if (mind->name != NULL)
    look_around (book, &mind->found, mind->name);
  return mind;
}

/* ---- Remembering ---- */

gboolean
tonti_book_is_other_copy (TontiBook *book)
{
  return book->seen != NULL && book->seen->found.state >= TONTI_SEEN_OLDER;
}

static gboolean
keep (TontiBook *book, gboolean accept)
{
  guint8 hash[TONTI_HASH_SIZE];
  TontiSeenMind *mind = book->seen;
  gint64 seq = tonti_journal_get_head (book->journal, hash);

  if (mind->name == NULL || tonti_journal_get_doubt (book->journal) != NULL
      || !tonti_seen_keep (book->journal, mind->name, accept))
    return FALSE;
  mind->kept = seq;
  return TRUE;
}

gboolean
tonti_book_keep_seen (TontiBook *book)
{
  return book->seen != NULL && !tonti_book_is_other_copy (book) && keep (book, FALSE);
}

void
tonti_seen_note_closing (TontiBook *book)
{
  if (book->seen != NULL)
    book->seen->closes = TRUE;
}

void
tonti_seen_note_accept (TontiBook *book)
{
  book->seen->accepts = TRUE;
}

/* From now on this is the book that the computer knows, even when it cannot write that down. */
static void
accept (TontiBook *book)
{
  TontiSeenMind *mind = book->seen;

  keep (book, TRUE);
  g_clear_pointer (&mind->found.path, g_free);
  mind->found = (TontiSeen){ .state = TONTI_SEEN_SAME, .day = TONTI_DAY_NONE };
  mind->found.seq = tonti_journal_get_head (book->journal, mind->hash);
}

void
tonti_seen_end_transaction (TontiBook *book, gboolean saved)
{
  TontiSeenMind *mind = book->seen;

  if (mind == NULL)
    return;
  if (saved && mind->accepts)
    accept (book);
  else if (saved && mind->closes)
    tonti_book_keep_seen (book);
  mind->accepts = mind->closes = FALSE;
}

void
tonti_seen_start (TontiBook *book, gboolean born)
{
  const TontiSeen *found;

  g_assert (book->seen == NULL);
  book->seen = make_mind (book);
  found = &book->seen->found;
  if (born && book->group.practice)
    accept (book);
  else if (found->state != TONTI_SEEN_SAME
           || g_strcmp0 (found->path, tonti_book_get_path (book)) != 0)
    tonti_book_keep_seen (book);
}

void
tonti_seen_stop (TontiBook *book)
{
  guint8 hash[TONTI_HASH_SIZE];

  if (book->seen == NULL)
    return;
  if (tonti_journal_get_mode (book->journal) == TONTI_OPEN_WRITE
      && tonti_journal_get_head (book->journal, hash) != book->seen->kept)
    tonti_book_keep_seen (book);
  g_free (book->seen->found.path);
  g_free (book->seen->name);
  g_clear_pointer (&book->seen, g_free);
}

/* ---- Telling ---- */

const TontiSeen *
tonti_book_get_seen (TontiBook *book)
{
  static const TontiSeen none = { .day = { G_MININT32 } };

  return book->seen != NULL ? &book->seen->found : &none;
}

char *
tonti_seen_get_hash (TontiBook *book)
{
  if (book->seen == NULL || book->seen->found.seq == 0)
    return NULL;
  return tonti_hash_to_hex (book->seen->hash, TONTI_HASH_SIZE);
}
