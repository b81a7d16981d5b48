// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* Papers speak the language of the book, whatever the computer's is. gettext
 * has no call for "this string in that language": it asks the environment variable LANGUAGE each
 * time its own counter says that something changed. This is the one place that sets both, for as
 * long as a paper is made (figures and drawing), and puts them back. One paper is made at a time: a
 * lock holds others. When the program speaks the language already, nothing is touched. */

G_BEGIN_DECLS

typedef struct
{
  char *before; /* value of LANGUAGE, NULL = it was not set */
  gboolean is_switched;
} TontiDocumentLanguage;

/* Once, first of all in a program: the locale of the machine, with a point in numbers everywhere,
 * and the catalogue in TONTI_LOCALE_DIR of the environment or where it was installed. LANG, if not
 * NULL, is the language of the messages; else LANGUAGE is, else the locale's, also where that
 * locale is not installed: laptops often have none but C.UTF-8. */
void tonti_document_language_start (const char *lang);
/* After a setlocale: where the machine's locale is none ("C",
 * "C.UTF-8"), takes Tonti's own, from TONTI_LOCALE_DIR in the environment or where it was
 * installed, so that LANGUAGE is heard. */
void tonti_document_language_prepare (void);
/* TRUE when the program speaks LANG already: papers in it touch nothing of the process and may be
 * made in any thread. Otherwise nobody else may speak while one is made. */
gboolean tonti_document_language_is_spoken (const char *lang);
/* Speak LANG ("fr") until tonti_document_language_leave, which must be called. */
void tonti_document_language_enter (TontiDocumentLanguage *self, const char *lang);
void tonti_document_language_leave (TontiDocumentLanguage *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiDocumentLanguage, tonti_document_language_leave)

G_END_DECLS
