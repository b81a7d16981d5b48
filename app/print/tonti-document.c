// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-document-private.h"
#include "tonti-labels.h"
#include "tonti-words.h"

/* Digits of the head's fingerprint that are printed. */
#define FINGERPRINT 16

const TontiInk tonti_ink_body = { TONTI_FACE_REGULAR, 9.5, TONTI_TONE_BLACK };
const TontiInk tonti_ink_small = { TONTI_FACE_REGULAR, TONTI_SHEET_SMALL, TONTI_TONE_GREY };

void
tonti_press_clear (TontiPress *self)
{
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->doubt, g_free);
}

char *
tonti_press_identity (const TontiPress *self)
{
  const TontiGroup *group = self->group;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (group->form != NULL && g_strcmp0 (group->form, "informal") != 0 && *group->form != '\0')
    g_ptr_array_add (parts, (char *)tonti_label_of_code ("form", group->form));
  if (group->registration != NULL && *group->registration != '\0')
    g_ptr_array_add (parts, group->registration);
  if (group->place != NULL && *group->place != '\0')
    g_ptr_array_add (parts, group->place);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **)parts->pdata);
}

/* "Book at entry 412, 21/11/2025 · fingerprint 3f7a1c09b2d45e68 · 2 lines not final" */
static char *
describe_origin (const TontiPress *self)
{
  g_autofree char *day = tonti_press_short_day (self, self->head.day);
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: foot of a paper: number and day of the last entry of the book, and its hash. */
  g_string_append_printf (text, _ ("Book at entry %lld, %s · %.*s"), (long long)self->head.seq, day,
                          FINGERPRINT, self->head.hash);
  if (self->head.drafts > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text,
                              g_dngettext (GETTEXT_PACKAGE, "%lld line not final",
                                           "%lld lines not final", (gulong)self->head.drafts),
                              (long long)self->head.drafts);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
tonti_press_tell_code (const TontiPress *self)
{
  g_autofree char *meeting = NULL;

  if (self->code == NULL)
    return g_strdup ("");
  meeting = tonti_press_meeting (self, self->code_meeting);
  /* Translators: foot of a paper: the closed meeting and the twelve digits. */
  return g_strdup_printf (_ ("Control code, %s: %s"), meeting, self->code);
}

TontiSheet *
tonti_press_open (const TontiPress *self, TontiPaperSize paper, gboolean landscape,
                  const char *title)
{
  g_autofree char *identity = tonti_press_identity (self);
  g_autofree char *origin = describe_origin (self);
  g_autofree char *code = tonti_press_tell_code (self);
  g_autofree char *file_title = g_strdup_printf ("%s – %s", title, self->group->name);
  TontiSheetSetup setup = {
    .paper = paper,
    .landscape = landscape,
    .title = file_title,
    .group = self->group->name,
    .identity = identity,
    .origin = origin,
    .code = code,
    .practice = self->group->practice ? _ ("PRACTICE") : "",
    .doubt = self->doubt != NULL ? self->doubt : "",
    .day = self->head.day,
  };

  return tonti_sheet_new (&setup);
}

TontiPaperSize
tonti_press_paper (const TontiPress *self, TontiPaperSize fallback)
{
  if (self->query->paper == TONTI_PRINT_PAPER_DEFAULT)
    return fallback;
  return self->query->paper == TONTI_PRINT_PAPER_A5 ? TONTI_PAPER_A5 : TONTI_PAPER_A4;
}

gboolean
tonti_press_take_code (TontiPress *self, gint64 meeting, TontiProblems *problems)
{
  if (self->code != NULL && self->code_meeting == meeting)
    return TRUE;
  g_clear_pointer (&self->code, g_free);
  self->code_meeting = meeting;
  if (self->book == NULL)
    return TRUE;
  self->code = tonti_book_seal_code (self->book, (TontiMeetingId){ meeting }, problems);
  return self->code != NULL;
}

void
tonti_press_put_head_code (const TontiPress *self, TontiSheet *sheet)
{
  g_autofree char *qr = self->book != NULL ? tonti_paper_qr (self->book, self->head.seq) : NULL;
  g_autofree char *words = NULL;
  double left = tonti_sheet_get_left (sheet), beside = TONTI_SHEET_QR + 8, y;

  if (qr == NULL)
    return;
  tonti_sheet_skip (sheet, 6);
  tonti_sheet_need (sheet, TONTI_SHEET_QR);
  y = tonti_sheet_get_y (sheet);
  words = g_strdup_printf (_ ("Square code of entry %lld, the last one of the book when this was "
                              "printed: scan it to check the book against this paper."),
                           (long long)self->head.seq);
  tonti_sheet_qr (sheet, left, y, TONTI_SHEET_QR, qr);
  tonti_sheet_lines (sheet, left + beside, y + 8, tonti_sheet_get_width (sheet) - beside, 4,
                     tonti_ink_small, words);
  tonti_sheet_skip (sheet, TONTI_SHEET_QR);
}

const char *
tonti_press_state_name (TontiPaperState state)
{
  switch (state)
    {
    case TONTI_STATE_DRAFT:
      return _ ("DRAFT");
    case TONTI_STATE_FINAL:
      return _ ("FINAL");
    case TONTI_STATE_CANCELLED:
      return _ ("CANCELLED");
    case TONTI_STATE_NONE:
      break;
    }
  return NULL;
}

void
tonti_press_mark (const TontiPress *self, TontiPaperState state, TontiSheetSection *section,
                  char buffer[TONTI_MARK_SIZE])
{
  section->marks[0] = tonti_press_state_name (state);
  section->is_void = state == TONTI_STATE_CANCELLED;
  if (self->query->duplicate <= 0)
    return;
  g_snprintf (buffer, TONTI_MARK_SIZE, _ ("DUPLICATE %lld"), (long long)self->query->duplicate);
  section->marks[section->marks[0] != NULL ? 1 : 0] = buffer;
}

char *
tonti_press_money (const TontiPress *self, TontiMoney amount)
{
  return tonti_style_format_symbol (&self->group->style, amount);
}

char *
tonti_press_figure (const TontiPress *self, TontiMoney amount)
{
  return tonti_style_format (&self->group->style, amount);
}

char *
tonti_press_day (const TontiPress *self, TontiDay day)
{
  return tonti_day_is_valid (day) ? tonti_day_format_long (day, self->group->lang) : g_strdup ("");
}

char *
tonti_press_short_day (const TontiPress *self, TontiDay day)
{
  return tonti_day_is_valid (day) ? tonti_day_format_short (day, self->group->lang) : g_strdup ("");
}

char *
tonti_press_words (const TontiPress *self, TontiMoney amount)
{
  TontiWordsVariant variant = TONTI_WORDS_DEFAULT;

  if (self->group->words_variant != NULL
      && !tonti_words_variant_parse (self->group->words_variant, &variant))
    variant = TONTI_WORDS_DEFAULT;
  return tonti_words (amount, self->group->lang, self->group->currency, variant);
}

char *
tonti_press_word (const TontiPress *self, const char *idea, const char *fallback)
{
  if (self->book == NULL)
    return g_strdup (fallback);
  return tonti_label_word (self->book, idea, fallback);
}

char *
tonti_press_person (gint64 number, const char *name)
{
  if (name == NULL || *name == '\0')
    return number > 0 ? g_strdup_printf ("%" PRId64, number) : g_strdup ("");
  return number > 0 ? g_strdup_printf ("%" PRId64 " · %s", number, name) : g_strdup (name);
}

char *
tonti_press_meeting (const TontiPress *self, gint64 meeting)
{
  g_autofree char *word = tonti_press_word (self, "meeting", _ ("Meeting"));

  return g_strdup_printf ("%s %" PRId64, word, meeting);
}

TontiSheetTable *
tonti_press_table (const TontiPress *self, const char *heading, const TontiSheetColumn *columns,
                   guint n_columns)
{
  TontiSheetTableSetup setup = { .heading = heading, .size = 8.5, .style = &self->group->style };

  return tonti_sheet_table_new (&setup, columns, n_columns);
}
