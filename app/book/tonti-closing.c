// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-closing.h"

#include <inttypes.h>
#include <string.h>

#include "tonti-act-store.h"
#include "tonti-book-presence.h"
#include "tonti-document-store.h"
#include "tonti-gesture.h"
#include "tonti-info.h"
#include "tonti-ledger-store.h"
#include "tonti-meeting-store.h"
#include "tonti-turn-store.h"

#define DAY_S (24 * 60 * 60)

/* ---- Agenda ---- */

static json_t *
list_texts (TontiAct *act)
{
  g_autoptr (GPtrArray) drafts = tonti_draft_list (act->db, act->meeting, "text:");
  json_t *notes = json_array ();

  for (guint i = 0; i < drafts->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (drafts, i);

      json_array_append_new (notes, json_pack ("{s:s, s:O}", "section", draft->cell + 5, "text",
                                               json_object_get (draft->value, "text")));
    }
  return notes;
}

static json_t *
list_between (TontiAct *act)
{
  g_auto (TontiMeetingRow) last = { 0 };
  json_t *list = json_array ();

  tonti_meeting_get_last_closed (act->db, &last);
  g_autoptr (GArray) between = tonti_act_list_between (act->db, last.closed);
  for (guint i = 0; i < between->len; i++)
    json_array_append_new (list, json_integer (g_array_index (between, gint64, i)));
  return list;
}

/* Lots of this meeting that are neither paid nor entered: they are owed to their hands. */
static json_t *
list_unpaid_lots (TontiAct *act)
{
  g_autoptr (GArray) turns = tonti_turn_list_meeting (act->db, act->meeting);
  json_t *list = json_array ();

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);
      g_autofree char *cell = g_strdup_printf ("lot:%" PRId64 ":%" PRId64, turn->n, turn->pool);
      json_auto_t *draft = tonti_draft_get (act->db, act->meeting, cell);
      g_autofree char *pool
          = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, turn->pool });

      if (g_str_equal (turn->state, "planned") && draft == NULL)
        json_array_append_new (list,
                               json_pack ("{s:s, s:I}", "pool", pool, "turn", (json_int_t)turn->n));
    }
  return list;
}

static gboolean
lacks (const TontiComposed *composed, const char *what)
{
  const json_t *discharge = json_object_get (composed->body, "discharge");
  const char *direction = json_string_value (json_object_get (composed->body, "direction"));

  if (g_str_equal (what, "piece"))
    return g_strcmp0 (direction, "out") == 0 && json_object_get (composed->body, "piece") == NULL;
  return discharge != NULL
         && g_strcmp0 (json_string_value (json_object_get (discharge, "how")), "none") == 0;
}

static gint64
count_lacking (const TontiCompose *compose, const char *what)
{
  gint64 n = 0;

  for (guint i = 0; i < compose->entries->len; i++)
    n += lacks (g_ptr_array_index (compose->entries, i), what);
  return n;
}

static gboolean
is_long (TontiAct *act, const TontiMeetingRow *row)
{
  g_autoptr (TontiEvent) opening = tonti_journal_read (act->journal, row->opened);
  gint64 opened, now;

  return opening != NULL && tonti_instant_parse (opening->at, &opened)
         && tonti_instant_parse (act->at, &now) && now - opened > DAY_S;
}

static json_t *
make_agenda (TontiClosing *self, TontiAct *act)
{
  g_auto (TontiMeetingRow) row = { 0 };
  json_auto_t *approval = tonti_draft_get (act->db, act->meeting, "approval");
  json_auto_t *unpaid = list_unpaid_lots (act);
  json_t *agenda = json_object ();

  tonti_meeting_get (act->db, act->meeting, &row);
  g_autoptr (TontiEvent) opening = tonti_journal_read (act->journal, row.opened);
  json_object_set_new (agenda, "meeting", json_integer (act->meeting));
  json_object_set_new (agenda, "place", json_string (row.place));
  if (opening != NULL && json_object_get (opening->json, "host") != NULL)
    json_object_set (agenda, "host", json_object_get (opening->json, "host"));
  json_object_set_new (agenda, "notes", list_texts (act));
  if (approval != NULL)
    json_object_set (agenda, "approval", approval);
  json_object_set_new (agenda, "expenses_without_piece",
                       json_integer (count_lacking (&self->compose, "piece")));
  json_object_set_new (agenda, "payouts_without_discharge",
                       json_integer (count_lacking (&self->compose, "discharge")));
  json_object_set_new (agenda, "operations_between", list_between (act));
  if (json_array_size (unpaid) > 0)
    json_object_set (agenda, "lots_not_paid", unpaid);
  if (is_long (act, &row))
    json_object_set_new (agenda, "over_24_hours", json_true ());
  return agenda;
}

/* ---- Gathering ---- */

void
tonti_closing_gather (TontiClosing *self, TontiAct *act)
{
  json_auto_t *count = tonti_draft_get (act->db, act->meeting, "count");

  *self = (TontiClosing){ .amends = tonti_draft_count_amends (act->db, act->meeting) };
  tonti_compose_init (&self->compose, act->db, act->group, act->meeting);
  tonti_compose_drafts (&self->compose);
  self->expected = tonti_ledger_root_balance (act->db, "cash")
                   + tonti_compose_root_balance (&self->compose, "cash");
  self->attendance = tonti_book_presence_list (act);
  self->agenda = make_agenda (self, act);
  if (count != NULL)
    tonti_compose_count (&self->compose, count, self->expected);
}

void
tonti_closing_clear (TontiClosing *self)
{
  tonti_compose_clear (&self->compose);
  g_clear_pointer (&self->attendance, json_decref);
  g_clear_pointer (&self->agenda, json_decref);
}

const json_t *
tonti_closing_get_count (const TontiClosing *self)
{
  const GPtrArray *entries = self->compose.entries;
  const TontiComposed *last
      = entries->len > 0 ? g_ptr_array_index (entries, entries->len - 1) : NULL;

  return last != NULL && g_str_equal (last->kind, "count/1") ? last->body : NULL;
}

/* ---- Seal ---- */

static json_t *
list_totals (TontiAct *act)
{
  g_autoptr (GArray) totals = tonti_act_totals (act->db, act->meeting);
  json_t *list = json_array ();

  for (guint i = 0; i < totals->len; i++)
    {
      const TontiLedgerTotal *row = &g_array_index (totals, TontiLedgerTotal, i);

      json_array_append_new (list,
                             json_pack ("{s:s, s:I, s:I}", "account", row->account, "debit",
                                        (json_int_t)row->debit, "credit", (json_int_t)row->credit));
    }
  return list;
}

static gboolean
is_place (const char *account)
{
  for (guint i = 0; tonti_place_codes.codes[i] != NULL; i++)
    {
      gsize length = strlen (tonti_place_codes.codes[i]);

      if (strncmp (account, tonti_place_codes.codes[i], length) == 0
          && (account[length] == '\0' || account[length] == ':'))
        return TRUE;
    }
  return FALSE;
}

/* Everything that ever came into and went out of the places of money: figures that only grow. */
static void
set_ever (TontiAct *act, json_t *seal)
{
  g_autoptr (GArray) totals = tonti_ledger_totals (act->db);
  gint64 in = 0;
  gint64 out = 0;

  for (guint i = 0; i < totals->len; i++)
    {
      const TontiLedgerTotal *row = &g_array_index (totals, TontiLedgerTotal, i);

      if (!is_place (row->account))
        continue;
      in += row->debit;
      out += row->credit;
    }
  json_object_set_new (seal, "ever_in", json_integer (in));
  json_object_set_new (seal, "ever_out", json_integer (out));
}

/* From the opening on: a record of a move before it is not of this meeting. */
static void
set_acts (TontiAct *act, json_t *seal)
{
  g_autoptr (GArray) acts = tonti_act_list_meeting (act->db, act->meeting);
  g_autoptr (TontiEvent) opening = NULL;
  g_auto (TontiMeetingRow) row = { 0 };
  gint64 last = 0;
  gint64 count = 0;

  tonti_meeting_get (act->db, act->meeting, &row);
  opening = tonti_journal_read (act->journal, row.opened);
  for (guint i = 0; i < acts->len; i++)
    {
      last = g_array_index (acts, TontiActRow, i).seq;
      count += last >= row.opened;
    }
  json_object_set_new (seal, "first", json_integer (row.opened));
  json_object_set_new (seal, "last", json_integer (last));
  json_object_set_new (seal, "count", json_integer (count));
  json_object_set_new (seal, "opened_at", json_string (opening != NULL ? opening->at : ""));
}

static json_t *
make_seal (const TontiClosing *self, TontiAct *act)
{
  static const char *const names[] = { "counted", "expected", "difference", "outcome" };
  const json_t *count = tonti_closing_get_count (self);
  g_autofree char *head = tonti_info_get_head (act->book, NULL);
  json_t *seal = json_object ();

  json_object_set_new (seal, "meeting", json_integer (act->meeting));
  json_object_set_new (seal, "document",
                       tonti_document_issue (act->db, TONTI_DOCUMENT_MINUTES, act->day));
  set_acts (act, seal);
  json_object_set_new (seal, "totals", list_totals (act));
  set_ever (act, seal);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    json_object_set (seal, names[i], json_object_get (count, names[i]));
  json_object_set (seal, "cash_first", json_object_get (count, "first"));
  json_object_set (seal, "cash", json_object_get (count, "final"));
  json_object_set_new (
      seal, "officers",
      json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  json_object_set_new (seal, "amends", json_integer (self->amends));
  json_object_set_new (seal, "previous_head", json_string (head));
  return seal;
}

/* ---- Posting ---- */

static gboolean
post_record (TontiAct *act, const char *kind, json_t *body)
{
  return tonti_act_post (act, kind, body, TONTI_POST_PLAIN, NULL);
}

/* The number of the minutes, and the code that is read aloud. A closing gives many documents their
 * numbers: none of them stands for it. */
static void
tell_minutes (TontiAct *act, const json_t *seal)
{
  g_autofree char *code
      = tonti_book_seal_code (act->book, (TontiMeetingId){ act->meeting }, act->problems);
  const json_t *document = json_object_get (seal, "document");
  g_autofree char *label = tonti_document_label (
      TONTI_DOCUMENT_MINUTES, json_integer_value (json_object_get (document, "year")),
      json_integer_value (json_object_get (document, "number")));

  json_object_set_new (act->answer, "meeting", json_integer (act->meeting));
  json_object_set_new (act->answer, "minutes", json_string (label));
  json_object_set_new (act->answer, "code", json_string (code));
  json_object_del (act->answer, "document");
}

gboolean
tonti_closing_post (TontiClosing *self, TontiAct *act)
{
  guint n = self->compose.entries->len;
  json_auto_t *seal = NULL;

  if (!tonti_draft_drop (act->db, act->meeting, act->problems))
    return FALSE;
  for (guint i = 0; i + 1 < n; i++)
    if (!tonti_composed_post (act, g_ptr_array_index (self->compose.entries, i), NULL))
      return FALSE;
  if (!post_record (act, "attendance/1",
                    json_pack ("{s:I, s:O}", "meeting", (json_int_t)act->meeting, "members",
                               self->attendance))
      || !post_record (act, "agenda/1", json_incref (self->agenda))
      || !tonti_composed_post (act, g_ptr_array_index (self->compose.entries, n - 1), NULL))
    return FALSE;
  seal = make_seal (self, act);
  if (!post_record (act, "seal/1", json_incref (seal)))
    return FALSE;
  tell_minutes (act, seal);
  return TRUE;
}
