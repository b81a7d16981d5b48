// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-book-store.h"
#include "tonti-fine-kind-store.h"
#include "tonti-rule.h"
#include "tonti-preset.h"

/* What the group is and how it works: event 1 of every book, its later changes, its words, its
 * catalogue of fines. */

#define DEFAULT_PRIORITY "fines fund pool"

static const char *const chart_texts[] = { "simple", "SYSCEBNL", "SYSCOHADA", NULL };
static const TontiCodes chart_codes = { chart_texts };
static const char *const variant_texts[]
    = { "traditional", "1990", "septante", "british", "american", NULL };
static const TontiCodes variant_codes = { variant_texts };

/* Copied into the body as they are, for book.new and group.set alike. */
static const char *const plain_fields[]
    = { "name",   "kind",  "country",      "form",   "chart",         "lang",     "unit",
        "rhythm", "place", "registration", "preset", "words_variant", "priority", "expense_ceiling",
        NULL };

/* ---- Values that need more than their type ---- */

static gboolean
is_country (const char *text)
{
  return strlen (text) == 2 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]);
}

/* The languages that papers can be printed in. */
static gboolean
is_lang (const char *text)
{
  return g_str_equal (text, "fr") || g_str_equal (text, "en");
}

static gboolean
is_due_kind (const char *word)
{
  TontiSubject subject;

  if (g_str_equal (word, "fines") || g_str_equal (word, "fund") || g_str_equal (word, "pool")
      || g_str_equal (word, "loans") || g_str_equal (word, "claim"))
    return TRUE;
  return tonti_subject_parse (word, &subject)
         && (subject.kind == TONTI_SUBJECT_FUND || subject.kind == TONTI_SUBJECT_POOL);
}

/* "fines fund:1 pool:1": every word once, each a kind of due or one fund or pool. */
static gboolean
is_priority (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!is_due_kind (words[i]))
        return FALSE;
      for (guint j = 0; j < i; j++)
        if (g_str_equal (words[i], words[j]))
          return FALSE;
    }
  return TRUE;
}

static gboolean
check_texts (TontiAct *act)
{
  const char *country = tonti_act_text (act, "country"), *lang = tonti_act_text (act, "lang");
  const char *priority = tonti_act_text (act, "priority");
  gboolean ok = TRUE;

  if (country != NULL && !is_country (country))
    ok = tonti_act_refuse (act, "bad-country", "country",
                           _ ("country “%s”: it is not a country code: write two capitals, SN for "
                              "Senegal"),
                           country);
  if (lang != NULL && !is_lang (lang))
    ok = tonti_act_refuse (act, "bad-lang", "lang",
                           _ ("language “%s”: papers cannot be printed in it: write fr for French "
                              "or en for English"),
                           lang);
  if (priority != NULL && !is_priority (priority))
    ok = tonti_act_refuse (
        act, "bad-priority", "priority",
        _ ("priority “%s”: a sum is split over fines, fund, pool, or one of them "
           "like fund:1: write the ones to be served first in front, each once"),
        priority);
  return ok;
}

/* ---- book.new ---- */

static const TontiCurrency *
choose_currency (TontiAct *act)
{
  const char *code = tonti_act_text (act, "currency");
  const char *country = tonti_act_text (act, "country");
  const TontiCurrency *currency
      = code != NULL ? tonti_currency_find (code) : tonti_currency_of_country (country);

  if (currency != NULL)
    return currency;
  if (code != NULL)
    tonti_act_refuse (act, "unknown-currency", "currency",
                      _ ("currency “%s”: it is not one that books are kept in: write its three "
                         "capitals, XOF for the franc of West Africa"),
                      code);
  else
    tonti_act_refuse (
        act, "no-currency", "currency",
        _ ("currency: it is missing and the country does not tell it: write its three "
           "capitals, XOF for the franc of West Africa"));
  return NULL;
}

/* Made from the key, so that the same request gives the same book (RFC 4122, version 4 shape). */
static char *
make_uuid (const guint8 key[TONTI_KEY_SIZE])
{
  GString *uuid = g_string_new (NULL);
  guint8 bytes[TONTI_KEY_SIZE];

  memcpy (bytes, key, sizeof bytes);
  bytes[6] = (guint8)((bytes[6] & 0x0f) | 0x40);
  bytes[8] = (guint8)((bytes[8] & 0x3f) | 0x80);
  for (guint i = 0; i < sizeof bytes; i++)
    g_string_append_printf (uuid, "%s%02x", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "",
                            bytes[i]);
  return g_string_free (uuid, FALSE);
}

static void
set_default (json_t *body, const char *name, const char *text)
{
  if (json_object_get (body, name) == NULL)
    json_object_set_new (body, name, json_string (text));
}

static json_t *
make_book (TontiAct *act, const TontiCurrency *currency)
{
  g_autofree char *uuid = make_uuid (act->key);
  const char *country = tonti_act_text (act, "country");
  json_t *body = json_object ();

  tonti_body_copy (body, act, plain_fields);
  json_object_set_new (body, "uuid", json_string (uuid));
  json_object_set_new (body, "currency", json_string (currency->code));
  json_object_set_new (body, "practice", json_boolean (tonti_act_flag (act, "practice")));
  set_default (body, "kind", tonti_codes_get (&tonti_kind_codes, TONTI_KIND_ROTATING));
  set_default (body, "form", tonti_codes_get (&tonti_form_codes, TONTI_FORM_INFORMAL));
  set_default (body, "chart", chart_texts[0]);
  set_default (body, "lang", "fr");
  set_default (body, "rhythm", tonti_codes_get (&tonti_rhythm_codes, TONTI_RHYTHM_MONTH));
  set_default (body, "preset", country != NULL ? tonti_preset_of_country (country) : "general");
  set_default (body, "priority", DEFAULT_PRIORITY);
  if (json_object_get (body, "unit") == NULL)
    json_object_set_new (body, "unit", json_integer (currency->cash_unit));
  return body;
}

static gboolean
run_new (TontiAct *act)
{
  g_auto (TontiBookRow) row = { 0 };
  const TontiCurrency *currency = choose_currency (act);
  gboolean ok = check_texts (act) && currency != NULL;

  if (tonti_book_store_get (act->db, &row))
    ok = tonti_act_refuse (act, "book-exists", NULL,
                           _ ("%s: this book is already kept: make another file for a new group"),
                           row.name);
  return ok && tonti_act_post (act, "book/1", make_book (act, currency), TONTI_POST_PLAIN, NULL);
}

/* ---- group.set ---- */

/* What the group is now, in the names and shapes of the fields. */
static json_t *
dup_present (TontiAct *act)
{
  g_auto (TontiBookRow) row = { 0 };

  if (!tonti_book_store_get (act->db, &row))
    return json_object ();
  return json_pack ("{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:I, s:I}",
                    "name", row.name, "kind", row.kind, "country", row.country, "form", row.form,
                    "chart", row.chart, "lang", row.lang, "rhythm", row.rhythm, "place", row.place,
                    "registration", row.registration, "preset", row.preset, "words_variant",
                    row.words_variant, "priority", row.priority, "unit", (json_int_t)row.unit,
                    "expense_ceiling", (json_int_t)row.expense_ceiling);
}

static gboolean
run_set (TontiAct *act)
{
  json_auto_t *present = dup_present (act), *body = json_object ();
  const char *name;
  json_t *value;

  tonti_body_copy (body, act, plain_fields);
  json_object_foreach (present, name, value)
    {
      if (json_equal (json_object_get (body, name), value))
        json_object_del (body, name);
    }
  if (!check_texts (act))
    return FALSE;
  if (json_object_size (body) == 0)
    return tonti_act_refuse (act, "no-change", NULL,
                             _ ("group: nothing of this is new: change a value, or leave it"));
  return tonti_act_post (act, "group/1", g_steal_pointer (&body), TONTI_POST_PLAIN, NULL);
}

/* ---- word.set ---- */

static gboolean
run_word (TontiAct *act)
{
  const char *idea = tonti_act_text (act, "idea"), *word = tonti_act_text (act, "word");
  g_autofree char *own = tonti_book_store_word (act->db, idea);
  json_t *body;

  if (g_strcmp0 (own, word) == 0)
    return tonti_act_refuse (act, "no-change", "word",
                             _ ("word for “%s”: it is already so: write another word"), idea);
  body = json_pack ("{s:{s:o}}", "words", idea, word != NULL ? json_string (word) : json_null ());
  return tonti_act_post (act, "words/1", body, TONTI_POST_PLAIN, NULL);
}

/* ---- fine-kind.set ---- */

/* Small letters, figures and hyphens: it stands in events and scripts. */
static gboolean
is_code (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && (*c != '-' || c == text))
      return FALSE;
  return strlen (text) <= 32;
}

/* "none" takes the ladder away. */
static gboolean
is_ladder (const char *text)
{
  g_autoptr (GArray) steps = tonti_steps_parse (text);

  return steps != NULL || g_str_equal (text, "none");
}

static gboolean
check_fine_kind (TontiAct *act, gboolean known)
{
  const char *code = tonti_act_text (act, "code");

  if (!is_code (code))
    return tonti_act_refuse (act, "bad-code", "code",
                             _ ("code “%s”: small letters, figures and hyphens only, 32 at most: "
                                "write it like late or phone-rings"),
                             code);
  if (tonti_act_has (act, "steps") && !is_ladder (tonti_act_text (act, "steps")))
    return tonti_act_refuse (act, "bad-steps", "steps",
                             _ ("steps “%s”: write the times and the amounts, like 1:1000 2:3000 "
                                "3:5000, or none"),
                             tonti_act_text (act, "steps"));
  if (!known && (!tonti_act_has (act, "label") || !tonti_act_has (act, "amount")))
    return tonti_act_refuse (act, "new-fine-kind", "label",
                             _ ("fine “%s”: it is not in the catalogue yet: give its label and its "
                                "amount"),
                             code);
  return TRUE;
}

static gboolean
run_fine_kind (TontiAct *act)
{
  static const char *const names[] = { "code", "label", "amount", "retired", "steps", NULL };
  g_auto (TontiFineKindRow) row = { 0 };
  gboolean known = tonti_fine_kind_get (act->db, tonti_act_text (act, "code"), &row);
  json_auto_t *body = known
                          ? json_pack ("{s:s, s:s, s:I, s:b}", "code", row.code, "label", row.label,
                                       "amount", (json_int_t)row.amount, "retired", row.retired)
                          : json_pack ("{s:b}", "retired", FALSE);
  json_auto_t *before = NULL;

  if (known && *row.steps != '\0')
    json_object_set_new (body, "steps", json_string (row.steps));
  before = json_deep_copy (body);
  tonti_body_copy (body, act, names);
  if (g_strcmp0 (tonti_act_text (act, "steps"), "none") == 0)
    json_object_del (body, "steps");
  if (!check_fine_kind (act, known))
    return FALSE;
  if (json_equal (body, before))
    return tonti_act_refuse (act, "no-change", NULL,
                             _ ("fine “%s”: nothing of this is new: change a value, or leave it"),
                             row.code);
  return tonti_act_post (act, "fine-kind/1", g_steal_pointer (&body), TONTI_POST_PLAIN, NULL);
}

/* ---- The table ---- */

#define GROUP_FIELDS(name_needed)                                                                  \
  { "name", TONTI_FIELD_TEXT, name_needed, NULL, N_ ("name of the group") },                       \
      { "kind", TONTI_FIELD_CODE, FALSE, &tonti_kind_codes, N_ ("what the group does") },          \
      { "country", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("two capitals, SN for Senegal") },           \
      { "form", TONTI_FIELD_CODE, FALSE, &tonti_form_codes, N_ ("legal form") },                   \
      { "chart", TONTI_FIELD_CODE, FALSE, &chart_codes, N_ ("chart of accounts") },                \
      { "lang", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("language of documents, fr or en") },           \
      { "unit", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("smallest coin in use") },                    \
      { "rhythm", TONTI_FIELD_CODE, FALSE, &tonti_rhythm_codes,                                    \
        N_ ("how often the group meets") },                                                        \
      { "place", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("where the group meets") },                    \
      { "registration", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("registration number of the group") },  \
      { "preset", TONTI_FIELD_CODE, FALSE, &tonti_preset_codes,                                    \
        N_ ("region whose words are used") },                                                      \
      { "words_variant", TONTI_FIELD_CODE, FALSE, &variant_codes, N_ ("numbers in words") },       \
      { "priority", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("which dues a sum pays first") },           \
  {                                                                                                \
    "expense_ceiling", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL,                                       \
        N_ ("an expense above needs two officers; 0 = no ceiling")                                 \
  }

static const TontiField new_fields[] = {
  GROUP_FIELDS (TRUE),
  { "currency", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("three capitals; else that of the country") },
  { "practice", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("a book for practice, for ever") },
  { NULL },
};
static const TontiField set_fields[] = { GROUP_FIELDS (FALSE), { NULL } };
static const TontiField word_fields[] = {
  { "idea", TONTI_FIELD_CODE, TRUE, &tonti_idea_codes, N_ ("what is named") },
  { "word", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("the group's word; without it the region's again") },
  { NULL },
};
static const TontiField fine_kind_fields[] = {
  { "code", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("short name chosen by the group: late") },
  { "label", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("as it stands on paper") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("what it costs") },
  { "retired", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("no longer charged") },
  { "steps", TONTI_FIELD_TEXT, FALSE, NULL,
    N_ ("what it costs the first, second … time: 1:1000 2:3000") },
  { NULL },
};

static const char *const new_refusals[]
    = { "book-exists", "unknown-currency", "no-currency", "bad-country",
        "bad-lang",    "bad-priority",     NULL };
static const char *const set_refusals[]
    = { "no-change", "bad-country", "bad-lang", "bad-priority", NULL };
static const char *const word_refusals[] = { "no-change", NULL };
static const char *const fine_kind_refusals[]
    = { "bad-code", "bad-steps", "new-fine-kind", "no-change", NULL };

const TontiVerb tonti_book_group_verbs[] = {
  { "book.new", N_ ("begin a book"), new_fields, new_refusals,
    "{\"do\":\"book.new\",\"name\":\"And Jëf\",\"kind\":\"rotating\",\"country\":\"SN\","
    "\"rhythm\":\"4-weeks\"}",
    0, run_new },
  { "fine-kind.set", N_ ("enter a fine in the catalogue, or change it"), fine_kind_fields,
    fine_kind_refusals,
    "{\"do\":\"fine-kind.set\",\"code\":\"late\",\"label\":\"Retard\",\"amount\":200}", 0,
    run_fine_kind },
  { "group.set", N_ ("change what the group is or how it works"), set_fields, set_refusals,
    "{\"do\":\"group.set\",\"place\":\"Thiès\",\"unit\":25}", 0, run_set },
  { "word.set", N_ ("use the group's own word"), word_fields, word_refusals,
    "{\"do\":\"word.set\",\"idea\":\"hand\",\"word\":\"nom\"}", 0, run_word },
  { NULL },
};
