// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <jansson.h>

#include "tonti-day.h"
#include "tonti-id.h"
#include "tonti-money.h"
#include "tonti-problem.h"

/* An event of the journal: one act, with its results. */

G_BEGIN_DECLS

#define TONTI_HASH_SIZE 32
#define TONTI_KEY_SIZE 16
#define TONTI_BODY_MAX (8 * 1024 * 1024)

/* A ledger line: debit positive, credit negative, minor units. */
typedef struct
{
  const char *account; /* stable key: "cash", "pot", "social", "cash:box-2" */
  gint64 member;       /* 0 = nobody */
  const char *of;      /* "hand:12", NULL = nothing */
  gint64 amount;
} TontiLine;

typedef struct
{
  gint64 seq;
  guint8 key[TONTI_KEY_SIZE];
  char at[21];
  TontiDay day;
  gint64 author;
  char *kind; /* "payout/1" */
  char *body; /* exact bytes */
  gsize body_size;
  guint8 prev[TONTI_HASH_SIZE];
  guint8 hash[TONTI_HASH_SIZE];
  json_t *json;    /* the body parsed; NULL in the fast import, where only lines are given */
  GArray *lines;   /* TontiLine; texts borrowed from json or interned */
  gint64 meeting;  /* body "meeting", 0 = none */
  gint64 member;   /* body "member", 0 = none */
  gint64 reverses; /* body "reverses", 0 = none */
} TontiEvent;

void tonti_event_free (TontiEvent *event);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiEvent, tonti_event_free)

/* Fill json, lines, meeting, member and reverses from body. Refused: not an object, duplicate keys,
 * reals, text not canonical, over 8 MB, lines that do not sum to zero, a line of zero or beyond
 * 10^15, an account or subject that is no key. This is the one zero-sum check. */
gboolean tonti_event_parse (TontiEvent *event, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/* SHA-256 over the canonical form of app/storage/README.md, from seq … body and prev. */
void tonti_event_hash (const TontiEvent *event, guint8 out[TONTI_HASH_SIZE]);

/* Body of a posting from JSON: compact, keys sorted, UTF-8 as is; newly allocated. */
char *tonti_event_dump (const json_t *json);

/* 32 lower-case hexadecimal digits <-> key. */
gboolean tonti_key_parse (const char *hex, guint8 out[TONTI_KEY_SIZE]) G_GNUC_WARN_UNUSED_RESULT;
/* The key of the n-th event of a gesture: the key itself for n = 0, else the first 16 bytes of
 * SHA-256 (key, n as u64 big-endian). */
void tonti_key_derive (const guint8 key[TONTI_KEY_SIZE], guint64 n, guint8 out[TONTI_KEY_SIZE]);

G_END_DECLS
