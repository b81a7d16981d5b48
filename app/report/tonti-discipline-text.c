// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-discipline-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-fact.h"
#include "tonti-meeting-facts.h"
#include "tonti-name-query-store.h"
#include "tonti-report-private.h"

/* One line about what happens to fines and to who does not keep the by-laws. */

static char *
name_fine (TontiBook *book, gint64 fine)
{
  char *label = tonti_name_query_fine (tonti_report_db (book), fine);

  return label != NULL ? label : g_strdup ("");
}

static char *
tell_ruling (const json_t *json, const char *name, const char *fine)
{
  const char *reason = tonti_fact_text (json, "reason");

  if (g_str_equal (tonti_fact_text (json, "ruling"), "upheld"))
    return g_strdup_printf (_ ("%s: the contested fine stands (%s): %s"), name, fine, reason);
  return g_strdup_printf (_ ("%s: the contested fine is annulled (%s): %s"), name, fine, reason);
}

static char *
tell_warning (const json_t *json, const char *name)
{
  const char *measure = tonti_fact_text (json, "measure"),
             *reason = tonti_fact_text (json, "reason");
  const gint64 n = tonti_fact_int (json, "absences");
  const char *format = g_str_equal (measure, "expulsion") ? _ (
                           "%1$s, absences: %2$" PRId64 "; the assembly decided the expulsion: "
                           "%3$s")
                       : g_str_equal (measure, "warning")
                           ? _ ("%1$s, absences: %2$" PRId64 "; the assembly gave a warning: %3$s")
                           : _ ("%1$s, absences: %2$" PRId64 "; the assembly let it be: %3$s");

  return g_strdup_printf (format, name, n, reason);
}

/* "Awa Diop: formal demand, 5 000 F owed since 04/01/2025, to be paid by 20/02/2025; reason" */
static char *
tell_demand (TontiBook *book, const json_t *json, const char *name)
{
  const TontiGroup *group = tonti_book_get_group (book);
  const char *step = tonti_fact_text (json, "step"), *reason = tonti_fact_text (json, "reason");
  g_autofree char *owed
      = tonti_style_format_symbol (&group->style, tonti_money (tonti_fact_int (json, "owed")));
  g_autofree char *since = tonti_day_format_short (tonti_fact_day (json, "since"), group->lang);
  const TontiDay last = tonti_fact_day (json, "until");
  g_autofree char *until
      = tonti_day_is_valid (last) ? tonti_day_format_short (last, group->lang) : g_strdup ("");
  const char *format = g_str_equal (step, "acknowledgement")
                           ? _ ("%1$s acknowledges a debt of %2$s, owed since %3$s")
                       : g_str_equal (step, "notice")
                           ? _ ("%1$s: formal demand of %2$s, owed since %3$s, to be paid by %4$s")
                       : g_str_equal (step, "mediation")
                           ? _ ("%1$s: mediation about %2$s, owed since %3$s")
                           : _ ("%1$s: a bailiff is asked to claim %2$s, owed since %3$s");
  g_autofree char *text = g_strdup_printf (format, name, owed, since, until);

  return reason[0] == '\0' ? g_steal_pointer (&text) : g_strdup_printf (_ ("%s: %s"), text, reason);
}

char *
tonti_discipline_event_dup_text (TontiBook *book, const TontiEvent *event)
{
  const json_t *json = event->json;
  g_autofree char *name = tonti_report_member_name (book, event->member);
  g_autofree char *fine = NULL;

  if (tonti_event_is (event, "fine-contest"))
    {
      fine = name_fine (book, tonti_fact_int (json, "fine"));
      return g_strdup_printf (_ ("%s contests a fine (%s): %s"), name, fine,
                              tonti_fact_text (json, "reason"));
    }
  if (tonti_event_is (event, "fine-ruling"))
    {
      fine = name_fine (book, tonti_fact_int (json, "fine"));
      return tell_ruling (json, name, fine);
    }
  if (tonti_event_is (event, "warning"))
    return tell_warning (json, name);
  if (tonti_event_is (event, "demand"))
    return tell_demand (book, json, name);
  if (tonti_event_is (event, "fine-spare"))
    {
      fine = name_fine (book, tonti_fact_int (json, "for"));
      return g_strdup_printf (_ ("%s: nothing is added to a late fine (%s): %s"), name, fine,
                              tonti_fact_text (json, "reason"));
    }
  return NULL;
}
