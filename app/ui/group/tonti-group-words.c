// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-group-words.h"

#include <glib/gi18n.h>

/* Orders that are asked for; another one stays as it was written. */
const TontiChoice tonti_group_priorities[] = {
  { "fines fund pool", N_ ("Fines, then funds, then pots") },
  { "fines pool fund", N_ ("Fines, then pots, then funds") },
  { "fund pool fines", N_ ("Funds, then pots, then fines") },
  { "fund fines pool", N_ ("Funds, then fines, then pots") },
  { "pool fund fines", N_ ("Pots, then funds, then fines") },
  { "pool fines fund", N_ ("Pots, then fines, then funds") },
  { NULL, NULL },
};

const TontiChoice tonti_group_rhythms[] = {
  { "week", N_ ("Every week") },
  { "2-weeks", N_ ("Every two weeks") },
  { "4-weeks", N_ ("Every four weeks") },
  { "month", N_ ("Every month") },
  { "day", N_ ("Every day") },
  { NULL, NULL },
};

const TontiChoice tonti_group_forms[] = {
  { "informal", N_ ("No legal form") },
  { "association", N_ ("Association") },
  { "gie", N_ ("Economic interest group (GIE)") },
  { "scoops", N_ ("Simplified cooperative (SCOOPS)") },
  { "coop-ca", N_ ("Cooperative with a board (COOP-CA)") },
  { "mutual", N_ ("Mutual society") },
  { NULL, NULL },
};

const TontiChoice tonti_group_regions[] = {
  { "thies", N_ ("Senegal, Thiès") },
  { "bafoussam", N_ ("Cameroon, Bafoussam") },
  { "kigali", N_ ("Rwanda, Kigali") },
  { "general", N_ ("General") },
  { NULL, NULL },
};

/* Of French papers; the English ones have theirs. */
const TontiChoice tonti_group_french_numbers[] = {
  { "traditional", N_ ("soixante et onze, deux cent un") },
  { "1990", N_ ("soixante-et-onze, deux-cent-un") },
  { "septante", N_ ("septante et un, nonante") },
  { NULL, NULL },
};

const TontiChoice tonti_group_english_numbers[] = {
  { "british", N_ ("one hundred and one") },
  { "american", N_ ("one hundred one") },
  { NULL, NULL },
};

const TontiChoice tonti_group_ideas[] = {
  { "group", N_ ("The group itself") },
  { "hand", N_ ("Unit of the pot") },
  { "pot", N_ ("What is received in turn") },
  { "round", N_ ("The time in which everybody is served") },
  { "order", N_ ("Who is served when") },
  { "meeting", N_ ("Meeting") },
  { "social-fund", N_ ("Fund for help") },
  { "share-out", N_ ("Sharing what was saved") },
  { "missed-payment", N_ ("Missed payment") },
  { "guarantor", N_ ("Who answers for another") },
  { "loan-price", N_ ("Price of a loan") },
  { "share", N_ ("Unit of savings") },
  { "member-share", N_ ("Share in a cooperative") },
  { "receipt", N_ ("Paper of money in") },
  { "voucher-out", N_ ("Paper of money out") },
  { "discharge", N_ ("Signature of who received") },
  { "minutes", N_ ("Paper of a meeting") },
  { "close", N_ ("To close a meeting") },
  { "control-code", N_ ("The twelve digits of a closing") },
  { "opening-balances", N_ ("What the book begins with") },
  { "cancelled-fine", N_ ("Cancelled fine") },
  { "served", N_ ("Whose hand was served") },
  { "unserved", N_ ("Whose hand is still to be served") },
  { "meal", N_ ("What is eaten at a meeting") },
  { NULL, NULL },
};

const char *
tonti_group_tell (const TontiChoice *choices, const char *code)
{
  for (const TontiChoice *choice = choices; choice->code; choice++)
    if (g_strcmp0 (choice->code, code) == 0)
      return _ (choice->label);
  return code ? code : "";
}
