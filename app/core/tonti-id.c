// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-id.h"

#include <inttypes.h>
#include <string.h>

#include "tonti-no-float.h"

/* In the order of TontiSubjectKind; "" is no subject. */
static const char *const kind_texts[]
    = { "",       "pool",      "hand", "fund", "loan",     "fine", "meeting",
        "member", "guarantee", "aid",  "call", "box-loan", "card", "claim" };

static gboolean
read_kind (const char *text, gsize length, TontiSubjectKind *kind)
{
  for (guint i = TONTI_SUBJECT_POOL; i < G_N_ELEMENTS (kind_texts); i++)
    if (strlen (kind_texts[i]) == length && strncmp (kind_texts[i], text, length) == 0)
      {
        *kind = (TontiSubjectKind)i;
        return TRUE;
      }
  return FALSE;
}

/* Digits only, no leading zero, 1 to G_MAXINT64. */
static gboolean
read_number (const char *text, gint64 *number)
{
  gint64 value = 0;

  if (*text == '0' || *text == '\0')
    return FALSE;
  for (; *text != '\0'; text++)
    if (!g_ascii_isdigit (*text) || __builtin_mul_overflow (value, 10, &value)
        || __builtin_add_overflow (value, g_ascii_digit_value (*text), &value))
      return FALSE;
  *number = value;
  return TRUE;
}

gboolean
tonti_subject_parse (const char *text, TontiSubject *out)
{
  const char *colon = strchr (text, ':');
  TontiSubject subject;

  if (colon == NULL || !read_kind (text, (gsize)(colon - text), &subject.kind)
      || !read_number (colon + 1, &subject.n))
    return FALSE;
  *out = subject;
  return TRUE;
}

char *
tonti_subject_format (TontiSubject subject)
{
  g_assert (subject.kind < G_N_ELEMENTS (kind_texts));
  if (subject.kind == TONTI_SUBJECT_NONE)
    return g_strdup ("");
  return g_strdup_printf ("%s:%" PRId64, kind_texts[subject.kind], subject.n);
}
