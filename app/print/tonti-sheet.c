// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-private.h"

#define POINTS_PER_MM (72.0 / 25.4)
/* Blocks libharu takes its memory in. */
#define POOL_SIZE 65536

/* libharu calls this at the point of failure; the error sticks to the document, so the first one is
 * the cause. */
static void
record (HPDF_STATUS error, HPDF_STATUS detail, void *data)
{
  TontiSheet *self = data;

  if (self->error == 0)
    self->error = error;
}

static void
clear_part (gpointer data)
{
  TontiSheetPart *part = data;

  g_free (part->title);
  g_free (part->number);
  g_free (part->subtitle);
  for (guint i = 0; i < G_N_ELEMENTS (part->marks); i++)
    g_free (part->marks[i]);
  g_free (part);
}

static void
load_faces (TontiSheet *self)
{
  HPDF_UseUTFEncodings (self->pdf);
  for (int i = 0; i < TONTI_FACES; i++)
    {
      const char *path, *name;

      self->files[i] = tonti_face_file_new ((TontiFace)i);
      path = tonti_face_file_get_path (self->files[i]);
      name = path != NULL ? HPDF_LoadTTFontFromFile (self->pdf, path, HPDF_TRUE) : NULL;
      self->fonts[i] = name != NULL ? HPDF_GetFont (self->pdf, name, "UTF-8") : NULL;
      if (self->fonts[i] == NULL)
        record (HPDF_FAILD_TO_ALLOC_MEM, 0, self);
    }
}

double
tonti_sheet_upright_width (TontiPaperSize paper)
{
  return (paper == TONTI_PAPER_A4 ? 210.0 : 148.0) * POINTS_PER_MM - 2 * TONTI_SHEET_MARGIN;
}

static void
set_size (TontiSheet *self, const TontiSheetSetup *setup)
{
  double short_mm = setup->paper == TONTI_PAPER_A4 ? 210.0 : 148.0;
  double long_mm = setup->paper == TONTI_PAPER_A4 ? 297.0 : 210.0;

  self->page_width = (setup->landscape ? long_mm : short_mm) * POINTS_PER_MM;
  self->page_height = (setup->landscape ? short_mm : long_mm) * POINTS_PER_MM;
}

TontiSheet *
tonti_sheet_new (const TontiSheetSetup *setup)
{
  TontiSheet *self = g_new0 (TontiSheet, 1);

  set_size (self, setup);
  self->title = tonti_face_clean (setup->title);
  self->group = tonti_face_clean (setup->group);
  self->identity = tonti_face_clean (setup->identity);
  self->origin = tonti_face_clean (setup->origin);
  self->code = tonti_face_clean (setup->code);
  self->practice = tonti_face_clean (setup->practice);
  self->doubt = tonti_face_clean (setup->doubt != NULL ? setup->doubt : "");
  self->day = setup->day;
  self->parts = g_ptr_array_new_with_free_func (clear_part);
  self->pages = g_array_new (FALSE, FALSE, sizeof (HPDF_Page));
  self->pdf = HPDF_NewEx (record, NULL, NULL, POOL_SIZE, self);
  if (self->pdf == NULL)
    {
      record (HPDF_FAILD_TO_ALLOC_MEM, 0, self);
      return self;
    }
  HPDF_SetCompressionMode (self->pdf, HPDF_COMP_ALL);
  load_faces (self);
  return self;
}

void
tonti_sheet_free (TontiSheet *self)
{
  if (self->pdf != NULL)
    HPDF_Free (self->pdf);
  for (int i = 0; i < TONTI_FACES; i++)
    g_clear_pointer (&self->files[i], tonti_face_file_free);
  g_free (self->title);
  g_free (self->group);
  g_free (self->identity);
  g_free (self->origin);
  g_free (self->code);
  g_free (self->practice);
  g_free (self->doubt);
  g_ptr_array_unref (self->parts);
  g_array_unref (self->pages);
  g_free (self);
}

TontiSheetPart *
tonti_sheet_get_part (TontiSheet *self)
{
  g_assert (self->parts->len > 0);
  return g_ptr_array_index (self->parts, self->parts->len - 1);
}

void
tonti_sheet_break (TontiSheet *self)
{
  HPDF_Page page = self->error == 0 ? HPDF_AddPage (self->pdf) : NULL;

  if (page != NULL)
    {
      HPDF_Page_SetWidth (page, (float)self->page_width);
      HPDF_Page_SetHeight (page, (float)self->page_height);
    }
  g_array_append_val (self->pages, page);
  tonti_sheet_get_part (self)->n_pages++;
  tonti_sheet_turn_to (self, page);
  tonti_sheet_draw_head (self);
  self->fresh_y = self->y;
}

static char *
keep (const char *text)
{
  return tonti_face_clean (text != NULL ? text : "");
}

void
tonti_sheet_begin (TontiSheet *self, const TontiSheetSection *section)
{
  TontiSheetPart *part = g_new0 (TontiSheetPart, 1);

  part->title = section->title != NULL ? keep (section->title) : NULL;
  part->number = keep (section->number);
  part->subtitle = keep (section->subtitle);
  for (guint i = 0; i < G_N_ELEMENTS (part->marks); i++)
    part->marks[i] = section->marks[i] != NULL ? keep (section->marks[i]) : NULL;
  part->is_void = section->is_void;
  part->first_page = self->pages->len;
  g_ptr_array_add (self->parts, part);
  tonti_sheet_break (self);
}

gboolean
tonti_sheet_need (TontiSheet *self, double height)
{
  if (self->y + height <= tonti_sheet_get_bottom (self))
    return FALSE;
  tonti_sheet_break (self);
  return TRUE;
}

void
tonti_sheet_skip (TontiSheet *self, double height)
{
  self->y += height;
}

gboolean
tonti_sheet_is_fresh (const TontiSheet *self)
{
  return self->y <= self->fresh_y;
}

double
tonti_sheet_get_y (const TontiSheet *self)
{
  return self->y;
}

void
tonti_sheet_set_y (TontiSheet *self, double y)
{
  self->y = y;
}

double
tonti_sheet_get_left (const TontiSheet *self)
{
  return TONTI_SHEET_MARGIN;
}

double
tonti_sheet_get_width (const TontiSheet *self)
{
  return self->page_width - 2 * TONTI_SHEET_MARGIN;
}

double
tonti_sheet_get_top (const TontiSheet *self)
{
  return TONTI_SHEET_MARGIN;
}

double
tonti_sheet_get_bottom (const TontiSheet *self)
{
  return self->page_height - TONTI_SHEET_MARGIN - TONTI_SHEET_FOOTER;
}

guint
tonti_sheet_get_n_pages (const TontiSheet *self)
{
  return self->pages->len;
}
