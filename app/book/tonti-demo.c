// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "tonti-code.h"
#include "tonti-demo-private.h"
#include "tonti-hash.h"
#include "tonti-meeting-store.h"

/* A practice book is made as a group would make it: by the ordinary verbs, meeting after meeting.
 */

#define MEMBERS_MIN 6
#define MEMBERS_MAX 200
#define MEETINGS_MAX 60
#define FIRST_DAY "2025-01-04"

guint64
tonti_demo_draw (TontiDemoWork *self, guint64 limit)
{
  /* splitmix64: the same numbers on every computer, whatever GLib does. */
  guint64 x = self->random += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return (x ^ (x >> 31)) % limit;
}

static char *
make_key (TontiDemoWork *self)
{
  guint8 hash[TONTI_HASH_SIZE];
  g_autofree char *text = g_strdup_printf ("tonti demo %" G_GINT64_FORMAT " %" G_GUINT64_FORMAT,
                                           self->wish->seed, self->requests++);
  tonti_hash_bytes (text, strlen (text), hash);
  return tonti_hash_to_hex (hash, TONTI_KEY_SIZE);
}

static gboolean
carry_out (TontiDemoWork *self, json_t *request, TontiProblems *problems)
{
  g_autofree char *key = make_key (self);
  json_object_set_new (request, "key", json_string (key));
  self->user.now_unix_s += 30;
  g_clear_pointer (&self->answer, json_decref);
  gboolean ok = tonti_book_apply (self->book, request, &self->user, &self->answer, problems);
  json_decref (request);
  return ok;
}

gboolean
tonti_demo_do (TontiDemoWork *self, json_t *request)
{
  return carry_out (self, request, self->problems);
}

gboolean
tonti_demo_try (TontiDemoWork *self, json_t *request)
{
  g_autoptr (TontiProblems) unheard = tonti_problems_new ();
  return carry_out (self, request, unheard);
}

void
tonti_demo_set_day (TontiDemoWork *self, TontiDay day)
{
  self->user.today = day;
  self->user.now_unix_s = day.number * G_GINT64_CONSTANT (86400) + 14 * 3600;
}

const char *
tonti_demo_say (const TontiDemoWork *self, const char *french, const char *english)
{
  return self->french ? french : english;
}

static gboolean
check (const TontiDemo *wish, TontiProblems *problems)
{
  gboolean ok = TRUE;
  if (tonti_codes_find (&tonti_kind_codes, wish->kind) < 0)
    ok = tonti_problems_usage (problems, "bad-code", "kind",
                               _ ("--kind %s: there is no such kind: choose rotating"), wish->kind);
  else if (strcmp (wish->kind, "rotating") != 0)
    ok = tonti_problems_refuse (problems, "kind-not-ready", "kind",
                                _ ("--kind %s: practice books are made for rotating groups only: "
                                   "leave the option out"),
                                wish->kind);
  if (wish->order && tonti_codes_find (&tonti_order_codes, wish->order) < 0)
    ok = tonti_problems_usage (problems, "bad-code", "order",
                               _ ("--order %s: there is no such order: choose fixed, drawn, "
                                  "draw-each, choice or auction"),
                               wish->order);
  if (wish->members < MEMBERS_MIN || wish->members > MEMBERS_MAX)
    ok = tonti_problems_usage (problems, "bad-number", "members",
                               _ ("--members: a practice group has 6 to 200 members: give a number "
                                  "between them"));
  if (wish->meetings < 0 || wish->meetings > MEETINGS_MAX)
    ok = tonti_problems_usage (problems, "bad-number", "meetings",
                               _ ("--meetings: a practice group holds at most 60 meetings: give a "
                                  "smaller number"));
  return ok;
}

static gboolean
begin (TontiDemoWork *self, const char *path)
{
  g_autofree char *key = make_key (self);
  json_auto_t *fields
      = json_pack ("{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:b, s:s}", "name", self->place->group,
                   "kind", self->wish->kind, "country", self->place->country, "form", "association",
                   "lang", self->wish->lang, "rhythm", "4-weeks", "place", self->place->place,
                   "preset", self->place->preset, "practice", TRUE, "key", key);
  self->book = tonti_book_create (path, fields, &self->user, self->problems);
  if (!self->book)
    return FALSE;
  self->db = tonti_journal_get_db (tonti_book_get_journal (self->book));
  return TRUE;
}

static gboolean
go_on (TontiDemoWork *self, gint64 done)
{
  const TontiDemo *wish = self->wish;
  if (!wish->progress || wish->progress (done, wish->meetings + 1, wish->data))
    return TRUE;
  return tonti_problems_fail (self->problems, "interrupted",
                              _ ("The practice book: it was stopped: no book was left; start it "
                                 "again when you like"));
}

/* One transaction a meeting: a practice book is made in a moment, on the slowest disk too. */
static gboolean
settle (TontiDemoWork *self, gboolean ok)
{
  if (ok)
    return tonti_book_commit (self->book, self->problems);
  tonti_book_rollback (self->book);
  return FALSE;
}

static gboolean
live (TontiDemoWork *self)
{
  gboolean ok = go_on (self, 0) && tonti_book_begin (self->book, self->problems)
                && settle (self, tonti_demo_found (self));
  for (gint64 n = 1; ok && n <= self->wish->meetings; n++)
    ok = go_on (self, n) && tonti_book_begin (self->book, self->problems)
         && settle (self, tonti_demo_hold_meeting (self, n));
  return ok;
}

TontiBook *
tonti_demo_make (const char *path, const TontiDemo *wish, TontiProblems *problems)
{
  TontiDemoWork self = { .wish = wish,
                         .place = tonti_demo_place ((guint64)wish->seed),
                         .french = strcmp (wish->lang, "en") != 0,
                         .user = { .author = 2, .second = 1 },
                         .problems = problems,
                         .random = (guint64)wish->seed };
  TontiDay first;
  g_assert (tonti_day_parse_iso (FIRST_DAY, &first));
  tonti_demo_set_day (&self, first);
  if (!check (wish, problems) || !begin (&self, path))
    return NULL;
  gboolean ok = live (&self);
  g_clear_pointer (&self.answer, json_decref);
  if (ok)
    return self.book;
  g_autofree char *left = g_strdup (tonti_book_get_path (self.book));
  tonti_book_close (self.book);
  g_unlink (left);
  return NULL;
}
