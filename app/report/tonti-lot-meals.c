// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lot-ways-private.h"

#include <inttypes.h>

#include "tonti-fact.h"
#include "tonti-meal.h"
#include "tonti-overlay.h"
#include "tonti-report-private.h"
#include "tonti-voucher-private.h"

/* The money of meals beside the lots of a meeting: handed over, entered, or as it would be handed
 * over now. */

typedef struct
{
  TontiBook *book;
  TontiLotReport *report;
  const TontiMeetingFacts *facts;
  GHashTable *discharges;
  TontiProblems *problems;
} Maker;

static void
add_meal (Maker *maker, const TontiEvent *event, TontiLotState state)
{
  const json_t *document = json_object_get (event->json, "document");
  const TontiLot meal = {
    .state = state,
    .meal = tonti_fact_int (event->json, "served"),
    .member = event->member,
    .meeting = tonti_fact_int (event->json, "served"),
    .is_late = tonti_fact_int (event->json, "served") != maker->facts->meeting,
    .policy = "",
    .number = tonti_fact_int (document, "number"),
    .year = tonti_fact_int (document, "year"),
  };

  g_array_append_val (maker->report->meals, meal);
  tonti_vouchers_add (maker->report->vouchers, maker->book, maker->report->texts, maker->discharges,
                      event);
}

static void
add_paid (Maker *maker)
{
  const GPtrArray *own = maker->facts->own;

  for (guint i = 0; i < own->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (own, i);

      if (tonti_event_is (event, "meal-pay") && tonti_meeting_facts_stands (maker->facts, event))
        add_meal (maker, event, event->seq == 0 ? TONTI_LOT_ENTERED : TONTI_LOT_FINAL);
    }
}

/* Beside everything that is entered already. */
static void
add_planned (Maker *maker, gint64 meeting)
{
  g_auto (TontiCompose) compose = { 0 };
  g_autoptr (TontiEvent) event = NULL;
  json_auto_t *terms = json_object ();
  const TontiComposed *composed;

  tonti_overlay_compose_drafts (maker->book, &compose);
  composed = tonti_compose_meal (&compose, meeting, terms);
  if (composed == NULL)
    return;
  event = tonti_event_of_composed (composed, maker->facts->row.day, maker->problems);
  if (event != NULL)
    add_meal (maker, event, TONTI_LOT_PLANNED);
}

void
tonti_lot_add_meals (TontiLotReport *report, TontiBook *book, const TontiMeetingFacts *facts,
                     GHashTable *discharges, TontiProblems *problems)
{
  Maker maker = { book, report, facts, discharges, problems };
  g_autoptr (GArray) hosts = tonti_meal_plan (tonti_report_db (book));

  add_paid (&maker);
  for (guint i = 0; i < hosts->len && facts->row.closed == 0; i++)
    {
      const TontiMealHost *host = &g_array_index (hosts, TontiMealHost, i);

      if (host->member == 0 && host->meeting == facts->meeting && host->due > 0)
        report->lacks_host = TRUE;
      if (host->member != 0 && !host->entered && host->gross < host->due)
        add_planned (&maker, host->meeting);
    }
}
