// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-day.h"
#include "tonti-face.h"
#include "tonti-problem.h"

/* A sheet is a PDF under way: pages of A4 or A5 with a letterhead and a footer, a cursor that moves
 * down, and the few things documents are made of. Measures are points (1/72 inch); x from the left
 * edge, y from the top edge downwards. Margins are 15.9 mm, nothing is printed outside them; no
 * text is smaller than 8 pt. Errors of libharu are kept and told once, by tonti_sheet_finish.
 * Floating point is for coordinates only. */

G_BEGIN_DECLS

#define TONTI_SHEET_MARGIN 45.0
#define TONTI_SHEET_SMALL 8.0 /* the smallest size of text */
#define TONTI_SHEET_QR 71.0   /* side of a QR code with its quiet zone */

typedef enum
{
  TONTI_PAPER_A4,
  TONTI_PAPER_A5,
} TontiPaperSize;

typedef enum
{
  TONTI_TONE_BLACK,
  TONTI_TONE_GREY,   /* labels, footers */
  TONTI_TONE_ACCENT, /* titles and head rules; dark on a black printer too */
} TontiTone;

typedef enum
{
  TONTI_ALIGN_LEFT,
  TONTI_ALIGN_CENTRE,
  TONTI_ALIGN_RIGHT,
} TontiAlign;

typedef struct
{
  TontiFace face;
  double size;
  TontiTone tone;
} TontiInk;

typedef struct
{
  TontiPaperSize paper;
  gboolean landscape;
  const char *title;    /* of the file: metadata */
  const char *group;    /* name of the group: letterhead and author */
  const char *identity; /* legal form, registration, place: one line, "" = none */
  const char *origin;   /* footer, left: the state of the book it was made from */
  const char *code;     /* footer, second line: control code, "" = none */
  const char *practice; /* mark of a practice book on every page, "" = a real book */
  TontiDay day;         /* date of the file: that of the head */
  const char *doubt; /* across every page with a head: why not to trust it, NULL or "" = nothing */
} TontiSheetSetup;

typedef struct _TontiSheet TontiSheet;

/* Width between the margins of a page that is not turned. */
double tonti_sheet_upright_width (TontiPaperSize paper);

/* Texts of SETUP are copied. */
TontiSheet *tonti_sheet_new (const TontiSheetSetup *setup);
void tonti_sheet_free (TontiSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiSheet, tonti_sheet_free)

/* A document inside the file: pages are counted from 1 again. */
typedef struct
{
  const char *title;    /* NULL = no letterhead: the page belongs to slips */
  const char *number;   /* "R-2025-0012", "" = none */
  const char *subtitle; /* one line under the title, "" = none */
  const char *marks[3]; /* DRAFT, FINAL, DUPLICATE 2, CANCELLED: boxed on every page; NULL = none */
  gboolean is_void;     /* two light lines cross the page behind the text */
} TontiSheetSection;

/* Start SECTION on a new page. */
void tonti_sheet_begin (TontiSheet *self, const TontiSheetSection *section);
/* Continue the section on a new page. */
void tonti_sheet_break (TontiSheet *self);
/* A new page unless HEIGHT is left on this one; TRUE = the page was broken. */
gboolean tonti_sheet_need (TontiSheet *self, double height);
void tonti_sheet_skip (TontiSheet *self, double height);
/* TRUE when nothing stands under the head of this page yet. */
gboolean tonti_sheet_is_fresh (const TontiSheet *self);

double tonti_sheet_get_y (const TontiSheet *self);
void tonti_sheet_set_y (TontiSheet *self, double y);
double tonti_sheet_get_left (const TontiSheet *self);
double tonti_sheet_get_width (const TontiSheet *self); /* between the margins */
double
tonti_sheet_get_top (const TontiSheet *self); /* where text begins on a page without letterhead */
double tonti_sheet_get_bottom (const TontiSheet *self); /* above the footer */
guint tonti_sheet_get_n_pages (const TontiSheet *self);

/* One line of text with its baseline at Y, inside WIDTH from X; shortened with an ellipsis when it
 * is longer. Returns the width drawn. */
double tonti_sheet_text (TontiSheet *self, double x, double y, double width, TontiAlign align,
                         TontiInk ink, const char *text);
/* The same, the size made smaller, down to 8 pt, before anything is shortened. */
double tonti_sheet_text_fitted (TontiSheet *self, double x, double y, double width,
                                TontiAlign align, TontiInk ink, const char *text);
/* TEXT broken into lines of at most WIDTH, at spaces where possible; what is over MAX_LINES (0 =
 * any) ends in an ellipsis. */
char **tonti_sheet_wrap (TontiInk ink, double width, guint max_lines, const char *text);
/* Draw TEXT wrapped, its first line's top at Y; returns the height. */
double tonti_sheet_lines (TontiSheet *self, double x, double y, double width, guint max_lines,
                          TontiInk ink, const char *text);
double tonti_sheet_line_height (TontiInk ink);
/* From the top of a line to its baseline. */
double tonti_sheet_ascent (TontiInk ink);

/* GREY 0 = black, 1 = white. */
void tonti_sheet_rule (TontiSheet *self, double x1, double y1, double x2, double y2, double width,
                       double grey);
void tonti_sheet_dashes (TontiSheet *self, double x1, double y1, double x2, double y2);
void tonti_sheet_accent_rule (TontiSheet *self, double x1, double x2, double y, double width);
void tonti_sheet_box (TontiSheet *self, double x, double y, double width, double height,
                      double line_width, double grey);
void tonti_sheet_fill (TontiSheet *self, double x, double y, double width, double height,
                       double grey);
/* A boxed word, its right edge at RIGHT, its top at Y; returns its width. */
double tonti_sheet_mark (TontiSheet *self, double right, double y, double size, const char *text);
#define TONTI_SHEET_MARK_HEIGHT(size) ((size)*1.25 + 4.0)
/* QR code of ASCII TEXT in a square of SIZE points, four modules of white included. */
void tonti_sheet_qr (TontiSheet *self, double x, double y, double size, const char *text);

/* Flow: at the cursor, over the full width, moving it down, breaking the page where needed. */
void tonti_sheet_heading (TontiSheet *self, const char *text);
/* A paragraph may run over pages; at least two lines stay together. Line breaks are kept. */
void tonti_sheet_paragraph (TontiSheet *self, TontiInk ink, const char *text);

/* Labels with values in COLUMNS columns, row after row; a pair without value is left out. */
typedef struct
{
  const char *label;
  const char *value;
} TontiSheetPair;
void tonti_sheet_pairs (TontiSheet *self, const TontiSheetPair *pairs, guint n, guint columns);

/* Boxes to sign in, at most three a row, kept whole. TITLE is who signs, NAME his name, NOTE a
 * small line inside ("thumbprint, witness: …"); name and note may be "". */
typedef struct
{
  const char *title;
  const char *name;
  const char *note;
} TontiSheetSignature;
/* CODE: a QR code in the place after the last box, NULL or "" = none. */
void tonti_sheet_signatures (TontiSheet *self, const TontiSheetSignature *signatures, guint n,
                             const char *code);

/* Headers, footers and page numbers are drawn, and the file is whole; NULL with a failure when
 * libharu met an error anywhere. The same calls give the same bytes. */
GBytes *tonti_sheet_finish (TontiSheet *self, TontiProblems *problems);

G_END_DECLS
