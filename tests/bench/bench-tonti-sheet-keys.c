// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdio.h>
#include <time.h>

#include "tonti-sheet-scene.h"

/* Processor time of the window's thread for a key in the sheet of sixty members, drawn, and for
 * building the sheet. Not a test: prints milliseconds; a key has 16 of them. */

#define MEMBERS 60
#define KEYS 200

static gint64
now_us (void)
{
  struct timespec t;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * G_USEC_PER_SEC + t.tv_nsec / 1000;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;
  return x < y ? -1 : x > y;
}

static void
tell (const char *what, GArray *times)
{
  g_array_sort (times, compare);
  const gint64 median = g_array_index (times, gint64, times->len / 2);
  const gint64 most = g_array_index (times, gint64, times->len - 1);
  printf ("%-28s median %" G_GINT64_FORMAT ".%02d ms, most %" G_GINT64_FORMAT ".%02d ms\n", what,
          median / 1000, (int)(median % 1000 / 10), most / 1000, (int)(most % 1000 / 10));
}

/* The frame that shows it is drawn as well. */
static void
press (TontiSheetScene *s, guint key, GArray *times)
{
  const gint64 start = now_us ();
  tonti_sheet_scene_key (s, key, 0);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (s->window));
  const gint64 took = now_us () - start;
  g_array_append_val (times, took);
}

static void
press_often (TontiSheetScene *s, const char *what, guint key, guint and_then)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (int i = 0; i < KEYS; i++)
    {
      if (i % (MEMBERS - 2) == 0)
        tonti_sheet_scene_go (s, 1, "fund:1");
      press (s, key, times);
      if (and_then)
        press (s, and_then, times);
    }
  tonti_sheet_scene_settle (s);
  tell (what, times);
}

static TontiFixture *
found (void)
{
  TontiFixture *f = tonti_fixture_sample ();
  for (int i = 31; i <= MEMBERS; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d','joined':'2025-01-04'}",
                                i);
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  return f;
}

static void
measure (void)
{
  TontiFixture *f = found ();
  const gint64 start = now_us ();
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_new (f);
  const gint64 built = now_us () - start;
  g_autoptr (GArray) once = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (once, built);
  tell ("window and sheet, drawn", once);
  press_often (s, "down", GDK_KEY_Down, 0);
  press_often (s, "a digit, and Return", GDK_KEY_5, GDK_KEY_Return);
  press_often (s, "Return takes what is expected", GDK_KEY_Return, 0);
}

static void
add_tests (void)
{
  g_test_add_func ("/bench/sheet-keys", measure);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
