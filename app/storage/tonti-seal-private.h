// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-seal.h"

G_BEGIN_DECLS

#define TONTI_SEAL_QR_PREFIX "TONTI1:"
#define TONTI_SEAL_QR_HASH 15
#define TONTI_SEAL_QR_BYTES (8 + TONTI_SEAL_QR_HASH)
/* 184 bits in fives, and the check symbol. */
#define TONTI_SEAL_QR_SYMBOLS (37 + 1)

/* The 32 symbols of RFC 4648, then five that only the check symbol uses. */
extern const char tonti_seal_alphabet[];
/* SYMBOLS are of the alphabet's first 32. */
char tonti_seal_check_symbol (const char *symbols, gsize n);

G_END_DECLS
