// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-meeting-sheet-document-private.h"

/* Lots of a meeting, planned or paid, with a place to sign. */

#define ROW_HEIGHT 25.6

enum
{
  TURN,
  NAME,
  GROSS,
  DEDUCTED,
  OWED,
  NET,
  SIGNATURE,
  N_COLUMNS,
};

static TontiSheetTable *
make_table (const TontiPress *press, gboolean to_sign)
{
  const TontiSheetColumn columns[] = {
    [TURN] = { .title = _ ("Turn"), .kind = TONTI_SHEET_NUMBER },
    [NAME] = { .title = _ ("Beneficiary"), .kind = TONTI_SHEET_TEXT },
    [GROSS] = { .title = _ ("Gross"), .kind = TONTI_SHEET_AMOUNT },
    [DEDUCTED] = { .title = _ ("Deducted"), .kind = TONTI_SHEET_AMOUNT, .width = 62 },
    [OWED] = { .title = _ ("Still owed"), .kind = TONTI_SHEET_AMOUNT },
    [NET] = { .title = _ ("Net"), .kind = TONTI_SHEET_AMOUNT, .width = 62 },
    [SIGNATURE]
    = { .title = _ ("Signature or thumbprint"), .kind = TONTI_SHEET_BLANK, .width = 92 },
  };
  g_autofree char *heading = tonti_press_word (press, "pot", _ ("Lots of the meeting"));
  TontiSheetTableSetup setup = {
    .heading = heading,
    .size = 8.5,
    .row_height = to_sign ? ROW_HEIGHT : 0,
    .has_grid = to_sign,
    .style = &press->group->style,
  };

  return tonti_sheet_table_new (&setup, columns, to_sign ? N_COLUMNS : N_COLUMNS - 1);
}

static void
put_row (TontiSheetTable *table, const TontiMeetingSheetLot *lot)
{
  g_autofree char *turn = g_strdup_printf ("%lld", (long long)lot->turn);
  g_autofree char *person = tonti_press_person (lot->member, lot->name);
  g_autofree char *name
      = *lot->share != '\0' ? g_strdup_printf ("%s (%s)", person, lot->share) : NULL;
  g_autofree char *full = NULL;

  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
  tonti_sheet_table_set_text (table, TURN, turn);
  if (lot->goods != NULL && *lot->goods != '\0')
    full = g_strdup_printf ("%s · %s", name != NULL ? name : person, lot->goods);
  tonti_sheet_table_set_text (table, NAME, full != NULL ? full : name != NULL ? name : person);
  tonti_sheet_table_set_amount (table, GROSS, lot->gross);
  if (!lot->paid)
    return;
  tonti_sheet_table_set_amount (table, DEDUCTED, lot->deducted);
  tonti_sheet_table_set_amount (table, OWED, lot->owed);
  tonti_sheet_table_set_amount (table, NET, lot->net);
}

void
tonti_meeting_sheet_put_lots (const TontiPress *press, TontiSheet *sheet,
                              const TontiMeetingSheetReport *report, gboolean to_sign)
{
  g_autoptr (TontiSheetTable) table = NULL;

  if (report->lots->len == 0)
    return;
  table = make_table (press, to_sign);
  for (guint i = 0; i < report->lots->len; i++)
    put_row (table, &g_array_index (report->lots, TontiMeetingSheetLot, i));
  tonti_sheet_draw_table (sheet, table);
}
