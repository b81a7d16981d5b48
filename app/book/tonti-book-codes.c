// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-book-codes.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-act-private.h"
#include "tonti-seal.h"
#include "tonti-seen.h"

/* A book that is whole may still be the wrong one. Papers and this computer's memory tell. */

typedef struct
{
  char *code;
  TontiSealMatch match;
} Paper;

static void
clear_paper (gpointer data)
{
  Paper *paper = data;

  g_free (paper->code);
  tonti_seal_match_clear (&paper->match);
}

static gboolean
read_paper (TontiBook *self, const char *code, GArray *papers, TontiBookProgress progress,
            gpointer data, TontiProblems *problems)
{
  Paper paper = { .code = g_strstrip (g_strdup (code)) };
  gboolean ok
      = tonti_seal_search (self->journal, paper.code, progress, data, &paper.match, problems);

  g_array_append_val (papers, paper);
  return ok;
}

static gboolean
is_empty (const char *code)
{
  return code[strspn (code, " \t\r")] == '\0';
}

/* FALSE when one of them is no code, or the search was stopped. */
static gboolean
read_papers (TontiBook *self, const char *expect, GArray *papers, TontiBookProgress progress,
             gpointer data, TontiProblems *problems)
{
  g_auto (GStrv) codes = g_strsplit_set (expect, ",;\n", -1);
  gboolean ok = TRUE;

  for (guint i = 0; codes[i] != NULL; i++)
    if (!is_empty (codes[i]))
      ok = read_paper (self, codes[i], papers, progress, data, problems) && ok;
  return ok && (papers->len > 0 || read_paper (self, "", papers, progress, data, problems));
}

static guint
count (const GArray *papers, TontiSealHow how)
{
  guint n = 0;

  for (guint i = 0; i < papers->len; i++)
    n += g_array_index (papers, Paper, i).match.how == how;
  return n;
}

static const Paper *
find (const GArray *papers, TontiSealHow how)
{
  for (guint i = 0; i < papers->len; i++)
    if (g_array_index (papers, Paper, i).match.how == how)
      return &g_array_index (papers, Paper, i);
  return NULL;
}

/* The last event that a paper vouches for, of those before the first that a paper contradicts. */
static const Paper *
find_last_good (const GArray *papers)
{
  const Paper *good = NULL;
  gint64 limit = G_MAXINT64;

  for (guint i = 0; i < papers->len; i++)
    {
      const Paper *paper = &g_array_index (papers, Paper, i);

      if (paper->match.how == TONTI_SEAL_DIFFERS)
        limit = MIN (limit, paper->match.seq);
    }
  for (guint i = 0; i < papers->len; i++)
    {
      const Paper *paper = &g_array_index (papers, Paper, i);

      if (paper->match.found && paper->match.seq < limit
          && (good == NULL || paper->match.seq > good->match.seq))
        good = paper;
    }
  return good;
}

/* Several papers of which none agrees are of another book, rather than of this one rewritten. */
static const char *
judge (const GArray *papers)
{
  if (count (papers, TONTI_SEAL_DIFFERS) > 1 && count (papers, TONTI_SEAL_FOUND) == 0)
    return "other";
  if (count (papers, TONTI_SEAL_DIFFERS) > 0)
    return "rewritten";
  if (count (papers, TONTI_SEAL_NOT_HELD) > 0)
    return "other";
  if (count (papers, TONTI_SEAL_BEYOND) > 0)
    return "older";
  return count (papers, TONTI_SEAL_UNKNOWN) > 0 ? "unknown-code" : "intact";
}

static const Paper *
find_worst (const GArray *papers)
{
  static const TontiSealHow order[]
      = { TONTI_SEAL_DIFFERS, TONTI_SEAL_NOT_HELD, TONTI_SEAL_BEYOND, TONTI_SEAL_UNKNOWN };
  const Paper *worst = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (order) && worst == NULL; i++)
    worst = find (papers, order[i]);
  return worst != NULL ? worst : &g_array_index (papers, Paper, papers->len - 1);
}

/* ---- Answering ---- */

static void
add_match (json_t *answer, const TontiSealMatch *match)
{
  json_object_set_new (answer, "expected", json_string (match->found ? "found" : "not-found"));
  if (match->seq > 0)
    json_object_set_new (answer, "expected_event", json_integer (match->seq));
  if (match->meeting > 0)
    json_object_set_new (answer, "expected_meeting", json_integer (match->meeting));
}

static json_t *
list_papers (const GArray *papers)
{
  json_t *list = json_array ();

  for (guint i = 0; i < papers->len; i++)
    {
      const Paper *paper = &g_array_index (papers, Paper, i);
      json_t *row = json_pack ("{s:s}", "code", paper->code);

      add_match (row, &paper->match);
      if (paper->match.what != NULL)
        json_object_set_new (row, "what", json_string (paper->match.what));
      json_array_append_new (list, row);
    }
  return list;
}

static void
fail (json_t *answer, const char *state, const char *what)
{
  json_object_set_new (answer, "ok", json_false ());
  json_object_set_new (answer, "state", json_string (state));
  json_object_set_new (answer, "what", json_string (what));
}

/* Where it can be wrong: after the last entry that a paper vouches for. */
static void
add_from (json_t *answer, const GArray *papers)
{
  const Paper *good = find_last_good (papers);

  json_object_set_new (answer, "event", json_integer (good != NULL ? good->match.seq + 1 : 1));
  if (good != NULL && good->match.meeting > 0)
    json_object_set_new (answer, "good_meeting", json_integer (good->match.meeting));
}

gboolean
tonti_book_compare_codes (TontiBook *self, const char *expect, TontiBookProgress progress,
                          gpointer data, json_t *answer, TontiProblems *problems)
{
  g_autoptr (GArray) papers = g_array_new (FALSE, FALSE, sizeof (Paper));
  const Paper *worst;
  const char *state;

  g_array_set_clear_func (papers, clear_paper);
  if (!read_papers (self, expect, papers, progress, data, problems))
    return FALSE;
  state = judge (papers);
  worst = find_worst (papers);
  add_match (answer, &worst->match);
  if (papers->len > 1)
    json_object_set_new (answer, "codes", list_papers (papers));
  if (worst->match.found)
    return TRUE;
  fail (answer, state, worst->match.what);
  if (g_str_equal (state, "rewritten"))
    add_from (answer, papers);
  return TRUE;
}

void
tonti_book_compare_seen (TontiBook *self, json_t *answer)
{
  const TontiSeen *seen = tonti_book_get_seen (self);
  g_autofree char *what = NULL;
  char day[TONTI_DAY_ISO_SIZE];
  json_t *row;

  if (!tonti_book_is_other_copy (self))
    return;
  what = tonti_book_describe_seen (self);
  fail (answer, seen->state == TONTI_SEEN_OLDER ? "older" : "rewritten", what);
  row = json_pack ("{s:I, s:I, s:s, s:I}", "event", (json_int_t)seen->seq, "missing",
                   (json_int_t)seen->missing, "day", tonti_day_to_iso (seen->day, day), "agreed",
                   (json_int_t)seen->agreed);
  if (seen->path != NULL && g_utf8_validate (seen->path, -1, NULL))
    json_object_set_new (row, "book", json_string (seen->path));
  json_object_set_new (answer, "seen", row);
  if (seen->state == TONTI_SEEN_FORKED)
    json_object_set_new (answer, "event", json_integer (seen->agreed + 1));
}
