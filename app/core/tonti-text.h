// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* Canonical text: what may stand in a book. UTF-8, NFC, no control or direction characters, spaces
 * trimmed and folded. */

G_BEGIN_DECLS

/* Longest name, and longest free text (minutes, reasons), in bytes. */
#define TONTI_TEXT_NAME_MAX 200
#define TONTI_TEXT_LONG_MAX 20000

typedef enum
{
  TONTI_TEXT_OK,
  TONTI_TEXT_EMPTY,
  TONTI_TEXT_NOT_UTF8,
  TONTI_TEXT_CONTROL,   /* C0, C1, NUL inside, private use, unassigned */
  TONTI_TEXT_DIRECTION, /* U+202A-202E, 2066-2069, 200E, 200F, zero-width, blank fillers, FE0F */
  TONTI_TEXT_TOO_LONG,
  TONTI_TEXT_TOO_MANY_MARKS, /* more than 4 combining marks in a row */
} TontiTextResult;

/* Clean TEXT for a one-line place: NFC, every kind of space (tabs and line breaks too) folded to
 * one plain space, ends trimmed. Cleaning twice changes nothing. *out newly allocated when OK,
 * untouched otherwise. */
TontiTextResult tonti_text_clean (const char *text, gsize max_bytes,
                                  char **out) G_GNUC_WARN_UNUSED_RESULT;
/* The same, keeping line breaks as "\n" (CR, CRLF, U+2028 and U+2029 become LF; empty lines at the
 * ends go). */
TontiTextResult tonti_text_clean_lines (const char *text, gsize max_bytes,
                                        char **out) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE if TEXT is empty or already what clean_lines would give. */
gboolean tonti_text_is_canonical (const char *text);
/* Sentence piece for a bad result, translated, static: "it is empty". */
const char *tonti_text_explain (TontiTextResult result);
/* For comparing names and searching: case, accents, apostrophes and look-alike letters folded away
 * (N'Diaye = ndiaye, Sène = sene, Ŋaam = naam); a hyphen is a space. Any bytes are taken, also
 * invalid ones. Newly allocated. */
char *tonti_text_fold (const char *text);
/* TRUE if both fold to the same. */
gboolean tonti_text_is_same_name (const char *one, const char *other);
/* Copy without C0 and C1 controls, direction and zero-width characters, for terminals; line breaks
 * and tabs become spaces. Any bytes are taken. Newly allocated. */
char *tonti_text_for_terminal (const char *text);

/* A table as CSV: a text that a spreadsheet would take for a formula gets an apostrophe in front;
 * so does one that has apostrophes already before such a text, so that taking one away gives back
 * what it was. TEXT is valid UTF-8. */
gboolean tonti_text_needs_guard (const char *text);
/* The way back: TEXT behind that apostrophe, or TEXT. */
const char *tonti_text_skip_guard (const char *text);
/* A copy of valid TEXT that leaves the order of the line around it as it is: between U+2068 and
 * U+2069 when some of it runs from right to left (Arabic, N'Ko, Adlam). Newly allocated. */
char *tonti_text_isolate (const char *text);
/* The same with its first letter large; newly allocated. */
char *tonti_text_capitalize (const char *text);

G_END_DECLS
