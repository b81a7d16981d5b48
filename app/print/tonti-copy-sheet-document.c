// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "tonti-copies.h"
#include "tonti-document-private.h"
#include "tonti-safe-sheet.h"

/* The protection sheet: the page for the safe that belongs to a protected copy. */

#define WORDS_SIZE 24.0
#define BLANK_LINE 34.0
#define FINGERPRINT 16

static const TontiInk words_ink = { TONTI_FACE_BOLD, WORDS_SIZE, TONTI_TONE_BLACK };

/* The copy that the sheet is about: the newest protected one that this computer made, else the
 * newest one. Newly allocated, NULL when none was made here. */
static char *
find_copy (const TontiPress *press)
{
  g_autoptr (GArray) rows = tonti_copies_list (press->group);
  const TontiCopyRow *found = NULL;

  for (guint i = 0; i < rows->len && (found == NULL || !found->sealed); i++)
    {
      const TontiCopyRow *row = &g_array_index (rows, TontiCopyRow, i);

      if (found == NULL || row->sealed)
        found = row;
    }
  return found != NULL ? g_path_get_basename (found->path) : NULL;
}

static void
put_facts (const TontiPress *press, TontiSheet *sheet)
{
  g_autofree char *day = tonti_press_day (press, press->head.day);
  g_autofree char *head = g_strndup (press->head.hash, FINGERPRINT);
  g_autofree char *seq = g_strdup_printf ("%lld", (long long)press->head.seq);
  g_autofree char *copy = find_copy (press);
  g_autofree char *meeting
      = press->code != NULL ? tonti_press_meeting (press, press->code_meeting) : NULL;
  const TontiSheetPair pairs[] = {
    { _ ("Group"), press->group->name },  { _ ("Last entry"), seq },
    { _ ("Day of the last entry"), day }, { _ ("Fingerprint"), head },
    { _ ("Last closing"), meeting },      { _ ("Control code"), press->code },
  };
  const TontiSheetPair file[]
      = { { _ ("Protected copy (name of the file)"), copy != NULL ? copy : "………………………………………………" } };

  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 2);
  tonti_sheet_pairs (sheet, file, G_N_ELEMENTS (file), 1);
  tonti_sheet_skip (sheet, 6);
}

/* In large type, as it must be typed. */
static void
put_words (TontiSheet *sheet, const char *passphrase)
{
  const double left = tonti_sheet_get_left (sheet) + 12;
  const double width = tonti_sheet_get_width (sheet) - 24;
  g_auto (GStrv) lines = tonti_sheet_wrap (words_ink, width, 0, passphrase);
  const double line = tonti_sheet_line_height (words_ink);
  const double height = line * g_strv_length (lines) + 20;
  const double y = tonti_sheet_get_y (sheet);

  tonti_sheet_box (sheet, left - 12, y, width + 24, height, 1.2, 0.2);
  tonti_sheet_lines (sheet, left, y + 10, width, 0, words_ink, passphrase);
  tonti_sheet_skip (sheet, height + 14);
  for (guint i = 0; lines[i] != NULL; i++)
    memset (lines[i], 0, strlen (lines[i]));
}

/* To be written by hand, one word beside the other. */
static void
put_blank (TontiSheet *sheet)
{
  const double left = tonti_sheet_get_left (sheet);
  const double right = left + tonti_sheet_get_width (sheet);

  for (guint i = 0; i < 3; i++)
    {
      tonti_sheet_skip (sheet, BLANK_LINE);
      tonti_sheet_rule (sheet, left, tonti_sheet_get_y (sheet), right, tonti_sheet_get_y (sheet),
                        0.7, 0.3);
    }
  tonti_sheet_skip (sheet, 16);
}

static void
put_use (TontiSheet *sheet)
{
  static const char *const steps[] = {
    N_ ("Take a computer that has Tonti, and the stick with the protected copy: a file whose name "
        "ends in .tonti-locked."),
    N_ ("In Tonti choose “Restore a Copy”, choose the file, and type the passphrase as it stands "
        "here: capitals and accents count."),
    N_ ("Give the restored book a new name. Nothing that is there is written over, and the copy "
        "stays as it is."),
    N_ ("Compare the control code of the last closing with the one on this sheet, or on the paper "
        "that a member keeps."),
    NULL,
  };

  tonti_safe_sheet_put_list (sheet, _ ("How to restore the book"), steps);
}

static void
put_keeping (TontiSheet *sheet)
{
  static const char *const rules[] = {
    N_ ("In a closed envelope, in the box or with a person of trust; never with the stick, never "
        "in the bag of the computer."),
    N_ ("Without the passphrase nobody can open the copy, not even those who made Tonti."),
    N_ ("Seen by somebody: make a new copy with another passphrase and destroy the old ones."),
    NULL,
  };

  tonti_safe_sheet_put_list (sheet, _ ("How it is kept"), rules);
  tonti_sheet_paragraph (
      sheet, tonti_ink_small,
      _ ("The form of the file is public: Argon2id for the key, XChaCha20-Poly1305 for every piece "
         "(libsodium).\nIt is described to the byte in the source of Tonti, app/storage/README.md, "
         "so that another program can open it."));
  tonti_sheet_skip (sheet, 10);
}

GBytes *
tonti_copy_sheet_document_make (TontiPress *press, TontiProblems *problems)
{
  const char *passphrase = press->query->passphrase;
  TontiSheetSection section
      = { .title = _ ("Protection sheet"), .number = "", .subtitle = _ ("For the safe") };
  char duplicate[TONTI_MARK_SIZE];
  g_autoptr (TontiSheet) sheet = NULL;

  if (!tonti_press_take_last_code (press, problems))
    return NULL;
  sheet = tonti_press_open (press, tonti_press_paper (press, TONTI_PAPER_A4), FALSE,
                            _ ("Protection sheet"));
  tonti_press_mark (press, TONTI_STATE_NONE, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  put_facts (press, sheet);
  tonti_sheet_heading (sheet, passphrase != NULL
                                  ? _ ("Passphrase")
                                  : _ ("Passphrase, to be written by hand in clear letters"));
  if (passphrase != NULL)
    put_words (sheet, passphrase);
  else
    put_blank (sheet);
  put_use (sheet);
  put_keeping (sheet);
  tonti_safe_sheet_put_signatures (sheet);
  return tonti_sheet_finish (sheet, problems);
}
