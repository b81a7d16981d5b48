// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-spacing.h"

#include "tonti-no-float.h"

typedef struct
{
  gint64 hand, at;
  gboolean settled;
} Turn;

struct _TontiSpacing
{
  gint64 gap, meetings;
  gboolean halves;
  GArray *turns;        /* Turn */
  GHashTable *holders;  /* hand: GArray of gint64 members */
  GHashTable *hands_of; /* member: how many hands */
};

TontiSpacing *
tonti_spacing_new (gint64 gap, gboolean halves, gint64 meetings)
{
  TontiSpacing *self = g_new0 (TontiSpacing, 1);

  self->gap = gap;
  self->halves = halves;
  self->meetings = meetings;
  self->turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  self->holders
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_array_unref);
  self->hands_of = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
tonti_spacing_free (TontiSpacing *self)
{
  g_array_unref (self->turns);
  g_hash_table_unref (self->holders);
  g_hash_table_unref (self->hands_of);
  g_free (self);
}

static guint
count_hands (const TontiSpacing *self, gint64 member)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->hands_of, &member));
}

static gboolean
holds (const TontiSpacing *self, gint64 hand, gint64 member)
{
  const GArray *members = g_hash_table_lookup (self->holders, &hand);

  for (guint i = 0; members != NULL && i < members->len; i++)
    if (g_array_index (members, gint64, i) == member)
      return TRUE;
  return FALSE;
}

void
tonti_spacing_hold (TontiSpacing *self, gint64 hand, gint64 member)
{
  GArray *members = g_hash_table_lookup (self->holders, &hand);

  if (holds (self, hand, member))
    return;
  if (members == NULL)
    {
      members = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->holders, g_memdup2 (&hand, sizeof hand), members);
    }
  g_array_append_val (members, member);
  g_hash_table_insert (self->hands_of, g_memdup2 (&member, sizeof member),
                       GUINT_TO_POINTER (count_hands (self, member) + 1));
}

void
tonti_spacing_add (TontiSpacing *self, gint64 hand, gint64 at, gboolean settled)
{
  Turn turn = { hand, at, settled };

  g_array_append_val (self->turns, turn);
}

static Turn *
turn_at (const TontiSpacing *self, guint i)
{
  return &g_array_index (self->turns, Turn, i);
}

guint
tonti_spacing_count (const TontiSpacing *self)
{
  return self->turns->len;
}

gint64
tonti_spacing_get_hand (const TontiSpacing *self, guint i)
{
  return turn_at (self, i)->hand;
}

void
tonti_spacing_exchange (TontiSpacing *self, guint i, guint j)
{
  gint64 hand = turn_at (self, i)->hand;

  turn_at (self, i)->hand = turn_at (self, j)->hand;
  turn_at (self, j)->hand = hand;
}

void
tonti_spacing_settle (TontiSpacing *self, guint i, guint j)
{
  tonti_spacing_exchange (self, i, j);
  if (i != j)
    turn_at (self, j)->settled = turn_at (self, j)->settled && turn_at (self, i)->settled;
  turn_at (self, i)->settled = TRUE;
}

/* -1 = first half, 1 = second, 0 = the meeting in the middle. */
static int
find_half (const TontiSpacing *self, gint64 at)
{
  return (2 * at > self->meetings + 1) - (2 * at < self->meetings + 1);
}

/* Of the first UPTO turns. */
static gboolean
member_breaks (const TontiSpacing *self, guint i, guint upto, gint64 member,
               TontiSpacingClash *clash)
{
  gint64 at = turn_at (self, i)->at;
  int half = find_half (self, at);
  guint same = 1, hands = count_hands (self, member);

  if (hands < 2)
    return FALSE;
  *clash = (TontiSpacingClash){ .member = member, .at = at };
  for (guint j = 0; j < upto; j++)
    {
      const Turn *turn = turn_at (self, j);

      if (j == i || !turn->settled || !holds (self, turn->hand, member))
        continue;
      clash->other = turn->at;
      clash->rule = "gap";
      if (self->gap > 0 && ABS (turn->at - at) <= self->gap)
        return TRUE;
      same += find_half (self, turn->at) == half;
    }
  clash->other = 0;
  clash->rule = "halves";
  return self->halves && half != 0 && same == hands;
}

static gboolean
breaks (const TontiSpacing *self, guint i, guint upto, TontiSpacingClash *clash)
{
  const GArray *members = g_hash_table_lookup (self->holders, &turn_at (self, i)->hand);
  TontiSpacingClash found;

  for (guint m = 0; members != NULL && m < members->len; m++)
    if (member_breaks (self, i, upto, g_array_index (members, gint64, m), &found))
      {
        if (clash != NULL)
          *clash = found;
        return TRUE;
      }
  return FALSE;
}

gboolean
tonti_spacing_breaks (const TontiSpacing *self, guint i, TontiSpacingClash *clash)
{
  return breaks (self, i, self->turns->len, clash);
}

gboolean
tonti_spacing_would_break (TontiSpacing *self, guint i, gint64 hand, TontiSpacingClash *clash)
{
  gint64 before = turn_at (self, i)->hand;
  gboolean result;

  turn_at (self, i)->hand = hand;
  result = tonti_spacing_breaks (self, i, clash);
  turn_at (self, i)->hand = before;
  return result;
}

gboolean
tonti_spacing_find (const TontiSpacing *self, TontiSpacingClash *clash)
{
  for (guint i = 0; i < self->turns->len; i++)
    if (turn_at (self, i)->settled && breaks (self, i, self->turns->len, clash))
      return TRUE;
  return FALSE;
}

/* ---- Mending ---- */

/* The turn that I changes places with; I itself when there is none. */
static guint
find_partner (TontiSpacing *self, guint i)
{
  for (guint step = 1; step < self->turns->len; step++)
    {
      guint j = (i + step) % self->turns->len;
      gboolean fits;

      tonti_spacing_exchange (self, i, j);
      fits = !breaks (self, i, i + 1, NULL) && (j > i || !breaks (self, j, i + 1, NULL));
      if (fits)
        return j;
      tonti_spacing_exchange (self, i, j);
    }
  return i;
}

GArray *
tonti_spacing_mend (TontiSpacing *self)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (TontiSpacingStep));

  for (guint i = 0; i < self->turns->len; i++)
    {
      TontiSpacingStep step = { .turn = i };

      if (!breaks (self, i, i + 1, NULL))
        continue;
      step.with = find_partner (self, i);
      g_array_append_val (steps, step);
    }
  return steps;
}
