// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "auction-scene.h"
#include "tonti-paper-reader.h"
#include "tonti-print.h"

/* The calendar of a pot that sells its lots, in a group that calls its hands as chit funds do: who
 * was served is called so whether the account is balanced or not. */

static char *
print (TontiFixture *f)
{
  TontiPrintQuery query;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (TontiPaper) paper = NULL;

  tonti_print_query_init (&query);
  pdf = tonti_print_document (f->book, "pool-calendar", &query, f->problems);
  g_assert_nonnull (pdf);
  paper = tonti_paper_read (pdf);
  tonti_paper_assert_neat (paper, TRUE);
  return tonti_paper_text (paper, 0);
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (; (text = strstr (text, word)) != NULL; text += strlen (word))
    n++;
  return n;
}

/* In the calendar and in the proof. */
static void
assert_states (TontiFixture *f, guint served, guint to_serve, guint to_sell)
{
  g_autofree char *text = print (f);

  g_assert_cmpuint (count (text, "winner"), ==, 2 * served);
  g_assert_cmpuint (count (text, "bidder"), ==, to_serve);
  g_assert_cmpuint (count (text, "to be auctioned"), ==, to_sell);
  g_assert_cmpuint (count (text, "to be drawn"), ==, 0);
}

static void
play (TontiFixture *f, int n)
{
  order_scene_gather (f, n);
  if (n < 6)
    auction_scene_sell (f, n, 1000);
  else
    auction_scene_take_last (f);
  auction_scene_pay (f);
  tonti_scene_close (f);
}

static void
test_calendar (void)
{
  g_autoptr (TontiFixture) f = auction_scene_new (6, 10000, 1, 25, "");

  tonti_fixture_apply (f, "{'do':'word.set','idea':'served','word':'winner'}");
  tonti_fixture_apply (f, "{'do':'word.set','idea':'unserved','word':'bidder'}");
  assert_states (f, 0, 6, 6);
  play (f, 1);
  assert_states (f, 1, 5, 5);
  tonti_scene_open (f, 2); /* contributions are due again: the first hand is not balanced */
  assert_states (f, 1, 5, 5);
  tonti_scene_close (f);
  assert_states (f, 1, 5, 5);
}

static void
test_end (void)
{
  g_autoptr (TontiFixture) f = auction_scene_new (6, 10000, 1, 25, "");

  tonti_fixture_apply (f, "{'do':'word.set','idea':'served','word':'winner'}");
  tonti_fixture_apply (f, "{'do':'word.set','idea':'unserved','word':'bidder'}");
  for (int n = 1; n <= 6; n++)
    play (f, n);
  assert_states (f, 6, 0, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/turn-papers/calendar", test_calendar);
  g_test_add_func ("/print/turn-papers/end", test_end);
  return g_test_run ();
}
