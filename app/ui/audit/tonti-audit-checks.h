// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The proofs: every line checked, a code from paper looked for, and the codes of all closings. */

G_BEGIN_DECLS

#define TONTI_TYPE_AUDIT_CHECKS (tonti_audit_checks_get_type ())
G_DECLARE_FINAL_TYPE (TontiAuditChecks, tonti_audit_checks, TONTI, AUDIT_CHECKS, AdwBin)

/* NULL forgets, and stops what is under way. */
void tonti_audit_checks_set_session (TontiAuditChecks *self, TontiSession *session);
/* Show the closings as they are now. */
void tonti_audit_checks_reload (TontiAuditChecks *self);

G_END_DECLS
