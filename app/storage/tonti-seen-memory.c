// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-seen-memory.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "tonti-hash.h"

#include "tonti-no-float.h"

/* One text file a book: a title, the path, a line a head, and a line with the SHA-256 of all above,
 * so that half a file is never taken for a whole one. */

#define TITLE "tonti-seen 1\n"
#define END "end "
#define SIZE_MAX_BYTES (1024 * 1024)
/* Twenty years of weekly meetings; and the last entries, where books go different ways. */
#define CLOSINGS_MAX 1000
#define BETWEEN_MAX TONTI_SEEN_RECENT
/* Others hold the lock for some milliseconds. */
#define LOCK_TRIES 40
#define LOCK_WAIT_US 5000

void
tonti_seen_memory_clear (TontiSeenMemory *memory)
{
  g_clear_pointer (&memory->path, g_free);
  g_clear_pointer (&memory->heads, g_array_unref);
  memory->damaged = FALSE;
}

const TontiSeenHead *
tonti_seen_memory_last (const TontiSeenMemory *memory)
{
  if (memory->heads == NULL || memory->heads->len == 0)
    return NULL;
  return &g_array_index (memory->heads, TontiSeenHead, memory->heads->len - 1);
}

static char *
make_path (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "tonti", "seen", name, NULL);
}

/* ---- Reading ---- */

/* NULL when there is no such file; *damaged when there is one that is none of ours. */
static char *
read_text (const char *path, gboolean *damaged)
{
  GStatBuf status;
  char *text = NULL;
  gsize size = 0;

  if (g_lstat (path, &status) != 0)
    {
      *damaged = errno != ENOENT && errno != ENOTDIR;
      return NULL;
    }
  *damaged = TRUE;
  if (!S_ISREG (status.st_mode) || status.st_size > SIZE_MAX_BYTES
      || !g_file_get_contents (path, &text, &size, NULL))
    return NULL;
  *damaged = strlen (text) != size;
  return text;
}

/* Cuts the last line off and compares it with what is above it. */
static gboolean
check_end (char *text)
{
  guint8 hash[TONTI_HASH_SIZE];
  g_autofree char *hex = NULL;
  g_autofree char *line = NULL;
  gsize size = strlen (text);
  gsize length = strlen (END) + 2 * TONTI_HASH_SIZE + 1;

  if (size < length)
    return FALSE;
  tonti_hash_bytes (text, size - length, hash);
  hex = tonti_hash_to_hex (hash, sizeof hash);
  line = g_strconcat (END, hex, "\n", NULL);
  if (strcmp (text + size - length, line) != 0)
    return FALSE;
  text[size - length] = '\0';
  return TRUE;
}

static gboolean
read_head (const char *line, TontiSeenMemory *memory)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  const TontiSeenHead *last = tonti_seen_memory_last (memory);
  TontiSeenHead head;

  if (g_strv_length (words) != 5 || !g_str_equal (words[0], "head")
      || !g_ascii_string_to_signed (words[1], 10, 1, G_MAXINT64, &head.seq, NULL)
      || !g_ascii_string_to_signed (words[2], 10, 0, G_MAXINT64, &head.meeting, NULL)
      || !tonti_day_parse_iso (words[3], &head.day) || !tonti_hash_from_hex (words[4], head.hash))
    return FALSE;
  if (last != NULL && last->seq >= head.seq)
    return FALSE;
  g_array_append_val (memory->heads, head);
  return TRUE;
}

static gboolean
read_lines (char *text, TontiSeenMemory *memory)
{
  g_auto (GStrv) lines = NULL;

  if (!check_end (text) || !g_str_has_prefix (text, TITLE "path "))
    return FALSE;
  lines = g_strsplit (text + strlen (TITLE), "\n", -1);
  memory->path = g_strdup (lines[0] + strlen ("path "));
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    if (!read_head (lines[i], memory))
      return FALSE;
  return memory->heads->len > 0;
}

gboolean
tonti_seen_memory_load (const char *name, TontiSeenMemory *memory)
{
  g_autofree char *path = make_path (name);
  g_autofree char *text = NULL;
  gboolean damaged = FALSE;

  *memory = (TontiSeenMemory){ .heads = g_array_new (FALSE, FALSE, sizeof (TontiSeenHead)) };
  text = read_text (path, &damaged);
  if (text != NULL && !damaged && read_lines (text, memory))
    return TRUE;
  g_array_set_size (memory->heads, 0);
  g_clear_pointer (&memory->path, g_free);
  memory->damaged = damaged || text != NULL;
  return FALSE;
}

/* Practice books are made anew at the same place all the time. */
static gboolean
is_at (const char *name, const char *path, TontiSeenHead *last)
{
  g_auto (TontiSeenMemory) memory = { 0 };

  if (!g_uuid_string_is_valid (name) || !tonti_seen_memory_load (name, &memory)
      || !g_str_equal (memory.path, path))
    return FALSE;
  *last = *tonti_seen_memory_last (&memory);
  return TRUE;
}

gboolean
tonti_seen_memory_find_place (const char *path, const char *but, TontiSeenHead *last)
{
  g_autofree char *folder = make_path (NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (!g_str_equal (name, but) && is_at (name, path, last))
      return TRUE;
  return FALSE;
}

/* ---- Writing ---- */

static gboolean
make_folder (void)
{
  g_autofree char *folder = make_path (NULL);

  return g_mkdir_with_parents (folder, 0700) == 0;
}

static guint
count_closings (const GArray *heads)
{
  guint n = 0;

  for (guint i = 0; i < heads->len; i++)
    n += g_array_index (heads, TontiSeenHead, i).meeting > 0;
  return n;
}

/* The newest of each sort. */
static char *
write_text (const TontiSeenMemory *memory)
{
  GString *text = g_string_new (TITLE);
  guint closings = count_closings (memory->heads);
  guint between = memory->heads->len - closings;
  guint8 hash[TONTI_HASH_SIZE];
  g_autofree char *end = NULL;

  g_string_append_printf (text, "path %s\n", memory->path);
  for (guint i = 0; i < memory->heads->len; i++)
    {
      const TontiSeenHead *head = &g_array_index (memory->heads, TontiSeenHead, i);
      g_autofree char *hex = tonti_hash_to_hex (head->hash, TONTI_HASH_SIZE);
      char day[TONTI_DAY_ISO_SIZE];
      gboolean keep = head->meeting > 0 ? closings-- <= CLOSINGS_MAX : between-- <= BETWEEN_MAX;

      if (keep)
        g_string_append_printf (text, "head %" PRId64 " %" PRId64 " %s %s\n", head->seq,
                                head->meeting, tonti_day_to_iso (head->day, day), hex);
    }
  tonti_hash_bytes (text->str, text->len, hash);
  end = tonti_hash_to_hex (hash, sizeof hash);
  g_string_append_printf (text, END "%s\n", end);
  return g_string_free (text, FALSE);
}

/* What a program that was killed while it wrote has left behind: "name." and some letters. */
static void
remove_passing (const char *name)
{
  g_autofree char *folder = make_path (NULL);
  g_autofree char *prefix = g_strconcat (name, ".", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (entry, prefix))
      {
        g_autofree char *path = make_path (entry);

        if (g_unlink (path) != 0)
          g_debug ("%s stays", path);
      }
}

gboolean
tonti_seen_memory_save (const char *name, const TontiSeenMemory *memory)
{
  g_autofree char *path = make_path (name);
  g_autofree char *text = write_text (memory);
  g_autoptr (GError) error = NULL;

  remove_passing (name);
  if (make_folder ()
      && g_file_set_contents_full (path, text, -1,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, &error))
    return TRUE;
  g_debug ("%s: what was seen is not kept: %s", path, error ? error->message : "no folder");
  return FALSE;
}

int
tonti_seen_memory_lock (void)
{
  g_autofree char *path = make_path ("lock");
  int fd = make_folder () ? open (path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600) : -1;

  for (int i = 0; fd >= 0 && i < LOCK_TRIES; i++)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0)
        return fd;
      g_usleep (LOCK_WAIT_US);
    }
  if (fd >= 0)
    close (fd);
  return -1;
}

void
tonti_seen_memory_unlock (int lock)
{
  if (lock >= 0)
    close (lock);
}
