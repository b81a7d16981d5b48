// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-label-private.h"

#include <glib/gi18n.h>

/* What the codes of pots, hands, guarantees and debts are called. */

static const Label unevens[] = {
  { "box-advances", N_ ("the box advances the difference") },
  { "last-larger", N_ ("the last lot is larger") },
  { "sizes", N_ ("a size for each lot") },
  { "owe", N_ ("what came is paid, the rest is owed") },
  { "postpone", N_ ("a lot that is not whole waits") },
  { "postpone-all", N_ ("all the lots wait") },
  { "guarantor", N_ ("guarantors pay for who is missing") },
  { "spread", N_ ("those present lay down what is missing") },
  { NULL, NULL },
};

static const Label orders[] = {
  { "fixed", N_ ("by the list") },
  { "drawn", N_ ("the list is drawn") },
  { "draw-each", N_ ("drawn at each meeting") },
  { "choice", N_ ("chosen at each meeting") },
  { "auction", N_ ("sold by auction at each meeting") },
  { NULL, NULL },
};

/* Who or what answers for a hand. */
static const Label kinds_of_guarantee[] = {
  { "member", N_ ("a member") },
  { "deposit", N_ ("a deposit") },
  { "cheque", N_ ("a cheque") },
  { NULL, NULL },
};

static const Label hows[] = {
  { "draw", N_ ("drawn") },
  { "need", N_ ("by need") },
  { "vote", N_ ("by vote") },
  { "designation", N_ ("designated") },
  { "agreement", N_ ("by agreement") },
  { "override", N_ ("against the rule") },
  { "event", N_ ("after an event") },
  { "rebuild", N_ ("to fill the fund again") },
  { "loan", N_ ("lent, to be paid back") },
  { "signature", N_ ("signature") },
  { "thumbprint", N_ ("thumbprint") },
  { "spoken", N_ ("said before the meeting") },
  { "kept", N_ ("kept by the group") },
  { "auction", N_ ("by auction") },
  { "last", N_ ("the last hand") },
  { "served", N_ ("has the lot") },
  { "list", N_ ("in turn") },
  { "named", N_ ("named") },
  { "swap", N_ ("changed places") },
  { NULL, NULL },
};

/* Where the discount of a lot goes. */
static const Label destinations[] = {
  { "others", N_ ("to the other hands") },
  { "all", N_ ("to all hands") },
  { "unserved", N_ ("to the hands still to be served") },
  { "box", N_ ("to the auction box") },
  { "next-due", N_ ("off the next contribution") },
  { "next-pot", N_ ("to the next lot") },
  { NULL, NULL },
};

static const Label debts[] = {
  { "due", N_ ("missed due") },
  { "penalty", N_ ("penalty") },
  { "waived", N_ ("penalty waived") },
  { "fine", N_ ("fine") },
  { "cancelled", N_ ("cancelled") },
  { "left", N_ ("owed since leaving") },
  { "missing", N_ ("missing at a count") },
  { "loan", N_ ("loan of the auction box") },
  { NULL, NULL },
};

/* When what a leaver paid goes back, or the rest is owed; how the hand was left. */
static const Label leavings[] = {
  { "end", N_ ("at the end of the round") },
  { "replacement", N_ ("at the replacement") },
  { "now", N_ ("at once") },
  { "scheduled", N_ ("at each meeting") },
  { NULL, NULL },
};

/* What the assembly is asked about, or decided. */
static const Label measures[] = {
  { "warning", N_ ("a warning") },
  { "expulsion", N_ ("the expulsion") },
  { "spared", N_ ("nothing this time") },
  { NULL, NULL },
};

/* How what is owed is claimed. */
static const Label steps[] = {
  { "acknowledgement", N_ ("acknowledgement of debt") },
  { "notice", N_ ("formal demand") },
  { "mediation", N_ ("mediation") },
  { "bailiff", N_ ("bailiff") },
  { NULL, NULL },
};

static const Label ways[] = {
  { "over", N_ ("taken over") },
  { "end", N_ ("hand ended") },
  { "served", N_ ("left after its lot") },
  { NULL, NULL },
};

/* Why a hand takes no part in a draw. */
static const Label obstacles[] = {
  { "absent", N_ ("absent") },
  { "arrears", N_ ("in arrears") },
  { "gap", N_ ("another turn is too near") },
  { "halves", N_ ("the other hands are in this half of the round") },
  { NULL, NULL },
};

/* The column's key says which table its codes are in. */
static const struct
{
  const char *column;
  const Label *labels;
} columns[] = {
  { "uneven", unevens },
  { "short_pot", unevens },
  { "short-pot", unevens },
  { "order", orders },
  { "how", hows },
  { "call_kind", hows },
  { "kind", kinds_of_guarantee },
  { "obstacle", obstacles },
  { "debt", debts },
  { "way", ways },
  { "proposal", measures },
  { "measure", measures },
  { "step", steps },
  { "next", steps },
  { "refund", leavings },
  { "owes", leavings },
  { "destination", destinations },
};

const char *
tonti_label_look (const Label *labels, const char *code)
{
  for (const Label *l = labels; l->code != NULL; l++)
    if (g_str_equal (l->code, code))
      return _ (l->label);
  return code;
}

const char *
tonti_label_of_pool_code (const char *column, const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_str_equal (columns[i].column, column))
      return tonti_label_look (columns[i].labels, code);
  return code;
}
