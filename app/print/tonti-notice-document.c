// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-claims-report.h"
#include "tonti-document-private.h"
#include "tonti-labels.h"
#include "tonti-passbook-report.h"

/* Letter of formal demand (mise en demeure): what a member owes line by line, since when, and until
 * when it is to be paid. */

typedef struct
{
  const TontiPress *press;
  TontiSheet *sheet;
  const TontiClaim *claim;
  const char *name;
} Letter;

/* The day that was written down when it was sent; before that, so many days from its receipt. */
static char *
tell_until (const Letter *letter)
{
  const TontiClaim *claim = letter->claim;
  g_autofree char *day = tonti_press_day (letter->press, claim->until);

  if (tonti_day_is_valid (claim->until))
    return g_strdup_printf (_ ("We demand that you pay all of it by %s at the latest."), day);
  return g_strdup_printf (ngettext ("We demand that you pay all of it within %" PRId64
                                    " day after you receive this letter.",
                                    "We demand that you pay all of it within %" PRId64
                                    " days after you receive this letter.",
                                    (gulong)claim->days),
                          claim->days);
}

static void
put_text (const Letter *letter)
{
  const TontiPress *press = letter->press;
  const TontiClaim *claim = letter->claim;
  g_autofree char *money = tonti_press_money (press, claim->total);
  g_autofree char *words = tonti_press_words (press, claim->total);
  g_autofree char *sum
      = words != NULL ? g_strdup_printf ("%s (%s)", money, words) : g_strdup (money);
  g_autofree char *since = tonti_press_day (press, claim->since);
  g_autofree char *owes
      = g_strdup_printf (_ ("%1$s, you owe the group %2$s the sum of %3$s; the oldest part of it "
                            "since %4$s."),
                         letter->name, press->group->name, sum, since);

  tonti_sheet_paragraph (letter->sheet, tonti_ink_body, owes);
  tonti_sheet_skip (letter->sheet, 6);
  if (tonti_day_is_valid (claim->signed_day))
    {
      g_autofree char *day = tonti_press_day (press, claim->signed_day);
      g_autofree char *text = g_strdup_printf (_ ("You acknowledged this debt on %s."), day);

      tonti_sheet_paragraph (letter->sheet, tonti_ink_body, text);
      tonti_sheet_skip (letter->sheet, 6);
    }
}

/* The one before was taken back. */
static void
put_back (const Letter *letter)
{
  const TontiClaim *claim = letter->claim;
  g_autofree char *day = tonti_press_day (letter->press, claim->undone_notice);
  g_autofree char *undone = tonti_press_day (letter->press, claim->undone);
  g_autofree char *text = NULL;

  if (claim->because == NULL)
    return;
  text = g_strdup_printf (_ ("The formal demand of %1$s was taken back on %2$s and counts no more: "
                             "%3$s."),
                          day, undone, claim->because);
  tonti_sheet_paragraph (letter->sheet, tonti_ink_body, text);
  tonti_sheet_skip (letter->sheet, 6);
}

static void
add_item (const Letter *letter, TontiSheetTable *table, const TontiClaimItem *item)
{
  g_autofree char *meeting
      = item->meeting > 0 ? tonti_press_meeting (letter->press, item->meeting) : g_strdup ("");
  g_autofree char *day = tonti_press_short_day (letter->press, item->day);

  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
  tonti_sheet_table_set_text (table, 0, tonti_label_of_code ("debt", item->debt));
  tonti_sheet_table_set_text (table, 1, item->of);
  tonti_sheet_table_set_text (table, 2, meeting);
  tonti_sheet_table_set_text (table, 3, day);
  tonti_sheet_table_set_amount (table, 4, item->left);
}

static void
put_items (const Letter *letter)
{
  const TontiSheetColumn columns[] = {
    { .title = _ ("What"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("For"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("Meeting"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("Owed since"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("Still owed"), .kind = TONTI_SHEET_AMOUNT, .carry = TRUE },
  };
  g_autoptr (TontiSheetTable) table = tonti_press_table (letter->press, _ ("What it is made of"),
                                                         columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < letter->claim->items->len; i++)
    add_item (letter, table, &g_array_index (letter->claim->items, TontiClaimItem, i));
  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_TOTAL);
  tonti_sheet_table_set_text (table, 0, _ ("Total"));
  tonti_sheet_table_set_amount (table, 4, letter->claim->total);
  tonti_sheet_draw_table (letter->sheet, table);
}

static void
put_demand (const Letter *letter)
{
  g_autofree char *until = tell_until (letter);
  g_autofree char *answers = NULL;

  tonti_sheet_paragraph (letter->sheet, tonti_ink_body, until);
  tonti_sheet_skip (letter->sheet, 6);
  tonti_sheet_paragraph (letter->sheet, tonti_ink_body,
                         _ ("What is not paid by then will be claimed as the by-laws say, in the "
                            "end by a bailiff. If you cannot pay all of it at once, come and see "
                            "the officers before that day."));
  tonti_sheet_skip (letter->sheet, 6);
  if (letter->claim->guarantors[0] == '\0')
    return;
  answers = g_strdup_printf (_ ("This letter also goes to who answers for it: %s."),
                             letter->claim->guarantors);
  tonti_sheet_paragraph (letter->sheet, tonti_ink_body, answers);
  tonti_sheet_skip (letter->sheet, 6);
}

static GBytes *
draw (Letter *letter, TontiProblems *problems)
{
  const TontiPress *press = letter->press;
  const TontiDay of
      = g_str_equal (letter->claim->step, "notice") ? letter->claim->step_day : press->head.day;
  g_autofree char *day = tonti_press_day (press, of);
  TontiSheetSection section = { .title = _ ("Formal demand"), .number = "", .subtitle = day };
  const TontiSheetSignature signatures[] = {
    { tonti_label_of_code ("role", "chair"), "", "" },
    { tonti_label_of_code ("role", "secretary"), "", "" },
    { _ ("Received by"), letter->name, "" },
  };
  g_autoptr (TontiSheet) sheet
      = tonti_press_open (press, tonti_press_paper (press, TONTI_PAPER_A4), FALSE, section.title);
  char duplicate[TONTI_MARK_SIZE];

  letter->sheet = sheet;
  tonti_press_mark (press, TONTI_STATE_NONE, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  put_text (letter);
  put_back (letter);
  put_items (letter);
  tonti_sheet_skip (sheet, 8);
  put_demand (letter);
  tonti_sheet_skip (sheet, 10);
  tonti_sheet_signatures (sheet, signatures, G_N_ELEMENTS (signatures), NULL);
  tonti_press_put_head_code (press, sheet);
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_notice_document_make (TontiPress *press, TontiProblems *problems)
{
  g_autoptr (TontiPassbook) person
      = tonti_passbook_read (press->book, press->query->member, problems);
  g_autoptr (TontiClaim) claim = NULL;
  Letter letter = { .press = press };

  if (person == NULL)
    return NULL;
  claim = tonti_claim_read (press->book, press->query->member, TONTI_DAY_NONE);
  if (claim->items->len == 0)
    {
      tonti_problems_refuse (problems, "nothing-to-print", "member",
                             _ ("%s: owes the group nothing: choose another member"), person->name);
      return NULL;
    }
  letter.claim = claim;
  letter.name = person->name;
  return draw (&letter, problems);
}
