// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>
#include <unicode/ucnv.h>

#include "tonti-import-table.h"

/* Which encoding a file has, and its text in ours. Spreadsheets write UTF-8 with or without a mark,
 * UTF-16, or the Windows code page of Western Europe. */

typedef enum
{
  UTF_8,
  UTF_16_LITTLE,
  UTF_16_BIG,
  WINDOWS_1252,
} Encoding;

/* UTF-16 without a mark: every second byte of Latin text is zero. */
static gboolean
is_every_second_zero (const guint8 *bytes, gsize size, gsize first)
{
  gsize zeros = 0, looked = MIN (size, 2000) / 2;
  for (gsize i = 0; i < looked; i++)
    zeros += bytes[2 * i + first] == 0;
  return size % 2 == 0 && looked > 0 && zeros > looked / 2;
}

static Encoding
guess (const guint8 *bytes, gsize size, gsize *skip)
{
  *skip = 0;
  if (size >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      *skip = 3;
      return UTF_8;
    }
  *skip = size >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0)
              ? 2
              : 0;
  if (*skip == 2)
    return bytes[0] == 0xff ? UTF_16_LITTLE : UTF_16_BIG;
  if (is_every_second_zero (bytes, size, 1))
    return UTF_16_LITTLE;
  if (is_every_second_zero (bytes, size, 0))
    return UTF_16_BIG;
  if (memchr (bytes, 0, size) || g_utf8_validate ((const char *)bytes, (gssize)size, NULL))
    return UTF_8;
  return WINDOWS_1252;
}

static char *
decode_utf_16 (const guint8 *bytes, gsize size, gboolean little, gsize *written)
{
  g_autofree gunichar2 *units = g_new (gunichar2, size / 2 + 1);
  glong n = 0, read = 0;
  if (size % 2 != 0)
    return NULL;
  for (gsize i = 0; i < size / 2; i++)
    units[i] = (gunichar2)(little ? bytes[2 * i] | bytes[2 * i + 1] << 8
                                  : bytes[2 * i] << 8 | bytes[2 * i + 1]);
  /* It stops at a NUL: then not all was read. */
  g_autofree char *text = g_utf16_to_utf8 (units, (glong)(size / 2), &read, &n, NULL);
  *written = (gsize)n;
  return read == (glong)(size / 2) ? g_steal_pointer (&text) : NULL;
}

static char *
decode_windows_1252 (const guint8 *bytes, gsize size, gsize *written)
{
  UErrorCode error = U_ZERO_ERROR;
  g_autofree char *text = g_malloc (3 * size + 1);
  *written = (gsize)ucnv_convert ("UTF-8", "windows-1252", text, (int32_t)(3 * size + 1),
                                  (const char *)bytes, (int32_t)size, &error);
  return U_FAILURE (error) ? NULL : g_steal_pointer (&text);
}

static char *
decode (Encoding encoding, const guint8 *bytes, gsize size, gsize *written)
{
  if (encoding == UTF_16_LITTLE || encoding == UTF_16_BIG)
    return decode_utf_16 (bytes, size, encoding == UTF_16_LITTLE, written);
  if (encoding == WINDOWS_1252)
    return decode_windows_1252 (bytes, size, written);
  *written = size;
  return g_strndup ((const char *)bytes, size);
}

static int
count_row (const char *text, gsize size)
{
  int row = 1;
  for (gsize i = 0; i < size; i++)
    row += text[i] == '\n' || (text[i] == '\r' && (i + 1 == size || text[i + 1] != '\n'));
  return row;
}

/* CR and CR LF become LF, in place. */
static void
unify_line_ends (char *text)
{
  char *to = text;
  for (const char *from = text; *from; from++)
    {
      if (*from == '\r' && from[1] == '\n')
        continue;
      *to++ = *from == '\r' ? '\n' : *from;
    }
  *to = '\0';
}

char *
tonti_import_text_decode (const guint8 *bytes, gsize size, const char **encoding,
                          TontiProblems *problems)
{
  static const char *const names[] = { "UTF-8", "UTF-16", "UTF-16", "Windows-1252" };
  gsize skip = 0, written = 0;
  Encoding found = guess (bytes, size, &skip);
  g_autofree char *text = decode (found, bytes + skip, size - skip, &written);
  const char *end = NULL;
  *encoding = names[found];
  if (text && strlen (text) == written && g_utf8_validate (text, (gssize)written, &end))
    {
      unify_line_ends (text);
      return g_steal_pointer (&text);
    }
  if (text && !end)
    end = text + strlen (text);
  tonti_problems_set_row (problems, text ? count_row (text, (gsize)(end - text)) : 1);
  tonti_problems_refuse (problems, "not-text", NULL,
                         _ ("The file: it holds bytes that are no text: save it again from the "
                            "spreadsheet as CSV, UTF-8"));
  tonti_problems_set_row (problems, 0);
  return NULL;
}
