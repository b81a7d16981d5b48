// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-aid.h"

#include <glib/gi18n.h>

#include "tonti-act-store.h"
#include "tonti-body.h"

/* The group's scale of aid: for which event how much, and to whom it happens. */

static gboolean
check_code (TontiAct *act, const char *code)
{
  gsize i = 0;

  while (g_ascii_islower (code[i]) || g_ascii_isdigit (code[i]) || (i > 0 && code[i] == '-'))
    i++;
  return (code[i] == '\0' && i > 0 && i <= 32)
         || tonti_act_refuse (act, "bad-code", "code",
                              _ ("code “%s”: small letters, figures and hyphens only: write it "
                                 "like birth or hospital"),
                              code);
}

/* What stood, as the fields of the request. */
static json_t *
dup_present (const TontiAidKindRow *row)
{
  json_t *body, *sums = json_object ();

  for (int i = 0; i < TONTI_N_RELATIONS; i++)
    if (row->sums[i] > 0)
      json_object_set_new (sums, tonti_codes_get (&tonti_aid_relation_codes, i),
                           json_integer (row->sums[i]));
  body = json_pack ("{s:s, s:I, s:I, s:b, s:I, s:b, s:o}", "label", row->label ? row->label : "",
                    "extra", (json_int_t)row->extra, "most_year", (json_int_t)row->most_year,
                    "once", row->once, "lent_months", (json_int_t)row->lent_months, "retired",
                    row->retired, "sums", sums);
  if (row->fund > 0)
    tonti_body_set_subject (body, "fund", TONTI_SUBJECT_FUND, row->fund);
  return body;
}

static void
set_sums (TontiAct *act, json_t *sums)
{
  for (int i = 0; i < TONTI_N_RELATIONS; i++)
    {
      const char *relation = tonti_codes_get (&tonti_aid_relation_codes, i);

      if (!tonti_act_has (act, relation))
        continue;
      if (tonti_act_amount (act, relation).minor > 0)
        json_object_set_new (sums, relation, json_integer (tonti_act_amount (act, relation).minor));
      else
        json_object_del (sums, relation);
    }
}

static gboolean
check_new (TontiAct *act, const TontiAidKindRow *row)
{
  const char *code = tonti_act_text (act, "code");

  if (row->code != NULL || (tonti_act_has (act, "label") && tonti_act_has (act, "fund")))
    return TRUE;
  return tonti_act_refuse (act, "new-aid-kind", "label",
                           _ ("“%s”: it is not in the scale yet: give its name and the fund that "
                              "pays it"),
                           code);
}

static gboolean
check_sums (TontiAct *act, const json_t *body)
{
  if (json_object_size (json_object_get (body, "sums")) > 0)
    return TRUE;
  return tonti_act_refuse (act, "no-sum", "self",
                           _ ("%s: no sum is given: give one for the member herself or for a "
                              "relative"),
                           json_string_value (json_object_get (body, "label")));
}

/* Who may be helped with how much is not changed by one officer alone once meetings are held. */
static gboolean
check_running (TontiAct *act, json_t *body)
{
  if (!tonti_act_has_kind (act->db, "meeting-open/1"))
    return TRUE;
  if (!tonti_act_need_officers (act))
    return FALSE;
  json_object_set_new (
      body, "officers",
      json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  return TRUE;
}

static gboolean
run_kind (TontiAct *act)
{
  static const char *const names[]
      = { "code", "label", "extra", "most_year", "once", "lent_months", "retired", NULL };
  g_auto (TontiAidKindRow) row = { 0 };
  json_auto_t *present = NULL, *body = NULL;
  gboolean ok = check_code (act, tonti_act_text (act, "code"));

  tonti_aid_kind_get (act->db, tonti_act_text (act, "code"), &row);
  if (!check_new (act, &row) || !ok)
    return FALSE;
  present = dup_present (&row);
  json_object_set_new (present, "code", json_string (tonti_act_text (act, "code")));
  body = json_deep_copy (present);
  tonti_body_copy (body, act, names);
  if (tonti_act_has (act, "fund"))
    tonti_body_set_subject (body, "fund", TONTI_SUBJECT_FUND, tonti_act_id (act, "fund"));
  set_sums (act, json_object_get (body, "sums"));
  if (row.code != NULL && json_equal (present, body))
    return tonti_act_refuse (act, "no-change", NULL,
                             _ ("%s: nothing would change: write what is different"), row.label);
  if (!check_sums (act, body) || !check_running (act, body))
    return FALSE;
  return tonti_act_post (act, "aid-kind/1", g_steal_pointer (&body), TONTI_POST_PLAIN, NULL);
}

/* ---- The table ---- */

static const TontiField kind_fields[] = {
  { "code", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("short name of the event: birth") },
  { "label", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("as it stands on paper") },
  { "fund", TONTI_FIELD_FUND, FALSE, NULL, N_ ("which fund pays it") },
  { "self", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL, N_ ("for the member; 0 = no right") },
  { "spouse", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL, N_ ("for a spouse") },
  { "parent", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL, N_ ("for a parent") },
  { "child", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL, N_ ("for a child") },
  { "sibling", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL, N_ ("for a sibling") },
  { "other", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL, N_ ("for another declared relative") },
  { "extra", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL, N_ ("for each further one, like twins") },
  { "most_year", TONTI_FIELD_NUMBER, FALSE, NULL,
    N_ ("times a member may have it in a year; 0 = as often as it happens") },
  { "once", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("once for each person") },
  { "lent_months", TONTI_FIELD_NUMBER, FALSE, NULL,
    N_ ("0 = given; else lent without a price, at most the sum, and due back after so many "
        "months") },
  { "retired", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("no longer given") },
  { NULL },
};

static const char *const kind_refusals[]
    = { "bad-code", "new-aid-kind", "no-sum", "no-change", "two-officers", NULL };

const TontiVerb tonti_book_aid_kinds_verbs[] = {
  { "aid-kind.set", N_ ("enter an event of the scale of aid with its sums, or change it"),
    kind_fields, kind_refusals,
    "{\"do\":\"aid-kind.set\",\"code\":\"birth\",\"label\":\"Naissance\",\"fund\":\"fund:1\","
    "\"self\":20000,\"extra\":10000}",
    0, run_kind },
  { NULL },
};
