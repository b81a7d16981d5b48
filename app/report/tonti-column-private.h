// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"

/* Short forms for the column tables of reports; titles are marked N_ (…) where they stand. Included
 * by .c files only. */

#define TEXT(key, title)                                                                           \
  {                                                                                                \
    key, title, TONTI_COLUMN_TEXT, FALSE                                                           \
  }
#define CODE(key, title)                                                                           \
  {                                                                                                \
    key, title, TONTI_COLUMN_CODE, FALSE                                                           \
  }
#define DAY(key, title)                                                                            \
  {                                                                                                \
    key, title, TONTI_COLUMN_DAY, FALSE                                                            \
  }
#define NUMBER(key, title)                                                                         \
  {                                                                                                \
    key, title, TONTI_COLUMN_NUMBER, FALSE                                                         \
  }
#define MONEY(key, title)                                                                          \
  {                                                                                                \
    key, title, TONTI_COLUMN_MONEY, FALSE                                                          \
  }
/* Money that is added up in the totals row. */
#define SUM(key, title)                                                                            \
  {                                                                                                \
    key, title, TONTI_COLUMN_MONEY, TRUE                                                           \
  }
#define END                                                                                        \
  {                                                                                                \
    NULL, NULL, TONTI_COLUMN_TEXT, FALSE                                                           \
  }
