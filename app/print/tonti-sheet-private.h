// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <hpdf.h>

#include "tonti-sheet.h"

/* The insides of a sheet, for the files tonti-sheet*.c only: the only ones that know libharu. */

G_BEGIN_DECLS

#define TONTI_SHEET_FOOTER 30.0 /* height of the footer above the bottom margin */

typedef struct
{
  char *title, *number, *subtitle;
  char *marks[3];
  gboolean is_void;
  guint first_page, n_pages; /* index into pages */
} TontiSheetPart;

struct _TontiSheet
{
  HPDF_Doc pdf;
  HPDF_Font fonts[TONTI_FACES];
  TontiFaceFile *files[TONTI_FACES];
  HPDF_STATUS error; /* the first one, 0 = none */
  double page_width, page_height;
  char *title, *group, *identity, *origin, *code, *practice, *doubt;
  TontiDay day;
  GPtrArray *parts; /* TontiSheetPart */
  GArray *pages;    /* HPDF_Page */
  HPDF_Page page;
  double y, fresh_y; /* cursor; where it stood under the head */
  /* What the page was told last, to say nothing twice. */
  gboolean in_text;
  int face;
  double size;
  int tone;
  double fill_grey, stroke_grey, line_width;
};

/* Make PAGE the one that is drawn on. */
void tonti_sheet_turn_to (TontiSheet *self, HPDF_Page page);
/* Leave the text state before drawing lines and fills. */
void tonti_sheet_leave_text (TontiSheet *self);
void tonti_sheet_set_fill_grey (TontiSheet *self, double grey);
void tonti_sheet_set_stroke (TontiSheet *self, double width, double grey);
/* Y of libharu, from the bottom edge. */
float tonti_sheet_flip (const TontiSheet *self, double y);
/* Draw cleaned text at X without any check of its width. */
void tonti_sheet_show (TontiSheet *self, double x, double y, TontiInk ink, const char *clean);

TontiSheetPart *tonti_sheet_get_part (TontiSheet *self);
/* Letterhead on the first page of a part, a running line on the others; sets the cursor below. */
void tonti_sheet_draw_head (TontiSheet *self);
/* Footers of all pages, now that they are counted. */
void tonti_sheet_draw_footers (TontiSheet *self);

G_END_DECLS
