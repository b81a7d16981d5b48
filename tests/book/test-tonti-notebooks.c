// SPDX-License-Identifier: GPL-3.0-or-later
#include "notebook-scene.h"
#include "tonti-due-store.h"
#include "tonti-ledger-store.h"
#include "tonti-notebook.h"

/* An old notebook from its file to the balances: each answer, each refusal, and that nothing is
 * lost. */

/* Two meetings; one line a member, everything in order. */
#define HEAD                                                                                       \
  "Cahier 2025\n;;08/03 cotis.;solid.;amende;rembours.;05/04 cotis.;solid.;amende;rembours."
#define LINE(n, name) "\n" n ";" name ";1000;100;;;1000;100;;"
#define HALF(n, name) "\n" n ";" name ";500;100;;;500;100;;"
#define OTHERS                                                                                     \
  LINE ("2", "Fatou Ndiaye")                                                                       \
  LINE ("3", "Coumba Sène")                                                                        \
  LINE ("4", "Mame Guèye") HALF ("5", "Penda Sow") HALF ("6", "Astou Niang")

static gint64
ledger (TontiFixture *f, const char *account)
{
  return tonti_ledger_account_balance (tonti_fixture_db (f), account);
}

static gint64
flow (const json_t *state, const char *way, const char *name)
{
  const json_t *position = json_object_get (state, "position");

  return json_integer_value (
      json_object_get (json_object_get (json_object_get (position, "flow"), way), name));
}

/* 30.000 in the cells; two lots of 5 000 were given: the pot is empty, the fund has 1 200 less the
 * aid plus 2 % of the lots. */
static void
test_plain (void)
{
  g_autoptr (TontiFixture) f = notebook_scene ();
  json_auto_t *state = NULL;

  notebook_keep_text (f, HEAD LINE ("1", "Awa Diop") OTHERS);
  notebook_tell_nothing (f);
  notebook_answer (f, "lot-deduction", "kept", "");
  state = notebook_state (f);
  g_assert_cmpint (json_integer_value (json_object_get (state, "open")), ==, 0);
  g_assert_cmpint (notebook_box (state, "pot"), ==, 10000 - 2 * 5000);
  g_assert_cmpint (notebook_box (state, "fund"), ==, 12 * 100 + 200);
  tonti_fixture_apply (f, "{'do':'notebook.take','confirmed':[1,2]}");
  g_assert_cmpint (json_integer_value (json_object_get (f->answer, "gap")), ==, 5000 - 1400);
  g_assert_cmpint (ledger (f, "pot"), ==, 0);
  g_assert_cmpint (ledger (f, "social"), ==, -1400);
  g_assert_cmpint (ledger (f, "opening"), ==, -3600);
  g_assert_false (tonti_notebook_is_kept (f->book));
  tonti_fixture_apply (f, "{'do':'takeover.finish','page':'12'}");
  g_assert_cmpuint (json_array_size (json_object_get (f->answer, "unconfirmed")), ==, 4);
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  tonti_fixture_verify (f);
}

/* What each answer makes of the same doubt: KIND of member 1, who has LINE. */
typedef struct
{
  const char *line, *kind, *answer, *more;
  const char *where; /* a box, or what member MEMBER has */
  gint64 member, amount;
} Case;

#define ABSENT "\n1;Awa Diop;1000;100;;;A;;;"
#define NO_FUND "\n1;Awa Diop;1000;100;;;1000;;;"
#define SHORT "\n1;Awa Diop;1000;100;;;400;100;;"
#define OVER "\n1;Awa Diop;1000;100;;;1700;100;;"
#define REPAID "\n1;Awa Diop;1000;100;;;1000;100;;300"
#define ODD "\n1;Awa Diop;1000;100;;;10oo;100;;"

static const Case cases[] = {
  { ABSENT, "absence-without-fine", "charge", "", "fines", 1, 50 },
  { ABSENT, "absence-without-fine", "charge", "", "fund_arrears", 1, 100 },
  { ABSENT, "absence-without-fine", "fund", "", "fines", 1, 0 },
  { ABSENT, "absence-without-fine", "fund", "", "fund_arrears", 1, 100 },
  { ABSENT, "absence-without-fine", "excused", "", "fund_arrears", 1, 0 },
  { ABSENT, "absence-without-fine", "open", "", "fines", 1, 0 },
  { NO_FUND, "fund-missing", "owed", "", "fund_arrears", 1, 100 },
  { NO_FUND, "fund-missing", "paid", "", "fund", 0, 1200 },
  { NO_FUND, "fund-missing", "waived", "", "fund", 0, 1100 },
  { NO_FUND, "fund-missing", "open", "", "fund_arrears", 1, 0 },
  { SHORT, "contribution-short", "owed", "", "arrears", 1, 600 },
  { SHORT, "contribution-short", "owed", "", "pot", 0, -600 },
  { SHORT, "contribution-short", "disputed", "", "arrears", 1, 600 },
  { SHORT, "contribution-short", "paid", "", "arrears", 1, 0 },
  { SHORT, "contribution-short", "paid", "", "pot", 0, 0 },
  { SHORT, "contribution-short", "waived", "", "pot", 0, 0 },
  { SHORT, "pot-short", "owed", "", "owed", 5, 300 },
  { SHORT, "pot-short", "owed", ",'amount':100", "owed", 6, 50 },
  { SHORT, "pot-short", "advanced", "", "owed", 5, 0 },
  { OVER, "contribution-over", "advance", "", "advance", 1, 700 },
  { OVER, "contribution-over", "advance", "", "pot", 0, 0 },
  { OVER, "contribution-over", "gift", "", "fund", 0, 1900 },
  { OVER, "contribution-over", "aside", "", "suspense", 0, 700 },
  { OVER, "contribution-over", "other", ",'other':2", "pot", 0, 700 },
  { REPAID, "repayment-without-loan", "loan", ",'amount':250", "loans", 1, 250 },
  { REPAID, "repayment-without-loan", "loan", ",'amount':0", "loans", 1, 0 },
  { REPAID, "repayment-without-loan", "savings", "", "savings", 1, 300 },
  { REPAID, "repayment-without-loan", "gift", "", "fund", 0, 1500 },
  { REPAID, "repayment-without-loan", "aside", "", "suspense", 0, 300 },
  { ODD, "unreadable", "amount", ",'amount':'1 000'", "pot", 0, 0 },
  { ODD, "unreadable", "nothing", "", "pot", 0, -1000 },
  { "\n9;Binta Inconnue;700;100;;;;;;", "unknown-member", "aside", "", "suspense", 0, 800 },
  { "\n9;Binta Inconnue;700;100;;;;;;", "unknown-member", "out", "", "suspense", 0, 0 },
  { "\n9;Binta Inconnue;700;100;;;1300;100;;", "unknown-member", "member", ",'other':1", "pot", 0,
    0 },
  { "\n1;Awa Diouf;1000;100;;;900;100;;", "other-name", "same", "", "pot", 0, -100 },
  { "\n1;Awa Diouf;1000;100;;;900;100;;", "other-name", "aside", "", "suspense", 0, 2100 },
  { "", "not-listed", "owes", "", "arrears", 1, 2000 },
  { "", "not-listed", "nothing", "", "pot", 0, 0 },
};

static void
test_answers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autoptr (TontiFixture) f = notebook_scene ();
      g_autofree char *text = g_strconcat (HEAD, c->line, OTHERS, NULL);
      json_auto_t *state = NULL;

      g_test_message ("%s: %s%s", c->kind, c->answer, c->more);
      notebook_keep_text (f, text);
      notebook_answer (f, c->kind, c->answer, c->more);
      state = notebook_state (f);
      g_assert_cmpint (c->member != 0 ? notebook_member (state, c->member, c->where)
                                      : notebook_box (state, c->where),
                       ==, c->amount);
    }
}

/* Who paid before she joined: the money counts for her, for another one, or is kept for later. */
static void
test_joining (void)
{
  static const struct
  {
    const char *answer, *more;
    gint64 pot, advance;
  } joins[] = { { "earlier", "", 0, 0 },
                { "other", ",'other':2", 0, 0 },
                { "advance", "", -1000, 1000 } };

  for (gsize i = 0; i < G_N_ELEMENTS (joins); i++)
    {
      g_autoptr (TontiFixture) f = notebook_scene ();
      json_auto_t *state = NULL;
      tonti_fixture_apply (f, "{'do':'member.add','name':'Yandé Ngom','joined':'2025-04-01'}");
      notebook_keep_text (f, HEAD LINE ("1", "Awa Diop") OTHERS "\n7;Yandé Ngom;1000;100;;;;;;");
      notebook_answer (f, "paid-before-joining", joins[i].answer, joins[i].more);
      state = notebook_state (f);
      g_assert_cmpint (notebook_member (state, 7, "advance"), ==, joins[i].advance);
      g_assert_cmpint (notebook_box (state, "pot"), ==, 1000 + joins[i].pot);
      g_assert_cmpint (flow (state, "to", "pot") + flow (state, "to", "advance"), ==, 11000);
    }
}

/* Sums, columns and days that are asked about. */
static void
test_columns (void)
{
  g_autoptr (TontiFixture) f = notebook_scene ();
  json_auto_t *state = NULL;

  notebook_keep_text (f, "2025;;08/03 cotis.;divers;30/02 cotis.\n1;Awa Diop;1000;40;1000\n"
                         ";Total;1100;40;1000");
  state = notebook_state (f);
  g_assert_cmpint (flow (state, "from", "contributions"), ==, 1000);
  notebook_answer (f, "unknown-column", "savings", "");
  notebook_answer (f, "unknown-day", "day", ",'on':'2025-03-01'");
  notebook_answer (f, "sum-differs", "lines", "");
  g_clear_pointer (&state, json_decref);
  state = notebook_state (f);
  g_assert_cmpint (flow (state, "from", "contributions"), ==, 2000);
  g_assert_cmpint (notebook_member (state, 1, "savings"), ==, 40);
}

static void
test_facts (void)
{
  g_autoptr (TontiFixture) f = notebook_scene ();
  json_auto_t *state = NULL;

  notebook_keep_text (f, HEAD LINE ("1", "Awa Diop") OTHERS);
  tonti_fixture_refuse (f, "{'do':'notebook.tell'}", "nothing-told");
  tonti_fixture_refuse (f,
                        "{'do':'notebook.tell','others':[{'member':1,'account':'owed',"
                        "'amount':5}]}",
                        "bad-item");
  tonti_fixture_refuse (f,
                        "{'do':'notebook.tell','others':[{'member':1,'account':'owed',"
                        "'of':'hand:2','amount':5}]}",
                        "not-her-hand");
  tonti_fixture_apply (f, "{'do':'notebook.tell','loans':[{'member':2,'amount':600}],'savings':["
                          "{'member':2,'amount':900}],'aid':[{'amount':250,'what':'décès'}],"
                          "'others':[{'member':1,'account':'owed','of':'hand:1','amount':70},"
                          "{'member':3,'account':'fines-due','amount':50}]}");
  state = notebook_state (f);
  g_assert_cmpuint (json_array_size (json_object_get (state, "missing")), ==, 0);
  g_assert_cmpint (notebook_member (state, 2, "loans"), ==, 600);
  g_assert_cmpint (notebook_member (state, 2, "savings"), ==, 900);
  g_assert_cmpint (notebook_member (state, 1, "owed"), ==, 70);
  g_assert_cmpint (notebook_member (state, 3, "fines"), ==, 50);
  g_assert_cmpint (notebook_box (state, "fund"), ==, 1200 - 250);
}

/* ---- Refusals ---- */

static void
test_unfinished (void)
{
  g_autoptr (TontiFixture) f = notebook_scene ();

  tonti_fixture_refuse (f, "{'do':'notebook.take'}", "no-notebook");
  tonti_fixture_refuse (f, "{'do':'notebook.drop'}", "no-notebook");
  tonti_fixture_refuse (f, "{'do':'notebook.answer','answers':[{'kind':'x','answer':'y'}]}",
                        "no-notebook");
  tonti_fixture_refuse (f, "{'do':'notebook.tell','loans':[]}", "no-notebook");
  notebook_keep_text (f, HEAD SHORT OTHERS);
  tonti_fixture_refuse (f, "{'do':'notebook.take'}", "not-answered");
  tonti_fixture_refuse (f, "{'do':'notebook.take'}", "not-told");
  tonti_fixture_refuse (f, "{'do':'takeover.finish','page':1}", "notebook-open");
  notebook_tell_nothing (f);
  notebook_answer (f, "contribution-short", "owed", "");
  notebook_answer (f, "lot-deduction", "not-kept", "");
  tonti_fixture_refuse (f, "{'do':'notebook.take'}", "not-answered");
  notebook_answer (f, "pot-short", "settled", "");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'notebook.take'}", "two-officers");
  tonti_fixture_set_user (f, 2, 1);
  tonti_fixture_apply (f, "{'do':'takeover.member','member':3}");
  tonti_fixture_refuse (f, "{'do':'notebook.take'}", "already-entered");
  tonti_fixture_apply (f, "{'do':'takeover.undo','member':3,'reason':'par le cahier'}");
  tonti_fixture_apply (f, "{'do':'notebook.take','everybody':true}");
  tonti_fixture_refuse (f, "{'do':'notebook.take'}", "already-entered");
  tonti_fixture_refuse (f, "{'do':'notebook.keep','name':'x','rows':[]}", "already-entered");
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = notebook_scene ();

#define ANSWER(fields) "{'do':'notebook.answer','by':1,'reason':'x','answers':[{" fields "}]}"
  tonti_fixture_refuse (f, "{'do':'notebook.keep','name':'x','rows':[['a','b']]}", "no-meetings");
  tonti_fixture_refuse (f, "{'do':'notebook.keep','name':'x','rows':[['a',3]]}", "bad-row");
  tonti_fixture_refuse (f, "{'do':'notebook.keep','name':'x','rows':['a']}", "bad-row");
  notebook_keep_text (f, HEAD OVER OTHERS);
  tonti_fixture_refuse (f, ANSWER ("'answer':'owed'"), "which-doubt");
  tonti_fixture_refuse (f, ANSWER ("'doubt':'a','kind':'b','answer':'owed'"), "which-doubt");
  tonti_fixture_refuse (f, ANSWER ("'doubt':'nothing:r1','answer':'owed'"), "unknown-doubt");
  tonti_fixture_refuse (f, ANSWER ("'kind':'unreadable','answer':'nothing'"), "unknown-doubt");
  tonti_fixture_refuse (f, ANSWER ("'doubt':'contribution-over:r3','answer':'owed'"), "bad-answer");
  tonti_fixture_refuse (f, ANSWER ("'doubt':'contribution-over:r3','answer':'other'"),
                        "answer-lacks");
  tonti_fixture_refuse (f, ANSWER ("'doubt':'contribution-over:r3','answer':'other','other':1"),
                        "no-such-line");
  tonti_fixture_refuse (f,
                        "{'do':'notebook.answer','by':1,'answers':[{'kind':'contribution-over',"
                        "'answer':'gift'}]}",
                        "no-reason");
  tonti_fixture_set_user (f, 0, 0);
  tonti_fixture_refuse (f,
                        "{'do':'notebook.answer','reason':'x','answers':[{'kind':"
                        "'contribution-over','answer':'gift'}]}",
                        "who-decided");
  tonti_fixture_set_user (f, 2, 1);
  tonti_fixture_apply (f, "{'do':'notebook.drop'}");
  tonti_fixture_apply (f, "{'do':'takeover.undo','place':'cash','reason':'groupe nouveau'}");
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  tonti_fixture_refuse (f, "{'do':'notebook.keep','name':'x','rows':[]}", "books-running");
}

/* ---- Durable ---- */

static void
test_durable (void)
{
  g_autoptr (TontiFixture) f = notebook_scene ();
  json_auto_t *before = NULL, *after = NULL, *kept = NULL;

  notebook_keep_text (f, HEAD SHORT OTHERS);
  notebook_answer (f, "contribution-short", "disputed", "");
  notebook_tell_nothing (f);
  before = notebook_state (f);
  tonti_fixture_reopen (f);
  after = notebook_state (f);
  g_assert_true (json_equal (before, after));
  /* The same notebook brought in again keeps its answers; taking one back opens it. */
  notebook_keep_text (f, HEAD SHORT OTHERS);
  kept = notebook_state (f);
  g_assert_true (json_equal (json_object_get (before, "open"), json_object_get (kept, "open")));
  tonti_fixture_apply (f, "{'do':'notebook.answer','answers':[{'doubt':'contribution-short:r3',"
                          "'answer':'unanswered'}]}");
  g_assert_cmpint (json_integer_value (json_object_get (f->answer, "open")), ==,
                   json_integer_value (json_object_get (before, "open")) + 1);
  tonti_fixture_verify (f);
}

/* The same notebook as spreadsheets write it in villages and elsewhere. */
static void
test_encodings (void)
{
  static const char utf8[] = "2025;;08/03 cotis.;05/04 cotis.\n3;Coumba Sène;1 000;1000\n";
  static const char cp1252[] = "2025;;08/03 cotis.;05/04 cotis.\n3;Coumba S\xe8ne;1\xa0"
                               "000;1000\n";
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (GBytes) one = g_bytes_new_static (utf8, sizeof utf8 - 1);
  g_autoptr (GBytes) other = g_bytes_new_static (cp1252, sizeof cp1252 - 1);
  TontiDay today;
  g_assert_true (tonti_day_from_ymd (2025, 5, 1, &today));
  json_auto_t *a = tonti_notebook_request (one, "a.csv", 0, today, problems);
  json_auto_t *b = tonti_notebook_request (other, "a.csv", 0, today, problems);
  const json_t *row = json_array_get (json_object_get (b, "rows"), 1);

  g_assert_cmpstr (json_string_value (json_object_get (b, "encoding")), ==, "Windows-1252");
  g_assert_cmpstr (json_string_value (json_array_get (row, 1)), ==, "Coumba Sène");
  g_assert_cmpstr (
      json_string_value (json_array_get (json_array_get (json_object_get (a, "rows"), 1), 1)), ==,
      "Coumba Sène");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/notebook/what-is-in-order-becomes-balances", test_plain);
  g_test_add_func ("/book/notebook/each-answer-does-what-it-says", test_answers);
  g_test_add_func ("/book/notebook/paid-before-joining", test_joining);
  g_test_add_func ("/book/notebook/columns-days-and-sums", test_columns);
  g_test_add_func ("/book/notebook/what-no-notebook-tells", test_facts);
  g_test_add_func ("/book/notebook/nothing-is-taken-over-while-something-is-open", test_unfinished);
  g_test_add_func ("/book/notebook/refusals", test_refusals);
  g_test_add_func ("/book/notebook/answers-outlive-the-program", test_durable);
  g_test_add_func ("/book/notebook/encodings", test_encodings);
  return g_test_run ();
}
