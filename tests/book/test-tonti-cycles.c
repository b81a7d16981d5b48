// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>
#include <stdlib.h>

#include "any-request.h"
#include "cycle-check.h"
#include "tonti-due-store.h"
#include "tonti-meeting-store.h"
#include "tonti-order.h"
#include "tonti-scene.h"
#include "tonti-seal.h"
#include "tonti-turn-store.h"

/* Whole cycles of random groups under random by-laws, in which every verb that a group uses is
 * tried at random between and in the meetings. After every meeting the debits are the credits, no
 * box is below zero, and every account holds what the drafts said before the closing. In
 * the end everybody pays what is open: every hand was served once, and received what it was
 * entitled to; nothing is left in the pot. TONTI_CYCLES says how many. */

#define MEETINGS_AFTER 14

typedef struct
{
  TontiFixture *f;
  AnyRequest any;
  int lots, meeting;
  char day[TONTI_DAY_ISO_SIZE];
  gboolean talks;
} Cycle;

static GHashTable *carried_out; /* verb: times */
static guint asked, refused;

static gboolean
happens (Cycle *c, int percent)
{
  return g_rand_int_range (c->any.random, 0, 100) < percent;
}

static gboolean
try_json (Cycle *c, json_t *request)
{
  g_autofree char *text = json_dumps (request, JSON_COMPACT);
  gboolean ok = tonti_fixture_try (c->f, text);

  if (c->talks)
    g_printerr ("%s %s%s\n", ok ? "+" : "-", text,
                ok ? "" : tonti_problems_get (c->f->problems, 0)->code);
  if (ok)
    cycle_check_boxes (c->f);
  return ok;
}

static gboolean attempt (Cycle *c, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
attempt (Cycle *c, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;
  json_t *request;
  gboolean ok;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  request = json_loads (g_strdelimit (text, "'", '"'), 0, NULL);
  g_assert_nonnull (request);
  ok = try_json (c, request);
  json_decref (request);
  return ok;
}

static gint64
ask (Cycle *c, const char *sql)
{
  return tonti_db_get_int (tonti_fixture_db (c->f), sql, -1);
}

/* ---- The group ---- */

static void
found (Cycle *c)
{
  static const char *const roles[] = { "chair", "treasurer", "secretary", "counter", "counter" };

  tonti_fixture_apply (c->f, "{'do':'fund.set','name':'Secours','account':'social','amount':100,"
                             "'since':'2025-01-04'}");
  tonti_fixture_apply_format (
      c->f, "{'do':'pool.add','name':'Tour','contribution':%" PRId64 ",'lots':%d,'short_pot':'%s'}",
      c->any.contribution, c->lots,
      tonti_codes_get (&tonti_short_pot_codes, g_rand_int_range (c->any.random, 0, 6)));
  for (int n = 1; n <= c->any.members; n++)
    tonti_fixture_apply_format (
        c->f, "{'do':'member.add','name':'Membre %d','joined':'2025-01-04','hands':1}", n);
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    tonti_fixture_apply_format (
        c->f, "{'do':'officer.name','member':%d,'role':'%s','since':'2025-01-04'%s}", (int)i + 1,
        roles[i], i < 2 ? "" : ",'officers':[1,2]");
  tonti_fixture_apply (c->f, "{'do':'fine-kind.set','code':'late','label':'Retard','amount':100}");
  tonti_fixture_apply (c->f,
                       "{'do':'fine-kind.set','code':'absent','label':'Absence','amount':200}");
}

static void
begin_round (Cycle *c)
{
  tonti_fixture_apply_format (
      c->f, "{'do':'order.set','pool':'pool:1','order':'%s'}",
      tonti_codes_get (&tonti_order_codes, g_rand_int_range (c->any.random, 0, 5)));
  for (int i = 0; i < 6; i++)
    {
      json_t *request = any_request_rules (&c->any, 1);

      try_json (c, request);
      json_decref (request);
    }
  attempt (c, "{'do':'aid-kind.set','code':'death','label':'Décès','fund':'fund:1','parent':300}");
  tonti_fixture_apply_format (c->f, "{'do':'meeting.plan','start':'2025-01-04','count':%d}",
                              c->any.members / c->lots + MEETINGS_AFTER);
  attempt (c, "{'do':'draw.hold','calls':[{'member':1,'text':'3718264950'}],'officers':[1,2]}");
  tonti_fixture_apply (c->f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
}

/* ---- Acts ---- */

static void
count_verb (const char *name)
{
  gpointer times = g_hash_table_lookup (carried_out, name);

  g_hash_table_insert (carried_out, g_strdup (name), GINT_TO_POINTER (GPOINTER_TO_INT (times) + 1));
}

static void
mix (Cycle *c, int acts)
{
  while (acts-- > 0)
    {
      const TontiVerb *verb = any_request_verb (&c->any);
      json_t *request = any_request (&c->any, verb);

      asked++;
      if (try_json (c, request))
        count_verb (verb->name);
      else
        refused++;
      json_decref (request);
    }
}

/* ---- Meetings ---- */

static gboolean
open_next (Cycle *c)
{
  g_auto (TontiMeetingRow) next = { 0 };

  if (!tonti_meeting_get_next (tonti_fixture_db (c->f), &next))
    return FALSE;
  c->meeting = (int)next.id;
  tonti_day_to_iso (next.day, c->day);
  tonti_fixture_set_day (c->f, c->day);
  tonti_fixture_apply (c->f, "{'do':'meeting.open'}");
  return TRUE;
}

static void
pay_lots (Cycle *c, int percent, const char *policy)
{
  g_autoptr (GArray) turns = tonti_turn_list (tonti_fixture_db (c->f), 1);

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (turn->meeting <= c->meeting && g_str_equal (turn->state, "planned") && turn->settled
          && happens (c, percent))
        attempt (c,
                 "{'do':'lot.pay','pool':'pool:1','turn':%" PRId64
                 ",%s'reason':'Tour','officers':[1,2],'discharge':{'how':'signature'}}",
                 turn->n, policy);
    }
}

/* A meeting can always be closed: fines that are proposed are let off or charged, what the box
 * should hold is counted. */
static void
close_meeting (Cycle *c)
{
  g_autoptr (GHashTable) before = NULL, after = NULL;
  gint64 expected;

  for (int n = 0; n < 2; n++)
    attempt (c, "{'do':'penalty.waive','member':%d,'reason':'Assemblée','officers':[1,2]}",
             g_rand_int_range (c->any.random, 1, c->any.members + 1));
  attempt (c, "{'do':'penalty.charge'}");
  attempt (c, "{'do':'turn.defer','keep':%s,'reason':'Assemblée','officers':[1,2]}",
           happens (c, 50) ? "true" : "false");
  attempt (c, "{'do':'fine.raise','waive':%s,'reason':'Assemblée','officers':[1,2]}",
           happens (c, 50) ? "true" : "false");
  tonti_scene_all_present (c->f);
  expected = tonti_scene_expected (c->f);
  tonti_scene_count (c->f, expected);
  before = cycle_check_sum (c->f);
  tonti_fixture_apply (c->f, "{'do':'meeting.close','officers':[1,2]}");
  after = cycle_check_sum (c->f);
  cycle_check_sums (before, after);
  g_assert_cmpint (tonti_scene_balance (c->f, "cash"), ==, expected);
  cycle_check_money (c->f);
}

/* The officers come; of the others most are there, and most pay. */
static void
gather (Cycle *c)
{
  g_autoptr (GString) there = g_string_new ("1,2,3,4,5"), pay = g_string_new ("1");

  for (int n = 2; n <= c->any.members; n++)
    {
      if (n > 5 && happens (c, 85))
        g_string_append_printf (there, ",%d", n);
      if (happens (c, 80))
        g_string_append_printf (pay, ",%d", n);
    }
  attempt (c, "{'do':'presence.set','members':[%s],'presence':'present'}", there->str);
  attempt (c, "{'do':'due.fill','members':[%s]}", pay->str);
}

static void
meet (Cycle *c)
{
  mix (c, g_rand_int_range (c->any.random, 0, 4));
  if (!open_next (c))
    return;
  gather (c);
  mix (c, g_rand_int_range (c->any.random, 0, 15));
  pay_lots (c, 90, "");
  mix (c, g_rand_int_range (c->any.random, 0, 8));
  close_meeting (c);
}

/* ---- The end of the cycle ---- */

/* What is open of the pot and the fund is paid. */
static void
pay_everything (Cycle *c)
{
  g_autoptr (GArray) dues = tonti_due_list_open (tonti_fixture_db (c->f), 0, 1000);
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer cell, sum;

  for (guint i = 0; i < dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (dues, TontiDueRow, i);
      gboolean of_pool = row->subject.kind == TONTI_SUBJECT_HAND;
      char *key = g_strdup_printf ("'member':%" PRId64 ",'of':'%s:%" PRId64 "'", row->member,
                                   of_pool ? "pool" : "fund", of_pool ? row->pool : row->subject.n);
      gint64 before = GPOINTER_TO_INT (g_hash_table_lookup (sums, key));

      g_hash_table_insert (sums, key, GINT_TO_POINTER ((int)(before + tonti_due_row_open (row))));
    }
  g_hash_table_iter_init (&iter, sums);
  while (g_hash_table_iter_next (&iter, &cell, &sum))
    attempt (c, "{'do':'due.set',%s,'amount':%d}", (char *)cell, GPOINTER_TO_INT (sum));
}

static void
settle_order (Cycle *c)
{
  g_autoptr (GArray) turns = tonti_turn_list (tonti_fixture_db (c->f), 1);

  attempt (c, "{'do':'order.set','pool':'pool:1','order':'choice'}");
  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (!turn->settled)
        attempt (c,
                 "{'do':'turn.choose','hand':'hand:%" PRId64 "','turn':%" PRId64
                 ",'how':'override','reason':'Fin','officers':[1,2]}",
                 turn->hand, turn->n);
    }
}

static void
pay_owed (Cycle *c)
{
  for (int n = 1; n <= c->any.members + 2; n++)
    attempt (c, "{'do':'owed.pay','member':%d,'officers':[1,2],'discharge':{'how':'signature'}}",
             n);
  attempt (c, "{'do':'dividend.pay','all':true,'officers':[1,2],'how':'cash'}");
}

static void
meet_wholly (Cycle *c)
{
  g_assert_true (open_next (c));
  tonti_scene_all_present (c->f);
  attempt (c, "{'do':'income','account':'chairs','amount':%" PRId64 ",'what':'Bâches'}",
           c->any.contribution * c->any.members);
  attempt (c, "{'do':'due.fill','all':true}");
  pay_everything (c);
  settle_order (c);
  pay_lots (c, 100, "'short':'owe',");
  pay_owed (c);
  close_meeting (c);
}

static gboolean
is_over (Cycle *c)
{
  return ask (c, "SELECT count(*) FROM turn WHERE state = 'planned'") == 0
         && ask (c, "SELECT count(*) FROM due d JOIN hand h ON h.id ="
                    " CAST(substr(d.subject, 6) AS INTEGER) WHERE d.subject LIKE 'hand:%'"
                    " AND d.amount > d.paid")
                == 0
         && tonti_scene_balance (c->f, "owed") == 0;
}

static void
play (guint32 seed, gboolean is_verified)
{
  Cycle c = { .any = { .random = g_rand_new_with_seed (seed) } };

  c.talks = g_getenv ("TONTI_CYCLES_TELL") != NULL;
  c.any.members = g_rand_int_range (c.any.random, 5, 9);
  c.any.contribution = 100 * g_rand_int_range (c.any.random, 4, 60);
  c.any.day = c.day;
  c.lots = happens (&c, 70) || c.any.members % 2 != 0 ? 1 : 2;
  g_strlcpy (c.day, "2025-01-04", sizeof c.day);
  c.f = tonti_fixture_new ();
  tonti_fixture_set_user (c.f, 2, 1);
  g_assert_true (tonti_book_begin (c.f->book, c.f->problems));
  found (&c);
  begin_round (&c);
  for (int n = 0; n < c.any.members / c.lots; n++)
    meet (&c);
  for (int n = 0; n < MEETINGS_AFTER && !is_over (&c); n++)
    meet_wholly (&c);
  g_assert_true (tonti_book_commit (c.f->book, c.f->problems));
  g_assert_true (is_over (&c));
  cycle_check_hands (c.f);
  cycle_check_money (c.f);
  if (is_verified)
    tonti_fixture_verify (c.f);
  tonti_fixture_free (c.f);
  g_rand_free (c.any.random);
}

static void
tell_verbs (void)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (carried_out), (GCompareFunc)strcmp);

  for (GList *l = names; l != NULL; l = l->next)
    g_test_message ("%s %d", (char *)l->data,
                    GPOINTER_TO_INT (g_hash_table_lookup (carried_out, l->data)));
}

static void
test_cycles (void)
{
  const char *wanted = g_getenv ("TONTI_CYCLES"), *first = g_getenv ("TONTI_CYCLES_SEED");
  int cycles = wanted != NULL ? (int)g_ascii_strtoll (wanted, NULL, 10) : 6;
  guint32 seed = first != NULL ? (guint32)strtoul (first, NULL, 10)
                               : (guint32)g_test_rand_int_range (1, 1000000000);

  carried_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (int i = 0; i < cycles; i++)
    {
      if (cycles > 100 && i % 100 == 0)
        g_printerr ("# %d cycles\n", i);
      g_test_message ("seed %u", seed + (guint32)i);
      play (seed + (guint32)i, i % 8 == 0);
    }
  tell_verbs ();
  g_test_message ("%d cycles, %u requests, %u of them refused, %u verbs carried out", cycles, asked,
                  refused, g_hash_table_size (carried_out));
  g_assert_cmpuint (g_hash_table_size (carried_out), >, cycles < 50 ? 5 : 40);
  g_hash_table_unref (carried_out);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/cycles/every-verb-at-random-loses-nothing", test_cycles);
  return g_test_run ();
}
