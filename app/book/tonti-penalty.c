// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-penalty.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-fine-kind-store.h"
#include "tonti-fine-store.h"
#include "tonti-gesture.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"
#include "tonti-turn-store.h"

static void
clear_penalty (gpointer data)
{
  json_decref (((TontiPenalty *)data)->decided);
}

/* ---- What is missing ---- */

/* Also when its lot is entered at this meeting. */
static gboolean
is_served (const TontiCompose *compose, gint64 hand)
{
  g_autoptr (GArray) turns = tonti_turn_list_hand (compose->db, hand);
  g_autofree char *key = tonti_subject_key (TONTI_SUBJECT_HAND, hand);

  for (guint i = 0; i < turns->len; i++)
    if (!g_str_equal (g_array_index (turns, TontiTurnRow, i).state, "planned"))
      return TRUE;
  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);
      const char *of = json_string_value (json_object_get (composed->body, "hand"));

      if (g_str_equal (composed->kind, "payout/1") && g_strcmp0 (of, key) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What EVENT pays of dues of the pool that were missed before this meeting. */
static gint64
sum_items (const TontiCompose *compose, const json_t *event, gint64 pool)
{
  const json_t *items = json_object_get (event, "items");
  gint64 sum = 0;

  for (gsize i = 0; i < json_array_size (items); i++)
    {
      const json_t *item = json_array_get (items, i);
      const json_t *meeting = json_object_get (item, "meeting");
      const char *of = json_string_value (json_object_get (item, "of"));
      TontiSubject subject;
      TontiHandRow hand;

      if (meeting != NULL && json_integer_value (meeting) < compose->meeting && of != NULL
          && tonti_subject_parse (of, &subject) && subject.kind == TONTI_SUBJECT_HAND
          && tonti_hand_get (compose->db, subject.n, &hand) && hand.pool == pool)
        sum += json_integer_value (json_object_get (item, "amount"));
    }
  return sum;
}

/* Money goes to the oldest due first: who brings a contribution at this meeting and is still behind
 * with an older one has not failed at this one. What member and pool of the due in PLACE brought
 * for older dues, less what hands before it took of it. */
static gint64
find_brought (const TontiCompose *compose, guint place)
{
  const TontiDueRow *due = &g_array_index (compose->dues, TontiDueRow, place);
  gint64 brought = 0;

  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);

      if (composed->member == due->member
          && (g_str_equal (composed->kind, "receipt/1")
              || g_str_equal (composed->kind, "setoff/1")))
        brought += sum_items (compose, composed->body, due->pool);
    }
  for (guint i = 0; i < place; i++)
    {
      const TontiDueRow *other = &g_array_index (compose->dues, TontiDueRow, i);

      if (other->member == due->member && other->pool == due->pool
          && other->meeting == compose->meeting)
        brought -= MIN (brought, tonti_due_row_open (other));
    }
  return brought;
}

gint64
tonti_penalty_missing (const TontiCompose *compose, guint place)
{
  const TontiDueRow *due = &g_array_index (compose->dues, TontiDueRow, place);
  gint64 open = tonti_due_row_open (due);

  if (due->meeting != compose->meeting || due->pool == 0 || open <= 0)
    return 0;
  return MAX (open - find_brought (compose, place), 0);
}

static void
add_penalty (const TontiCompose *compose, GArray *list, const TontiDueRow *due, gint64 missing)
{
  TontiPenalty penalty = { .member = due->member, .hand = due->subject.n, .pool = due->pool };
  g_autofree char *cell
      = g_strdup_printf ("penalty:%" PRId64 ":%" PRId64, penalty.hand, penalty.member);
  TontiMoney amount;

  penalty.missing = missing;
  penalty.served = is_served (compose, penalty.hand);
  penalty.ppm
      = tonti_rule_number (compose->db, due->pool,
                           penalty.served ? "penalty-after" : "penalty-before", compose->meeting);
  if (!tonti_money_scale (tonti_money (penalty.missing), penalty.ppm, 1000000, compose->group->unit,
                          TONTI_ROUNDING_HALF_UP, &amount)
      || amount.minor == 0)
    return;
  penalty.amount = amount.minor;
  penalty.decided = tonti_draft_get (compose->db, compose->meeting, cell);
  g_array_append_val (list, penalty);
}

GArray *
tonti_penalty_list (const TontiCompose *compose)
{
  GArray *list = g_array_new (FALSE, TRUE, sizeof (TontiPenalty));

  g_array_set_clear_func (list, clear_penalty);
  for (guint i = 0; i < compose->dues->len && compose->meeting > 0; i++)
    {
      const TontiDueRow *due = &g_array_index (compose->dues, TontiDueRow, i);
      const gint64 missing = tonti_penalty_missing (compose, i);

      if (missing > 0)
        add_penalty (compose, list, due, missing);
    }
  return list;
}

/* ---- What becomes of it ---- */

static gint64
next_fine (const TontiCompose *compose)
{
  gint64 next = tonti_fine_next (compose->db);

  for (guint i = 0; i < compose->fines->len; i++)
    next = MAX (next, g_array_index (compose->fines, TontiOpenFine, i).id + 1);
  return next;
}

static gboolean
is_composed (const TontiCompose *compose, const char *code)
{
  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);

      if (g_str_equal (composed->kind, "fine-kind/1")
          && g_strcmp0 (json_string_value (json_object_get (composed->body, "code")), code) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
need_kind (TontiCompose *compose, const char *code, const char *label)
{
  g_auto (TontiFineKindRow) kind = { 0 };
  TontiComposed *composed;

  if (tonti_fine_kind_get (compose->db, code, &kind) || is_composed (compose, code))
    return;
  composed = tonti_compose_add (compose, "fine-kind/1", -1, 0);
  json_object_set_new (composed->body, "code", json_string (code));
  json_object_set_new (composed->body, "label", json_string (label));
  json_object_set_new (composed->body, "amount", json_integer (0));
}

/* What both events say of it. */
static void
set_facts (json_t *body, const TontiPenalty *penalty)
{
  tonti_body_set_subject (body, "of", TONTI_SUBJECT_HAND, penalty->hand);
  json_object_set_new (body, "missing", json_integer (penalty->missing));
  json_object_set_new (body, "rate", json_integer (penalty->ppm));
  json_object_set_new (body, "served", json_boolean (penalty->served));
}

TontiComposed *
tonti_penalty_fine (TontiCompose *compose, gint64 member, const char *code, const char *label,
                    gint64 amount)
{
  json_auto_t *value = json_pack ("{s:I, s:s, s:I}", "member", (json_int_t)member, "kind", code,
                                  "amount", (json_int_t)amount);

  need_kind (compose, code, label);
  return tonti_compose_fine (compose, next_fine (compose), value);
}

TontiComposed *
tonti_penalty_let_off (TontiCompose *compose, const char *event, gint64 member, gint64 amount,
                       const json_t *decided)
{
  static const char *const names[] = { "reason", "officers" };
  TontiComposed *composed = tonti_compose_add (compose, event, -1, member);

  json_object_set_new (composed->body, "amount", json_integer (amount));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    json_object_set (composed->body, names[i], json_object_get (decided, names[i]));
  return composed;
}

void
tonti_penalty_compose (TontiCompose *compose)
{
  g_autoptr (GArray) list = tonti_penalty_list (compose);

  for (guint i = 0; i < list->len; i++)
    {
      const TontiPenalty *penalty = &g_array_index (list, TontiPenalty, i);
      gboolean waived = json_is_true (json_object_get (penalty->decided, "waive"));
      g_autofree char *cell
          = g_strdup_printf ("penalty:%" PRId64 ":%" PRId64, penalty->hand, penalty->member);
      TontiComposed *composed;

      if (penalty->decided == NULL)
        continue;
      composed = waived ? tonti_penalty_let_off (compose, "waiver/1", penalty->member,
                                                 penalty->amount, penalty->decided)
                        : tonti_penalty_fine (compose, penalty->member, TONTI_PENALTY_KIND,
                                              _ ("Missed contribution"), penalty->amount);
      set_facts (composed->body, penalty);
      tonti_composed_add_cell (composed, cell);
    }
}

gboolean
tonti_penalty_check (TontiAct *act, const TontiCompose *compose)
{
  g_autoptr (GArray) list = tonti_penalty_list (compose);
  gboolean ok = TRUE;

  for (guint i = 0; i < list->len; i++)
    {
      const TontiPenalty *penalty = &g_array_index (list, TontiPenalty, i);
      g_autofree char *name = tonti_act_name_of (act, penalty->member);
      g_autofree char *missing = tonti_act_money (act, penalty->missing);
      g_autofree char *amount = tonti_act_money (act, penalty->amount);

      if (penalty->decided == NULL)
        ok = tonti_act_refuse (act, "penalty-undecided", "penalties",
                               _ ("%1$s (%2$" PRId64
                                  "): %3$s of the contribution are missing: charge the penalty of "
                                  "%4$s with “penalty.charge”, or waive it with “penalty.waive”"),
                               name, penalty->member, missing, amount);
    }
  return ok;
}
