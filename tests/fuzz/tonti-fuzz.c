// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fuzz.h"

guint
tonti_fuzz_byte (TontiFuzzReader *reader)
{
  if (reader->left == 0)
    return 0;
  reader->left--;
  return *reader->at++;
}

guint
tonti_fuzz_pair (TontiFuzzReader *reader)
{
  guint low = tonti_fuzz_byte (reader);

  return low | tonti_fuzz_byte (reader) << 8;
}

const guint8 *
tonti_fuzz_bytes (TontiFuzzReader *reader, gsize *size)
{
  const guint8 *bytes = reader->at;

  *size = MIN (*size, reader->left);
  reader->at += *size;
  reader->left -= *size;
  return bytes;
}
