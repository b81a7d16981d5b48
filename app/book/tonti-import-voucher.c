// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-import-voucher.h"

#include <string.h>

void
tonti_import_voucher_init (TontiImportVoucher *self)
{
  *self = (TontiImportVoucher){ .typed = g_string_new (NULL),
                                .typed_day = g_string_new (NULL),
                                .number = g_string_new (NULL),
                                .kind = g_string_new (NULL),
                                .memo = g_string_new (NULL),
                                .lines = g_array_new (FALSE, TRUE, sizeof (TontiLine)) };
}

void
tonti_import_voucher_clear (TontiImportVoucher *self)
{
  g_string_free (self->typed, TRUE);
  g_string_free (self->typed_day, TRUE);
  g_string_free (self->number, TRUE);
  g_string_free (self->kind, TRUE);
  g_string_free (self->memo, TRUE);
  g_array_unref (self->lines);
}

void
tonti_import_voucher_reset (TontiImportVoucher *self)
{
  g_string_truncate (self->typed, 0);
  g_string_truncate (self->typed_day, 0);
  g_string_truncate (self->number, 0);
  g_string_truncate (self->kind, 0);
  g_string_truncate (self->memo, 0);
  g_array_set_size (self->lines, 0);
  self->wrong = FALSE;
  self->member = 0;
  self->row = 0;
}

/* printf costs more than the hash of the whole event. */
static void
write_int (GString *out, gint64 value)
{
  char digits[24];
  char *first = digits + sizeof digits;
  guint64 rest = value < 0 ? (guint64)-value : (guint64)value;
  do
    *--first = (char)('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (value < 0)
    *--first = '-';
  g_string_append_len (out, first, digits + sizeof digits - first);
}

static void
write_text (GString *out, const char *text, gsize size)
{
  gsize plain = strcspn (text, "\"\\");
  g_string_append_c (out, '"');
  while (plain < size)
    {
      const char escaped[] = { '\\', text[plain] };
      g_string_append_len (out, text, (gssize)plain);
      g_string_append_len (out, escaped, 2);
      text += plain + 1;
      size -= plain + 1;
      plain = strcspn (text, "\"\\");
    }
  g_string_append_len (out, text, (gssize)size);
  g_string_append_c (out, '"');
}

#define LITERAL(out, text) g_string_append_len (out, text, sizeof (text) - 1)

static void
write_line (const TontiLine *line, GString *out)
{
  LITERAL (out, "{\"account\":");
  write_text (out, line->account, strlen (line->account));
  LITERAL (out, ",\"amount\":");
  write_int (out, line->amount);
  if (line->member > 0)
    {
      LITERAL (out, ",\"member\":");
      write_int (out, line->member);
    }
  g_string_append_c (out, '}');
}

/* Keys in their order: kind, lines, member, memo, voucher. */
void
tonti_import_voucher_write (const TontiImportVoucher *self, GString *out)
{
  LITERAL (out, "{\"kind\":");
  write_text (out, self->kind->str, self->kind->len);
  LITERAL (out, ",\"lines\":[");
  for (guint i = 0; i < self->lines->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      write_line (&g_array_index (self->lines, TontiLine, i), out);
    }
  g_string_append_c (out, ']');
  if (self->member > 0)
    {
      LITERAL (out, ",\"member\":");
      write_int (out, self->member);
    }
  if (self->memo->len > 0)
    {
      LITERAL (out, ",\"memo\":");
      write_text (out, self->memo->str, self->memo->len);
    }
  LITERAL (out, ",\"voucher\":");
  write_text (out, self->number->str, self->number->len);
  g_string_append_c (out, '}');
}
