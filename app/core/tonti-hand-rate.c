// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-hand-rate.h"

#include "tonti-money.h"

#include "tonti-no-float.h"

/* A factor between 0 and 1 in 60 binary places. Above zero, rates are looked for by the factor 1 /
 * (1 + rate) that brings later flows to the first moment; below, by the factor 1 + rate that brings
 * earlier flows to the last one: so powers never grow, and a sum of 4,000 flows stays below 2^123.
 */

typedef __int128 Wide;

#define PLACES 60
#define ONE ((Wide)1 << PLACES)
#define CELL (ONE >> 12)
#define SMALLEST (ONE >> 30) /* a rate of a thousand million periods says nothing any more */
#define PPM 1000000

typedef struct
{
  const gint64 *flows;
  gsize n;
  gboolean from_end;
} Flows;

static gint64
flow_at (const Flows *flows, gsize i)
{
  return flows->flows[flows->from_end ? flows->n - 1 - i : i];
}

static int
sign_at (const Flows *flows, Wide factor)
{
  Wide sum = 0, power = ONE;

  for (gsize i = 0; i < flows->n; i++)
    {
      sum += flow_at (flows, i) * power;
      power = (power * factor) >> PLACES;
    }
  return (sum > 0) - (sum < 0);
}

/* Next to the factor 0 the first flow that is not nothing decides. */
static int
sign_at_zero (const Flows *flows)
{
  for (gsize i = 0; i < flows->n; i++)
    if (flow_at (flows, i) != 0)
      return flow_at (flows, i) > 0 ? 1 : -1;
  return 0;
}

/* Between LOW, where the sign is SIGN, and HIGH, where it is another. */
static Wide
narrow (const Flows *flows, Wide low, Wide high, int sign)
{
  while (high - low > 1)
    {
      Wide middle = low + (high - low) / 2;

      if (sign_at (flows, middle) == sign)
        low = middle;
      else
        high = middle;
    }
  return high;
}

/* Rounded half up; FACTOR is above zero. */
static gint64
to_ppm (const Flows *flows, Wide factor)
{
  Wide scaled;

  if (flows->from_end)
    scaled = factor * PPM * 2 / ONE;
  else
    scaled = ONE * PPM * 2 / factor;
  return (gint64)((scaled + 1) / 2) - PPM;
}

static void
keep (const Flows *flows, GArray *rates, Wide factor)
{
  gint64 ppm;

  if (factor < SMALLEST || (factor == ONE && flows->from_end))
    return;
  ppm = to_ppm (flows, factor);
  g_array_append_val (rates, ppm);
}

/* The factor 1, a rate of nothing, is found by the first search. */
static void
search (const Flows *flows, GArray *rates)
{
  int sign = sign_at_zero (flows);

  for (Wide high = CELL; high <= ONE; high += CELL)
    {
      int next = sign_at (flows, high);

      if (next == 0)
        keep (flows, rates, high);
      else if (sign != 0 && next != sign)
        keep (flows, rates, narrow (flows, high - CELL, high, sign));
      sign = next;
    }
}

static int
compare_rates (gconstpointer a, gconstpointer b)
{
  gint64 left = ABS (*(const gint64 *)a), right = ABS (*(const gint64 *)b);

  return (left > right) - (left < right);
}

GArray *
tonti_hand_rate_find (const gint64 *flows, gsize n)
{
  GArray *rates = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_assert (n <= TONTI_HAND_RATE_FLOWS);
  if (sign_at_zero (&(Flows){ flows, n, FALSE }) == 0)
    return rates;
  search (&(Flows){ flows, n, FALSE }, rates);
  search (&(Flows){ flows, n, TRUE }, rates);
  g_array_sort (rates, compare_rates);
  return rates;
}

/* Nine places more than the result has. */
#define FINE ((Wide)1000000000000000)
#define MOST_YEAR (FINE * 10001)

gboolean
tonti_hand_rate_year (gint64 ppm, gint64 periods, gint64 *year)
{
  Wide factor, product = FINE;

  g_assert (periods >= 1 && periods <= 366);
  if (ppm <= -PPM || ppm > (gint64)PPM * 10000)
    return FALSE;
  factor = FINE + (Wide)ppm * (FINE / PPM);
  for (gint64 i = 0; i < periods; i++)
    {
      product = (product * factor + FINE / 2) / FINE;
      if (product > MOST_YEAR)
        return FALSE;
    }
  *year = (gint64)((product + FINE / PPM / 2) / (FINE / PPM)) - PPM;
  return TRUE;
}

char *
tonti_hand_rate_format (gint64 ppm)
{
  guint64 size = ppm < 0 ? 0 - (guint64)ppm : (guint64)ppm;

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%06" G_GUINT64_FORMAT, ppm < 0 ? "-" : "",
                          size / PPM, size % PPM);
}
