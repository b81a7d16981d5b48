// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* The two faces of every paper, DejaVu Sans and its bold, cut at build time and compiled in. Widths
 * are read from the faces themselves, once a process: libharu looks a glyph up anew for every
 * letter and draws a box for one that is missing. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_FACE_REGULAR,
  TONTI_FACE_BOLD,
} TontiFace;
#define TONTI_FACES 2

/* Advance of a character in thousandths of the size, as libharu writes it into the file; -1 when
 * the face has no glyph for it. */
int tonti_face_advance (TontiFace face, gunichar character);
/* Width of canonical text in points at SIZE points; characters that are missing count nothing. */
double tonti_face_measure (TontiFace face, double size, const char *text);
/* TEXT as it can be drawn on one line: valid UTF-8, NFC, line breaks and tabs made spaces, what the
 * face lacks spelled with plain letters, "?" where nothing fits. Newly allocated. */
char *tonti_face_clean (const char *text);

/* libharu 2.3 reads faces from files only: a private file in memory that lives as long as this
 * does, or, where the kernel has none, a private file in the directory for temporary files. */
typedef struct _TontiFaceFile TontiFaceFile;
TontiFaceFile *tonti_face_file_new (TontiFace face);
void tonti_face_file_free (TontiFaceFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiFaceFile, tonti_face_file_free)
/* NULL when no file could be made. */
const char *tonti_face_file_get_path (const TontiFaceFile *self);

G_END_DECLS
