// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-copy-age.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#define DAY_S (24 * 60 * 60)

char *
tonti_copy_age_tell (const TontiCopyRow *copy, gint64 now_unix_s, TontiState *state)
{
  *state = TONTI_STATE_MISSING;
  if (!copy)
    return g_strdup (_ ("There is no copy outside this computer yet"));
  gint64 days = MAX (0, now_unix_s - copy->at_unix_s) / DAY_S;
  *state = days <= TONTI_COPY_FRESH_DAYS ? TONTI_STATE_GOOD : TONTI_STATE_WARNING;
  if (days == 0)
    return g_strdup (_ ("Last copy outside this computer: today"));
  return g_strdup_printf (g_dngettext (NULL, "Last copy outside this computer: %" PRId64 " day ago",
                                       "Last copy outside this computer: %" PRId64 " days ago",
                                       (gulong)days),
                          days);
}
