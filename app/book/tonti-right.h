// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* Which offices may do which verb: one table, asked below the window and the command line alike. */

G_BEGIN_DECLS

/* A name of the table, verb or other act; NULL after the last one. */
const char *tonti_right_name (guint i);
gboolean tonti_right_is_listed (const char *verb);
/* May an officer of this ROLE do it? PRACTICE: in a practice book. */
gboolean tonti_right_is_given (const char *verb, TontiRole role, gboolean practice);
/* Codes of the roles that may, trainer included; new reference. */
json_t *tonti_right_describe (const char *verb);

/* The day for which offices count: that of the computer, but never before the last event, so that
 * nobody goes back into his office with the clock. */
TontiDay tonti_right_day (TontiBook *book, TontiDay today);
/* MEMBER holds an office that lets him stand for an act of two officers. */
gboolean tonti_right_may_stand (TontiBook *book, gint64 member, TontiDay today);
/* MEMBER writes nothing, whatever else he is. */
gboolean tonti_right_is_auditor (TontiBook *book, gint64 member, TontiDay today);

/* Is MEMBER logged in, or does he need no PIN? Refusal "pin-needed" of FIELD (may be NULL). */
gboolean tonti_right_check_pin (TontiBook *book, gint64 member, const char *field,
                                TontiProblems *problems);
/* May AUTHOR (0 = not said) do VERB? Refusals "who-is-it", "pin-needed", "not-allowed"; the last
 * one is remarked in the journal once the transaction is over, as asked for by USER. */
gboolean tonti_right_check (TontiBook *book, const char *verb, const TontiUser *user,
                            gboolean with_pin, TontiProblems *problems);
/* The same for an act that is no verb of its own, before its transaction; also FALSE with
 * "read-only" when the book is open for reading. */
gboolean tonti_right_allow (TontiBook *book, const char *verb, const TontiUser *user,
                            TontiProblems *problems);
/* FALSE with refusal "read-only" when the book is open for reading. */
gboolean tonti_right_check_writable (TontiBook *book, const char *verb, TontiProblems *problems);

G_END_DECLS
