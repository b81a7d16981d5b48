// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-draw.h"

#include "tonti-no-float.h"

#define SHORTEST 10 /* digits of a row */

/* -1 = the sign does not count. Accents are apart from their letters. */
static int
value_of (gunichar c)
{
  if (c < 128 && g_ascii_isalpha ((char)c))
    return (g_ascii_toupper ((char)c) - 'A' + 1) % 10;
  return g_unichar_digit_value (c);
}

char *
tonti_draw_dup_digits (const char *seed)
{
  g_autofree char *plain = g_utf8_normalize (seed, -1, G_NORMALIZE_ALL);
  GString *digits = g_string_new (NULL);

  for (const char *p = plain; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      int value = value_of (g_utf8_get_char (p));

      if (value >= 0)
        g_string_append_c (digits, (char)('0' + value));
    }
  return g_string_free (digits, FALSE);
}

/* The row while it is being written. */
typedef struct
{
  GString *digits;
  guint called, width;
  guint next; /* where the next number is read */
} Row;

static guint
width_for (gsize hands)
{
  guint width = 2;

  for (gsize most = 10; most < hands; most *= 10)
    width++;
  return width;
}

static void
write_digit (Row *row)
{
  gsize i = row->digits->len - row->called;
  int sum = (row->digits->str[i] - '0') + (row->digits->str[i + 1] - '0');

  g_string_append_c (row->digits, (char)('0' + sum % 10));
}

static gint64
read_number (Row *row)
{
  gint64 number = 0;

  while (row->digits->len < row->next + row->width)
    write_digit (row);
  for (guint i = 0; i < row->width; i++)
    number = number * 10 + (row->digits->str[row->next + i] - '0');
  row->next += row->width;
  return number;
}

static gint64
limit_for (guint width, gint64 left)
{
  gint64 all = 1;

  while (width-- > 0)
    all *= 10;
  return all - all % left;
}

/* A row of nines is followed by one of eights: numbers are not struck out for ever. */
static void
draw_one (Row *row, TontiDrawStep *step)
{
  step->limit = limit_for (row->width, step->left);
  for (step->number = read_number (row); step->number >= step->limit;
       step->number = read_number (row))
    step->struck++;
  step->at = row->next - row->width;
  step->place = step->number % step->left + 1;
}

static GArray *
draw (Row *row, const gint64 *hands, gsize n, gsize take)
{
  GArray *left = g_array_sized_new (FALSE, FALSE, sizeof *hands, (guint)n);
  GArray *steps = g_array_sized_new (FALSE, TRUE, sizeof (TontiDrawStep), (guint)take);

  g_array_append_vals (left, hands, (guint)n);
  for (gsize i = 0; i < take; i++)
    {
      TontiDrawStep step = { .left = left->len, .limit = 1, .number = -1, .place = 1 };

      if (left->len > 1)
        draw_one (row, &step);
      step.hand = g_array_index (left, gint64, (guint)step.place - 1);
      g_array_remove_index (left, (guint)step.place - 1);
      g_array_append_val (steps, step);
    }
  g_array_unref (left);
  return steps;
}

TontiDraw *
tonti_draw_new (const char *seed, const gint64 *hands, gsize n, gsize take)
{
  g_autofree char *called = tonti_draw_dup_digits (seed);
  Row row = { .digits = g_string_new (NULL), .width = width_for (n) };
  TontiDraw *self;

  g_assert (take >= 1 && take <= n && n <= G_MAXINT);
  do
    g_string_append (row.digits, called);
  while (row.digits->len > 0 && row.digits->len < SHORTEST);
  if (row.digits->len == 0)
    {
      g_string_free (row.digits, TRUE);
      return NULL;
    }
  self = g_new0 (TontiDraw, 1);
  self->called = row.called = row.next = (guint)row.digits->len;
  self->width = row.width;
  self->steps = draw (&row, hands, n, take);
  self->row = g_string_free (row.digits, FALSE);
  return self;
}

void
tonti_draw_free (TontiDraw *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->steps);
  g_free (self->row);
  g_free (self);
}
