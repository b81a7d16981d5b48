// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-founding.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-country.h"

/* What the answers mean, told to people in the language of the window. */

#define DAYS_TOLD 4

const char *
tonti_founding_tell_kind (TontiKind kind)
{
  switch (kind)
    {
    case TONTI_KIND_ROTATING:
      return _ ("Rotating pot");
    case TONTI_KIND_SAVINGS:
      return _ ("Savings group");
    case TONTI_KIND_COOPERATIVE:
      return _ ("Cooperative");
    case TONTI_KIND_MUTUAL:
      return _ ("Mutual aid");
    case TONTI_KIND_MIXED:
      return _ ("Pot and savings");
    default:
      g_assert_not_reached ();
    }
}

/* ---- Days ---- */

/* "Saturday 4 January 2025" -> "Saturday", "4 January", both newly allocated. */
static void
split_day (TontiDay day, char **weekday, char **date)
{
  g_autofree char *text = tonti_day_format_long (day, C_ ("code of the language of days", "en"));
  char *first = strchr (text, ' '), *last = strrchr (text, ' ');
  if (!first || last == first)
    {
      *weekday = g_strdup ("");
      *date = g_strdup (text);
      return;
    }
  *weekday = g_strndup (text, (gsize)(first - text));
  *date = g_strndup (first + 1, (gsize)(last - first - 1));
}

static char *
tell_step (const TontiFounding *self)
{
  g_autofree char *weekday = NULL, *date = NULL;
  split_day (self->first, &weekday, &date);
  switch (self->rhythm)
    {
    case TONTI_RHYTHM_WEEK:
      return g_strdup_printf (_ ("Every week on %s"), weekday);
    case TONTI_RHYTHM_TWO_WEEKS:
      return g_strdup_printf (_ ("Every two weeks on %s"), weekday);
    case TONTI_RHYTHM_FOUR_WEEKS:
      return g_strdup_printf (_ ("Every four weeks on %s"), weekday);
    case TONTI_RHYTHM_MONTH:
      return g_strdup (_ ("The same day of every month"));
    case TONTI_RHYTHM_DAY:
      return g_strdup (_ ("Every day"));
    default:
      g_assert_not_reached ();
    }
}

static char *
list_days (const TontiFounding *self)
{
  GString *days = g_string_new (NULL);
  gint64 told = MIN (self->meetings, DAYS_TOLD);
  TontiDay day;
  for (int n = 0; n < told && tonti_rhythm_day (self->rhythm, self->first, n, &day); n++)
    {
      g_autofree char *weekday = NULL, *date = NULL;
      split_day (day, &weekday, &date);
      g_string_append_printf (days, "%s%s", n > 0 ? ", " : "", date);
    }
  if (self->meetings > told)
    g_string_append (days, "\u00a0…");
  return g_string_free (days, FALSE);
}

char *
tonti_founding_tell_rhythm (const TontiFounding *self)
{
  if (!tonti_day_is_valid (self->first) || self->meetings < 1)
    return g_strdup ("");
  g_autofree char *step = tell_step (self), *days = list_days (self);
  /* Translators: "Every four weeks on Saturday: 4 January, 1 February …" */
  return g_strdup_printf (_ ("%1$s: %2$s"), step, days);
}

/* ---- The summary ---- */

typedef struct
{
  const TontiFounding *founding;
  GStrvBuilder *lines;
  TontiStyle style;
} Telling;

static void
tell (Telling *self, const char *title, const char *text)
{
  g_strv_builder_add (self->lines, title);
  g_strv_builder_add (self->lines, text);
}

static char *
format (Telling *self, gint64 amount)
{
  return tonti_style_format_symbol (&self->style, tonti_money (amount));
}

static void
tell_group (Telling *self)
{
  const TontiFounding *f = self->founding;
  g_autofree char *where = g_strdup_printf ("%s%s%s", f->place, *f->place ? ", " : "",
                                            tonti_country_name (f->country));
  g_autofree char *all = g_strdup_printf ("%s — %s, %s", tonti_founding_tell_kind (f->kind), where,
                                          self->style.currency->symbol);
  tell (self, f->name, all);
}

static void
tell_meetings (Telling *self)
{
  const TontiFounding *f = self->founding;
  g_autofree char *rhythm = tonti_founding_tell_rhythm (f);
  g_autofree char *count
      = g_strdup_printf (g_dngettext (NULL, "%" PRId64 " meeting planned",
                                      "%" PRId64 " meetings planned", (gulong)f->meetings),
                         f->meetings);
  g_autofree char *all = g_strdup_printf ("%s\n%s", count, rhythm);
  tell (self, _ ("Meetings"), all);
}

static void
tell_pool (Telling *self)
{
  const TontiFounding *f = self->founding;
  g_autofree char *name = tonti_founding_pool_name (f), *kept = tonti_founding_dup_kept (f);
  g_autofree char *amount = format (self, f->contribution);
  g_autofree char *due = g_strdup_printf (_ ("%1$s for one %2$s at each meeting"), amount,
                                          tonti_founding_word (f, "hand"));
  g_autofree char *lots
      = g_strdup_printf (g_dngettext (NULL, "%" PRId64 " lot a meeting",
                                      "%" PRId64 " lots a meeting", (gulong)f->lots),
                         f->lots);
  g_autofree char *part = kept ? g_strdup_printf (_ ("%1$s of the lot for “%2$s”, "), kept,
                                                  tonti_founding_word (f, "social-fund"))
                               : g_strdup ("");
  g_autofree char *all
      = g_strdup_printf (_ ("%1$s; %2$s\nKept from a lot: %3$sarrears and fines"), due, lots, part);
  if (tonti_founding_has_pool (f))
    tell (self, name, all);
}

static void
tell_fund (Telling *self, const char *name, gint64 due)
{
  g_autofree char *amount = format (self, due);
  g_autofree char *text = g_strdup_printf (_ ("%s a member at each meeting"), amount);
  tell (self, name, due > 0 ? text : _ ("A free amount at each meeting"));
}

static void
tell_fines (Telling *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < tonti_founding_count_fines (); i++)
    {
      TontiMoney amount;
      const char *label = tonti_founding_get_fine (self->founding, i, &amount);
      g_autofree char *cost = format (self, amount.minor);
      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", label, cost);
    }
  tell (self, _ ("Fines"), text->str);
}

static void
tell_people (Telling *self)
{
  static const char *const roles[]
      = { N_ ("Chair"), N_ ("Treasurer"), N_ ("Secretary"), N_ ("Counter"), N_ ("Counter") };
  g_autoptr (GString) text = g_string_new (NULL);
  for (int i = 0; i < TONTI_FOUNDING_PEOPLE; i++)
    if (*self->founding->people[i])
      g_string_append_printf (text, "%s%s (%s)", text->len > 0 ? ", " : "",
                              self->founding->people[i], _ (roles[i]));
  tell (self, _ ("Members and officers"),
        text->len > 0 ? text->str : _ ("None yet: they are entered in the book"));
}

GStrv
tonti_founding_tell (const TontiFounding *f)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *social = tonti_founding_social_name (f);
  Telling self = { f, lines, tonti_founding_style (f) };
  tell_group (&self);
  tell_meetings (&self);
  tell_pool (&self);
  if (f->has_social)
    tell_fund (&self, social, f->social);
  if (tonti_founding_has_saving (f))
    tell_fund (&self, tonti_founding_saving_name (f), f->saving);
  tell_fines (&self);
  tell_people (&self);
  return g_strv_builder_end (lines);
}
