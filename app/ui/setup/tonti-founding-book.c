// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-founding.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "tonti-preset.h"
#include "tonti-text.h"

/* The verbs of a new book, in the order in which a group agrees on them. */

static void
add (json_t *requests, json_t *request)
{
  json_array_append_new (requests, request);
}

/* FR: "caisse de solidarité" becomes "Caisse de solidarité". */
char *
tonti_founding_social_name (const TontiFounding *self)
{
  return tonti_text_capitalize (tonti_founding_word (self, "social-fund"));
}

char *
tonti_founding_pool_name (const TontiFounding *self)
{
  int year = 0, month = 0, day = 0;
  g_autofree char *round = tonti_text_capitalize (tonti_founding_word (self, "round"));
  tonti_day_to_ymd (tonti_day_is_valid (self->first) ? self->first : self->today, &year, &month,
                    &day);
  return g_strdup_printf ("%s %d", round, year);
}

/* In fifths of the smallest note: an absence costs one note. */
static const struct
{
  const char *code;
  const char *label; /* N_(…) */
  int fifths;
} fines[] = {
  { "late", N_ ("Late"), 2 },
  { "absent", N_ ("Absence without excuse"), 5 },
  { "phone", N_ ("Telephone"), 1 },
};

guint
tonti_founding_count_fines (void)
{
  return G_N_ELEMENTS (fines);
}

const char *
tonti_founding_get_fine (const TontiFounding *self, guint n, TontiMoney *amount)
{
  const gint64 *notes = tonti_founding_style (self).currency->notes;
  gint64 small = notes[0];
  for (int i = 0; notes[i] != 0; i++)
    small = notes[i];
  *amount = tonti_money (small * fines[n].fifths / 5);
  return _ (fines[n].label);
}

static void
add_fines (const TontiFounding *self, json_t *requests)
{
  for (guint i = 0; i < G_N_ELEMENTS (fines); i++)
    {
      TontiMoney amount;
      const char *label = tonti_founding_get_fine (self, i, &amount);
      add (requests, json_pack ("{s:s, s:s, s:s, s:I}", "do", "fine-kind.set", "code",
                                fines[i].code, "label", label, "amount", (json_int_t)amount.minor));
    }
}

/* The social fund is the first one: the pool's deduction names it. */
static void
add_funds (const TontiFounding *self, json_t *requests)
{
  g_autofree char *social = tonti_founding_social_name (self);
  if (self->has_social)
    add (requests,
         json_pack ("{s:s, s:s, s:s, s:I, s:s}", "do", "fund.set", "name", social, "account",
                    "social", "amount", (json_int_t)self->social, "per", "member"));
  if (tonti_founding_has_saving (self))
    add (requests, json_pack ("{s:s, s:s, s:s, s:I, s:s}", "do", "fund.set", "name",
                              tonti_founding_saving_name (self), "account", "contributions",
                              "amount", (json_int_t)self->saving, "per", "member"));
}

static void
add_pool (const TontiFounding *self, json_t *requests)
{
  g_autofree char *name = tonti_founding_pool_name (self);
  g_autofree char *kept = tonti_founding_dup_kept (self);
  json_t *deductions = json_array ();
  if (!tonti_founding_has_pool (self))
    {
      json_decref (deductions);
      return;
    }
  if (kept)
    add (deductions,
         json_pack ("{s:s, s:s, s:s}", "kind", "percent", "fund", "fund:1", "rate", kept));
  add (deductions, json_pack ("{s:s}", "kind", "arrears"));
  add (deductions, json_pack ("{s:s}", "kind", "fines"));
  add (requests, json_pack ("{s:s, s:s, s:I, s:I, s:o}", "do", "pool.add", "name", name,
                            "contribution", (json_int_t)self->contribution, "lots",
                            (json_int_t)self->lots, "deductions", deductions));
}

/* ---- People: a name twice is one member with two offices ---- */

static int
find_earlier (const TontiFounding *self, int person)
{
  g_autofree char *sought = tonti_text_fold (self->people[person]);
  for (int i = 0; i < person; i++)
    {
      g_autofree char *name = tonti_text_fold (self->people[i]);
      if (*sought && g_str_equal (name, sought))
        return i;
    }
  return person;
}

static gint64
number_member (const TontiFounding *self, int person)
{
  gint64 number = 0;
  int first = find_earlier (self, person);
  for (int i = 0; i <= first; i++)
    {
      g_autofree char *name = tonti_text_fold (self->people[i]);
      if (*name && find_earlier (self, i) == i)
        number++;
    }
  return number;
}

/* The day from which the first members are there: not after today, and at the first meeting. */
static const char *
write_joined (const TontiFounding *self, char out[TONTI_DAY_ISO_SIZE])
{
  gboolean is_past = self->first.number < self->today.number;
  return tonti_day_to_iso (is_past && !self->is_take_over ? self->first : self->today, out);
}

/* Two officers stand for every later one. */
static void
add_office (json_t *requests, json_t *request, GArray *in_office)
{
  gint64 member = json_integer_value (json_object_get (request, "member"));
  if (in_office->len >= 2)
    json_object_set_new (request, "officers",
                         json_pack ("[I, I]", (json_int_t)g_array_index (in_office, gint64, 0),
                                    (json_int_t)g_array_index (in_office, gint64, 1)));
  for (guint i = 0; i < in_office->len; i++)
    if (g_array_index (in_office, gint64, i) == member)
      member = 0;
  if (member != 0)
    g_array_append_val (in_office, member);
  add (requests, request);
}

static void
add_people (const TontiFounding *self, json_t *requests)
{
  static const char *const roles[] = { "chair", "treasurer", "secretary", "counter", "counter" };
  g_autoptr (GArray) in_office = g_array_new (FALSE, FALSE, sizeof (gint64));
  char joined[TONTI_DAY_ISO_SIZE];
  write_joined (self, joined);
  for (int i = 0; i < TONTI_FOUNDING_PEOPLE; i++)
    {
      g_autofree char *folded = tonti_text_fold (self->people[i]);
      if (*folded && find_earlier (self, i) == i)
        add (requests, json_pack ("{s:s, s:s, s:s}", "do", "member.add", "name", self->people[i],
                                  "joined", joined));
    }
  for (int i = 0; i < TONTI_FOUNDING_PEOPLE; i++)
    {
      g_autofree char *folded = tonti_text_fold (self->people[i]);
      if (*folded)
        add_office (requests,
                    json_pack ("{s:s, s:I, s:s, s:s}", "do", "officer.name", "member",
                               (json_int_t)number_member (self, i), "role", roles[i], "since",
                               joined),
                    in_office);
    }
}

static void
add_meetings (const TontiFounding *self, json_t *requests)
{
  char start[TONTI_DAY_ISO_SIZE];
  json_t *request
      = json_pack ("{s:s, s:s, s:I}", "do", "meeting.plan", "start",
                   tonti_day_to_iso (self->first, start), "count", (json_int_t)self->meetings);
  if (*self->place)
    json_object_set_new (request, "place", json_string (self->place));
  add (requests, request);
}

json_t *
tonti_founding_make_fields (const TontiFounding *self)
{
  json_t *fields = json_pack ("{s:s, s:s, s:s, s:s, s:s, s:s}", "name", self->name, "kind",
                              tonti_codes_get (&tonti_kind_codes, (int)self->kind), "country",
                              self->country, "lang", self->lang, "rhythm",
                              tonti_codes_get (&tonti_rhythm_codes, (int)self->rhythm), "preset",
                              tonti_preset_of_country (self->country));
  if (*self->place)
    json_object_set_new (fields, "place", json_string (self->place));
  return fields;
}

json_t *
tonti_founding_make_requests (const TontiFounding *self)
{
  json_t *requests = json_array ();
  add_fines (self, requests);
  add_funds (self, requests);
  add_pool (self, requests);
  add_people (self, requests);
  add_meetings (self, requests);
  return requests;
}

/* ---- Writing ---- */

static gboolean
apply_all (TontiBook *book, const json_t *requests, const TontiUser *user, TontiProblems *problems)
{
  if (!tonti_book_begin (book, problems))
    return FALSE;
  for (gsize i = 0; i < json_array_size (requests); i++)
    {
      json_auto_t *answer = NULL;
      if (!tonti_book_apply (book, json_array_get (requests, i), user, &answer, problems))
        {
          tonti_book_rollback (book);
          return FALSE;
        }
    }
  return tonti_book_commit (book, problems);
}

static gboolean
make_folder (const char *path, TontiProblems *problems)
{
  g_autofree char *folder = g_path_get_dirname (path);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  return tonti_problems_fail (problems, "no-folder",
                              _ ("%s: the folder cannot be made: %s: choose another place"), folder,
                              g_strerror (errno));
}

TontiBook *
tonti_founding_carry_out (const char *path, const json_t *fields, const json_t *requests,
                          const TontiUser *user, TontiProblems *problems)
{
  TontiBook *book
      = make_folder (path, problems) ? tonti_book_create (path, fields, user, problems) : NULL;
  if (!book || apply_all (book, requests, user, problems))
    return book;
  g_autofree char *left = g_strdup (tonti_book_get_path (book));
  tonti_book_close (book);
  g_unlink (left);
  return NULL;
}
