// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* Stable text codes of the enumerations: what stands in events, JSON and SQL. One table each. The
 * values of an enumeration start at 0 and its table is in the same order. */

G_BEGIN_DECLS

typedef struct
{
  const char *const *codes; /* ended by NULL */
} TontiCodes;

/* The index of CODE, or -1. */
int tonti_codes_find (const TontiCodes *codes, const char *code);
const char *tonti_codes_get (const TontiCodes *codes, int value);
/* The table's own text of what was read: static, and not kept a second time. A word that the table
 * does not know (of another program) is kept for ever. */
const char *tonti_codes_word (const TontiCodes *codes, const char *word);
/* "a|b|c" for help texts, newly allocated. */
char *tonti_codes_list (const TontiCodes *codes);

typedef enum
{
  TONTI_KIND_ROTATING,
  TONTI_KIND_SAVINGS,
  TONTI_KIND_COOPERATIVE,
  TONTI_KIND_MUTUAL,
  TONTI_KIND_MIXED,
} TontiKind;
extern const TontiCodes tonti_kind_codes; /* rotating savings cooperative mutual mixed */

/* Legal form, apart from the method. */
typedef enum
{
  TONTI_FORM_INFORMAL,
  TONTI_FORM_ASSOCIATION,
  TONTI_FORM_GIE,
  TONTI_FORM_SCOOPS,
  TONTI_FORM_COOP_CA,
  TONTI_FORM_MUTUAL,
} TontiLegalForm;
extern const TontiCodes tonti_form_codes; /* informal association gie scoops coop-ca mutual */

typedef enum
{
  TONTI_PRESENCE_UNKNOWN,
  TONTI_PRESENCE_PRESENT,
  TONTI_PRESENCE_LATE,
  TONTI_PRESENCE_EXCUSED,
  TONTI_PRESENCE_ABSENT,
  TONTI_PRESENCE_REPRESENTED,
} TontiPresence;
extern const TontiCodes tonti_presence_codes; /* unknown present late excused absent represented */

typedef enum
{
  TONTI_ROLE_CHAIR,
  TONTI_ROLE_TREASURER,
  TONTI_ROLE_SECRETARY,
  TONTI_ROLE_COUNTER,
  TONTI_ROLE_KEY_HOLDER,
  TONTI_ROLE_AUDITOR,
  TONTI_ROLE_TRAINER,
} TontiRole;
/* chair treasurer secretary counter key-holder auditor trainer */
extern const TontiCodes tonti_role_codes;

/* What is done when the pot is short. */
typedef enum
{
  TONTI_SHORT_POT_OWE,          /* pay what came and owe the rest */
  TONTI_SHORT_POT_BOX_ADVANCES, /* the box advances what is missing */
  TONTI_SHORT_POT_POSTPONE,     /* the lot waits until the money is there */
  TONTI_SHORT_POT_POSTPONE_ALL, /* every lot of the meeting waits */
  TONTI_SHORT_POT_GUARANTOR,    /* who answers for a missing hand pays; the rest is owed */
  TONTI_SHORT_POT_SPREAD,       /* those present lay it down together, and have it back later */
} TontiShortPot;
extern const TontiCodes
    tonti_short_pot_codes; /* owe box-advances postpone postpone-all guarantor spread */

/* What is done when the hands cannot be divided by the lots of a meeting. */
typedef enum
{
  TONTI_UNEVEN_BOX_ADVANCES, /* every hand receives what it pays; the box lends the difference */
  TONTI_UNEVEN_LAST_LARGER,  /* lots are pot / lots; the last meeting's hands share the whole pot */
  TONTI_UNEVEN_SIZES,        /* a size for each lot, decided by the group */
} TontiUneven;
extern const TontiCodes tonti_uneven_codes; /* box-advances last-larger sizes */

/* In which order the hands of a pool are served. */
typedef enum
{
  TONTI_ORDER_FIXED,     /* by the list: seniority, agreement … */
  TONTI_ORDER_DRAWN,     /* the whole list is drawn before the round starts */
  TONTI_ORDER_DRAW_EACH, /* drawn at each meeting among those still to be served */
  TONTI_ORDER_CHOICE,    /* chosen at each meeting for a reason that is written down */
  TONTI_ORDER_AUCTION,   /* sold at each meeting to who leaves the highest discount */
} TontiOrder;
extern const TontiCodes tonti_order_codes; /* fixed drawn draw-each choice auction */

/* How a hand was chosen. */
typedef enum
{
  TONTI_CHOICE_NEED,
  TONTI_CHOICE_VOTE,
  TONTI_CHOICE_DESIGNATION, /* by the bureau or the host */
  TONTI_CHOICE_AGREEMENT,   /* between those still to be served */
  TONTI_CHOICE_OVERRIDE,    /* against the rule of the pool, by decision of the assembly */
} TontiChoosing;
extern const TontiCodes tonti_choice_codes; /* need vote designation agreement override */

extern const TontiCodes tonti_rhythm_codes;   /* week 2-weeks 4-weeks month day (TontiRhythm) */
extern const TontiCodes tonti_split_codes;    /* largest-remainder floor unit-price */
extern const TontiCodes tonti_rounding_codes; /* half-up half-even up down */

typedef enum
{
  TONTI_DOCUMENT_RECEIPT,     /* reçu */
  TONTI_DOCUMENT_VOUCHER_OUT, /* bon de sortie */
  TONTI_DOCUMENT_MINUTES,     /* procès-verbal */
} TontiDocumentType;
extern const TontiCodes tonti_document_codes; /* receipt voucher-out minutes */

G_END_DECLS
