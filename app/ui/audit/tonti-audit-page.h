// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The auditor's view: balances, accounts and entries as accountants name them, and the proofs. It
 * only reads. Routes: "audit", "audit/general-ledger", "audit/checks" … */

G_BEGIN_DECLS

#define TONTI_TYPE_AUDIT_PAGE (tonti_audit_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiAuditPage, tonti_audit_page, TONTI, AUDIT_PAGE, TontiPage)

/* The table in sight as CSV to PATH: what the button does once a place was chosen. */
void tonti_audit_page_save (TontiAuditPage *self, const char *path);
/* The table in sight is that of what is asked. */
gboolean tonti_audit_page_is_settled (TontiAuditPage *self);

G_END_DECLS
