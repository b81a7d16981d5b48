// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Between the stores that tell dues as they stood at event ?2: what was called later is left out,
 * what was let off later stands. */

#define TONTI_CALL_AMOUNT                                                                          \
  "d.amount - coalesce((SELECT sum(w.amount) FROM aid_waiver w"                                    \
  " WHERE d.subject GLOB 'call:*' AND w.call = CAST(substr(d.subject, 6) AS INTEGER)"              \
  " AND w.member = d.member AND w.meeting = d.meeting AND w.seq >= ?2), 0)"
#define TONTI_CALL_STOOD                                                                           \
  "(d.subject NOT GLOB 'call:*' OR EXISTS (SELECT 1 FROM aid_call c"                               \
  " WHERE c.id = CAST(substr(d.subject, 6) AS INTEGER) AND c.seq < ?2))"
