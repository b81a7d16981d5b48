// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-face.h"

#include <gio/gio.h>

#include "tonti-face-private.h"
#include "tonti-fonts.h"

/* Characters above this are looked up as missing: the cut faces hold nothing there. */
#define TABLE_SIZE 0x2800
/* Marks that combine with the letter before. */
#define FIRST_MARK 0x0300
#define LAST_MARK 0x036f

typedef struct
{
  GBytes *data;
  gint16 advance[TABLE_SIZE]; /* -1 = no glyph */
} Face;

/* A table of a TrueType file; every read outside it gives 0. */
typedef struct
{
  const guint8 *bytes;
  gsize size;
} Table;

static guint
read_16 (Table t, gsize at)
{
  return at + 2 <= t.size ? (guint)t.bytes[at] << 8 | t.bytes[at + 1] : 0;
}

static guint
read_32 (Table t, gsize at)
{
  return read_16 (t, at) << 16 | read_16 (t, at + 2);
}

static Table
slice (Table whole, gsize offset, gsize size)
{
  if (offset > whole.size)
    return (Table){ whole.bytes, 0 };
  return (Table){ whole.bytes + offset, MIN (size, whole.size - offset) };
}

/* The table called TAG ("cmap"), empty when there is none. */
static Table
find (Table file, const char *tag)
{
  guint tag_value = (guint)tag[0] << 24 | (guint)tag[1] << 16 | (guint)tag[2] << 8 | (guint)tag[3];
  guint n_tables = read_16 (file, 4);

  for (guint i = 0; i < n_tables; i++)
    {
      gsize row = 12 + 16 * (gsize)i;

      if (read_32 (file, row) == tag_value)
        return slice (file, read_32 (file, row + 8), read_32 (file, row + 12));
    }
  return slice (file, file.size, 0);
}

/* The format 4 part of the character map: what libharu reads as well. */
static Table
find_segments (Table cmap)
{
  guint n = read_16 (cmap, 2);

  for (guint i = 0; i < n; i++)
    {
      gsize offset = read_32 (cmap, 4 + 8 * (gsize)i + 4);

      if (read_16 (cmap, offset) == 4)
        return slice (cmap, offset, read_16 (cmap, offset + 2));
    }
  return slice (cmap, cmap.size, 0);
}

static guint
find_glyph (Table map, guint segment, guint n_segments, guint character)
{
  gsize starts = 16 + 2 * (gsize)n_segments;
  gsize deltas = starts + 2 * (gsize)n_segments;
  gsize ranges = deltas + 2 * (gsize)n_segments;
  gsize place = ranges + 2 * (gsize)segment;
  guint start = read_16 (map, starts + 2 * (gsize)segment);
  guint delta = read_16 (map, deltas + 2 * (gsize)segment);
  guint range = read_16 (map, place);
  guint glyph;

  if (character < start)
    return 0;
  if (range == 0)
    return (character + delta) & 0xffff;
  glyph = read_16 (map, place + range + 2 * (gsize)(character - start));
  return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
}

static void
fill (Face *face, Table file)
{
  Table map = find_segments (find (file, "cmap"));
  Table metrics = find (file, "hmtx");
  guint units = read_16 (find (file, "head"), 18);
  guint n_metrics = read_16 (find (file, "hhea"), 34);
  guint n_segments = read_16 (map, 6) / 2;
  guint segment = 0;

  g_assert (units > 0 && n_metrics > 0 && n_segments > 0);
  for (guint c = 0; c < TABLE_SIZE; c++)
    {
      guint glyph;

      while (segment < n_segments && read_16 (map, 14 + 2 * (gsize)segment) < c)
        segment++;
      glyph = segment < n_segments ? find_glyph (map, segment, n_segments, c) : 0;
      face->advance[c] = -1;
      if (glyph > 0)
        face->advance[c]
            = (gint16)(read_16 (metrics, 4 * (gsize)MIN (glyph, n_metrics - 1)) * 1000 / units);
    }
}

static Face *
load (const char *path)
{
  Face *face = g_new0 (Face, 1);
  Table file;

  face->data = g_resource_lookup_data (tonti_fonts_get_resource (), path, 0, NULL);
  g_assert (face->data != NULL);
  file.bytes = g_bytes_get_data (face->data, &file.size);
  fill (face, file);
  return face;
}

static const Face *
get (TontiFace which)
{
  static Face *faces[TONTI_FACES];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      faces[TONTI_FACE_REGULAR] = load ("/org/tonti/Tonti/fonts/DejaVuSans.ttf");
      faces[TONTI_FACE_BOLD] = load ("/org/tonti/Tonti/fonts/DejaVuSans-Bold.ttf");
      g_once_init_leave (&once, 1);
    }
  return faces[which];
}

GBytes *
tonti_face_get_data (TontiFace face)
{
  return get (face)->data;
}

int
tonti_face_advance (TontiFace face, gunichar character)
{
  return character < TABLE_SIZE ? get (face)->advance[character] : -1;
}

double
tonti_face_measure (TontiFace face, double size, const char *text)
{
  const Face *metrics = get (face);
  gint64 sum = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar)*p < 0x80 ? (gunichar)*p : g_utf8_get_char (p);

      if (c < TABLE_SIZE && metrics->advance[c] > 0)
        sum += metrics->advance[c];
    }
  return (double)sum * size / 1000.0;
}

/* Both faces must have it: a text is cleaned before one knows how it is drawn. */
static gboolean
can_draw (gunichar c)
{
  return tonti_face_advance (TONTI_FACE_REGULAR, c) >= 0
         && tonti_face_advance (TONTI_FACE_BOLD, c) >= 0;
}

/* Drawn as it is: valid, every glyph there, and no mark that NFC could put into its letter. */
static gboolean
is_clean (const char *text)
{
  const Face *regular = get (TONTI_FACE_REGULAR), *bold = get (TONTI_FACE_BOLD);

  for (const char *p = text; *p != '\0';)
    {
      gunichar c = (guchar)*p < 0x80 ? (gunichar)*p : g_utf8_get_char_validated (p, -1);

      if (c < 0x20 || c >= TABLE_SIZE || (c >= FIRST_MARK && c <= LAST_MARK)
          || regular->advance[c] < 0 || bold->advance[c] < 0)
        return FALSE;
      p = g_utf8_next_char (p);
    }
  return TRUE;
}

static gboolean
is_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p < 0x20 || *p > 0x7e)
      return FALSE;
  return TRUE;
}

char *
tonti_face_clean (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  GString *out;

  if (is_clean (text))
    return g_strdup (text);
  valid = g_utf8_make_valid (text, -1);
  composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  out = g_string_sized_new (strlen (composed));
  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) && !can_draw (c))
        g_string_append_c (out, ' ');
      else if (c >= 0x20 && can_draw (c))
        g_string_append_unichar (out, c);
      else
        {
          g_autofree char *letter = g_strndup (p, (gsize)(g_utf8_next_char (p) - p));
          g_autofree char *ascii = g_str_to_ascii (letter, "C");

          g_string_append (out, is_plain (ascii) ? ascii : "?");
        }
    }
  return g_string_free (out, FALSE);
}
