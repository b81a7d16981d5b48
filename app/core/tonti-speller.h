// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-words.h"

/* A whole number in words: ICU's speller with our corrections. For tonti-words.c only. */

G_BEGIN_DECLS

/* Newly allocated; NULL when the language has no speller of its own. */
char *tonti_speller_spell (gint64 number, const char *lang, TontiWordsVariant variant,
                           gboolean with_noun, gboolean feminine);

G_END_DECLS
