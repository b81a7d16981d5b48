// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rotation.h"

#include "tonti-split.h"

#include "tonti-no-float.h"

gint64
tonti_rotation_meetings (const TontiRotation *rotation)
{
  g_assert (rotation->lots > 0);
  return (rotation->hands + rotation->lots - 1) / rotation->lots;
}

static gboolean
is_uneven (const TontiRotation *rotation)
{
  return rotation->hands % rotation->lots != 0;
}

/* How many hands meeting M of the round serves. */
static gint64
count_served (const TontiRotation *rotation, gint64 m)
{
  return MIN (rotation->lots, rotation->hands - (m - 1) * rotation->lots);
}

gboolean
tonti_rotation_total (const TontiRotation *rotation, TontiMoney *out)
{
  TontiMoney pot;

  return tonti_money_multiply (rotation->contribution, rotation->hands, &pot)
         && tonti_money_multiply (pot, tonti_rotation_meetings (rotation), out);
}

/* Every hand receives what it pays over the round. */
static void
fill_equal (const TontiRotation *rotation, TontiRotationRow *rows)
{
  for (gint64 i = 0; i < rotation->hands; i++)
    rows[i].amount = rotation->contribution.minor * tonti_rotation_meetings (rotation);
}

/* Every meeting's hands share the pot of that meeting. */
static void
fill_shared (const TontiRotation *rotation, TontiRotationRow *rows)
{
  gint64 pot = rotation->contribution.minor * rotation->hands;
  g_autofree gint64 *weights = g_new (gint64, (gsize)rotation->lots);
  g_autofree gint64 *parts = g_new (gint64, (gsize)rotation->lots);

  for (gint64 i = 0; i < rotation->lots; i++)
    weights[i] = 1;
  for (gint64 m = 1; m <= tonti_rotation_meetings (rotation); m++)
    {
      gint64 served = count_served (rotation, m), rest;

      if (!tonti_split (pot, weights, (gsize)served, rotation->unit, TONTI_SPLIT_LARGEST_REMAINDER,
                        parts, &rest))
        g_assert_not_reached ();
      parts[served - 1] += rest; /* below one cash unit: with the last lot */
      for (gint64 i = 0; i < served; i++)
        rows[(m - 1) * rotation->lots + i].amount = parts[i];
    }
}

static void
fill_sizes (const TontiRotation *rotation, TontiRotationRow *rows)
{
  for (gint64 i = 0; i < rotation->hands; i++)
    rows[i].amount = rotation->sizes[i];
}

static gboolean
add_up (const gint64 *amounts, gsize n, gsize stride, gint64 *sum)
{
  TontiMoney total = TONTI_MONEY_ZERO;

  for (gsize i = 0; i < n; i++)
    if (!tonti_money_add (total, tonti_money (amounts[i * stride]), &total))
      return FALSE;
  *sum = total.minor;
  return TRUE;
}

static TontiRotationResult
check_sizes (const TontiRotation *rotation, TontiMoney total)
{
  gint64 sum;

  if (rotation->size_count != (gsize)rotation->hands)
    return TONTI_ROTATION_SIZE_COUNT;
  for (gsize i = 0; i < rotation->size_count; i++)
    if (rotation->sizes[i] <= 0)
      return TONTI_ROTATION_SIZE_SUM;
  if (!add_up (rotation->sizes, rotation->size_count, 1, &sum) || sum != total.minor)
    return TONTI_ROTATION_SIZE_SUM;
  return TONTI_ROTATION_OK;
}

static TontiRotationResult
check (const TontiRotation *rotation, TontiMoney *total)
{
  g_assert (rotation->contribution.minor > 0 && rotation->unit >= 1);
  if (rotation->hands < 1)
    return TONTI_ROTATION_EMPTY;
  if (rotation->lots < 1 || rotation->lots > rotation->hands)
    return TONTI_ROTATION_LOTS;
  if (!tonti_rotation_total (rotation, total))
    return TONTI_ROTATION_TOO_BIG;
  if (rotation->uneven == TONTI_UNEVEN_SIZES)
    return check_sizes (rotation, *total);
  return is_uneven (rotation) && rotation->uneven < 0 ? TONTI_ROTATION_UNDECIDED
                                                      : TONTI_ROTATION_OK;
}

TontiRotationResult
tonti_rotation_compute (const TontiRotation *rotation, GArray **rows)
{
  TontiMoney total;
  TontiRotationResult result = check (rotation, &total);
  TontiRotationRow *row;
  gint64 sum;

  if (result != TONTI_ROTATION_OK)
    return result;
  *rows = g_array_new (FALSE, TRUE, sizeof (TontiRotationRow));
  g_array_set_size (*rows, (guint)rotation->hands);
  row = (TontiRotationRow *)(gpointer)(*rows)->data;
  for (gint64 i = 0; i < rotation->hands; i++)
    {
      row[i].n = i + 1;
      row[i].meeting = i / rotation->lots + 1;
    }
  if (rotation->uneven == TONTI_UNEVEN_SIZES)
    fill_sizes (rotation, row);
  else if (is_uneven (rotation) && rotation->uneven == TONTI_UNEVEN_LAST_LARGER)
    fill_shared (rotation, row);
  else
    fill_equal (rotation, row);
  /* Entitlement: what comes in goes out, to the last coin. */
  g_assert (add_up (&row->amount, (*rows)->len, sizeof *row / sizeof (gint64), &sum));
  g_assert (sum == total.minor);
  return TONTI_ROTATION_OK;
}

TontiRotationChoices
tonti_rotation_choices (const TontiRotation *rotation)
{
  gint64 meetings = tonti_rotation_meetings (rotation);
  gint64 contribution = rotation->contribution.minor;
  TontiRotationChoices choices = {
    .pot = contribution * rotation->hands,
    .equal_lot = contribution * meetings,
    .advance_count = meetings - 1,
    .last_hands = count_served (rotation, meetings),
  };

  choices.advance = choices.equal_lot * rotation->lots - choices.pot;
  choices.advance_total = choices.advance * choices.advance_count;
  choices.small_lot = choices.pot / rotation->lots;
  choices.small_lot -= choices.small_lot % rotation->unit;
  choices.last_lot = choices.pot / choices.last_hands;
  choices.last_lot -= choices.last_lot % rotation->unit;
  return choices;
}
