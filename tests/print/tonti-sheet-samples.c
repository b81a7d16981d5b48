// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-samples.h"

TontiSheet *
tonti_sample_sheet (TontiPaperSize paper, gboolean landscape, const char *group)
{
  TontiSheetSetup setup = {
    .paper = paper,
    .landscape = landscape,
    .title = "Test",
    .group = group,
    .identity = "RCCM SN.THS.2024.C.0815 · Thiès",
    .origin = "Book at entry 412, 21/11/2025 · 3f7a1c09b2d45e68",
    .code = "Control code, meeting 3: 1234 5678 9012",
    .practice = "PRACTICE",
    .day = { 20413 },
  };

  return tonti_sheet_new (&setup);
}

void
tonti_sample_begin (TontiSheet *sheet)
{
  TontiSheetSection section = {
    .title = "Member statement",
    .number = "12 · Awa Diop",
    .subtitle = "from 01/01/2025 to 31/12/2025",
    .marks = { "DRAFT", "DUPLICATE 2", NULL },
  };

  tonti_sheet_begin (sheet, &section);
}

GBytes *
tonti_sample_finish (TontiSheet *sheet)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  GBytes *pdf = tonti_sheet_finish (sheet, problems);

  g_assert_cmpuint (tonti_problems_count (problems), ==, 0);
  g_assert_nonnull (pdf);
  return pdf;
}

char *
tonti_sample_words (guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      guint length = (guint)g_test_rand_int_range (1, 12);

      if (i > 0)
        g_string_append_c (text, ' ');
      for (guint k = 0; k < length; k++)
        g_string_append_unichar (
            text, g_utf8_get_char (g_utf8_offset_to_pointer ("abcdefghilmnopqrstuvzéèŋọñ",
                                                             g_test_rand_int_range (0, 26))));
    }
  return g_string_free (text, FALSE);
}
