// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw-redo.h"

#include <string.h>

#include "tonti-draw.h"

static int
digit_of (const char *row, gsize i)
{
  g_assert_cmpuint (i, <, strlen (row));
  return row[i] - '0';
}

/* Every digit written after those called out is the sum of the two one row before it. */
static void
redo_row (const json_t *body)
{
  const char *row = json_string_value (json_object_get (body, "row"));
  gsize called = (gsize)json_integer_value (json_object_get (body, "called"));
  g_autoptr (GString) seed = g_string_new (NULL);
  json_t *calls = json_object_get (body, "calls");

  for (gsize i = 0; i < json_array_size (calls); i++)
    for (const char *p = json_string_value (json_object_get (json_array_get (calls, i), "text"));
         *p; p++)
      if (g_ascii_isdigit (*p))
        g_string_append_c (seed, *p);
  g_assert_cmpuint (seed->len, ==, called);
  g_assert_true (g_str_has_prefix (row, seed->str));
  for (gsize i = called; i < strlen (row); i++)
    g_assert_cmpint (digit_of (row, i), ==,
                     (digit_of (row, i - called) + digit_of (row, i - called + 1)) % 10);
}

static gint64
number_at (const json_t *body, gsize at)
{
  const char *row = json_string_value (json_object_get (body, "row"));
  gint64 width = json_integer_value (json_object_get (body, "width")), number = 0;

  for (gint64 i = 0; i < width; i++)
    number = number * 10 + digit_of (row, at + (gsize)i);
  return number;
}

/* Hands left over, as the texts of the list; each step takes one. */
static void
redo_steps (const json_t *body)
{
  gint64 next = json_integer_value (json_object_get (body, "called"));
  gint64 width = json_integer_value (json_object_get (body, "width"));
  json_auto_t *left = json_copy (json_object_get (body, "list"));
  json_t *steps = json_object_get (body, "steps");

  for (gsize i = 0; i < json_array_size (steps); i++)
    {
      const json_t *step = json_array_get (steps, i);
      gint64 hands = (gint64)json_array_size (left), place = 1, struck = 0;
      gint64 limit = width == 2 ? 100 - 100 % hands : 1000 - 1000 % hands;

      if (hands > 1)
        {
          for (; number_at (body, (gsize)next) >= limit; struck++)
            next += width;
          place = number_at (body, (gsize)next) % hands + 1;
          g_assert_cmpint (json_integer_value (json_object_get (step, "at")), ==, next);
          next += width;
        }
      g_assert_cmpint (json_integer_value (json_object_get (step, "left")), ==, hands);
      g_assert_cmpint (json_integer_value (json_object_get (step, "struck")), ==, struck);
      g_assert_cmpint (json_integer_value (json_object_get (step, "place")), ==, place);
      g_assert_cmpstr (json_string_value (json_object_get (step, "hand")), ==,
                       json_string_value (json_array_get (left, (gsize)place - 1)));
      json_array_remove (left, (gsize)place - 1);
    }
}

/* And as the procedure in the program has it. */
static void
redo_by_core (const json_t *body)
{
  json_t *list = json_object_get (body, "list"), *steps = json_object_get (body, "steps");
  const char *row = json_string_value (json_object_get (body, "row"));
  g_autofree char *seed
      = g_strndup (row, (gsize)json_integer_value (json_object_get (body, "called")));
  g_autoptr (GArray) hands = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (TontiDraw) draw = NULL;

  for (gsize i = 0; i < json_array_size (list); i++)
    {
      const char *text = json_string_value (json_array_get (list, i));
      gint64 hand = g_ascii_strtoll (text + strlen ("hand:"), NULL, 10);

      g_array_append_val (hands, hand);
    }
  draw = tonti_draw_new (seed, (const gint64 *)(gpointer)hands->data, hands->len,
                         json_array_size (steps));
  g_assert_cmpstr (draw->row, ==, row);
  for (guint i = 0; i < draw->steps->len; i++)
    {
      g_autofree char *hand = g_strdup_printf ("hand:%" G_GINT64_FORMAT,
                                               g_array_index (draw->steps, TontiDrawStep, i).hand);

      g_assert_cmpstr (json_string_value (json_object_get (json_array_get (steps, i), "hand")), ==,
                       hand);
    }
}

void
draw_redo (const json_t *body)
{
  redo_row (body);
  redo_steps (body);
  redo_by_core (body);
}
