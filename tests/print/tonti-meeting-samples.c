// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-samples.h"
#include "tonti-samples-private.h"

#define ARRAY(type, ...)                                                                           \
  make_array (sizeof (type), (type[]){ __VA_ARGS__ },                                              \
              sizeof ((type[]){ __VA_ARGS__ }) / sizeof (type))

static GArray *
make_array (gsize size, gconstpointer items, gsize n)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint)size);

  return g_array_append_vals (array, items, (guint)n);
}

static GArray *
make_cash (void)
{
  return ARRAY (TontiPaperCash, { 10000, FALSE, 12, 12 }, { 5000, FALSE, 3, 4 },
                { 500, TRUE, 10, 10 }, { 100, TRUE, 20, 21 }, { 50, TRUE, 0, 0 });
}

/* What a member owes or pays at a meeting. */
static TontiMoney
make_payment (void)
{
  return tonti_money (g_test_rand_int_range (0, 2000) * (g_test_rand_bit () ? 5000 : 5));
}

static void
add_row (TontiMeetingSheetReport *report, guint index, gboolean is_closed)
{
  TontiMeetingSheetRow row = {
    .member = index + 1,
    .name = tonti_sample_name (),
    .hands = "1",
    .presence = is_closed ? (TontiPresence)g_test_rand_int_range (1, 6) : TONTI_PRESENCE_UNKNOWN,
    .proxy = "",
    .receipt = "",
  };

  if (row.presence == TONTI_PRESENCE_REPRESENTED)
    row.proxy = tonti_sample_name ();
  for (guint i = 0; i < report->columns->len; i++)
    {
      TontiMeetingSheetCell cell = { make_payment (), make_payment () };

      row.due.minor += cell.due.minor;
      row.paid.minor += cell.paid.minor;
      g_array_append_val (report->cells, cell);
    }
  g_array_append_val (report->rows, row);
}

TontiMeetingSheetReport *
tonti_sample_meeting_sheet (guint n_members, gboolean is_closed)
{
  static const TontiMeetingSheetColumn columns[] = {
    { "pool:1", "Tontine" },
    { "fund:1", "Caisse de solidarité" },
    { "arrears", "Arriérés" },
    { "fines", "Amendes" },
  };
  TontiMeetingSheetReport *report = tonti_sample_keep (g_new0 (TontiMeetingSheetReport, 1));

  *report = (TontiMeetingSheetReport){
    .meeting = 3,
    .day = { 20148 },
    .place = "Randoulène, Thiès",
    .host = is_closed ? tonti_sample_name () : "",
    .is_closed = is_closed,
    .qr = is_closed ? TONTI_SAMPLE_QR : "",
    .columns = g_array_new (FALSE, TRUE, sizeof (TontiMeetingSheetColumn)),
    .rows = g_array_new (FALSE, TRUE, sizeof (TontiMeetingSheetRow)),
    .cells = g_array_new (FALSE, TRUE, sizeof (TontiMeetingSheetCell)),
    .cash_before = tonti_sample_money (),
    .counted = tonti_sample_money (),
    .expected = tonti_sample_money (),
    .chair = { 1, tonti_sample_name (), "" },
  };
  g_array_append_vals (report->columns, columns, (guint)g_test_rand_int_range (1, 5));
  for (guint i = 0; i < n_members; i++)
    add_row (report, i, is_closed);
  report->lots = ARRAY (TontiMeetingSheetLot,
                        { 5,
                          5,
                          "Tontine",
                          5,
                          tonti_sample_name (),
                          "",
                          { 77500 },
                          { 1550 },
                          { 0 },
                          { 75950 },
                          "45 kg de riz",
                          is_closed },
                        { 6,
                          6,
                          "Tontine",
                          10,
                          tonti_sample_name (),
                          "1/2",
                          { 38750 },
                          { 775 },
                          { 17500 },
                          { 20475 },
                          "",
                          is_closed });
  report->cash = is_closed ? make_cash () : g_array_new (FALSE, TRUE, sizeof (TontiPaperCash));
  return report;
}

static TontiMinutesItem
make_item (void)
{
  return (TontiMinutesItem){
    .member = g_test_rand_int_range (0, 40),
    .name = tonti_sample_name (),
    .what = tonti_sample_text (),
    .amount = tonti_sample_money (),
    .paid = tonti_sample_money (),
    .is_cancelled = g_test_rand_bit (),
    .reason = tonti_sample_text (),
    .label = "B-2025-0004",
    .piece = g_test_rand_bit () ? "F-118" : "",
  };
}

static GArray *
make_items (void)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (TontiMinutesItem));
  guint n = (guint)g_test_rand_int_range (0, 12);

  for (guint i = 0; i < n; i++)
    {
      TontiMinutesItem item = make_item ();

      g_array_append_val (items, item);
    }
  return items;
}

static GArray *
make_funds (void)
{
  return ARRAY (TontiMinutesFund, { "Caisse", { 125000 }, { 148500 }, { 114350 }, { 159150 } },
                { tonti_sample_text (), tonti_sample_money (), tonti_sample_money (),
                  tonti_sample_money (), tonti_sample_money () });
}

static GArray *
make_texts (void)
{
  return ARRAY (
      TontiMinutesText,
      { "Ordre du jour", "1. Cotisations.\n2. Lots.\n3. Divers.", TONTI_DAY_NONE, "" },
      { "Décisions", "La prochaine réunion se tient chez Fatou Ndiaye.", { 20150 }, "Khady Faye" });
}

TontiMinutesReport *
tonti_sample_minutes (guint n_members)
{
  TontiMinutesReport *report = tonti_sample_keep (g_new0 (TontiMinutesReport, 1));

  *report = (TontiMinutesReport){
    .sheet = tonti_sample_meeting_sheet (n_members, TRUE),
    .label = "PV-2025-0003",
    .opened_at = "2025-03-01T16:02:00Z",
    .closed_at = "2025-03-01T18:40:00Z",
    .members = n_members,
    .previous = 2,
    .previous_label = "PV-2025-0002",
    .approval = g_test_rand_int_range (-1, 2),
    .objections = "",
    .funds = make_funds (),
    .fines = make_items (),
    .aid = make_items (),
    .income = make_items (),
    .expenses = make_items (),
    .transfers = make_items (),
    .between
    = ARRAY (TontiMinutesOperation,
             { { 20140 }, tonti_sample_text (), "B-2025-0002", { 0 }, tonti_sample_money () }),
    .texts = make_texts (),
    .first_total = tonti_sample_money (),
    .counted = { 157150 },
    .expected = { 159150 },
    .difference = { -2000 },
    .outcome = "claim",
    .holder = tonti_sample_name (),
    .count_reason = tonti_sample_text (),
    .amends = 4,
    .first_receipt = "",
    .last_receipt = "",
    .first_event = 318,
    .last_event = 412,
    .payouts = ARRAY (TontiVoucher, tonti_sample_voucher (), tonti_sample_voucher ()),
    .signatories = ARRAY (TontiPaperPerson, { 1, tonti_sample_name (), "Présidente" },
                          { 6, tonti_sample_name (), "Secrétaire" }),
  };
  return report;
}

TontiRectificationReport *
tonti_sample_rectification (void)
{
  TontiRectificationReport *report = tonti_sample_keep (g_new0 (TontiRectificationReport, 1));

  *report = (TontiRectificationReport){
    .seq = 410,
    .label = "PV-2025-0007",
    .day = { 20150 },
    .entered = { 20150 },
    .reason = "La somme reçue a été mal lue.",
    .wrong_seq = 390,
    .wrong_day = { 20148 },
    .wrong_meeting = 3,
    .wrong_label = "R-2025-0054",
    .wrong_text = tonti_sample_text (),
    .wrong_amount = { 5000 },
    .right_seq = g_test_rand_bit () ? 411 : 0,
    .right_label = "R-2025-0080",
    .right_text = tonti_sample_text (),
    .right_amount = { 5500 },
    .member = 12,
    .name = tonti_sample_name (),
    .effects = make_funds (),
    .officers = { { 1, tonti_sample_name (), "Présidente" }, { 2, "Fatou Ndiaye", "Trésorière" } },
    .qr = TONTI_SAMPLE_QR,
  };
  return report;
}

TontiTakeoverReport *
tonti_sample_takeover (guint n_members)
{
  TontiTakeoverReport *report = tonti_sample_keep (g_new0 (TontiTakeoverReport, 1));
  TontiMoney ignored = TONTI_MONEY_ZERO;

  *report = (TontiTakeoverReport){
    .seq = 90,
    .label = "PV-2025-0001",
    .day = { 20100 },
    .entered = { 20100 },
    .page = "47",
    .places = ARRAY (TontiTakeoverPlace,
                     { "Caisse", { 131600 }, make_cash (), { { 7, "Rokhaya Sy", "" } } },
                     { "Banque",
                       { 50000 },
                       g_array_new (FALSE, TRUE, sizeof (TontiPaperCash)),
                       { { 0, NULL, "" } } }),
    .funds = tonti_sample_lines (2, &ignored),
    .rows = g_array_new (FALSE, TRUE, sizeof (TontiTakeoverRow)),
    .disputes
    = ARRAY (TontiTakeoverDispute, { 3, tonti_sample_name (), tonti_sample_text (), { 5000 } }),
    .answers = ARRAY (TontiTakeoverAnswer, { "absence sans amende",
                                             tonti_sample_text (),
                                             "Excusée : rien n'est dû",
                                             tonti_sample_name (),
                                             tonti_sample_text (),
                                             { 10500 } }),
    .notebook = "cahier-2025.csv",
    .gap = { g_test_rand_int_range (-2, 2) * 500 },
    .officers = { { 1, tonti_sample_name (), "Présidente" }, { 2, "Fatou Ndiaye", "Trésorière" } },
    .qr = TONTI_SAMPLE_QR,
  };
  for (guint i = 0; i < n_members; i++)
    {
      TontiTakeoverRow row = {
        .member = i + 1,
        .name = tonti_sample_name (),
        .hands = "1",
        .served = tonti_sample_text (),
        .paid = tonti_sample_money (),
        .arrears = tonti_sample_money (),
        .is_confirmed = g_test_rand_bit (),
      };

      g_array_append_val (report->rows, row);
    }
  return report;
}
