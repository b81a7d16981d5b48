// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "tonti-no-float.h"

/* Kinds of file systems that SQLite's locks cannot be trusted on (statfs(2)). */
#define NFS 0x6969
#define SMB 0x517b
#define CIFS 0xff534d42
#define SMB2 0xfe534d42
#define FUSE 0x65735546
#define AFS 0x5346414f
#define CEPH 0x00c36400
#define CODA 0x73757245
#define LUSTRE 0x0bd00bd0
#define NCP 0x564c
#define PLAN9 0x01021997
#define VBOX 0x786f4256

static gboolean
fail_system (TontiProblems *problems, const char *path, int error)
{
  const char *name = path;

  if (error == ENOENT || error == ENOTDIR)
    return tonti_problems_fail (problems, "not-found",
                                _ ("%s: there is no such file: check the name and the folder"),
                                name);
  if (error == ENOSPC || error == EDQUOT || error == EFBIG)
    return tonti_problems_fail (
        problems, "disk-full",
        _ ("%s: the disk is full: nothing was written; free some space and try again"), name);
  if (error == EACCES || error == EROFS || error == EPERM)
    return tonti_problems_fail (problems, "read-only",
                                _ ("%s: you may not read or write there: choose another folder or "
                                   "ask for the right"),
                                name);
  return tonti_problems_fail (problems, "io",
                              _ ("%s: the disk does not answer as it should (%s): nothing was "
                                 "changed; check the disk"),
                              name, g_strerror (error));
}

static gboolean
is_far (const char *path)
{
  struct statfs fs;

  if (statfs (path, &fs) != 0)
    return FALSE;
  switch ((guint32)fs.f_type)
    {
    case NFS:
    case SMB:
    case CIFS:
    case SMB2:
    case FUSE:
    case AFS:
    case CEPH:
    case CODA:
    case LUSTRE:
    case NCP:
    case PLAN9:
    case VBOX:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
refuse_far (TontiProblems *problems, const char *path)
{
  return tonti_problems_fail (problems, "not-local",
                              _ ("%s: the file is on a network or on a disk that is not the "
                                 "computer's own: books are written on the computer's disk only; "
                                 "copy it there"),
                              path);
}

static gboolean
check_name (const char *path, TontiProblems *problems)
{
  if (path == NULL || *path == '\0')
    return tonti_problems_usage (problems, "no-file", NULL,
                                 _ ("The book: no file was named: give the name of a file"));
  for (const char *c = path; *c != '\0'; c++)
    if ((guchar)*c < ' ' || *c == 0x7f)
      return tonti_problems_usage (problems, "bad-name", NULL,
                                   _ ("The book: the name of its file holds characters that cannot "
                                      "be shown: choose a plain name"));
  return TRUE;
}

/* The folder with every link followed, then the last part of the name as it is. */
static char *
join_folder (const char *path, TontiProblems *problems)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  char *real = realpath (folder, NULL);
  char *joined;

  if (real == NULL)
    {
      fail_system (problems, folder, errno);
      return NULL;
    }
  joined = g_build_filename (real, base, NULL);
  free (real);
  return joined;
}

static gboolean
check_file (const char *path, gboolean writable, TontiProblems *problems)
{
  struct stat info;

  if (lstat (path, &info) != 0)
    return fail_system (problems, path, errno);
  if (S_ISLNK (info.st_mode) || (S_ISREG (info.st_mode) && info.st_nlink != 1))
    return tonti_problems_fail (problems, "link",
                                _ ("%s: the file is a link or has a second name: a book has one "
                                   "name only; open the file itself, or copy it"),
                                path);
  if (!S_ISREG (info.st_mode))
    return tonti_problems_fail (
        problems, "not-a-book",
        _ ("%s: this is not a file: choose a book, a file ending in .tonti"), path);
  if (info.st_size == 0)
    return tonti_problems_fail (
        problems, "not-a-book",
        _ ("%s: the file is empty: it holds no book; choose another file or "
           "a copy"),
        path);
  if (writable && is_far (path))
    return refuse_far (problems, path);
  return TRUE;
}

/* What SQLite opens beside a book: something that is no file of its own would make it wait, or lead
 * elsewhere. */
static gboolean
check_beside (const char *path, TontiProblems *problems)
{
  static const char *const ends[] = { "-journal", "-wal", "-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *beside = g_strconcat (path, ends[i], NULL);
      struct stat info;

      if (lstat (beside, &info) == 0 && !S_ISREG (info.st_mode))
        return tonti_problems_fail (problems, "link",
                                    _ ("%s: this is not a file, and stands where the book keeps "
                                       "its saves: take it away, then open the book again"),
                                    beside);
    }
  return TRUE;
}

char *
tonti_file_resolve (const char *path, gboolean writable, TontiProblems *problems)
{
  g_autofree char *joined = NULL;

  if (!check_name (path, problems))
    return NULL;
  joined = join_folder (path, problems);
  if (joined == NULL || !check_file (joined, writable, problems)
      || !check_beside (joined, problems))
    return NULL;
  return g_steal_pointer (&joined);
}

static gboolean
refuse_taken (TontiProblems *problems, const char *path)
{
  return tonti_problems_refuse (problems, "exists", NULL,
                                _ ("%s: there is a file of this name already: it is never written "
                                   "over; choose another name"),
                                path);
}

/* A journal that lies there would be put into the new book: it is the end of a save of another. */
static gboolean
check_no_journal (const char *path, TontiProblems *problems)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  return tonti_file_size (journal) <= 0
         || tonti_problems_refuse (problems, "exists", NULL,
                                   _ ("%s: this file was left by a save of another book that was "
                                      "cut off, and would spoil a new book of this name: choose "
                                      "another name, or put the file back beside its book"),
                                   journal);
}

char *
tonti_file_resolve_new (const char *path, TontiProblems *problems)
{
  g_autofree char *joined = NULL;
  g_autofree char *folder = NULL;
  struct stat info;

  if (!check_name (path, problems))
    return NULL;
  joined = join_folder (path, problems);
  if (joined == NULL)
    return NULL;
  folder = g_path_get_dirname (joined);
  if (lstat (joined, &info) == 0)
    refuse_taken (problems, joined);
  else if (g_str_has_suffix (joined, "-journal") || g_str_has_suffix (joined, "/.")
           || g_str_has_suffix (joined, "/"))
    tonti_problems_usage (problems, "bad-name", NULL,
                          _ ("%s: a book cannot have this name: choose one ending in .tonti"),
                          joined);
  else if (is_far (folder))
    refuse_far (problems, folder);
  else if (check_no_journal (joined, problems))
    return g_steal_pointer (&joined);
  return NULL;
}

gboolean
tonti_file_make (const char *path, TontiProblems *problems)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd < 0 && errno == EEXIST)
    return refuse_taken (problems, path);
  if (fd < 0)
    return fail_system (problems, path, errno);
  close (fd);
  return TRUE;
}

static gboolean
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean done = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return done;
}

/* Some file systems cannot rename without replacing: there, a second name and the first removed. */
static int
rename_new (const char *from, const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return -1;
  return link (from, to) == 0 ? unlink (from) : -1;
}

gboolean
tonti_file_publish (const char *from, const char *to, TontiProblems *problems)
{
  if (rename_new (from, to) != 0)
    return errno == EEXIST ? refuse_taken (problems, to) : fail_system (problems, to, errno);
  if (!sync_folder (to))
    return fail_system (problems, to, errno);
  return TRUE;
}

gboolean
tonti_file_replace (const char *from, const char *to, TontiProblems *problems)
{
  if (g_rename (from, to) != 0 || !sync_folder (to))
    return fail_system (problems, to, errno);
  return TRUE;
}

gboolean
tonti_file_exchange (const char *one, const char *two, gboolean *done, TontiProblems *problems)
{
  *done = renameat2 (AT_FDCWD, one, AT_FDCWD, two, RENAME_EXCHANGE) == 0;
  if (!*done)
    return FALSE;
  return sync_folder (two) || fail_system (problems, two, errno);
}

static gboolean
write_all (int fd, const char *bytes, gssize size)
{
  while (size > 0)
    {
      gssize done = write (fd, bytes, (gsize)size);

      if (done < 0 && errno == EINTR)
        continue;
      if (done <= 0)
        return FALSE;
      bytes += done;
      size -= done;
    }
  return TRUE;
}

static gboolean
copy_bytes (int in, int out)
{
  g_autofree char *buffer = g_malloc (1 << 16);
  gssize size;

  while ((size = read (in, buffer, 1 << 16)) != 0)
    if ((size < 0 && errno != EINTR) || (size > 0 && !write_all (out, buffer, size)))
      return FALSE;
  return fsync (out) == 0;
}

gboolean
tonti_file_copy (const char *from, const char *to, TontiProblems *problems)
{
  int in = open (from, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  int out = in >= 0 ? open (to, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600) : -1;
  gboolean done = out >= 0 && copy_bytes (in, out) && sync_folder (to);
  int error = errno;

  if (in >= 0)
    close (in);
  if (out >= 0)
    close (out);
  if (done)
    return TRUE;
  if (out >= 0)
    unlink (to);
  return fail_system (problems, in < 0 ? from : to, error);
}

char *
tonti_file_passing_name (const char *path, const char *what)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".%s.%s-%08x", base, what, g_random_int ());

  return g_build_filename (folder, name, NULL);
}

void
tonti_file_remove (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  if (g_unlink (path) != 0 && errno != ENOENT)
    g_debug ("%s stays: %s", path, g_strerror (errno));
  if (g_unlink (journal) != 0 && errno != ENOENT)
    g_debug ("%s stays: %s", journal, g_strerror (errno));
}

gint64
tonti_file_size (const char *path)
{
  struct stat info;

  return lstat (path, &info) == 0 ? (gint64)info.st_size : -1;
}
