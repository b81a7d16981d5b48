// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-founding.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-preset.h"
#include "tonti-text.h"

#define SATURDAY 6
#define MEETINGS_MAX 520
#define LOTS_MAX 50

static void
set_text (char **place, const char *text)
{
  char *copy = g_strdup (text);
  g_free (*place);
  *place = copy;
}

static void
set_usual_amounts (TontiFounding *self)
{
  const TontiCurrency *currency = tonti_founding_style (self).currency;
  gint64 small = currency->notes[0];
  for (int i = 0; currency->notes[i] != 0; i++)
    small = currency->notes[i];
  self->contribution = currency->notes[1] != 0 ? currency->notes[1] : currency->notes[0];
  self->saving = self->social = small;
}

static const char *
find_usual_place (const char *country)
{
  static const char *const places[][2]
      = { { "SN", "Thiès" }, { "CM", "Bafoussam" }, { "RW", "Kigali" } };
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i][0], country))
      return places[i][1];
  return "";
}

void
tonti_founding_set_country (TontiFounding *self, const char *country)
{
  gboolean was_usual
      = !self->country || g_strcmp0 (self->place, find_usual_place (self->country)) == 0;
  const TontiCurrency *before = self->country ? tonti_founding_style (self).currency : NULL;
  set_text (&self->country, country);
  if (was_usual)
    set_text (&self->place, find_usual_place (self->country));
  if (tonti_founding_style (self).currency != before)
    set_usual_amounts (self);
}

gint64
tonti_founding_usual_meetings (TontiRhythm rhythm)
{
  switch (rhythm)
    {
    case TONTI_RHYTHM_WEEK:
      return 52;
    case TONTI_RHYTHM_TWO_WEEKS:
      return 26;
    case TONTI_RHYTHM_FOUR_WEEKS:
      return 13;
    case TONTI_RHYTHM_MONTH:
      return 12;
    case TONTI_RHYTHM_DAY:
      return 30;
    default:
      g_assert_not_reached ();
    }
}

static TontiDay
find_saturday (TontiDay from)
{
  TontiDay day = from;
  if (!tonti_day_add (from, (SATURDAY - tonti_day_weekday (from) + 7) % 7, &day))
    return from;
  return day;
}

TontiFounding *
tonti_founding_new (TontiDay today, const char *lang, gboolean is_take_over)
{
  TontiFounding *self = g_new0 (TontiFounding, 1);
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  self->is_take_over = is_take_over;
  self->lang = g_str_equal (lang, "fr") ? "fr" : "en";
  self->today = today;
  self->kind = TONTI_KIND_ROTATING;
  self->rhythm = TONTI_RHYTHM_FOUR_WEEKS;
  self->first = find_saturday (today);
  self->meetings = tonti_founding_usual_meetings (self->rhythm);
  self->lots = 1;
  self->has_social = TRUE;
  self->name = g_strdup ("");
  self->kept = g_strdup ("");
  self->path = g_strdup ("");
  self->folder = g_build_filename (documents ? documents : g_get_home_dir (), "Tonti", NULL);
  for (int i = 0; i < TONTI_FOUNDING_PEOPLE; i++)
    self->people[i] = g_strdup ("");
  tonti_founding_set_country (self, "SN");
  return self;
}

void
tonti_founding_free (TontiFounding *self)
{
  g_free (self->country);
  g_free (self->name);
  g_free (self->place);
  g_free (self->kept);
  for (int i = 0; i < TONTI_FOUNDING_PEOPLE; i++)
    g_free (self->people[i]);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

/* What no file system takes, or takes badly, becomes a space. */
static char *
make_file_name (const char *name)
{
  char *file = g_strdelimit (g_strdup (name), "/\\:*?\"<>|", ' ');
  g_strstrip (file);
  while (*file == '.')
    memmove (file, file + 1, strlen (file));
  return file;
}

char *
tonti_founding_propose_path (const TontiFounding *self)
{
  g_autofree char *name = make_file_name (self->name);
  for (int n = 1;; n++)
    {
      g_autofree char *file = n == 1 ? g_strdup_printf ("%s.tonti", *name ? name : "Tonti")
                                     : g_strdup_printf ("%s %d.tonti", *name ? name : "Tonti", n);
      g_autofree char *path = g_build_filename (self->folder, file, NULL);
      if (!g_file_test (path, G_FILE_TEST_EXISTS) || n == 100)
        return g_steal_pointer (&path);
    }
}

gboolean
tonti_founding_has_pool (const TontiFounding *self)
{
  return self->kind == TONTI_KIND_ROTATING || self->kind == TONTI_KIND_MIXED;
}

gboolean
tonti_founding_has_saving (const TontiFounding *self)
{
  return self->kind != TONTI_KIND_ROTATING;
}

TontiStyle
tonti_founding_style (const TontiFounding *self)
{
  const TontiCurrency *currency = tonti_currency_of_country (self->country);
  g_assert (currency != NULL);
  return tonti_style_for (currency, self->country, self->lang);
}

const char *
tonti_founding_word (const TontiFounding *self, const char *idea)
{
  return tonti_preset_word (tonti_preset_of_country (self->country), self->lang, idea);
}

const char *
tonti_founding_saving_name (const TontiFounding *self)
{
  if (self->kind == TONTI_KIND_SAVINGS || self->kind == TONTI_KIND_MIXED)
    return _ ("Savings");
  return _ ("Contributions");
}

/* ---- What is wrong ---- */

static gboolean
check_text (const char *text, const char *field, TontiProblems *problems)
{
  g_autofree char *clean = NULL;
  TontiTextResult result = tonti_text_clean (text, TONTI_TEXT_NAME_MAX, &clean);
  if (result == TONTI_TEXT_OK || result == TONTI_TEXT_EMPTY)
    return TRUE;
  return tonti_problems_refuse (problems, "bad-text", field,
                                _ ("“%s”: it cannot be kept: %s: write it anew"), text,
                                tonti_text_explain (result));
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  return *plain == '\0';
}

static gboolean
check_name (const TontiFounding *self, TontiProblems *problems)
{
  gboolean ok = check_text (self->name, "name", problems);
  ok = check_text (self->place, "place", problems) && ok;
  if (is_blank (self->name))
    ok = tonti_problems_refuse (problems, "no-name", "name",
                                _ ("Name of the group: it is missing: write it as it is to stand "
                                   "on the papers"));
  return ok;
}

static gboolean
check_rhythm (const TontiFounding *self, TontiProblems *problems)
{
  gboolean ok = TRUE;
  if (!tonti_day_is_valid (self->first))
    ok = tonti_problems_refuse (problems, "no-day", "first",
                                _ ("First meeting: its day is missing: write it, for example "
                                   "21/11"));
  if (self->meetings < 1 || self->meetings > MEETINGS_MAX)
    ok = tonti_problems_refuse (problems, "bad-count", "meetings",
                                _ ("Meetings: between 1 and %d can be planned: write how many"),
                                MEETINGS_MAX);
  return ok;
}

char *
tonti_founding_dup_kept (const TontiFounding *self)
{
  TontiRate rate;
  g_autofree char *plain = g_strstrip (g_strdup (self->kept));
  char *text = g_str_has_suffix (plain, "%") ? g_strdup (plain) : g_strconcat (plain, "%", NULL);
  if (self->has_social && *plain && tonti_rate_parse (text, &rate) && rate.ppm > 0
      && rate.ppm < 1000000)
    return text;
  g_free (text);
  return NULL;
}

static gboolean
check_kept (const TontiFounding *self, TontiProblems *problems)
{
  g_autofree char *rate = tonti_founding_dup_kept (self);
  if (!self->has_social || is_blank (self->kept) || rate)
    return TRUE;
  return tonti_problems_refuse (problems, "bad-rate", "kept",
                                _ ("“%s”: it is not a part of a lot: write it like 2%%"),
                                self->kept);
}

static gboolean
check_money (const TontiFounding *self, TontiProblems *problems)
{
  gboolean ok = TRUE;
  if (!tonti_founding_has_pool (self))
    return TRUE;
  if (self->contribution <= 0)
    ok = tonti_problems_refuse (problems, "no-amount", "contribution",
                                _ ("Contribution: the amount is missing: write what a whole %s "
                                   "pays at each %s"),
                                tonti_founding_word (self, "hand"),
                                tonti_founding_word (self, "meeting"));
  if (self->lots < 1 || self->lots > LOTS_MAX)
    ok = tonti_problems_refuse (problems, "no-lots", "lots",
                                _ ("Lots: between 1 and %d can be paid at a meeting: write how "
                                   "many"),
                                LOTS_MAX);
  return check_kept (self, problems) && ok;
}

static gboolean
is_same_person (const char *a, const char *b)
{
  g_autofree char *one = tonti_text_fold (a), *other = tonti_text_fold (b);
  return *one != '\0' && g_str_equal (one, other);
}

static gboolean
check_people (const TontiFounding *self, TontiProblems *problems)
{
  static const char *const fields[] = { "chair", "treasurer", "secretary", "counter", "counter-2" };
  gboolean ok = TRUE;
  for (int i = 0; i < TONTI_FOUNDING_PEOPLE; i++)
    ok = check_text (self->people[i], fields[i], problems) && ok;
  if (is_same_person (self->people[0], self->people[1]))
    ok = tonti_problems_refuse (problems, "same-person", "treasurer",
                                _ ("%s: chair and treasurer stand for each other's acts: name two "
                                   "different people"),
                                self->people[1]);
  if (is_same_person (self->people[3], self->people[4]))
    ok = tonti_problems_refuse (problems, "same-person", "counter-2",
                                _ ("%s: two people count the box together: name another one"),
                                self->people[4]);
  return ok;
}

static gboolean
check_file (const TontiFounding *self, TontiProblems *problems)
{
  if (is_blank (self->path))
    return tonti_problems_refuse (problems, "no-path", "path",
                                  _ ("File: its name is missing: write where the book is to be "
                                     "kept"));
  if (!g_path_is_absolute (self->path))
    return tonti_problems_refuse (problems, "no-path", "path",
                                  _ ("%s: its folder is missing: choose where the book is to be "
                                     "kept"),
                                  self->path);
  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    return tonti_problems_refuse (problems, "exists", "path",
                                  _ ("%s: there is a file of this name already: it is never "
                                     "written over; choose another name"),
                                  self->path);
  return TRUE;
}

gboolean
tonti_founding_check (const TontiFounding *self, TontiQuestionId question, TontiProblems *problems)
{
  switch (question)
    {
    case TONTI_QUESTION_NAME:
      return check_name (self, problems);
    case TONTI_QUESTION_RHYTHM:
      return check_rhythm (self, problems);
    case TONTI_QUESTION_MONEY:
      return check_money (self, problems);
    case TONTI_QUESTION_PEOPLE:
      return check_people (self, problems);
    case TONTI_QUESTION_FILE:
      return check_file (self, problems);
    case TONTI_QUESTION_KIND:
    case TONTI_QUESTION_REGION:
    case TONTI_N_QUESTIONS:
    default:
      return TRUE;
    }
}
