// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-subject-store.h"

static const char *const exists_sql[] = {
  [TONTI_SUBJECT_POOL] = "SELECT 1 FROM pool WHERE id = ?1",
  [TONTI_SUBJECT_HAND] = "SELECT 1 FROM hand WHERE id = ?1",
  [TONTI_SUBJECT_FUND] = "SELECT 1 FROM fund WHERE id = ?1",
  [TONTI_SUBJECT_FINE] = "SELECT 1 FROM fine WHERE id = ?1",
  [TONTI_SUBJECT_MEETING] = "SELECT 1 FROM meeting WHERE id = ?1",
};

static gboolean
has_row (TontiDb *db, const char *sql, gint64 id)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);
  tonti_statement_bind_int (s, 1, id);
  return tonti_statement_step (s) == TONTI_STEP_ROW;
}

gboolean
tonti_subject_exists (TontiDb *db, TontiSubject subject)
{
  if (subject.kind >= G_N_ELEMENTS (exists_sql) || !exists_sql[subject.kind])
    return FALSE;
  return has_row (db, exists_sql[subject.kind], subject.n);
}

gboolean
tonti_subject_member_exists (TontiDb *db, gint64 member)
{
  return has_row (db, "SELECT 1 FROM member WHERE id = ?1", member);
}

gint64
tonti_subject_member_named (TontiDb *db, const char *fold, gboolean *several)
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (db, "SELECT id FROM member WHERE fold = ?1 ORDER BY id LIMIT 2");
  gint64 found = 0;
  *several = FALSE;
  tonti_statement_bind_text (s, 1, fold);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      *several = found > 0;
      found = found > 0 ? found : tonti_statement_get_int (s, 0);
    }
  return found;
}
