// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-aid-private.h"

#include <glib/gi18n.h>

#include "tonti-aid-store.h"
#include "tonti-call-store.h"
#include "tonti-fact.h"
#include "tonti-labels.h"
#include "tonti-meeting-facts.h"

/* What is told of aid and calls in one sentence. */

static char *
money (TontiBook *book, gint64 minor)
{
  return tonti_style_format_symbol (&tonti_book_get_group (book)->style, tonti_money (minor));
}

static char *
name_kind (TontiBook *book, const char *code, const char *relative)
{
  g_auto (TontiAidKindRow) kind = { 0 };
  const char *label = tonti_aid_kind_get (tonti_report_db (book), code, &kind) ? kind.label : code;

  return *relative == '\0' ? g_strdup (label) : g_strdup_printf ("%s – %s", label, relative);
}

char *
tonti_aid_dup_name (TontiBook *book, gint64 aid)
{
  g_auto (TontiAidRow) row = { 0 };

  if (!tonti_aid_get (tonti_report_db (book), aid, &row))
    return NULL;
  return name_kind (book, row.kind, row.relative);
}

char *
tonti_call_dup_name (TontiBook *book, gint64 call)
{
  g_auto (TontiCallRow) row = { 0 };

  return tonti_call_get (tonti_report_db (book), call, &row) ? g_steal_pointer (&row.what) : NULL;
}

static char *
tell_aid (TontiBook *book, const json_t *json, const char *name)
{
  const char *decision = tonti_fact_text (json, "decision");
  g_autofree char *what
      = name_kind (book, tonti_fact_text (json, "kind"), tonti_fact_text (json, "relative"));
  g_autofree char *sum = money (book, tonti_fact_int (json, "amount"));

  if (*decision == '\0')
    return g_strdup_printf (_ ("Aid for %s: %s, %s"), name, what, sum);
  return g_strdup_printf (_ ("Aid for %s: %s, %s, against the rules: %s"), name, what, sum,
                          decision);
}

static gint64
add_up (const json_t *shares)
{
  gint64 sum = 0;

  for (gsize i = 0; i < json_array_size (shares); i++)
    sum += tonti_fact_int (json_array_get (shares, i), "amount");
  return sum;
}

static char *
tell_call (TontiBook *book, const json_t *json)
{
  const json_t *shares = json_object_get (json, "shares");
  const guint n = (guint)json_array_size (shares);
  g_autofree char *sum = money (book, add_up (shares));
  g_autofree char *day
      = tonti_day_format_short (tonti_fact_day (json, "due"), tonti_book_get_group (book)->lang);
  const char *what = tonti_fact_text (json, "what");

  if (tonti_fact_int (json, "times") == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%s: %s called from %u member, to be paid until %s",
                                         "%s: %s called from %u members, to be paid until %s", n),
                            what, sum, n, day);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%s: %s called from %u member, at meetings from %s on",
                                       "%s: %s called from %u members, at meetings from %s on", n),
                          what, sum, n, day);
}

static char *
tell_waiver (TontiBook *book, const json_t *json, const char *name)
{
  g_autofree char *what = tonti_call_dup_name (book, tonti_fact_int (json, "call"));
  g_autofree char *sum = money (book, -add_up (json_object_get (json, "shares")));
  const char *reason = tonti_fact_text (json, "reason");

  if (*name == '\0')
    return g_strdup_printf (_ ("%s: %s let off for everybody: %s"), what ? what : "", sum, reason);
  return g_strdup_printf (_ ("%s: %s let off for %s: %s"), what ? what : "", sum, name, reason);
}

static char *
tell_kind (TontiBook *book, const json_t *json)
{
  const json_t *sums = json_object_get (json, "sums");
  const char *label = tonti_fact_text (json, "label");
  g_autoptr (GString) told = g_string_new (NULL);

  for (int i = 0; i < TONTI_N_RELATIONS; i++)
    {
      const char *relation = tonti_codes_get (&tonti_aid_relation_codes, i);
      g_autofree char *sum = money (book, tonti_fact_int (sums, relation));

      if (tonti_fact_int (sums, relation) > 0)
        g_string_append_printf (told, "%s%s %s", told->len > 0 ? ", " : "",
                                tonti_label_of_code ("relation", relation), sum);
    }
  if (json_is_true (json_object_get (json, "retired")))
    return g_strdup_printf (_ ("%s: no longer used"), label);
  return g_strdup_printf (_ ("%s: %s"), label, told->str);
}

char *
tonti_aid_event_dup_text (TontiBook *book, const TontiEvent *event)
{
  g_autofree char *name = tonti_report_member_name (book, event->member);

  if (tonti_event_is (event, "aid"))
    return tell_aid (book, event->json, name);
  if (tonti_event_is (event, "aid-call"))
    return tell_call (book, event->json);
  if (tonti_event_is (event, "aid-waive"))
    return tell_waiver (book, event->json, name);
  if (tonti_event_is (event, "aid-kind"))
    return tell_kind (book, event->json);
  return NULL;
}
