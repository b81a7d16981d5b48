// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-figure.h"

#include <string.h>

#include "tonti-no-float.h"

#define GROUPS_MAX 8
#define DIGITS_MAX 18
#define SUFFIX_DECIMALS 6 /* 1,234567m is a whole number */

typedef enum
{
  NO_MARK,
  SPACE,
  APOSTROPHE,
  POINT,
  COMMA,
} Mark;

/* "1.234,50": widths 1 3 2, marks none . , */
typedef struct
{
  int count;
  int width[GROUPS_MAX];
  Mark mark[GROUPS_MAX]; /* before the group */
  gint64 digits;
  gboolean leading_zero;
} Groups;

gsize
tonti_figure_space (const char *at)
{
  static const char *const spaces[] = { " ", "\u00a0", "\u202f", "\u2009", "\u2007" };

  for (gsize i = 0; i < G_N_ELEMENTS (spaces); i++)
    if (g_str_has_prefix (at, spaces[i]))
      return strlen (spaces[i]);
  return 0;
}

static Mark
read_mark (const char *at, gsize *length)
{
  *length = tonti_figure_space (at);
  if (*length > 0)
    return SPACE;
  *length = 1;
  if (*at == '.')
    return POINT;
  if (*at == ',')
    return COMMA;
  if (*at == '\'')
    return APOSTROPHE;
  *length = strlen ("\u2019");
  return g_str_has_prefix (at, "\u2019") ? APOSTROPHE : NO_MARK;
}

/* FALSE when there are too many digits or groups; *AT is stepped over all of them all the same. */
static gboolean
scan (const char **at, Groups *groups)
{
  gboolean fits = TRUE;
  int total = 0;

  *groups = (Groups){ .leading_zero = **at == '0' };
  for (Mark mark = NO_MARK;;)
    {
      gsize length;
      int width = 0;

      for (; g_ascii_isdigit (**at); (*at)++, width++)
        if (++total <= DIGITS_MAX)
          groups->digits = groups->digits * 10 + g_ascii_digit_value (**at);
      fits = fits && total <= DIGITS_MAX && groups->count < GROUPS_MAX;
      if (fits)
        {
          groups->width[groups->count] = width;
          groups->mark[groups->count++] = mark;
        }
      mark = read_mark (*at, &length);
      if (mark == NO_MARK || !g_ascii_isdigit ((*at)[length]))
        return fits;
      *at += length;
    }
}

/* TRUE if the first COUNT groups are thousands: one to three digits, then threes, one kind of mark.
 */
static gboolean
is_grouped (const Groups *groups, int count)
{
  if (groups->width[0] > 3 || groups->leading_zero)
    return FALSE;
  for (int i = 1; i < count; i++)
    if (groups->width[i] != 3 || groups->mark[i] != groups->mark[1])
      return FALSE;
  return TRUE;
}

/* TRUE if the last mark can be nothing but a decimal one in what stands before it. */
static gboolean
can_be_decimal (const Groups *groups)
{
  int last = groups->count - 1;
  Mark mark = groups->mark[last];

  if (mark != POINT && mark != COMMA)
    return FALSE;
  return last == 1 || (is_grouped (groups, last) && groups->mark[1] != mark);
}

static gboolean
is_own_group (const TontiFormulaRules *rules, Mark mark)
{
  return rules->group != NULL && g_str_equal (rules->group, mark == POINT ? "." : ",");
}

/* How many digits stand after a decimal mark, at most MAX; says what is wrong. */
static TontiAmountResult
count_decimals (const Groups *groups, const TontiFormulaRules *rules, int max, int *decimals,
                gboolean *twofold)
{
  int last = groups->count - 1;
  int width = groups->width[last];

  *decimals = 0;
  if (last == 0)
    return TONTI_AMOUNT_OK;
  if (max > 0 && width != 3 && width <= max && can_be_decimal (groups))
    {
      *decimals = width;
      return TONTI_AMOUNT_OK;
    }
  *twofold = max > 0 && last == 1 && width == 3 && can_be_decimal (groups)
             && !is_own_group (rules, groups->mark[1]);
  if (*twofold && rules->marks_decimals)
    {
      *decimals = width;
      return TONTI_AMOUNT_OK;
    }
  if (is_grouped (groups, groups->count))
    return TONTI_AMOUNT_OK;
  return can_be_decimal (groups) ? TONTI_AMOUNT_FRACTION : TONTI_AMOUNT_BAD;
}

gint64
tonti_figure_suffix (const char **at)
{
  const char *next = *at;
  gsize space;
  char letter;

  while ((space = tonti_figure_space (next)) > 0)
    next += space;
  letter = g_ascii_tolower (*next);
  if ((letter != 'k' && letter != 'm') || g_ascii_isalnum (next[1]))
    return 1;
  *at = next + 1;
  return letter == 'k' ? 1000 : 1000000;
}

TontiFigure
tonti_figure_read (const char **at, const TontiFormulaRules *rules)
{
  TontiFigure figure = { 0 };
  const char *after;
  Groups groups;
  int max;

  if (!scan (at, &groups))
    {
      figure.result = TONTI_AMOUNT_TOO_BIG;
      return figure;
    }
  after = *at;
  max = tonti_figure_suffix (&after) > 1 ? SUFFIX_DECIMALS : rules->currency->digits;
  figure.digits = groups.digits;
  figure.result = count_decimals (&groups, rules, max, &figure.decimals, &figure.is_twofold);
  return figure;
}
