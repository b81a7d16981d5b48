// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-event.h"

/* Bodies are written with one quote for two. */
static gboolean
parse (const char *body, gsize size, const char **code)
{
  g_autoptr (TontiEvent) event = g_new0 (TontiEvent, 1);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  static char last[64];
  gboolean done;

  event->seq = 9;
  event->body = g_memdup2 (body, size + 1);
  event->body_size = size;
  g_strdelimit (event->body, "'", '"');
  done = tonti_event_parse (event, problems);
  g_assert_cmpint (done, ==, tonti_problems_count (problems) == 0);
  if (!done)
    g_strlcpy (last, tonti_problems_get (problems, 0)->code, sizeof last);
  *code = done ? "" : last;
  return done;
}

static void
check (const char *body, const char *expected)
{
  const char *code;

  parse (body, strlen (body), &code);
  if (strcmp (code, expected) != 0)
    g_error ("%s: %s instead of %s", body, code, expected);
}

#define LINE(account, more) "{'account':'" account "','amount':5" more "}"
#define BODY(line) "{'lines':[" line ",{'account':'pot','amount':-5}]}"

static void
test_accepts_what_is_sound (void)
{
  check ("{}", "");
  check ("{'lines':[]}", "");
  check ("{'meeting':null,'member':3,'reverses':8,'note':'Épargne d’Awa','a':[1,-2,true,null]}",
         "");
  check ("{'text':'une ligne\\nune autre','empty':''}", "");
  check (BODY (LINE ("cash", "")), "");
  check (BODY (LINE ("cash:box-2", ",'member':30,'of':'hand:12'")), "");
  check (BODY (LINE ("Assets:G0001:Cash", ",'member':null,'of':null")), "");
  check ("{'lines':[{'account':'a','amount':1000000000000000},"
         "{'account':'b','amount':-1000000000000000}]}",
         "");
}

static void
test_refuses_what_is_no_event (void)
{
  check ("", "bad-body");
  check ("[]", "bad-body");
  check ("3", "bad-body");
  check ("{", "bad-body");
  check ("{} {}", "bad-body");
  check ("{'a':1,'a':2}", "bad-body");
  check ("{'a':{'b':1,'b':1}}", "bad-body");
  check ("{'a':1.0}", "bad-body");
  check ("{'a':[1,{'b':2e3}]}", "bad-body");
  check ("{'a':9223372036854775808}", "bad-body");
  check ("{'a':'\\u0000'}", "bad-body");
  check ("{'a':'\xff'}", "bad-body");
  check ("{'meeting':'2'}", "bad-body");
  check ("{'member':-1}", "bad-body");
  check ("{'reverses':9}", "bad-body");
  check ("{'lines':{}}", "bad-body");
}

static void
test_refuses_text_that_is_not_canonical (void)
{
  check ("{'a':' b'}", "text-not-canonical");
  check ("{'a':'b '}", "text-not-canonical");
  check ("{'a':'e\xcc\x81'}", "text-not-canonical");
  check ("{'a':{'b':['\\u202e']}}", "text-not-canonical");
  check ("{'a':'\\u0007'}", "text-not-canonical");
  check ("{'a':'x\\r\\ny'}", "text-not-canonical");
  check ("{'\\u200b':1}", "text-not-canonical");
}

static void
test_refuses_lines_that_cannot_stand (void)
{
  check ("{'lines':[{'account':'cash','amount':5}]}", "unbalanced");
  check ("{'lines':[{'account':'cash','amount':5},{'account':'pot','amount':-4}]}", "unbalanced");
  check (BODY (LINE ("", "")), "bad-line");
  check (BODY (LINE ("-cash", "")), "bad-line");
  check (BODY (LINE ("cash:", "")), "bad-line");
  check (BODY (LINE (":cash", "")), "bad-line");
  check (BODY (LINE ("ca sh", "")), "bad-line");
  check (BODY (LINE ("cäsh", "")), "bad-line");
  check (BODY (LINE ("cash", ",'of':'hand:012'")), "bad-line");
  check (BODY (LINE ("cash", ",'of':'house:1'")), "bad-line");
  check (BODY (LINE ("cash", ",'of':''")), "bad-line");
  check (BODY (LINE ("cash", ",'of':3")), "bad-line");
  check (BODY (LINE ("cash", ",'member':-2")), "bad-body");
  check (BODY (LINE ("cash", ",'member':'2'")), "bad-body");
  check ("{'lines':[{'account':'cash','amount':0}]}", "bad-line");
  check ("{'lines':[{'account':'cash'}]}", "bad-line");
  check ("{'lines':[{'amount':3}]}", "bad-line");
  check ("{'lines':[5]}", "bad-line");
  check ("{'lines':[{'account':'cash','amount':'5'}]}", "bad-line");
  check ("{'lines':[{'account':'a','amount':1000000000000001},"
         "{'account':'b','amount':-1000000000000001}]}",
         "bad-line");
  check ("{'lines':[{'account':'a','amount':-9223372036854775808}]}", "bad-line");
}

static void
test_refuses_what_is_too_long_or_deep (void)
{
  g_autofree char *filler = g_strnfill (TONTI_BODY_MAX, 'x');
  g_autofree char *body = g_strdup_printf ("{'a':'%s'}", filler);
  g_autofree char *open = g_strnfill (40, '[');
  g_autofree char *close = g_strnfill (40, ']');
  g_autofree char *deep = g_strdup_printf ("{'a':%s%s}", open, close);

  check (body, "too-long");
  check (deep, "bad-body");
}

/* Random edits of a good body are parsed or refused, never more. */
static void
test_survives_random_bodies (void)
{
  static const char good[] = "{'meeting':2,'member':3,'lines':[{'account':'cash','amount':5},"
                             "{'account':'pot','member':3,'of':'hand:12','amount':-5}]}";

  for (int round = 0; round < 20000; round++)
    {
      g_autofree char *body = g_strdup (good);
      const char *code;

      for (int edits = g_test_rand_int_range (1, 4); edits > 0; edits--)
        body[g_test_rand_int_range (0, sizeof good - 1)] = (char)g_test_rand_int_range (1, 256);
      parse (body, strlen (body), &code);
    }
}

static void
test_writes_sorted_and_compact (void)
{
  json_t *json = json_loads ("{\"b\": [1, 2], \"a\": {\"d\": \"é\", \"c\": null}}", 0, NULL);
  g_autofree char *text = tonti_event_dump (json);

  g_assert_cmpstr (text, ==, "{\"a\":{\"c\":null,\"d\":\"é\"},\"b\":[1,2]}");
  json_decref (json);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/event/accepts-what-is-sound", test_accepts_what_is_sound);
  g_test_add_func ("/storage/event/refuses-what-is-no-event", test_refuses_what_is_no_event);
  g_test_add_func ("/storage/event/refuses-text-that-is-not-canonical",
                   test_refuses_text_that_is_not_canonical);
  g_test_add_func ("/storage/event/refuses-lines-that-cannot-stand",
                   test_refuses_lines_that_cannot_stand);
  g_test_add_func ("/storage/event/refuses-what-is-too-long-or-deep",
                   test_refuses_what_is_too_long_or_deep);
  g_test_add_func ("/storage/event/survives-random-bodies", test_survives_random_bodies);
  g_test_add_func ("/storage/event/writes-sorted-and-compact", test_writes_sorted_and_compact);
  return g_test_run ();
}
