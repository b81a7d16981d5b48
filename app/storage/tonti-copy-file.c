// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-copy-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "tonti-hash-file.h"
#include "tonti-vault.h"

#include "tonti-no-float.h"

#define TMPFS 0x01021994
#define RAMFS 0x858458f6
#define NAMES_MOST 99

gboolean
tonti_copy_fail (TontiProblems *problems, const char *path, int error)
{
  switch (error)
    {
    case ENOENT:
    case ENOTDIR:
    case ENODEV:
    case ENXIO:
      return tonti_problems_fail (problems, "not-found",
                                  _ ("%s: it is not there, or no longer: no copy was made; check "
                                     "the folder, put the stick back in and try again"),
                                  path);
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return tonti_problems_fail (problems, "disk-full",
                                  _ ("%s: there is no room for the copy: nothing was left there; "
                                     "free some space or take another stick"),
                                  path);
    case EACCES:
    case EPERM:
    case EROFS:
      return tonti_problems_fail (problems, "read-only",
                                  _ ("%s: you may not write there: no copy was made; choose "
                                     "another folder or stick"),
                                  path);
    default:
      return tonti_problems_fail (problems, "io",
                                  _ ("%s: the disk does not answer as it should (%s): no copy was "
                                     "made; take another stick"),
                                  path, g_strerror (error));
    }
}

char *
tonti_copy_resolve_folder (const char *path, TontiProblems *problems)
{
  char *real = path != NULL && *path != '\0' ? realpath (path, NULL) : NULL;
  g_autofree char *folder = NULL;
  struct stat info;

  if (real == NULL)
    return tonti_copy_fail (problems, path != NULL ? path : "", errno), NULL;
  folder = g_strdup (real);
  free (real);
  if (stat (folder, &info) != 0)
    return tonti_copy_fail (problems, folder, errno), NULL;
  if (!S_ISDIR (info.st_mode))
    return tonti_problems_usage (problems, "no-folder", NULL,
                                 _ ("%s: this is a file: name the folder that the copy goes into"),
                                 path),
           NULL;
  return g_steal_pointer (&folder);
}

gboolean
tonti_copy_create (const char *path, TontiProblems *problems)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  g_autofree char *folder = g_path_get_dirname (path);

  if (fd < 0)
    return tonti_copy_fail (problems, folder, errno);
  close (fd);
  return TRUE;
}

gboolean
tonti_copy_settle (const char *path, TontiProblems *problems)
{
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  gboolean done = fd >= 0 && fsync (fd) == 0;
  int error = errno;

  /* Only a hint: some file systems do not take it. */
  if (done && posix_fadvise (fd, 0, 0, POSIX_FADV_DONTNEED) != 0)
    g_debug ("%s stays in memory", path);
  if (fd >= 0 && close (fd) != 0)
    done = FALSE;
  return done || tonti_copy_fail (problems, path, error);
}

gboolean
tonti_copy_measure (const char *path, TontiCopyMark *mark, TontiProblems *problems)
{
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  struct stat info = { 0 };
  gboolean done = fd >= 0 && fstat (fd, &info) == 0 && S_ISREG (info.st_mode)
                  && tonti_hash_fd (fd, mark->sum);
  int error = errno;

  if (fd >= 0)
    close (fd);
  mark->size = info.st_size;
  return done || tonti_copy_fail (problems, path, error);
}

gboolean
tonti_copy_is_intact (const char *path, const TontiCopyMark *mark)
{
  g_autoptr (TontiProblems) ignored = tonti_problems_new ();
  TontiCopyMark now = { 0 };
  struct stat info;

  if (lstat (path, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size != mark->size)
    return FALSE;
  return tonti_copy_measure (path, &now, ignored) && now.size == mark->size
         && memcmp (now.sum, mark->sum, TONTI_HASH_SIZE) == 0;
}

/* Where a file system cannot rename without replacing, the name is reserved first. */
static int
rename_new (const char *from, const char *to)
{
  int fd;

  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return -1;
  fd = open (to, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0)
    return -1;
  close (fd);
  if (g_rename (from, to) == 0)
    return 0;
  g_unlink (to);
  return -1;
}

static gboolean
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean done = fd >= 0 && fsync (fd) == 0;
  int error = errno;

  if (fd >= 0)
    close (fd);
  errno = error;
  return done;
}

/* Durable, and still there under its name. */
static gboolean
confirm (const char *folder, const char *path, const TontiCopyMark *mark, TontiProblems *problems)
{
  struct stat info;

  if (sync_folder (folder) && lstat (path, &info) == 0 && info.st_size == mark->size)
    return TRUE;
  tonti_copy_fail (problems, folder, errno);
  g_unlink (path);
  return FALSE;
}

char *
tonti_copy_publish (const char *from, const char *folder, const char *stem, const char *extension,
                    const TontiCopyMark *mark, TontiProblems *problems)
{
  for (int n = 1; n <= NAMES_MOST; n++)
    {
      g_autofree char *name = n == 1 ? g_strconcat (stem, extension, NULL)
                                     : g_strdup_printf ("%s (%d)%s", stem, n, extension);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (rename_new (from, path) == 0)
        return confirm (folder, path, mark, problems) ? g_steal_pointer (&path) : NULL;
      if (errno != EEXIST)
        return tonti_copy_fail (problems, folder, errno), NULL;
    }
  tonti_problems_refuse (problems, "exists", NULL,
                         _ ("%s: there are many copies of this very book there already: none was "
                            "added; take another folder"),
                         folder);
  return NULL;
}

/* Both files are ours alone, or a copy that nobody has open. */
static gboolean
convert (const char *from, const char *to, const char *passphrase, gboolean seal,
         TontiProblems *problems)
{
  int in = open (from, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  int error = errno;
  int out = in >= 0 ? open (to, O_WRONLY | O_NOFOLLOW | O_CLOEXEC) : -1;
  gboolean done;

  if (in < 0)
    return tonti_copy_fail (problems, from, error);
  if (out < 0)
    done = tonti_copy_fail (problems, to, errno);
  else if (seal)
    done = tonti_vault_seal (in, out, to, passphrase, problems);
  else
    done = tonti_vault_unseal (in, out, from, passphrase, problems);
  close (in);
  if (out >= 0 && close (out) != 0 && done)
    done = tonti_copy_fail (problems, to, errno);
  return done;
}

gboolean
tonti_copy_seal_file (const char *from, const char *to, const char *passphrase,
                      TontiProblems *problems)
{
  return convert (from, to, passphrase, TRUE, problems);
}

gboolean
tonti_copy_unseal_file (const char *from, const char *to, const char *passphrase,
                        TontiProblems *problems)
{
  return convert (from, to, passphrase, FALSE, problems);
}

static gboolean
is_memory (const char *path)
{
  struct statfs fs;

  return statfs (path, &fs) == 0 && ((guint32)fs.f_type == TMPFS || (guint32)fs.f_type == RAMFS);
}

gboolean
tonti_copy_is_outside (const char *folder, const char *book)
{
  struct stat a, b;

  return stat (folder, &a) == 0 && stat (book, &b) == 0 && a.st_dev != b.st_dev
         && !is_memory (folder);
}

gboolean
tonti_copy_is_named (const char *path)
{
  return g_str_has_suffix (path, TONTI_COPY_PLAIN) || g_str_has_suffix (path, TONTI_COPY_SEALED);
}

gboolean
tonti_copy_allow (const char *path, TontiOpenMode mode, TontiProblems *problems)
{
  g_autofree char *base = g_path_get_basename (path);

  if (g_str_has_suffix (path, TONTI_COPY_SEALED))
    return tonti_problems_refuse (problems, "copy", NULL,
                                  _ ("%s: this is a protected copy, it cannot be read as it is: "
                                     "restore it under a new name, with its passphrase"),
                                  base);
  if (mode == TONTI_OPEN_WRITE && g_str_has_suffix (path, TONTI_COPY_PLAIN))
    return tonti_problems_refuse (problems, "copy", NULL,
                                  _ ("%s: this is a copy, kept as it was: it opens for reading "
                                     "only; to go on writing from it, restore it under a new "
                                     "name"),
                                  base);
  return TRUE;
}

/* Letters, digits and a few signs; anything else is a hyphen. */
static char *
make_safe (const char *group)
{
  GString *name = g_string_new (NULL);

  for (const char *c = group; *c != '\0' && name->len < 60; c = g_utf8_next_char (c))
    {
      gunichar u = g_utf8_get_char (c);

      g_string_append_unichar (name,
                               g_unichar_isalnum (u) || g_unichar_ismark (u) || u == ' ' ? u : '-');
    }
  while (name->len > 0 && strchr (" -", name->str[0]) != NULL)
    g_string_erase (name, 0, 1);
  if (name->len == 0)
    g_string_assign (name, "Tonti");
  return g_string_free (name, FALSE);
}

char *
tonti_copy_stem (const char *group, TontiDay day, gint64 seq, const guint8 head[TONTI_HASH_SIZE])
{
  g_autofree char *name = make_safe (g_utf8_validate (group, -1, NULL) ? group : "");
  char iso[TONTI_DAY_ISO_SIZE];

  return g_strdup_printf ("%s %s n%" G_GINT64_FORMAT " %02x%02x%02x%02x", g_strchomp (name),
                          tonti_day_to_iso (day, iso), seq, head[0], head[1], head[2], head[3]);
}
