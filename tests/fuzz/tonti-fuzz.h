// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

G_BEGIN_DECLS

/* What libFuzzer calls with each input; asserts when a promise is broken, and gives 0. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* An input read from its beginning. */
typedef struct
{
  const guint8 *at;
  gsize left;
} TontiFuzzReader;

/* The next byte or two, 0 at the end. */
guint tonti_fuzz_byte (TontiFuzzReader *reader);
guint tonti_fuzz_pair (TontiFuzzReader *reader);
/* The next SIZE bytes, or what is left of them: *size is changed. Borrowed. */
const guint8 *tonti_fuzz_bytes (TontiFuzzReader *reader, gsize *size);

G_END_DECLS
