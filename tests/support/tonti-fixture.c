// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fixture.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "tonti-code.h"
#include "tonti-journal.h"

#define FIRST_DAY "2025-01-04"

/* ---- Folder, clock, requests ---- */

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      if (g_file_test (inside, G_FILE_TEST_IS_DIR))
        remove_folder (inside);
      else
        g_assert_cmpint (g_remove (inside), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

guint
tonti_fixture_rounds (guint usual)
{
  const char *said = g_getenv ("TONTI_ROUNDS");

  return said != NULL ? (guint)g_ascii_strtoull (said, NULL, 10) : usual;
}

void
tonti_fixture_name_officers (TontiFixture *f, int count)
{
  for (int i = 1; i <= count; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d'}", i);
  for (int role = 0; tonti_role_codes.codes[role]; role++)
    tonti_fixture_apply_format (f, "{'do':'officer.name','member':%d,'role':'%s'%s}", role + 1,
                                tonti_codes_get (&tonti_role_codes, role),
                                role < 2 ? "" : ",'officers':[1,2]");
}

void
tonti_fixture_set_day (TontiFixture *f, const char *iso)
{
  g_autofree char *instant = g_strdup_printf ("%sT16:00:00Z", iso);

  g_assert_true (tonti_day_parse_iso (iso, &f->user.today));
  g_assert_true (tonti_instant_parse (instant, &f->user.now_unix_s));
}

void
tonti_fixture_set_user (TontiFixture *f, gint64 author, gint64 second)
{
  f->user.author = author;
  f->user.second = second;
}

static json_t *
read_json (const char *text)
{
  g_autofree char *plain = g_strdup (text);
  json_error_t error;
  json_t *json;

  if (strchr (text, '"') == NULL)
    g_strdelimit (plain, "'", '"');
  json = json_loads (plain, 0, &error);
  if (json == NULL)
    g_error ("%s: %s", text, error.text);
  return json;
}

/* Request N has the key 00…0n, unless it brings its own. */
static json_t *
make_request (TontiFixture *f, const char *text)
{
  json_t *request = read_json (text);
  g_autofree char *key = g_strdup_printf ("%032" G_GINT64_MODIFIER "x", ++f->requests);

  if (json_object_get (request, "key") == NULL)
    json_object_set_new (request, "key", json_string (key));
  tonti_problems_clear (f->problems);
  g_clear_pointer (&f->answer, json_decref);
  f->user.now_unix_s++;
  return request;
}

static char *
list_problems (TontiFixture *f)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < tonti_problems_count (f->problems); i++)
    {
      const TontiProblem *problem = tonti_problems_get (f->problems, i);

      g_string_append_printf (list, "\n  %s (%s): %s", problem->code,
                              problem->field != NULL ? problem->field : "", problem->message);
    }
  return g_string_free (list, FALSE);
}

gboolean
tonti_fixture_try (TontiFixture *f, const char *text)
{
  json_auto_t *request = make_request (f, text);

  return tonti_book_apply (f->book, request, &f->user, &f->answer, f->problems);
}

const json_t *
tonti_fixture_apply (TontiFixture *f, const char *text)
{
  json_auto_t *request = make_request (f, text);

  if (!tonti_book_apply (f->book, request, &f->user, &f->answer, f->problems))
    {
      g_autofree char *problems = list_problems (f);

      g_error ("%s: refused:%s", text, problems);
    }
  g_assert_nonnull (f->answer);
  return f->answer;
}

const json_t *
tonti_fixture_apply_format (TontiFixture *f, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  return tonti_fixture_apply (f, text);
}

void
tonti_fixture_refuse (TontiFixture *f, const char *text, const char *code)
{
  json_auto_t *request = make_request (f, text);
  gint64 head = tonti_fixture_head (f);

  if (tonti_book_apply (f->book, request, &f->user, &f->answer, f->problems))
    g_error ("%s: not refused as %s", text, code);
  if (!tonti_problems_has (f->problems, code))
    {
      g_autofree char *problems = list_problems (f);

      g_error ("%s: refused, but not as %s:%s", text, code, problems);
    }
  g_assert_null (f->answer);
  g_assert_cmpint (tonti_fixture_head (f), ==, head);
}

const char *
tonti_fixture_message (TontiFixture *f, const char *code)
{
  for (guint i = 0; i < tonti_problems_count (f->problems); i++)
    if (g_str_equal (tonti_problems_get (f->problems, i)->code, code))
      return tonti_problems_get (f->problems, i)->message;
  g_error ("no problem %s", code);
}

/* ---- The book ---- */

static char *state_folder;

static void
remove_state (void)
{
  remove_folder (state_folder);
  g_clear_pointer (&state_folder, g_free);
}

/* A computer that has not seen any book yet, unless the test brings one. */
static void
make_state (void)
{
  if (state_folder != NULL || g_getenv ("XDG_STATE_HOME") != NULL)
    return;
  state_folder = g_dir_make_tmp ("tonti-state-XXXXXX", NULL);
  g_assert_nonnull (state_folder);
  g_setenv ("XDG_STATE_HOME", state_folder, TRUE);
  atexit (remove_state);
}

TontiFixture *
tonti_fixture_new_with (const char *fields)
{
  TontiFixture *f = g_new0 (TontiFixture, 1);
  json_auto_t *request = NULL;

  make_state ();
  f->folder = g_dir_make_tmp ("tonti-test-XXXXXX", NULL);
  g_assert_nonnull (f->folder);
  f->path = g_build_filename (f->folder, "book.tonti", NULL);
  f->problems = tonti_problems_new ();
  tonti_fixture_set_day (f, FIRST_DAY);
  request = make_request (f, fields);
  f->book = tonti_book_create (f->path, request, &f->user, f->problems);
  if (f->book == NULL)
    {
      g_autofree char *problems = list_problems (f);

      g_error ("%s: refused:%s", fields, problems);
    }
  return f;
}

TontiFixture *
tonti_fixture_new (void)
{
  return tonti_fixture_new_with ("{'name':'Essai','kind':'rotating','country':'SN',"
                                 "'rhythm':'4-weeks','practice':true}");
}

void
tonti_fixture_free (TontiFixture *f)
{
  tonti_book_close (f->book);
  remove_folder (f->folder);
  g_clear_pointer (&f->answer, json_decref);
  tonti_problems_free (f->problems);
  g_free (f->folder);
  g_free (f->path);
  g_free (f);
}

TontiDb *
tonti_fixture_db (TontiFixture *f)
{
  return tonti_journal_get_db (tonti_book_get_journal (f->book));
}

gint64
tonti_fixture_head (TontiFixture *f)
{
  guint8 hash[TONTI_HASH_SIZE];

  return tonti_journal_get_head (tonti_book_get_journal (f->book), hash);
}

void
tonti_fixture_reopen (TontiFixture *f)
{
  g_clear_pointer (&f->book, tonti_book_close);
  f->book = tonti_book_open (f->path, TRUE, f->problems);
  if (f->book == NULL)
    {
      g_autofree char *problems = list_problems (f);

      g_error ("%s: not opened:%s", f->path, problems);
    }
}

void
tonti_fixture_verify (TontiFixture *f)
{
  json_auto_t *verdict = tonti_book_verify (f->book, FALSE, NULL, NULL, NULL, f->problems);
  g_autofree char *text = verdict != NULL ? json_dumps (verdict, 0) : list_problems (f);

  if (!json_is_true (json_object_get (verdict, "ok")))
    g_error ("verify: %s", text);
}
