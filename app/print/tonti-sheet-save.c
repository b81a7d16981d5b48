// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-sheet-private.h"

static void
set_date (TontiSheet *self)
{
  int year = 1970, month = 1, mday = 1;
  HPDF_Date date;

  if (tonti_day_is_valid (self->day))
    tonti_day_to_ymd (self->day, &year, &month, &mday);
  date = (HPDF_Date){ .year = year, .month = month, .day = mday, .ind = 'Z' };
  HPDF_SetInfoDateAttr (self->pdf, HPDF_INFO_CREATION_DATE, date);
  HPDF_SetInfoDateAttr (self->pdf, HPDF_INFO_MOD_DATE, date);
}

static void
set_metadata (TontiSheet *self)
{
  /* The encoder of texts in the file's information; it must be set before them. */
  HPDF_SetCurrentEncoder (self->pdf, "UTF-8");
  HPDF_SetInfoAttr (self->pdf, HPDF_INFO_TITLE, self->title);
  HPDF_SetInfoAttr (self->pdf, HPDF_INFO_AUTHOR, self->group);
  HPDF_SetInfoAttr (self->pdf, HPDF_INFO_CREATOR, "Tonti " TONTI_VERSION);
  set_date (self);
}

/* Read back what libharu wrote into memory: to a file it would report success on a full disk. */
static GBytes *
read_stream (TontiSheet *self)
{
  HPDF_UINT32 size;
  guint8 *bytes;

  HPDF_SaveToStream (self->pdf);
  HPDF_ResetStream (self->pdf);
  if (self->error != 0)
    return NULL;
  size = HPDF_GetStreamSize (self->pdf);
  bytes = g_malloc (size);
  HPDF_ReadFromStream (self->pdf, bytes, &size);
  return g_bytes_new_take (bytes, size);
}

GBytes *
tonti_sheet_finish (TontiSheet *self, TontiProblems *problems)
{
  g_autoptr (GBytes) bytes = NULL;

  g_assert (self->parts->len > 0);
  if (self->error == 0)
    {
      tonti_sheet_draw_footers (self);
      tonti_sheet_turn_to (self, NULL);
      set_metadata (self);
      bytes = read_stream (self);
    }
  /* Reading to the end of the stream is told as an error too, after the bytes are there. */
  if (bytes != NULL && g_bytes_get_size (bytes) > 0)
    return g_steal_pointer (&bytes);
  tonti_problems_fail (problems, "paper",
                       _ ("the paper: it could not be drawn (libharu error 0x%04lX): "
                          "close other programs to free memory and try again"),
                       (unsigned long)self->error);
  return NULL;
}
