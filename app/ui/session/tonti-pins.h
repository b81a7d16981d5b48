// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* PINs given for one act: who stands for it proves it, the act is carried out, and then nobody but
 * who is at the keyboard is logged in any more. They are wiped when they go. */

G_BEGIN_DECLS

typedef struct _TontiPins TontiPins;

TontiPins *tonti_pins_new (void);
void tonti_pins_free (TontiPins *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiPins, tonti_pins_free)
/* PIN is copied. */
void tonti_pins_add (TontiPins *self, gint64 member, const char *pin);
guint tonti_pins_count (const TontiPins *self);
/* Takes over what OTHER holds; OTHER is left empty, and may be NULL. */
void tonti_pins_move (TontiPins *self, TontiPins *other);

/* In the book's thread. FALSE: one of them is wrong; the problem's field is "pin:12", of the
 * member, and nobody was logged in. */
gboolean tonti_pins_login (TontiPins *self, TontiBook *book, const TontiUser *user,
                           TontiProblems *problems);
/* Logs out again those who were logged in by it. */
void tonti_pins_logout (TontiPins *self, TontiBook *book);

/* Overwrites a text that is to be freed; NULL is left alone. */
void tonti_pins_wipe (char *text);

G_END_DECLS
