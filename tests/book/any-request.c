// SPDX-License-Identifier: GPL-3.0-or-later
#include "any-request.h"

#include <inttypes.h>
#include <string.h>

#include "tonti-rule.h"

static int
below (AnyRequest *any, int end)
{
  return g_rand_int_range (any->random, 0, end);
}

static const char *
one_of (AnyRequest *any, const char *const *words)
{
  return words[below (any, (int)g_strv_length ((char **)words))];
}

static json_t *
number_of (AnyRequest *any, const char *what, int most)
{
  g_autofree char *text = g_strdup_printf ("%s:%d", what, 1 + below (any, most));

  return json_string (text);
}

static json_t *
hand (AnyRequest *any)
{
  return number_of (any, "hand", any->members + 1);
}

static json_t *
member (AnyRequest *any)
{
  return json_integer (1 + below (any, any->members + 1));
}

/* Whole contributions and parts of them, now and then a sum that nobody has. */
static json_t *
amount (AnyRequest *any)
{
  static const int parts[] = { 1, 2, 4, 5, 8, 10, 20, 40, 100 };

  if (below (any, 40) == 0)
    return json_integer (below (any, 2) ? 5 : G_GINT64_CONSTANT (1000000000000000000));
  return json_integer (any->contribution * parts[below (any, G_N_ELEMENTS (parts))] / 4);
}

static json_t *
list_members (AnyRequest *any)
{
  json_t *list = json_array ();
  gboolean all = below (any, 3) > 0;

  for (int n = 1; n <= any->members; n++)
    if (all || below (any, 3) > 0)
      json_array_append_new (list, json_integer (n));
  return list;
}

/* ---- Lists and objects, by name of the field ---- */

static json_t *
bids (AnyRequest *any, const TontiVerb *verb)
{
  json_t *list = json_array ();
  gboolean small = g_str_equal (verb->name, "box.sell");
  int rounds = below (any, 4);

  for (int round = 1; round <= rounds; round++)
    {
      json_t *sum = json_integer (any->contribution * (round + below (any, 2)) / 4);

      json_array_append_new (
          list,
          small ? json_pack ("{s:o,s:o}", "member", member (any), "price", sum)
                : json_pack ("{s:i,s:o,s:o}", "round", round, "hand", hand (any), "amount", sum));
    }
  return list;
}

static json_t *
calls (AnyRequest *any)
{
  g_autofree char *text = g_strdup_printf ("%05d%05d", below (any, 100000), below (any, 100000));

  return json_pack ("[{s:o,s:s}]", "member", member (any), "text", text);
}

static json_t *
rule_value (AnyRequest *any, const TontiRule *rule)
{
  switch (rule->type)
    {
    case TONTI_RULE_FLAG:
      return json_integer (below (any, 2));
    case TONTI_RULE_CODE:
      return json_string (one_of (any, rule->codes->codes));
    case TONTI_RULE_AMOUNT:
      return json_integer (any->contribution * below (any, 5) / 4);
    case TONTI_RULE_RATE:
      return json_integer (10000 * below (any, 31));
    case TONTI_RULE_NUMBER:
      return json_integer (rule->least + below (any, 4));
    case TONTI_RULE_STEPS:
    default:
      return json_string ("30:100000 60:150000");
    }
}

static json_t *
rules (AnyRequest *any, gboolean of_pool, int count)
{
  json_t *list = json_array ();
  guint n = 0;

  while (tonti_rules ()[n].code != NULL)
    n++;
  while (count-- > 0)
    {
      const TontiRule *rule = &tonti_rules ()[below (any, (int)n)];

      if (rule->of_pool == of_pool)
        json_array_append_new (
            list, json_pack ("{s:s,s:o}", "rule", rule->code, "value", rule_value (any, rule)));
    }
  return list;
}

static json_t *
hands (AnyRequest *any)
{
  json_t *list = json_array ();

  json_array_append_new (list, hand (any));
  if (below (any, 2))
    json_array_append_new (list, hand (any));
  return list;
}

static json_t *
holders (AnyRequest *any)
{
  return json_pack ("[{s:o,s:i,s:i},{s:o,s:i,s:i}]", "member", member (any), "numerator", 1,
                    "denominator", 2, "member", member (any), "numerator", 1, "denominator", 2);
}

static json_t *
deductions (AnyRequest *any)
{
  static const char *const kinds[] = { "arrears", "fines", NULL };

  return json_pack ("[{s:s,s:s,s:i},{s:s}]", "kind", "percent", "fund", "fund:1", "rate",
                    10000 * below (any, 6), "kind", one_of (any, kinds));
}

static json_t *
thing (AnyRequest *any, const TontiVerb *verb, const char *name)
{
  if (g_str_equal (name, "bids"))
    return bids (any, verb);
  if (g_str_equal (name, "calls"))
    return calls (any);
  if (g_str_equal (name, "discharge") || g_str_has_prefix (name, "signed"))
    return json_pack ("{s:s}", "how", "signature");
  if (g_str_equal (name, "rules"))
    return rules (any, below (any, 2), 2);
  if (g_str_equal (name, "take") || g_str_equal (name, "hands"))
    return hands (any);
  if (g_str_equal (name, "holders"))
    return holders (any);
  if (g_str_equal (name, "deductions"))
    return deductions (any);
  if (g_str_equal (name, "relatives"))
    return json_pack ("[{s:s,s:s}]", "relation", "parent", "name", "Fatou Sy");
  if (g_str_equal (name, "items"))
    return json_pack ("{s:o}", "pool:1", amount (any));
  return NULL;
}

/* ---- Words, by name of the field ---- */

static json_t *
word (AnyRequest *any, const char *name)
{
  static const struct
  {
    const char *name;
    const char *words[6];
  } known[] = {
    { "account", { "rent", "chairs", "fines", "interest" } },
    { "code", { "late", "absent", "death", "birth" } },
    { "event", { "death", "birth" } },
    { "kind", { "late", "absent" } },
    { "relation", { "parent", "child", "spouse" } },
    { "of", { "pool:1", "fund:1" } },
    { "from", { "income:interest", "income:chairs", "fines" } },
    { "section", { "decisions", "other" } },
    { "card", { "card:1", "card:2", "card:3" } },
    { "cell", { "flow:1", "due:2:pool:1", "lot:1:1", "due:3:fund:1" } },
    { "proxy", { "Voisine" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].name, name))
      return json_string (one_of (any, known[i].words));
  return json_string ("Assemblée");
}

static json_t *
value (AnyRequest *any, const TontiVerb *verb, const TontiField *field)
{
  switch (field->type)
    {
    case TONTI_FIELD_AMOUNT:
    case TONTI_FIELD_ZERO_AMOUNT:
      return amount (any);
    case TONTI_FIELD_NUMBER:
      return json_integer (1 + below (any, g_str_equal (field->name, "event") ? 300 : 8));
    case TONTI_FIELD_DAY:
      return json_string (any->day);
    case TONTI_FIELD_RATE:
      return json_integer (10000 * below (any, 11));
    case TONTI_FIELD_CODE:
      return json_string (one_of (any, field->codes->codes));
    case TONTI_FIELD_MEMBER:
      return member (any);
    case TONTI_FIELD_MEMBERS:
      return list_members (any);
    case TONTI_FIELD_POOL:
      return json_string ("pool:1");
    case TONTI_FIELD_HAND:
      return hand (any);
    case TONTI_FIELD_FUND:
      return json_string ("fund:1");
    case TONTI_FIELD_FINE:
      return number_of (any, "fine", 9);
    case TONTI_FIELD_AID:
      return number_of (any, "aid", 4);
    case TONTI_FIELD_CALL:
      return number_of (any, "call", 4);
    case TONTI_FIELD_LOAN:
      return number_of (any, "box-loan", 4);
    case TONTI_FIELD_MEETING:
      return json_integer (1 + below (any, 12));
    case TONTI_FIELD_FLAG:
      return json_boolean (below (any, 2));
    case TONTI_FIELD_OBJECT:
    case TONTI_FIELD_LIST:
      return thing (any, verb, field->name);
    case TONTI_FIELD_TEXT:
    case TONTI_FIELD_MARK:
    case TONTI_FIELD_LINES:
    default:
      return word (any, field->name);
    }
}

/* What a practised hand fills in, needed or not. */
static gboolean
is_usual (const TontiField *field)
{
  static const char *const names[]
      = { "reason", "discharge", "consent", "decision", "signed", "signed_to", "what", NULL };

  return field->required || g_strv_contains (names, field->name);
}

/* Details of people are hashed with what takes long on purpose. */
static gboolean
is_slow (const TontiField *field)
{
  static const char *const names[] = { "phone", "address", "identity", "salts", NULL };

  return g_strv_contains (names, field->name);
}

/* For a hand, or for a loan of the auction box. */
static void
choose_object (AnyRequest *any, json_t *request)
{
  const gboolean is_loan = below (any, 3) == 0;

  json_object_del (request, is_loan ? "hand" : "loan");
  json_object_set_new (request, is_loan ? "loan" : "hand",
                       is_loan ? number_of (any, "box-loan", 4) : hand (any));
}

json_t *
any_request (AnyRequest *any, const TontiVerb *verb)
{
  json_t *request = json_pack ("{s:s}", "do", verb->name);

  for (const TontiField *field = verb->fields; field != NULL && field->name != NULL; field++)
    {
      json_t *is = !is_slow (field) && (is_usual (field) || below (any, 7) == 0)
                       ? value (any, verb, field)
                       : NULL;

      if (is != NULL)
        json_object_set_new (request, field->name, is);
    }
  if (g_str_equal (verb->name, "guarantee.add"))
    choose_object (any, request);
  if (below (any, 20) > 0)
    json_object_set_new (request, "officers", json_pack ("[i,i]", 1, 2));
  return request;
}

json_t *
any_request_rules (AnyRequest *any, int count)
{
  return json_pack ("{s:s,s:s,s:o,s:[i,i]}", "do", "rule.set", "pool", "pool:1", "rules",
                    rules (any, TRUE, count), "officers", 1, 2);
}

/* ---- Which verbs ---- */

static gboolean
is_played (const char *name)
{
  static const char *const apart[]
      = { "book.",         "import.",   "pin.",       "recovery.",  "guard.",   "officer.",
          "notebook.",     "takeover.", "group.",     "count.",     "meeting.", "member.leave",
          "member.forget", "pool.add",  "pool.start", "pool.order", "word." };

  for (gsize i = 0; i < G_N_ELEMENTS (apart); i++)
    if (g_str_has_prefix (name, apart[i]))
      return FALSE;
  return TRUE;
}

/* What rounds turn on is asked for more often. */
static gboolean
is_of_rounds (const char *name)
{
  static const char *const parts[]
      = { "auction.", "draw.", "turn.",   "hand.", "guarantee.", "box.",    "card.",
          "debt.",    "aid.",  "setoff.", "owed.", "lot.",       "correct", "dividend." };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (name, parts[i]))
      return TRUE;
  return FALSE;
}

const TontiVerb *
any_request_verb (AnyRequest *any)
{
  const TontiVerb *const *verbs = tonti_verbs ();
  gboolean of_rounds = below (any, 3) > 0;
  int count = 0;

  while (verbs[count] != NULL)
    count++;
  for (;;)
    {
      const TontiVerb *verb = verbs[below (any, count)];

      if (is_played (verb->name) && is_of_rounds (verb->name) == of_rounds)
        return verb;
    }
}
