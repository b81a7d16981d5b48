// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-choice-row.h"
#include "tonti-page.h"

/* The form of one verb in a window of its own, made from a table: labelled fields, two officers
 * where the verb needs them, problems beside the fields they name, one button at the bottom right.
 * Return goes to the next field and at the end accepts, Escape leaves. What was typed stays until
 * the book has taken it. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_ENTRY_TEXT,
  TONTI_ENTRY_LINES,     /* several lines */
  TONTI_ENTRY_AMOUNT,    /* tonti-amount-entry.h; an integer of minor units in the request */
  TONTI_ENTRY_NUMBER,    /* whole number */
  TONTI_ENTRY_RATE,      /* "2%" as text */
  TONTI_ENTRY_DAY,       /* tonti-day-entry.h; ISO */
  TONTI_ENTRY_MEMBER,    /* tonti-member-entry.h; number */
  TONTI_ENTRY_MEMBERS,   /* two members, or more */
  TONTI_ENTRY_CHOICE,    /* one of the choices; its code */
  TONTI_ENTRY_FLAG,      /* yes or no */
  TONTI_ENTRY_OFFICERS,  /* the two officers who stand for it, proposed: chair and treasurer */
  TONTI_ENTRY_DISCHARGE, /* signature, thumbprint with a witness, none yet */
  TONTI_ENTRY_PIN,       /* masked; text */
  TONTI_ENTRY_KEYS,      /* who brought a key of the box, and who stands in for the others */
  TONTI_ENTRY_REMARK,    /* nothing to enter: a sentence (label) */
} TontiEntryKind;

typedef struct
{
  const char *name; /* of the verb's field */
  TontiEntryKind kind;
  const char *label;          /* N_(…) */
  const char *hint;           /* N_(…), what to write there; NULL = none */
  const TontiChoice *choices; /* of CHOICE, ended by {NULL}; NULL: tonti_form_set_choices */
  gboolean required;          /* asked for before the book is */
} TontiFormField;

#define TONTI_TYPE_FORM (tonti_form_get_type ())
G_DECLARE_FINAL_TYPE (TontiForm, tonti_form, TONTI, FORM, AdwWindow)

/* VERB: "income". TITLE and ACCEPT are translated. FIELDS is static, ended by {NULL}. */
TontiForm *tonti_form_new (TontiSession *session, const char *verb, const char *title,
                           const char *accept, const TontiFormField *fields);
/* What stands in a field at first. VALUE is taken. */
void tonti_form_set_value (TontiForm *self, const char *name, json_t *value);
/* A field of the request that is not asked: the member of a page. VALUE is taken. */
void tonti_form_set_fixed (TontiForm *self, const char *name, json_t *value);
/* Copied; ended by {NULL}. */
void tonti_form_set_choices (TontiForm *self, const char *name, const TontiChoice *choices);
/* Beside a field, until it changes; it gets the focus. */
void tonti_form_set_problem (TontiForm *self, const char *name, const char *text);
/* A sentence above the fields, newly shown; NULL or "" = none. */
void tonti_form_set_remark (TontiForm *self, const char *text);
/* Makes of the form's request what is sent, when it is not the request itself (several verbs in one
 * transaction). REQUEST is taken; a new reference is given back. */
typedef json_t *(*TontiFormMake) (TontiForm *self, json_t *request, gpointer data);
void tonti_form_set_make (TontiForm *self, TontiFormMake make, gpointer data);
/* What an amount is compared with, shown in grey in its field. */
void tonti_form_set_expected (TontiForm *self, const char *name, TontiMoney expected);
/* A field that is out of place with what is chosen elsewhere: neither shown nor sent. */
void tonti_form_set_field_visible (TontiForm *self, const char *name, gboolean visible);
/* What would stand in the request now; new reference, NULL = nothing, or nothing good. With signal
 * "changed" (const char *name), for remarks that follow what is typed. */
json_t *tonti_form_get_value (TontiForm *self, const char *name);
TontiSession *tonti_form_get_session (TontiForm *self);
/* Called when the book has taken it; the form goes afterwards. OWNER may be NULL. */
void tonti_form_set_done (TontiForm *self, GObject *owner, TontiSessionApplied done, gpointer data);
/* Above the window of PARENT. */
void tonti_form_show (TontiForm *self, GtkWidget *parent);

G_END_DECLS
