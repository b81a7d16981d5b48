// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-topics.h"

typedef struct
{
  const char *prefix; /* of the verb */
  TontiTopics topics;
} Topic;

/* Whatever is not here concerns what is typed, when a meeting is open, and money. */
static const Topic table[] = {
  { "account.", TONTI_TOPIC_GROUP },    { "fine-kind.", TONTI_TOPIC_GROUP },
  { "fund.", TONTI_TOPIC_ALL },         { "group.", TONTI_TOPIC_ALL },
  { "word.", TONTI_TOPIC_ALL },         { "officer.", TONTI_TOPIC_GROUP | TONTI_TOPIC_MEMBERS },
  { "member.", TONTI_TOPIC_ALL },       { "hand.", TONTI_TOPIC_ALL },
  { "pool.", TONTI_TOPIC_ALL },         { "turn.", TONTI_TOPIC_ALL },
  { "meeting.", TONTI_TOPIC_ALL },      { "minutes.", TONTI_TOPIC_MEETINGS | TONTI_TOPIC_SHEET },
  { "takeover.", TONTI_TOPIC_ALL },     { "correct", TONTI_TOPIC_ALL },
  { "receipt.issue", TONTI_TOPIC_ALL }, { "discharge.", TONTI_TOPIC_ALL },
  { "pin.", TONTI_TOPIC_GROUP },        { "recovery.", TONTI_TOPIC_GROUP },
  { "debt.", TONTI_TOPIC_ALL },         { "guarantee.", TONTI_TOPIC_ALL },
  { "rule.", TONTI_TOPIC_ALL },         { "model.", TONTI_TOPIC_ALL },
  { "order.", TONTI_TOPIC_ALL },        { "draw.", TONTI_TOPIC_ALL },
  { "aid", TONTI_TOPIC_ALL },           { "guard.", TONTI_TOPIC_GROUP },
  { "presence.", TONTI_TOPIC_SHEET },   { "due.", TONTI_TOPIC_SHEET },
  { "count.", TONTI_TOPIC_SHEET },
};

static TontiTopics
topics_of_verb (const char *verb)
{
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_str_has_prefix (verb, table[i].prefix))
      return table[i].topics;
  return TONTI_TOPIC_SHEET | TONTI_TOPIC_MONEY;
}

TontiTopics
tonti_topics_of (const json_t *request)
{
  TontiTopics topics = 0;
  size_t i;
  json_t *one;
  if (json_is_object (request))
    return topics_of_verb (json_string_value (json_object_get (request, "do")));
  json_array_foreach ((json_t *)request, i, one)
    topics |= tonti_topics_of (one);
  return topics;
}
