// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-id.h"

static void
test_reads (void)
{
  TontiSubject subject = { TONTI_SUBJECT_NONE, 0 };

  g_assert_true (tonti_subject_parse ("hand:12", &subject));
  g_assert_cmpint (subject.kind, ==, TONTI_SUBJECT_HAND);
  g_assert_cmpint (subject.n, ==, 12);
  g_assert_true (tonti_subject_parse ("meeting:9223372036854775807", &subject));
  g_assert_cmpint (subject.n, ==, G_MAXINT64);
}

static void
test_refuses (void)
{
  const char *const texts[] = {
    "",
    "hand",
    "hand:",
    ":12",
    "hand:0",
    "hand:012",
    "hand:+1",
    "hand:-1",
    "hand: 1",
    "hand:1 ",
    "Hand:1",
    "hands:1",
    "han:1",
    "hand:1:2",
    " hand:1",
    "members:3",
    "hand:1.0",
    "hand:0x1",
    "hand:9223372036854775808",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      TontiSubject subject = { TONTI_SUBJECT_LOAN, 77 };

      g_test_message ("%s", texts[i]);
      g_assert_false (tonti_subject_parse (texts[i], &subject));
      g_assert_cmpint (subject.kind, ==, TONTI_SUBJECT_LOAN);
      g_assert_cmpint (subject.n, ==, 77);
    }
}

static void
test_round_trip (void)
{
  for (int kind = TONTI_SUBJECT_POOL; kind <= TONTI_SUBJECT_GUARANTEE; kind++)
    for (int i = 0; i < 1000; i++)
      {
        TontiSubject subject = { (TontiSubjectKind)kind, g_test_rand_int_range (1, G_MAXINT32) };
        g_autofree char *text = tonti_subject_format (subject);
        TontiSubject again = { TONTI_SUBJECT_NONE, 0 };

        g_assert_true (tonti_subject_parse (text, &again));
        g_assert_cmpint (again.kind, ==, subject.kind);
        g_assert_cmpint (again.n, ==, subject.n);
      }
}

static void
test_none (void)
{
  g_autofree char *text = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_NONE, 0 });

  g_assert_cmpstr (text, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/id/a-subject-is-read", test_reads);
  g_test_add_func ("/core/id/only-the-one-spelling-is-accepted", test_refuses);
  g_test_add_func ("/core/id/what-is-written-reads-back", test_round_trip);
  g_test_add_func ("/core/id/no-subject-is-an-empty-text", test_none);
  return g_test_run ();
}
