// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-act-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-member-store.h"
#include "tonti-party.h"
#include "tonti-subject-store.h"
#include "tonti-text.h"

/* Checks a request against the fields of its verb, all problems at once, and makes its values
 * plain. Each check_ function gives a new value, or NULL after adding a problem. */

#define NUMBER_MAX 1000000

static json_t *
check_text (TontiAct *act, const TontiField *field, const json_t *value)
{
  g_autofree char *clean = NULL;
  gboolean lines = field->type == TONTI_FIELD_LINES;
  const char *text = json_string_value (value);
  TontiTextResult result = TONTI_TEXT_NOT_UTF8;
  if (text && strlen (text) == json_string_length (value))
    result = lines ? tonti_text_clean_lines (text, TONTI_TEXT_LONG_MAX, &clean)
                   : tonti_text_clean (text, TONTI_TEXT_NAME_MAX, &clean);
  if (result == TONTI_TEXT_OK)
    return json_string (clean);
  tonti_problems_refuse (act->problems, "bad-text", field->name,
                         _ ("%s: the text cannot be kept, %s: write it anew"), field->name,
                         text ? tonti_text_explain (result) : _ ("it is not text"));
  return NULL;
}

static json_t *
check_mark (TontiAct *act, const TontiField *field, const json_t *value)
{
  if (json_is_integer (value))
    return json_sprintf ("%" PRId64, (gint64)json_integer_value (value));
  return check_text (act, field, value);
}

/* FORMAT takes the name of the field. */
static json_t *
bad_amount (TontiAct *act, const TontiField *field, const char *format)
{
  tonti_problems_refuse (act->problems, "bad-amount", field->name, format, field->name);
  return NULL;
}

static json_t *
check_amount (TontiAct *act, const TontiField *field, const json_t *value)
{
  gint64 minor = json_integer_value (value);
  if (json_is_string (value))
    {
      const char *text = json_string_value (value);
      TontiAmount amount = tonti_amount_parse (text, act->group->currency);
      g_autofree char *why = tonti_amount_explain (&amount, text, &act->group->style);
      if (amount.result != TONTI_AMOUNT_OK)
        {
          tonti_problems_refuse (act->problems, "bad-amount", field->name, "%s", why);
          return NULL;
        }
      minor = amount.amount.minor;
    }
  else if (!json_is_integer (value))
    return bad_amount (act, field, _ ("%s: it is not a number: write it in figures"));
  if (minor < 0 && field->type == TONTI_FIELD_ZERO_AMOUNT)
    return bad_amount (act, field, _ ("%s: it cannot be below zero: write 0 or more"));
  if (minor <= 0 && field->type == TONTI_FIELD_AMOUNT)
    return bad_amount (act, field, _ ("%s: it must be above zero: write how much"));
  if (!tonti_money_is_valid (tonti_money (minor)))
    return bad_amount (act, field, _ ("%s: it is larger than any book can hold: check it"));
  return json_integer (minor);
}

static json_t *
check_number (TontiAct *act, const TontiField *field, const json_t *value)
{
  gint64 n = json_integer_value (value);
  if (json_is_integer (value) && n >= 0 && n <= NUMBER_MAX)
    return json_integer (n);
  tonti_problems_refuse (act->problems, "bad-number", field->name,
                         _ ("%s: it is not a whole number from 0 to 1000000: check it"),
                         field->name);
  return NULL;
}

static json_t *
check_day (TontiAct *act, const TontiField *field, const json_t *value)
{
  TontiDay day;
  const char *text = json_string_value (value);
  if (text && tonti_day_parse_iso (text, &day))
    return json_string (text);
  tonti_problems_refuse (act->problems, "bad-day", field->name,
                         _ ("%s “%s”: there is no such day between 1900 and 2199: write it like "
                            "2025-01-31"),
                         field->name, text ? text : "");
  return NULL;
}

static json_t *
check_rate (TontiAct *act, const TontiField *field, const json_t *value)
{
  TontiRate rate = { json_integer_value (value) };
  if (json_is_string (value) && tonti_rate_parse (json_string_value (value), &rate))
    return json_integer (rate.ppm);
  if (json_is_integer (value) && rate.ppm >= 0 && rate.ppm <= 10000000)
    return json_integer (rate.ppm);
  tonti_problems_refuse (act->problems, "bad-rate", field->name,
                         _ ("%s: it is not a percentage: write it like 2%% or 2.5%%"), field->name);
  return NULL;
}

static json_t *
check_code (TontiAct *act, const TontiField *field, const json_t *value)
{
  const char *code = json_string_value (value);
  if (code && tonti_codes_find (field->codes, code) >= 0)
    return json_string (code);
  g_autofree char *known = tonti_codes_list (field->codes);
  tonti_problems_refuse (act->problems, "bad-code", field->name,
                         _ ("%s “%s”: it is not known: choose one of %s"), field->name,
                         code ? code : "", known);
  return NULL;
}

gint64
tonti_act_find_name (TontiDb *db, const char *name, const char *field, TontiProblems *problems)
{
  g_autoptr (GArray) found = tonti_member_find (db, name);
  if (found->len > 1)
    tonti_problems_refuse (problems, "several-members", field,
                           _ ("“%s”: several members have this name: give the member's number"),
                           name);
  else if (found->len == 0)
    tonti_problems_refuse (problems, "unknown-member", field,
                           _ ("“%s”: no member has this name: check the list of members"), name);
  return found->len == 1 ? g_array_index (found, gint64, 0) : 0;
}

static json_t *
check_member (TontiAct *act, const TontiField *field, const json_t *value)
{
  gint64 member = json_integer_value (value);
  if (json_is_string (value) && g_utf8_validate (json_string_value (value), -1, NULL))
    {
      member = tonti_act_find_name (act->db, json_string_value (value), field->name, act->problems);
      return member > 0 ? json_integer (member) : NULL;
    }
  if (member > 0 && tonti_member_exists (act->db, member))
    return json_integer (member);
  tonti_problems_refuse (act->problems, "unknown-member", field->name,
                         _ ("member %" PRId64 ": nobody has this number: check the list of "
                            "members"),
                         member);
  return NULL;
}

static json_t *
check_members (TontiAct *act, const TontiField *field, const json_t *value)
{
  json_auto_t *list = json_array ();
  gboolean ok = json_is_array (value);
  size_t i;
  json_t *item;
  if (!ok)
    tonti_problems_refuse (act->problems, "bad-list", field->name,
                           _ ("%s: it is not a list of members: write it like [1,2]"), field->name);
  json_array_foreach ((json_t *)value, i, item)
    {
      json_t *member = check_member (act, field, item);
      ok = member && ok;
      if (member)
        json_array_append_new (list, member);
    }
  return ok ? g_steal_pointer (&list) : NULL;
}

static TontiSubjectKind
subject_kind (TontiFieldType type)
{
  if (type == TONTI_FIELD_POOL)
    return TONTI_SUBJECT_POOL;
  if (type == TONTI_FIELD_HAND)
    return TONTI_SUBJECT_HAND;
  if (type == TONTI_FIELD_FUND)
    return TONTI_SUBJECT_FUND;
  if (type == TONTI_FIELD_AID)
    return TONTI_SUBJECT_AID;
  if (type == TONTI_FIELD_CALL)
    return TONTI_SUBJECT_CALL;
  if (type == TONTI_FIELD_LOAN)
    return TONTI_SUBJECT_BOX_LOAN;
  return type == TONTI_FIELD_FINE ? TONTI_SUBJECT_FINE : TONTI_SUBJECT_MEETING;
}

static json_t *
check_subject (TontiAct *act, const TontiField *field, const json_t *value)
{
  TontiSubject subject = { subject_kind (field->type), json_integer_value (value) };
  const char *text = json_string_value (value);
  gboolean good = json_is_integer (value)
                  || (text && tonti_subject_parse (text, &subject)
                      && subject.kind == subject_kind (field->type));
  if (good && tonti_subject_exists (act->db, subject))
    return field->type != TONTI_FIELD_FUND || tonti_party_check_fund (act, field->name, subject.n)
               ? json_integer (subject.n)
               : NULL;
  g_autofree char *shown = text ? g_strdup (text) : tonti_subject_format (subject);
  tonti_problems_refuse (act->problems, "unknown-subject", field->name,
                         _ ("%s “%s”: it is not in this book: check the list"), field->name, shown);
  return NULL;
}

static json_t *
check_kind (TontiAct *act, const TontiField *field, const json_t *value, gboolean good)
{
  if (good)
    return json_deep_copy (value);
  tonti_problems_usage (act->problems, "bad-field", field->name,
                        _ ("%s: it has the wrong form: see the help of the verb"), field->name);
  return NULL;
}

static json_t *
check_value (TontiAct *act, const TontiField *field, const json_t *value)
{
  switch (field->type)
    {
    case TONTI_FIELD_TEXT:
    case TONTI_FIELD_LINES:
      return check_text (act, field, value);
    case TONTI_FIELD_MARK:
      return check_mark (act, field, value);
    case TONTI_FIELD_AMOUNT:
    case TONTI_FIELD_ZERO_AMOUNT:
      return check_amount (act, field, value);
    case TONTI_FIELD_NUMBER:
      return check_number (act, field, value);
    case TONTI_FIELD_DAY:
      return check_day (act, field, value);
    case TONTI_FIELD_RATE:
      return check_rate (act, field, value);
    case TONTI_FIELD_CODE:
      return check_code (act, field, value);
    case TONTI_FIELD_MEMBER:
      return check_member (act, field, value);
    case TONTI_FIELD_MEMBERS:
      return check_members (act, field, value);
    case TONTI_FIELD_POOL:
    case TONTI_FIELD_HAND:
    case TONTI_FIELD_FUND:
    case TONTI_FIELD_FINE:
    case TONTI_FIELD_AID:
    case TONTI_FIELD_CALL:
    case TONTI_FIELD_LOAN:
    case TONTI_FIELD_MEETING:
      return check_subject (act, field, value);
    case TONTI_FIELD_FLAG:
      return check_kind (act, field, value, json_is_boolean (value));
    case TONTI_FIELD_OBJECT:
      return check_kind (act, field, value, json_is_object (value));
    case TONTI_FIELD_LIST:
      return check_kind (act, field, value, json_is_array (value));
    }
  g_assert_not_reached ();
}

static gboolean
check_fields (TontiAct *act, const json_t *object, const TontiField *fields, json_t *plain)
{
  gboolean ok = TRUE;
  for (const TontiField *field = fields; field && field->name; field++)
    {
      const json_t *value = json_object_get (object, field->name);
      json_t *checked = NULL;
      if (value && !json_is_null (value))
        checked = check_value (act, field, value);
      else if (field->required)
        tonti_problems_usage (act->problems, "missing-field", field->name,
                              _ ("%s: it is missing: add the field"), field->name);
      else
        continue;
      ok = checked && ok;
      if (checked)
        json_object_set_new (plain, field->name, checked);
    }
  return ok;
}

static gboolean
is_known (const TontiField *fields, const char *name)
{
  for (const TontiField *field = fields; field && field->name; field++)
    if (strcmp (field->name, name) == 0)
      return TRUE;
  return FALSE;
}

json_t *
tonti_act_check (TontiAct *act, const json_t *object, const TontiField *fields, int row)
{
  gboolean request = act->verb && fields == act->verb->fields && row == 0;
  const TontiField *common = request ? tonti_act_common_fields () : NULL;
  json_auto_t *plain = json_object ();
  gboolean ok = TRUE;
  const char *name;
  json_t *value;
  tonti_problems_set_row (act->problems, row);
  json_object_foreach ((json_t *)object, name, value)
    {
      if (!is_known (fields, name) && !is_known (common, name))
        ok = tonti_problems_usage (act->problems, "unknown-field", name,
                                   _ ("%s: there is no such field: see the help of the verb"),
                                   name);
    }
  ok = check_fields (act, object, common, plain) && ok;
  ok = check_fields (act, object, fields, plain) && ok;
  tonti_problems_set_row (act->problems, 0);
  return ok ? g_steal_pointer (&plain) : NULL;
}
