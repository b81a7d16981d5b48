// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-labels.h"

#include "tonti-label-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-passbook-report.h"

/* One table for each enumeration of stored codes. */

static const Label presences[] = {
  { "unknown", N_ ("not marked") },
  { "present", N_ ("present") },
  { "late", N_ ("late") },
  { "excused", N_ ("excused") },
  { "absent", N_ ("absent") },
  { "represented", N_ ("represented") },
  { NULL, NULL },
};

static const Label roles[] = {
  { "chair", N_ ("Chair") },           { "treasurer", N_ ("Treasurer") },
  { "secretary", N_ ("Secretary") },   { "counter", N_ ("Counter") },
  { "key-holder", N_ ("Key holder") }, { "auditor", N_ ("Auditor") },
  { "trainer", N_ ("Trainer") },       { NULL, NULL },
};

static const Label documents[] = {
  { "receipt", N_ ("Receipt") },
  { "voucher-out", N_ ("Payment voucher") },
  { "minutes", N_ ("Minutes") },
  { NULL, NULL },
};

static const Label means_labels[] = {
  { "cash", N_ ("cash") },
  { "bank", N_ ("bank") },
  { "mobile", N_ ("mobile money") },
  { NULL, NULL },
};

/* States of meetings, turns, dues, fines and documents: one word each, so that they share a table.
 */
static const Label states[] = {
  { "planned", N_ ("planned") },
  { "open", N_ ("open") },
  { "closed", N_ ("closed") },
  { "missed", N_ ("not held") },
  { "waits", N_ ("waits for its money") },
  { "served", N_ ("paid out") },
  { "next", N_ ("served next") },
  { "before", N_ ("before the books began") },
  { "to-draw", N_ ("to be drawn") },
  { "to-choose", N_ ("to be chosen") },
  { "to-auction", N_ ("to be auctioned") },
  { "won", N_ ("highest") },
  { "second", N_ ("second") },
  { "paid", N_ ("paid") },
  { "part", N_ ("paid in part") },
  { "late", N_ ("late") },
  { "due", N_ ("due") },
  { "advance", N_ ("paid in advance") },
  { "cancelled", N_ ("cancelled") },
  { "contested", N_ ("contested") },
  { "upheld", N_ ("upheld") },
  { "annulled", N_ ("annulled") },
  { "valid", N_ ("valid") },
  { "reversed", N_ ("reversed") },
  { "stands", N_ ("stands") },
  { "taken-back", N_ ("taken back") },
  { "changed", N_ ("changed since") },
  { "left", N_ ("left") },
  { "in-office", N_ ("in office") },
  { "ended", N_ ("ended") },
  { "offered", N_ ("not accepted yet") },
  { "accepted", N_ ("accepted") },
  { "over", N_ ("nothing left to answer for") },
  { "retired", N_ ("no longer used") },
  { "started", N_ ("under way") },
  { "full", N_ ("full") },
  { "balanced", N_ ("balanced") },
  { "draft", N_ ("not final") },
  { "usual", N_ ("usual") },
  { "decided", N_ ("decided") },
  { "coming", N_ ("decided, to come") },
  { "there", N_ ("there") },
  { "not-there", N_ ("not to be found") },
  { NULL, NULL },
};

static const Label copies[] = {
  { "same-disk", N_ ("same disk") },
  { "other-disk", N_ ("another disk") },
  { "plain", N_ ("not protected") },
  { "protected", N_ ("protected") },
  { NULL, NULL },
};

static const Label kinds[] = {
  { "book", N_ ("Book opened") },
  { "box-feed", N_ ("Money put into the auction box") },
  { "box-loan", N_ ("Loan from the auction box") },
  { "box-pay", N_ ("Part of the box paid out") },
  { "box-share", N_ ("Auction box shared") },
  { "card", N_ ("Card of daily stakes opened") },
  { "card-pay", N_ ("Card paid out") },
  { "goods-count", N_ ("Goods counted") },
  { "goods-use", N_ ("Goods left over") },
  { "fund-party", N_ ("Fund of a third party") },
  { "fund-cover", N_ ("Persons a member pays for") },
  { "pool-goods", N_ ("Goods of a pot") },
  { "group", N_ ("Group changed") },
  { "words", N_ ("Words of the group") },
  { "warning", N_ ("Warning or expulsion") },
  { "member", N_ ("New member") },
  { "member-name", N_ ("Member renamed") },
  { "member-leave", N_ ("Member leaves") },
  { "member-undo", N_ ("Member taken back") },
  { "member-relatives", N_ ("Declared relatives") },
  { "member-details", N_ ("Contact details") },
  { "officer", N_ ("Officer named") },
  { "officer-end", N_ ("Office ended") },
  { "account-map", N_ ("Number of an account") },
  { "fine-kind", N_ ("Kind of fine") },
  { "fund", N_ ("Fund") },
  { "pool", N_ ("Pot") },
  { "hand", N_ ("Hand") },
  { "claim", N_ ("Lots carried to another meeting") },
  { "claim-waive", N_ ("Missing money let off") },
  { "demand", N_ ("Step of a claim") },
  { "defer", N_ ("Hand put at the end of the list") },
  { "hand-end", N_ ("Hand ended") },
  { "hand-leave", N_ ("Holder of a served hand leaves") },
  { "hand-late", N_ ("Hand comes in late") },
  { "hand-over", N_ ("Hand taken over") },
  { "calendar", N_ ("Calendar fixed") },
  { "turns", N_ ("Calendar changed") },
  { "swap", N_ ("Hands change places") },
  { "order", N_ ("Order of the hands") },
  { "rule", N_ ("By-laws changed") },
  { "draw", N_ ("Drawing of lots") },
  { "choice", N_ ("Hand chosen") },
  { "auction", N_ ("Lot sold by auction") },
  { "dividend", N_ ("Share of discounts") },
  { "aid-kind", N_ ("Scale of aid") },
  { "aid", N_ ("Aid decided") },
  { "aid-call", N_ ("Money called from the members") },
  { "aid-waive", N_ ("Call let off") },
  { "meetings", N_ ("Meetings planned") },
  { "meeting-move", N_ ("Meeting moved") },
  { "meeting-miss", N_ ("Meeting not held") },
  { "meeting-open", N_ ("Meeting opened") },
  { "fine", N_ ("Fine") },
  { "fine-cancel", N_ ("Fine cancelled") },
  { "fine-contest", N_ ("Fine contested") },
  { "fine-ruling", N_ ("Ruling on a fine") },
  { "fine-spare", N_ ("Late fine let be") },
  { "waiver", N_ ("Penalty waived") },
  { "setoff", N_ ("Set off") },
  { "receipt", N_ ("Money received") },
  { "payout", N_ ("Lot paid out") },
  { "owed", N_ ("Rest of a lot paid out") },
  { "between", N_ ("Debt between members") },
  { "guarantee", N_ ("Guarantor named") },
  { "guarantee-accept", N_ ("Guarantor accepts") },
  { "host", N_ ("Host of a meeting") },
  { "meal-off", N_ ("Free of a meal") },
  { "ahead", N_ ("Paid ahead, kept as an advance") },
  { "meal-pay", N_ ("Money of a meal handed over") },
  { "guarantee-call", N_ ("Guarantor asked to pay") },
  { "guarantee-end", N_ ("Guarantor let go") },
  { "postpone", N_ ("Lot waits for its money") },
  { "spread", N_ ("Laid down for a short lot") },
  { "spread-back", N_ ("Given back from a short lot") },
  { "flow", N_ ("Income or expense") },
  { "transfer", N_ ("Transfer") },
  { "note", N_ ("Text added to the minutes") },
  { "attendance", N_ ("Attendance") },
  { "agenda", N_ ("Agenda and decisions") },
  { "count", N_ ("Cash counted") },
  { "seal", N_ ("Meeting closed") },
  { "correction", N_ ("Correction") },
  { "opening", N_ ("Balance taken over") },
  { "opening-cash", N_ ("Cash taken over") },
  { "opening-undo", N_ ("Balance taken back") },
  { "takeover", N_ ("Take-over finished") },
  { "notebook", N_ ("Old notebook taken over") },
  { "discharge", N_ ("Discharge recorded") },
  { "voucher", N_ ("Voucher") },
  { "accept", N_ ("Older copy accepted") },
  { "denied", N_ ("Denied") },
  { "guard", N_ ("Guard of the book") },
  { "keys", N_ ("Keys brought") },
  { "lockout", N_ ("Wrong PINs") },
  { "pin", N_ ("PIN chosen") },
  { "pin-reset", N_ ("PIN taken away") },
  { "recovery", N_ ("Recovery code made") },
  { NULL, NULL },
};

static const Label groups[] = {
  { "rotating", N_ ("rotating pot") },
  { "savings", N_ ("savings and loans") },
  { "cooperative", N_ ("cooperative") },
  { "mutual", N_ ("mutual aid") },
  { "mixed", N_ ("mixed") },
  { NULL, NULL },
};

static const Label forms[] = {
  { "informal", N_ ("No legal form") },
  { "association", N_ ("Association") },
  { "gie", N_ ("Economic interest group") },
  { "scoops", N_ ("Simplified cooperative") },
  { "coop-ca", N_ ("Cooperative with a board") },
  { "mutual", N_ ("Mutual society") },
  { NULL, NULL },
};

static const Label pers[] = {
  { "member", N_ ("member") },
  { "hand", N_ ("hand") },
  { NULL, NULL },
};

static const Label directions[] = {
  { "in", N_ ("in") },
  { "out", N_ ("out") },
  { NULL, NULL },
};

static const Label outcomes[] = {
  { "equal", N_ ("nothing missing") },
  { "claim", N_ ("claimed from the holder") },
  { "suspense", N_ ("kept aside") },
  { NULL, NULL },
};

static const Label discharges[] = {
  { "signature", N_ ("signature") },
  { "thumbprint", N_ ("thumbprint") },
  { "none", N_ ("nothing signed") },
  { NULL, NULL },
};

/* Of people, and of money: too few for a table each. */
static const Label kinds_of[] = {
  { "F", N_ ("woman") },   { "M", N_ ("man") }, { "note", N_ ("note") },
  { "coin", N_ ("coin") }, { NULL, NULL },
};

/* The column's key says which table its codes are in. */
static const struct
{
  const char *column;
  const Label *labels;
} columns[] = {
  { "presence", presences },   { "role", roles },       { "document_type", documents },
  { "means", means_labels },   { "state", states },     { "event", kinds },
  { "group_kind", groups },    { "form", forms },       { "per", pers },
  { "direction", directions }, { "outcome", outcomes }, { "discharge", discharges },
  { "sex", kinds_of },         { "piece", kinds_of },   { "disk", copies },
  { "protection", copies },
};

const char *
tonti_label_of_code (const char *column, const char *code)
{
  if (g_str_equal (column, "event"))
    return tonti_label_event (code);
  if (g_str_equal (column, "relation"))
    return tonti_label_relation (code);
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_str_equal (columns[i].column, column))
      return tonti_label_look (columns[i].labels, code);
  return tonti_label_of_pool_code (column, code);
}

const char *
tonti_label_presence (TontiPresence presence)
{
  return tonti_label_look (presences, tonti_codes_get (&tonti_presence_codes, (int)presence));
}

const char *
tonti_label_role (TontiRole role)
{
  return tonti_label_look (roles, tonti_codes_get (&tonti_role_codes, (int)role));
}

const char *
tonti_label_document (TontiDocumentType type)
{
  return tonti_label_look (documents, tonti_codes_get (&tonti_document_codes, (int)type));
}

const char *
tonti_label_means (const char *means)
{
  return g_str_has_prefix (means, "goods:") ? _ ("goods") : tonti_label_look (means_labels, means);
}

const char *
tonti_label_event (const char *kind)
{
  const gsize size = strcspn (kind, "/");

  for (const Label *l = kinds; l->code != NULL; l++)
    if (strlen (l->code) == size && strncmp (l->code, kind, size) == 0)
      return _ (l->label);
  return kind;
}
