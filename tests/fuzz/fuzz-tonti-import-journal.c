// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fuzz-book.h"
#include "tonti-import.h"

/* A neutral journal from a stranger: it goes in, or every voucher that is wrong is told. The first
 * byte: whether wrong vouchers are left out, and whether the file is that of the members. */

#define HEADER "date,voucher,kind,member,account,debit,credit,memo\n"

static void
write_file (const char *path, const char *head, const guint8 *data, gsize size)
{
  g_autoptr (GString) text = g_string_new (head);
  g_string_append_len (text, (const char *)data, (gssize)size);
  g_assert_true (g_file_set_contents_full (path, text->str, (gssize)text->len,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  TontiFuzzBook *fuzz = tonti_fuzz_book_get (0);
  TontiFuzzReader reader = { data, size };
  guint mode = tonti_fuzz_byte (&reader);
  const TontiImportOptions options = { .dry_run = TRUE, .skip_bad = mode & 1 };
  g_autofree char *path = g_build_filename (fuzz->folder, "a.csv", NULL);
  g_autofree char *members = g_build_filename (fuzz->folder, "a.members.csv", NULL);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  write_file (path, mode & 6 ? HEADER : "", reader.at, mode & 2 ? 0 : reader.left);
  write_file (members, mode & 2 ? "" : "member,name,joined\n", reader.at,
              mode & 2 ? reader.left : 0);
  json_auto_t *answer
      = tonti_import_journal (tonti_fuzz_book_open (fuzz), path, &options, &fuzz->user, problems);
  g_assert_true (answer || tonti_problems_count (problems) > 0);
  tonti_fuzz_check_problems (problems);
  return 0;
}
