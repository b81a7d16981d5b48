// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pins.h"

#include <inttypes.h>
#include <string.h>

#include "tonti-login.h"

typedef struct
{
  gint64 member;
  char *pin;
  gboolean is_mine; /* logged in by it */
} Pin;

struct _TontiPins
{
  GArray *pins;
};

void
tonti_pins_wipe (char *text)
{
  if (text)
    explicit_bzero (text, strlen (text));
}

static void
clear_pin (gpointer pin)
{
  tonti_pins_wipe (((Pin *)pin)->pin);
  g_free (((Pin *)pin)->pin);
}

TontiPins *
tonti_pins_new (void)
{
  TontiPins *self = g_new0 (TontiPins, 1);
  self->pins = g_array_new (FALSE, FALSE, sizeof (Pin));
  g_array_set_clear_func (self->pins, clear_pin);
  return self;
}

void
tonti_pins_free (TontiPins *self)
{
  g_array_unref (self->pins);
  g_free (self);
}

void
tonti_pins_add (TontiPins *self, gint64 member, const char *pin)
{
  const Pin one = { .member = member, .pin = g_strdup (pin) };
  g_array_append_val (self->pins, one);
}

guint
tonti_pins_count (const TontiPins *self)
{
  return self->pins->len;
}

void
tonti_pins_move (TontiPins *self, TontiPins *other)
{
  if (!other)
    return;
  for (guint i = 0; i < other->pins->len; i++)
    {
      Pin *one = &g_array_index (other->pins, Pin, i);
      g_array_append_vals (self->pins, one, 1);
      one->pin = NULL;
    }
  g_array_set_size (other->pins, 0);
}

/* The same problem, said of the field in which the PIN was written. */
static void
blame (TontiProblems *problems, const TontiProblems *own, gint64 member)
{
  g_autofree char *field = g_strdup_printf ("pin:%" PRId64, member);
  for (guint i = 0; i < tonti_problems_count (own); i++)
    {
      TontiProblem one = *tonti_problems_get (own, i);
      if (one.kind == TONTI_PROBLEM_REFUSAL)
        one.field = field;
      tonti_problems_copy (problems, &one);
    }
}

gboolean
tonti_pins_login (TontiPins *self, TontiBook *book, const TontiUser *user, TontiProblems *problems)
{
  gboolean ok = TRUE;
  for (guint i = 0; i < self->pins->len; i++)
    {
      Pin *one = &g_array_index (self->pins, Pin, i);
      g_autoptr (TontiProblems) own = tonti_problems_new ();
      if (tonti_book_is_logged_in (book, one->member))
        continue;
      one->is_mine = tonti_book_login (book, one->member, one->pin, user, own);
      blame (problems, own, one->member);
      ok = ok && one->is_mine;
    }
  if (!ok)
    tonti_pins_logout (self, book);
  return ok;
}

void
tonti_pins_logout (TontiPins *self, TontiBook *book)
{
  for (guint i = 0; i < self->pins->len; i++)
    {
      Pin *one = &g_array_index (self->pins, Pin, i);
      if (one->is_mine)
        tonti_book_logout (book, one->member);
      one->is_mine = FALSE;
    }
}
