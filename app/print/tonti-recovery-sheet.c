// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-recovery-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-document-language.h"
#include "tonti-document-private.h"
#include "tonti-login.h"
#include "tonti-safe-sheet.h"
#include "tonti-seen.h"

/* The page for the safe. */

#define CODE_SIZE 30.0
#define CODE_LINE 44.0
/* Symbols and blanks of half a code: three groups of four. */
#define HALF 14

static const TontiInk code_ink = { TONTI_FACE_BOLD, CODE_SIZE, TONTI_TONE_BLACK };

/* In two lines, so that a finger can follow. */
static void
put_code (TontiSheet *sheet, const char *code)
{
  const double left = tonti_sheet_get_left (sheet), width = tonti_sheet_get_width (sheet);
  const double y = tonti_sheet_get_y (sheet);
  g_autofree char *first = g_strndup (code, HALF);
  const char *second = strlen (code) > HALF + 1 ? code + HALF + 1 : "";

  tonti_sheet_box (sheet, left, y, width, 2 * CODE_LINE + 22, 1.2, 0.2);
  tonti_sheet_text (sheet, left, y + CODE_LINE, width, TONTI_ALIGN_CENTRE, code_ink, first);
  tonti_sheet_text (sheet, left, y + 2 * CODE_LINE, width, TONTI_ALIGN_CENTRE, code_ink, second);
  tonti_sheet_skip (sheet, 2 * CODE_LINE + 40);
  tonti_login_wipe (first);
}

static void
put_use (TontiSheet *sheet)
{
  static const char *const steps[] = {
    N_ ("An officer has forgotten the PIN, and two other officers cannot take it away: open the "
        "envelope together, in front of the members."),
    N_ ("In Tonti, where the PIN is asked for, choose the officer, then “PIN Forgotten…”, and type "
        "the 24 figures and letters. Capitals, blanks and hyphens do not matter; what looks like O "
        "is the figure 0, what looks like I is the figure 1."),
    N_ ("The officer chooses a new PIN at once."),
    N_ ("The code has then ended: make a new sheet, and tear this one up."),
    NULL,
  };

  tonti_safe_sheet_put_list (sheet, _ ("How it is used"), steps);
}

static void
put_keeping (TontiSheet *sheet)
{
  static const char *const rules[] = {
    N_ ("In a closed envelope, signed across the edge, in the box or with a person of trust who "
        "holds no office. Never in the bag of the computer."),
    N_ ("Nobody copies it, photographs it or reads it out on the telephone."),
    N_ ("Lost, or seen by somebody: two officers make a new code; this one ends at that moment."),
    N_ ("The code takes a PIN away, and nothing else: it opens no protected copy. That it was "
        "used stands in the book for ever, and every officer is told."),
    NULL,
  };

  tonti_safe_sheet_put_list (sheet, _ ("How it is kept"), rules);
}

static GBytes *
draw (const TontiPress *press, const char *code, TontiDay day, TontiProblems *problems)
{
  g_autofree char *made = tonti_press_day (press, day);
  g_autofree char *subtitle = g_strdup_printf (_ ("For the safe. Made on %s"), made);
  g_autoptr (TontiSheet) sheet = tonti_press_open (press, tonti_press_paper (press, TONTI_PAPER_A4),
                                                   FALSE, _ ("Recovery code"));
  const TontiSheetSection section
      = { .title = _ ("Recovery code"), .number = "", .subtitle = subtitle };

  tonti_sheet_begin (sheet, &section);
  tonti_sheet_skip (sheet, 6);
  put_code (sheet, code);
  put_use (sheet);
  put_keeping (sheet);
  tonti_safe_sheet_put_signatures (sheet);
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_recovery_sheet_make (TontiBook *book, const char *code, TontiDay day, TontiProblems *problems)
{
  TontiPrintQuery query;
  g_auto (TontiPress) press = { .book = book, .group = tonti_book_get_group (book) };
  g_auto (TontiDocumentLanguage) language = { 0 };

  tonti_print_query_init (&query);
  press.query = &query;
  tonti_document_language_enter (&language, press.group->lang);
  tonti_paper_head (book, &press.head);
  press.doubt = tonti_book_tell_doubt (book, &press.doubt_mark);
  return draw (&press, code, day, problems);
}
