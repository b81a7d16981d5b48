// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-event-private.h"

/* The quick reading of bodies says what the thorough one says, or nothing. */

#define ROUNDS 200000

static const char *const bodies[] = {
  "{\"document\":{\"number\":7,\"type\":\"receipt\",\"year\":2029},\"items\":[{\"amount\":500,"
  "\"meeting\":50,\"of\":\"fund:1\"}],\"lines\":[{\"account\":\"cash\",\"amount\":5500},"
  "{\"account\":\"social\",\"amount\":-500,\"member\":200,\"of\":\"fund:1\"},{\"account\":\"pot\","
  "\"amount\":-5000,\"member\":200,\"of\":\"hand:217\"}],\"means\":\"cash\",\"meeting\":60,"
  "\"member\":200,\"total\":5500}",
  "{\"kind\":\"contribution\",\"lines\":[{\"account\":\"Assets:G0001:Cash\",\"amount\":30000,"
  "\"member\":1},{\"account\":\"Shares\",\"amount\":-30000,\"member\":1}],\"member\":1,"
  "\"memo\":\"Fonds d\xe2\x80\x99urgence\",\"reverses\":3,\"voucher\":\"G0001-000001\"}",
  "{\"a\":[],\"b\":{},\"c\":[true,false,null,-1,0,[[1]]],\"d\":\"\",\"lines\":[],\"meeting\":2}",
};

static char *
dump_without_lines (const json_t *json)
{
  json_auto_t *copy = json_copy ((json_t *)json);

  json_object_del (copy, "lines");
  return tonti_event_dump (copy);
}

static void
expect_same (const TontiEvent *a, const TontiEvent *b)
{
  if (a->json != NULL)
    {
      g_autofree char *one = dump_without_lines (a->json);
      g_autofree char *two = dump_without_lines (b->json);

      g_assert_cmpstr (one, ==, two);
    }
  g_assert_cmpint (a->meeting, ==, b->meeting);
  g_assert_cmpint (a->member, ==, b->member);
  g_assert_cmpint (a->reverses, ==, b->reverses);
  g_assert_cmpuint (a->lines->len, ==, b->lines->len);
  for (guint i = 0; i < a->lines->len; i++)
    {
      const TontiLine *x = &g_array_index (a->lines, TontiLine, i);
      const TontiLine *y = &g_array_index (b->lines, TontiLine, i);

      g_assert_cmpstr (x->account, ==, y->account);
      g_assert_cmpstr (x->of, ==, y->of);
      g_assert_cmpint (x->member, ==, y->member);
      g_assert_cmpint (x->amount, ==, y->amount);
    }
}

static TontiEvent *
take (const GString *body)
{
  TontiEvent *event = g_new0 (TontiEvent, 1);

  event->seq = 100;
  event->body = g_memdup2 (body->str, body->len + 1);
  event->body_size = body->len;
  return event;
}

/* TRUE when the quick reading took it; then the thorough one must agree. */
static gboolean
compare (const GString *body, GByteArray *text, gboolean *right)
{
  g_autoptr (TontiEvent) quick = take (body);
  g_autoptr (TontiEvent) bare = take (body);
  g_autoptr (TontiEvent) thorough = take (body);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  gboolean taken = tonti_event_scan (quick, TRUE, text);
  gboolean lines = tonti_event_scan (bare, FALSE, text);

  *right = tonti_event_parse (thorough, problems);
  if (taken && !*right)
    g_error ("taken: %s", body->str);
  g_assert_cmpint (lines, ==, taken);
  if (taken)
    {
      expect_same (bare, thorough);
      g_assert_true (tonti_event_scan (quick, TRUE, text));
      expect_same (quick, thorough);
    }
  return taken;
}

static void
test_takes_bodies_as_they_are_written (void)
{
  g_autoptr (GByteArray) text = g_byte_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      GString *body = g_string_new (bodies[i]);
      gboolean right;

      if (!compare (body, text, &right))
        g_error ("not taken: %s", bodies[i]);
      g_string_free (body, TRUE);
    }
}

static void
bend (GString *body)
{
  static const char pieces[] = "\"{}[]:,-0123456789 \\\t\xc3\xa9.eEntl\x01";
  guint n = (guint)g_test_rand_int_range (0, 3);
  gssize at;

  for (guint i = 0; i <= n; i++)
    {
      at = g_test_rand_int_range (0, (gint32)body->len);
      if (g_test_rand_bit ())
        g_string_erase (body, at, 1);
      else if (g_test_rand_bit ())
        body->str[at] = pieces[g_test_rand_int_range (0, sizeof pieces - 1)];
      else
        g_string_insert_len (body, at, bodies[0] + g_test_rand_int_range (0, 200),
                             g_test_rand_int_range (1, 40));
    }
}

static void
test_never_says_another_thing (void)
{
  g_autoptr (GByteArray) text = g_byte_array_new ();
  guint taken = 0;
  guint rights = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      GString *body = g_string_new (bodies[i % G_N_ELEMENTS (bodies)]);
      gboolean right;

      bend (body);
      taken += compare (body, text, &right);
      rights += right;
      g_string_free (body, TRUE);
    }
  g_test_message ("%u bent bodies: %u still right, %u of them taken", ROUNDS, rights, taken);
  g_assert_cmpuint (taken, >, ROUNDS / 100);
  g_assert_cmpuint (taken, <, ROUNDS / 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/event-scan/takes-bodies-as-they-are-written",
                   test_takes_bodies_as_they_are_written);
  g_test_add_func ("/storage/event-scan/never-says-another-thing", test_never_says_another_thing);
  return g_test_run ();
}
