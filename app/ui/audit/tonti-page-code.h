// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* A code from paper as somebody types it: spaces, points, dashes and letters that look like digits
 * do not matter. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_PAGE_CODE_NOTHING,
  TONTI_PAGE_CODE_SHORT,   /* some digits, not yet twelve */
  TONTI_PAGE_CODE_LONG,    /* more than twelve */
  TONTI_PAGE_CODE_WRONG,   /* something that is no part of a code */
  TONTI_PAGE_CODE_CLOSING, /* twelve digits */
  TONTI_PAGE_CODE_SQUARE,  /* the text of a square code */
} TontiPageCodeKind;

/* What TEXT is. *CODE (newly allocated, may be asked for with NULL): what is looked for, in the
 * form that papers have. *SAID (newly allocated): one sentence about it, translated. */
TontiPageCodeKind tonti_page_code_read (const char *text, char **code, char **said);

G_END_DECLS
