// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-subject-store.h"

static const char *const exists_sql[] = {
  [TONTI_SUBJECT_POOL] = "SELECT 1 FROM pool WHERE id = ?1",
  [TONTI_SUBJECT_HAND] = "SELECT 1 FROM hand WHERE id = ?1",
  [TONTI_SUBJECT_FUND] = "SELECT 1 FROM fund WHERE id = ?1",
  [TONTI_SUBJECT_FINE] = "SELECT 1 FROM fine WHERE id = ?1",
  [TONTI_SUBJECT_AID] = "SELECT 1 FROM aid WHERE id = ?1",
  [TONTI_SUBJECT_CALL] = "SELECT 1 FROM aid_call WHERE id = ?1",
  [TONTI_SUBJECT_MEETING] = "SELECT 1 FROM meeting WHERE id = ?1",
  [TONTI_SUBJECT_GUARANTEE] = "SELECT 1 FROM guarantee WHERE id = ?1",
  [TONTI_SUBJECT_MEMBER] = "SELECT 1 FROM member WHERE id = ?1",
  [TONTI_SUBJECT_BOX_LOAN] = "SELECT 1 FROM box_loan WHERE id = ?1",
  [TONTI_SUBJECT_CARD] = "SELECT 1 FROM card WHERE id = ?1",
  [TONTI_SUBJECT_CLAIM] = "SELECT 1 FROM goods WHERE pool = ?1",
};

gboolean
tonti_subject_exists (TontiDb *db, TontiSubject subject)
{
  if (subject.kind >= G_N_ELEMENTS (exists_sql) || !exists_sql[subject.kind])
    return FALSE;
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, exists_sql[subject.kind]);
  tonti_statement_bind_int (s, 1, subject.n);
  return tonti_statement_step (s) == TONTI_STEP_ROW;
}
