// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-code.h"

/* What a new book is to hold: the answers of the assistant, their defaults, what is wrong with
 * them, what they will write, told to people and as requests, and the writing itself. No window. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_QUESTION_KIND,
  TONTI_QUESTION_REGION,
  TONTI_QUESTION_NAME,
  TONTI_QUESTION_RHYTHM,
  TONTI_QUESTION_MONEY,
  TONTI_QUESTION_PEOPLE,
  TONTI_QUESTION_FILE,
  TONTI_N_QUESTIONS,
} TontiQuestionId;

/* Chair, treasurer, secretary, two counters. */
#define TONTI_FOUNDING_PEOPLE 5

typedef struct
{
  gboolean is_take_over;
  const char *lang; /* of the papers: "fr", "en"; static */
  TontiDay today;
  TontiKind kind;
  char *country; /* "SN" */
  char *name, *place;
  TontiRhythm rhythm;
  TontiDay first; /* of the first meeting that is planned, TONTI_DAY_NONE = none yet */
  gint64 meetings;
  gint64 contribution; /* of a hand, minor units */
  gint64 lots;
  gint64 saving; /* due at each meeting to the group's own fund, 0 = free */
  gboolean has_social;
  gint64 social; /* 0 = free */
  char *kept;    /* part of each lot that goes to the social fund: "2%", "" = nothing */
  char *people[TONTI_FOUNDING_PEOPLE];
  char *path, *folder; /* folder: where books are proposed */
} TontiFounding;

TontiFounding *tonti_founding_new (TontiDay today, const char *lang, gboolean is_take_over);
void tonti_founding_free (TontiFounding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiFounding, tonti_founding_free)

/* Another country: its currency brings its own usual amounts, its region a usual place. */
void tonti_founding_set_country (TontiFounding *self, const char *country);
/* How many meetings are usually planned: about a year's, of daily ones a month's. */
gint64 tonti_founding_usual_meetings (TontiRhythm rhythm);
/* Documents/Tonti/NAME.tonti, of a name that is free; newly allocated. */
char *tonti_founding_propose_path (const TontiFounding *self);

gboolean tonti_founding_has_pool (const TontiFounding *self);
/* A due of the group's own fund: of every kind but the rotating one. */
gboolean tonti_founding_has_saving (const TontiFounding *self);
TontiStyle tonti_founding_style (const TontiFounding *self);
/* The region's word for an idea. Static. */
const char *tonti_founding_word (const TontiFounding *self, const char *idea);
/* "2%" of what stands in kept, newly allocated; NULL = nothing, or not a part of a lot. */
char *tonti_founding_dup_kept (const TontiFounding *self);
/* What the group's own fund is called; translated, static. */
const char *tonti_founding_saving_name (const TontiFounding *self);
/* "Caisse de solidarité", "Cycle 2025": as they will stand in the book; newly allocated. */
char *tonti_founding_social_name (const TontiFounding *self);
char *tonti_founding_pool_name (const TontiFounding *self);
/* The fines that a catalogue begins with: label, translated, and amount. */
guint tonti_founding_count_fines (void);
const char *tonti_founding_get_fine (const TontiFounding *self, guint n, TontiMoney *amount);

/* Everything that is wrong with the answer to one question. */
gboolean tonti_founding_check (const TontiFounding *self, TontiQuestionId question,
                               TontiProblems *problems);

/* "Every four weeks on Saturday: 4 January, 1 February …", newly allocated; "" without a day. */
char *tonti_founding_tell_rhythm (const TontiFounding *self);
/* "Rotating pot"; translated, static. */
const char *tonti_founding_tell_kind (TontiKind kind);
/* What will be written: title and text one after the other, ended by NULL. */
GStrv tonti_founding_tell (const TontiFounding *self);

/* Fields of book.new, and the array of requests that follow it; new references. */
json_t *tonti_founding_make_fields (const TontiFounding *self);
json_t *tonti_founding_make_requests (const TontiFounding *self);
/* Make the book at PATH and carry out REQUESTS, all or nothing: NULL = refused, no file left. For
 * any thread. */
TontiBook *tonti_founding_carry_out (const char *path, const json_t *fields, const json_t *requests,
                                     const TontiUser *user, TontiProblems *problems);

G_END_DECLS
