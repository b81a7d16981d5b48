// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <stdio.h>

#include "tonti-cli-commands.h"
#include "tonti-exposure.h"
#include "tonti-guard.h"
#include "tonti-info.h"
#include "tonti-login.h"
#include "tonti-report.h"
#include "tonti-text.h"

/* What a book is, in a few words. */

static json_t *
describe_seal (const TontiInfo *info)
{
  char day[TONTI_DAY_ISO_SIZE];
  if (info->seal_meeting == 0)
    return json_null ();
  return json_pack ("{s:I, s:s, s:I}", "meeting", (json_int_t)info->seal_meeting, "day",
                    tonti_day_to_iso (info->seal_day, day), "event", (json_int_t)info->seal_event);
}

static json_t *
describe_guard (TontiBook *book)
{
  TontiGuard guard;
  tonti_guard_read (book, &guard);
  return json_pack ("{s:I, s:I, s:I}", "keys_to_open", (json_int_t)guard.keys_to_open,
                    "idle_minutes", (json_int_t)guard.idle_minutes, "pins",
                    (json_int_t)tonti_book_count_pins (book));
}

static json_t *
describe (TontiBook *book, const TontiInfo *info)
{
  const TontiGroup *group = tonti_book_get_group (book);
  json_t *answer
      = json_pack ("{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:b}", "book",
                   tonti_book_get_path (book), "uuid", group->uuid, "name", group->name, "kind",
                   group->kind, "currency", group->currency->code, "country", group->country,
                   "form", group->form, "lang", group->lang, "practice", group->practice);
  json_t *figures
      = json_pack ("{s:I, s:I, s:I, s:I, s:s, s:o, s:I}", "members", (json_int_t)info->members,
                   "meetings", (json_int_t)info->meetings, "open_meeting",
                   (json_int_t)info->open_meeting, "events", (json_int_t)info->events, "head",
                   info->head, "seal", describe_seal (info), "size", (json_int_t)info->size);
  json_object_update_new (answer, figures);
  json_object_set_new (answer, "guard", describe_guard (book));
  return answer;
}

static void
add_guard (TontiReport *self, TontiBook *book)
{
  TontiGuard guard;
  gint64 pins = tonti_book_count_pins (book);
  tonti_guard_read (book, &guard);
  if (pins > 0)
    tonti_report_add_fact_number (self, "pins", N_ ("PINs"), pins);
  if (guard.keys_to_open > 0)
    tonti_report_add_fact_number (self, "keys_to_open", N_ ("Keys to open"), guard.keys_to_open);
}

static TontiReport *
report (TontiBook *book, const TontiInfo *info)
{
  const TontiGroup *group = tonti_book_get_group (book);
  TontiReport *self = tonti_report_new ("info", N_ ("The book"));
  tonti_report_add_fact_text (self, "name", N_ ("Name"), group->name);
  tonti_report_add_fact_code (self, "group_kind", N_ ("Kind"), group->kind);
  tonti_report_add_fact_text (self, "currency", N_ ("Currency"), group->currency->code);
  tonti_report_add_fact_code (self, "form", N_ ("Legal form"), group->form);
  if (group->practice)
    tonti_report_add_fact_text (self, "practice", N_ ("Practice book"), _ ("yes"));
  tonti_report_add_fact_number (self, "members", N_ ("Members"), info->members);
  tonti_report_add_fact_number (self, "meetings", N_ ("Closed meetings"), info->meetings);
  if (info->open_meeting > 0)
    tonti_report_add_fact_number (self, "open_meeting", N_ ("Open meeting"), info->open_meeting);
  add_guard (self, book);
  tonti_report_add_fact_number (self, "events", N_ ("Events"), info->events);
  tonti_report_add_fact_text (self, "head", N_ ("Head"), info->head);
  if (info->seal_meeting > 0)
    {
      tonti_report_add_fact_number (self, "seal", N_ ("Last closed meeting"), info->seal_meeting);
      tonti_report_add_fact_day (self, "seal_day", N_ ("Closed for the day"), info->seal_day);
    }
  tonti_report_add_fact_number (self, "size", N_ ("Size of the file, bytes"), info->size);
  return self;
}

/* On standard error, whoever reads the answer; in JSON beside the rest. */
static void
warn_of_others (TontiBook *book, json_t *answer)
{
  g_autofree char *warning = tonti_book_tell_exposed (book);
  g_autofree char *safe = warning ? tonti_text_for_terminal (warning) : NULL;
  if (!warning)
    return;
  json_object_set_new (answer, "warning", json_string (warning));
  fprintf (stderr, "tonti-cli: %s\n", safe);
}

int
tonti_cli_info (TontiCli *cli)
{
  g_auto (TontiInfo) info = { 0 };
  g_autoptr (TontiBook) book = tonti_cli_open (cli, FALSE);
  if (!book)
    return 0;
  tonti_info_read (book, &info);
  json_auto_t *answer = describe (book, &info);
  warn_of_others (book, answer);
  g_autoptr (TontiReport) facts = report (book, &info);
  tonti_cli_print_report (cli, facts, answer, tonti_book_get_group (book));
  return 0;
}
