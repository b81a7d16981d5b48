// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Members, their declared relatives, and the personal details that can be forgotten: the journal
 * holds a salted hash of a detail, the value and its salt stand in a side table. */

G_BEGIN_DECLS

#define TONTI_SALT_SIZE 16

typedef struct
{
  gint64 id; /* the number the group calls */
  char *name;
  char *fold;      /* for comparing and searching */
  const char *sex; /* "F" "M" "", static */
  TontiDay joined;
  TontiDay left; /* TONTI_DAY_NONE = still there */
  char *left_reason;
  gint64 proposed_by; /* 0 = nobody */
  gboolean cancelled; /* entered by mistake and taken back: the number stays given, no more */
} TontiMemberRow;

void tonti_member_row_clear (TontiMemberRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiMemberRow, tonti_member_row_clear)

/* FALSE, with *row empty, when there is no such member. */
gboolean tonti_member_get (TontiDb *db, gint64 member, TontiMemberRow *row);
/* TRUE for a member of the group, also one who left; FALSE for one who was taken back. */
gboolean tonti_member_exists (TontiDb *db, gint64 member);
/* TRUE when the number was ever given. */
gboolean tonti_member_is_given (TontiDb *db, gint64 member);
/* TRUE when this number can be given to NAME: it never was, or to the same name, taken back. */
gboolean tonti_member_is_free (TontiDb *db, gint64 member, const char *name);
/* The name, newly allocated; NULL when there is no such member. */
char *tonti_member_dup_name (TontiDb *db, gint64 member);
/* GArray of TontiMemberRow in the order of numbers; those who left only when asked, those taken
 * back never. */
GArray *tonti_member_list (TontiDb *db, gboolean with_left);
/* Members who were in the group on DAY (joined on or before, not left before), by number. */
GArray *tonti_member_list_on (TontiDb *db, TontiDay day);
/* Members whose folded name is that of NAME; GArray of gint64 numbers. */
GArray *tonti_member_find (TontiDb *db, const char *name);
/* Members whose folded name contains TEXT, or whose number is TEXT; GArray of TontiMemberRow. */
GArray *tonti_member_search (TontiDb *db, const char *text);
/* The number after the highest one ever given. */
gint64 tonti_member_next (TontiDb *db);
/* What she owes of dues, arrears included, minor units. */
gint64 tonti_member_unpaid_dues (TontiDb *db, gint64 member);
/* [{"relation":…,"name":…}], new reference. */
json_t *tonti_member_relatives (TontiDb *db, gint64 member);

/* SHA-256 of salt then value, in 64 hexadecimal digits; newly allocated. */
char *tonti_member_hash_detail (const guint8 salt[TONTI_SALT_SIZE], const char *value);
/* Keep the value of a detail whose hash was posted; overwrites. */
gboolean tonti_member_set_detail (TontiDb *db, gint64 member, const char *field, const char *value,
                                  const guint8 salt[TONTI_SALT_SIZE],
                                  TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* The value, newly allocated; NULL when there is none or it was forgotten. */
char *tonti_member_get_detail (TontiDb *db, gint64 member, const char *field);
/* Erase the value and its salt from the file (secure_delete); FIELD NULL = every detail. */
gboolean tonti_member_forget (TontiDb *db, gint64 member, const char *field,
                              TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Names of the details the journal has a hash of; GPtrArray of newly allocated texts. */
GPtrArray *tonti_member_list_details (TontiDb *db, gint64 member);
/* TRUE if the kept value and salt give the posted hash, or if nothing is kept. */
gboolean tonti_member_check_detail (TontiDb *db, gint64 member, const char *field);

gboolean tonti_member_project_member (TontiDb *db, const TontiEvent *event,
                                      TontiProblems *problems);
/* notebook/1: "joined":[{"member","day"}] joined earlier than the list of members said. */
gboolean tonti_member_project_notebook (TontiDb *db, const TontiEvent *event,
                                        TontiProblems *problems);
gboolean tonti_member_project_name (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
gboolean tonti_member_project_leave (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
gboolean tonti_member_project_relatives (TontiDb *db, const TontiEvent *event,
                                         TontiProblems *problems);
gboolean tonti_member_project_undo (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
gboolean tonti_member_project_details (TontiDb *db, const TontiEvent *event,
                                       TontiProblems *problems);

G_END_DECLS
