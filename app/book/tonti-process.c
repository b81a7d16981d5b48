// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-process.h"

#include <sys/prctl.h>
#include <sys/resource.h>

void
tonti_process_hide (void)
{
  const struct rlimit none = { 0, 0 };
  if (prctl (PR_SET_DUMPABLE, 0) != 0 || setrlimit (RLIMIT_CORE, &none) != 0)
    g_debug ("a crash would leave memory on the disk");
}
