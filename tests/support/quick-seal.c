// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-seal.h"

/* The code on paper is slow on purpose: programs that close many meetings and look at no code are
 * linked with this one in its place. */
char *__wrap_tonti_seal_code (const guint8 hash[TONTI_HASH_SIZE], const char *uuid);

char *
__wrap_tonti_seal_code (const guint8 hash[TONTI_HASH_SIZE], const char *uuid)
{
  return g_strdup ("000000000000");
}
