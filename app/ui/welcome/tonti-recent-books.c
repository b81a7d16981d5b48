// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-recent-books.h"

#include "tonti-state.h"

#define FILE_NAME "recent-books"

void
tonti_recent_book_free (TontiRecentBook *book)
{
  g_free (book->path);
  g_free (book->name);
  g_free (book->uuid);
  g_free (book);
}

static TontiRecentBook *
read_book (GKeyFile *file, const char *group)
{
  g_autofree char *met = g_key_file_get_string (file, group, "met", NULL);
  TontiRecentBook *book = g_new0 (TontiRecentBook, 1);
  book->path = g_key_file_get_string (file, group, "path", NULL);
  book->name = g_key_file_get_string (file, group, "name", NULL);
  book->uuid = g_key_file_get_string (file, group, "uuid", NULL);
  book->practice = g_key_file_get_boolean (file, group, "practice", NULL);
  if (!met || !tonti_day_parse_iso (met, &book->met))
    book->met = TONTI_DAY_NONE;
  return book;
}

GPtrArray *
tonti_recent_books_read (void)
{
  g_autoptr (GKeyFile) file = tonti_state_read (FILE_NAME);
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  GPtrArray *books = g_ptr_array_new_with_free_func ((GDestroyNotify)tonti_recent_book_free);
  for (guint i = 0; groups[i] && books->len < TONTI_RECENT_BOOKS_MAX; i++)
    {
      g_autoptr (TontiRecentBook) book = read_book (file, groups[i]);
      if (book->path && *book->path && book->name)
        g_ptr_array_add (books, g_steal_pointer (&book));
    }
  return books;
}

static void
write_book (GKeyFile *file, guint number, const TontiRecentBook *book)
{
  char group[24], met[TONTI_DAY_ISO_SIZE];
  g_snprintf (group, sizeof group, "book %u", number);
  g_key_file_set_string (file, group, "path", book->path);
  g_key_file_set_string (file, group, "name", book->name);
  if (book->uuid)
    g_key_file_set_string (file, group, "uuid", book->uuid);
  g_key_file_set_boolean (file, group, "practice", book->practice);
  if (book->met.number == TONTI_DAY_NONE.number)
    return;
  tonti_day_to_iso (book->met, met);
  g_key_file_set_string (file, group, "met", met);
}

/* FIRST, if any, then what was there, without the file at PATH. */
static void
write_list (const TontiRecentBook *first, const char *path)
{
  g_autoptr (GPtrArray) books = tonti_recent_books_read ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  guint number = 0;
  if (first)
    write_book (file, ++number, first);
  for (guint i = 0; i < books->len && number < TONTI_RECENT_BOOKS_MAX; i++)
    {
      const TontiRecentBook *book = books->pdata[i];
      if (!g_str_equal (book->path, path))
        write_book (file, ++number, book);
    }
  tonti_state_write (FILE_NAME, file);
}

void
tonti_recent_books_add (const TontiRecentBook *book)
{
  write_list (book, book->path);
}

void
tonti_recent_books_forget (const char *path)
{
  write_list (NULL, path);
}
