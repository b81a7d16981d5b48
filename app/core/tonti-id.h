// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* Identifiers, one struct type each, so that a member cannot stand in a hand's place. Zero = none.
 * A member's id is the number the group calls him by. In JSON a member is the bare number; the
 * others are text, "pool:2", "hand:12". */

G_BEGIN_DECLS

#define TONTI_ID_TYPE(Name)                                                                        \
  typedef struct                                                                                   \
  {                                                                                                \
    gint64 n;                                                                                      \
  } Name

TONTI_ID_TYPE (TontiMemberId);
TONTI_ID_TYPE (TontiPoolId);
TONTI_ID_TYPE (TontiHandId);
TONTI_ID_TYPE (TontiFundId);
TONTI_ID_TYPE (TontiMeetingId);
TONTI_ID_TYPE (TontiSeq); /* number of an event */

/* What a subject text names ("pool:2"): the "of" of a ledger line. */
typedef enum
{
  TONTI_SUBJECT_NONE,
  TONTI_SUBJECT_POOL,
  TONTI_SUBJECT_HAND,
  TONTI_SUBJECT_FUND,
  TONTI_SUBJECT_LOAN,
  TONTI_SUBJECT_FINE,
  TONTI_SUBJECT_MEETING,
  TONTI_SUBJECT_MEMBER,    /* the other one of a debt between members */
  TONTI_SUBJECT_GUARANTEE, /* what somebody answers for */
  TONTI_SUBJECT_AID,       /* what is given of aid */
  TONTI_SUBJECT_CALL,      /* what members are called for */
  TONTI_SUBJECT_BOX_LOAN,  /* lent from the auction box of a pool */
  TONTI_SUBJECT_CARD,      /* of daily stakes */
  TONTI_SUBJECT_CLAIM,     /* goods of a pool that are missing and charged to a member; 0 = cash */
} TontiSubjectKind;

typedef struct
{
  TontiSubjectKind kind;
  gint64 n;
} TontiSubject;

/* "hand:12" -> {HAND, 12}; FALSE unless exactly kind, colon, number without leading zero. */
gboolean tonti_subject_parse (const char *text, TontiSubject *out) G_GNUC_WARN_UNUSED_RESULT;
/* Newly allocated "hand:12"; "" for no subject. */
char *tonti_subject_format (TontiSubject subject);

G_END_DECLS
