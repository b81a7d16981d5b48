// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-guard-text-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-fact.h"
#include "tonti-guard-store.h"
#include "tonti-labels.h"
#include "tonti-meeting-facts.h"
#include "tonti-report-private.h"
#include "tonti-verb.h"

/* What is told of PINs, keys and those who were kept out: a whole sentence for each case. */

static char *
tell_reset (TontiBook *book, const json_t *json, const char *name)
{
  g_autofree char *officers = tonti_report_names (book, json_object_get (json, "officers"));
  const char *by = tonti_fact_text (json, "by");

  if (g_str_equal (by, "recovery"))
    return g_strdup_printf (_ ("PIN of %s taken away with the recovery code"), name);
  if (g_str_equal (by, "self"))
    return g_strdup_printf (_ ("%s goes without a PIN"), name);
  return g_strdup_printf (_ ("PIN of %s taken away by %s"), name, officers);
}

static char *
tell_recovery (TontiBook *book, const json_t *json)
{
  g_autofree char *officers = tonti_report_names (book, json_object_get (json, "officers"));

  return g_strdup_printf (_ ("New recovery code, made by %s"), officers);
}

static char *
tell_lockout (const json_t *json, const char *name)
{
  const gint64 failures = tonti_fact_int (json, "failures");

  if (name[0] == '\0')
    return g_strdup_printf (_ ("%" PRId64 " wrong recovery codes one after the other"), failures);
  return g_strdup_printf (_ ("%" PRId64 " wrong PINs of %s one after the other"), failures, name);
}

static char *
tell_denied (const json_t *json, const char *name)
{
  const char *code = tonti_fact_text (json, "verb");
  const TontiVerb *verb = tonti_verb_find (code);

  return g_strdup_printf (_ ("%s was denied: %s"), name, verb != NULL ? _ (verb->summary) : code);
}

static char *
tell_guard (const json_t *json)
{
  return g_strdup_printf (_ ("Keys to open a meeting: %" PRId64 "; the window locks itself after "
                             "%" PRId64 " min"),
                          tonti_fact_int (json, "keys_to_open"),
                          tonti_fact_int (json, "idle_minutes"));
}

static char *
tell_accept (const json_t *json)
{
  return g_strdup_printf (_ ("A copy that lacks %" PRId64 " entries was accepted: %s"),
                          tonti_fact_int (json, "missing"), tonti_fact_text (json, "reason"));
}

static char *
tell_keys (TontiBook *book, gint64 meeting)
{
  char *text = tonti_guard_keys_dup_text (book, meeting);

  return text != NULL ? text : g_strdup (tonti_label_event ("keys/1"));
}

char *
tonti_guard_event_dup_text (TontiBook *book, const TontiEvent *event)
{
  g_autofree char *name = tonti_report_member_name (book, event->member);
  const json_t *json = event->json;

  if (tonti_event_is (event, "pin"))
    return g_strdup_printf (_ ("%s chose a PIN"), name);
  if (tonti_event_is (event, "pin-reset"))
    return tell_reset (book, json, name);
  if (tonti_event_is (event, "recovery"))
    return tell_recovery (book, json);
  if (tonti_event_is (event, "lockout"))
    return tell_lockout (json, name);
  if (tonti_event_is (event, "denied"))
    return tell_denied (json, name);
  if (tonti_event_is (event, "guard"))
    return tell_guard (json);
  if (tonti_event_is (event, "accept"))
    return tell_accept (json);
  if (tonti_event_is (event, "keys"))
    return tell_keys (book, event->meeting);
  return g_strdup (tonti_label_event (event->kind));
}

/* ---- Keys ---- */

static char *
tell_key (TontiBook *book, const TontiMeetingKeyRow *row)
{
  g_autofree char *name = tonti_report_member_name (book, row->member);
  g_autofree char *stand_in = tonti_report_member_name (book, row->stand_in);

  if (row->present)
    return g_steal_pointer (&name);
  if (row->stand_in == 0)
    return g_strdup_printf (_ ("%s absent"), name);
  /* Translators: who brought the key, for whom, why: "Binta Sow for Awa Diop (ill)" */
  return g_strdup_printf (_ ("%s for %s (%s)"), stand_in, name, row->reason);
}

char *
tonti_guard_keys_dup_text (TontiBook *book, gint64 meeting)
{
  g_autoptr (GArray) rows = tonti_meeting_key_list (tonti_report_db (book), meeting);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *key = tell_key (book, &g_array_index (rows, TontiMeetingKeyRow, i));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", key);
    }
  return rows->len == 0 ? NULL : g_strdup_printf (_ ("Keys brought by: %s"), names->str);
}
