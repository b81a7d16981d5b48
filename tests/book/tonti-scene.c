// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-scene.h"

#include "tonti-act-store.h"
#include "tonti-info.h"
#include "tonti-journal.h"
#include "tonti-ledger-store.h"
#include "tonti-overlay.h"

void
tonti_scene_open (TontiFixture *f, int n)
{
  char iso[TONTI_DAY_ISO_SIZE];
  TontiDay first, day;

  g_assert_true (tonti_day_parse_iso ("2025-01-04", &first));
  g_assert_true (tonti_rhythm_day (TONTI_RHYTHM_FOUR_WEEKS, first, n - 1, &day));
  tonti_fixture_set_day (f, tonti_day_to_iso (day, iso));
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
}

void
tonti_scene_all_present (TontiFixture *f)
{
  tonti_fixture_apply (f, "{'do':'presence.set','all':true,'presence':'present'}");
}

static void
add_pieces (GString *text, const gint64 *values, gint64 *amount)
{
  const char *separator = "";

  for (; *values != 0; values++)
    {
      if (*amount < *values)
        continue;
      g_string_append_printf (text, "%s'%" G_GINT64_FORMAT "':%" G_GINT64_FORMAT, separator,
                              *values, *amount / *values);
      *amount %= *values;
      separator = ",";
    }
}

void
tonti_scene_count (TontiFixture *f, gint64 amount)
{
  const TontiCurrency *currency = tonti_book_get_group (f->book)->currency;
  g_autoptr (GString) text = g_string_new ("{'do':'count.enter','counters':[4,5],'notes':{");

  add_pieces (text, currency->notes, &amount);
  g_string_append (text, "},'coins':{");
  add_pieces (text, currency->coins, &amount);
  g_string_append (text, "}}");
  g_assert_cmpint (amount, ==, 0);
  tonti_fixture_apply (f, text->str);
}

gint64
tonti_scene_expected (TontiFixture *f)
{
  return tonti_overlay_expected_cash (f->book);
}

void
tonti_scene_close (TontiFixture *f)
{
  tonti_scene_all_present (f);
  tonti_scene_count (f, tonti_scene_expected (f));
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
}

void
tonti_scene_play (TontiFixture *f, int n)
{
  tonti_scene_open (f, n);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_scene_close (f);
}

gint64
tonti_scene_balance (TontiFixture *f, const char *account)
{
  return tonti_ledger_root_balance (tonti_fixture_db (f), account);
}

gint64
tonti_scene_balance_of (TontiFixture *f, const char *account, gint64 member, const char *of)
{
  return tonti_ledger_balance (tonti_fixture_db (f), account, member, of);
}

gint64
tonti_scene_last (TontiFixture *f, const char *kind)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_fixture_db (f), kind);

  return acts->len > 0 ? g_array_index (acts, TontiActRow, acts->len - 1).seq : 0;
}

json_t *
tonti_scene_body (TontiFixture *f, gint64 seq)
{
  g_autoptr (TontiEvent) event = tonti_journal_read (tonti_book_get_journal (f->book), seq);

  g_assert_nonnull (event);
  return json_incref (event->json);
}

char *
tonti_scene_head (TontiFixture *f)
{
  return tonti_info_get_head (f->book, NULL);
}

void
tonti_scene_check_trial (TontiFixture *f)
{
  g_autoptr (GArray) totals = tonti_ledger_totals (tonti_fixture_db (f));
  gint64 sum = 0;

  for (guint i = 0; i < totals->len; i++)
    {
      const TontiLedgerTotal *row = &g_array_index (totals, TontiLedgerTotal, i);

      sum += row->debit - row->credit;
    }
  g_assert_cmpint (sum, ==, 0);
}
