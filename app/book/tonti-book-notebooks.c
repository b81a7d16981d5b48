// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-book-notebook.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-body.h"
#include "tonti-draft-store.h"
#include "tonti-notebook-kept.h"
#include "tonti-opening.h"
#include "tonti-text.h"

/* The assistant that brings an old notebook in: it is kept, its doubts are answered one by one or
 * many together, what it lacks is told, and then it is taken over as a whole. Until then all of it
 * is drafts: durable at once, and nobody is charged. */

#define ROWS_MAX 2000
#define CELLS_MAX 2000

/* How it stands afterwards. */
static void
tell (TontiAct *act, const json_t *state)
{
  const json_t *position = json_object_get (state, "position");

  json_object_set (act->answer, "open", json_object_get (state, "open"));
  json_object_set (act->answer, "missing", json_object_get (state, "missing"));
  json_object_set (act->answer, "gap", json_object_get (position, "gap"));
}

gboolean
tonti_book_notebook_write (TontiAct *act, const GArray *changes, const char *label)
{
  return tonti_draft_write (act->db, TONTI_NOTEBOOK_MEETING,
                            (const TontiDraftChange *)(gconstpointer)changes->data, changes->len,
                            act->key, act->at, act->author, label, act->problems);
}

void
tonti_book_notebook_clear_change (gpointer data)
{
  TontiDraftChange *change = data;

  g_free ((char *)change->cell);
  json_decref (change->after);
}

gboolean
tonti_book_notebook_tell (TontiAct *act)
{
  json_auto_t *state = tonti_notebook_read_kept (act->book, act->problems);

  if (state == NULL)
    return tonti_book_notebook_refuse (act);
  tell (act, state);
  return TRUE;
}

gboolean
tonti_book_notebook_refuse (TontiAct *act)
{
  return tonti_problems_count (act->problems) > 0
             ? FALSE
             : tonti_act_refuse (act, "no-notebook", NULL,
                                 _ ("notebook: none is kept in this book: bring it in first with "
                                    "“notebook.keep”"));
}

static gboolean
write_cell (TontiAct *act, const char *cell, json_t *value)
{
  const TontiDraftChange change = { cell, value };

  return tonti_draft_write (act->db, TONTI_NOTEBOOK_MEETING, &change, 1, act->key, act->at,
                            act->author, cell, act->problems);
}

/* ---- notebook.keep ---- */

static json_t *
clean_row (TontiAct *act, const json_t *cells, int row)
{
  json_t *clean = json_array (), *cell;
  size_t c;
  gboolean ok = json_is_array (cells) && json_array_size (cells) <= CELLS_MAX;

  json_array_foreach ((json_t *)cells, c, cell)
    {
      g_autofree char *text = NULL;
      const char *given = json_string_value (cell);
      TontiTextResult result = TONTI_TEXT_NOT_UTF8;

      if (given != NULL && strlen (given) == json_string_length (cell))
        result
            = *given == '\0' ? TONTI_TEXT_OK : tonti_text_clean (given, TONTI_TEXT_NAME_MAX, &text);
      ok = ok && result == TONTI_TEXT_OK;
      json_array_append_new (clean, json_string (text != NULL ? text : ""));
    }
  if (ok)
    return clean;
  json_decref (clean);
  tonti_act_refuse (act, "bad-row", "rows",
                    _ ("line %d: it cannot be kept as text: write it anew in the notebook"), row);
  return NULL;
}

static json_t *
clean_rows (TontiAct *act)
{
  const json_t *rows = tonti_act_json (act, "rows");
  json_auto_t *clean = json_array ();

  if (json_array_size (rows) > ROWS_MAX)
    {
      tonti_act_refuse (act, "too-many-rows", "rows",
                        _ ("notebook: it has more than %d lines: bring it in in parts"), ROWS_MAX);
      return NULL;
    }
  for (size_t i = 0; i < json_array_size (rows); i++)
    {
      json_t *row = clean_row (act, json_array_get (rows, i), (int)i + 1);

      if (row == NULL)
        return NULL;
      json_array_append_new (clean, row);
    }
  return g_steal_pointer (&clean);
}

/* A notebook that is kept anew keeps the answers to doubts that are still there. */
static gboolean
run_keep (TontiAct *act)
{
  static const char *const names[] = { "name", "encoding", "hash", NULL };
  json_auto_t *rows = clean_rows (act), *kept = json_object (), *state = NULL;
  char iso[TONTI_DAY_ISO_SIZE];

  if (rows == NULL || !tonti_opening_check (act) || !tonti_book_notebook_check_empty (act))
    return FALSE;
  tonti_body_copy (kept, act, names);
  json_object_set (kept, "rows", rows);
  json_object_set_new (kept, "pool", json_integer (tonti_act_id (act, "pool")));
  json_object_set_new (kept, "today", json_string (tonti_day_to_iso (act->today, iso)));
  state = tonti_notebook_kept_read (act->book, kept, act->problems);
  if (state == NULL)
    return FALSE;
  tell (act, state);
  return write_cell (act, TONTI_NOTEBOOK_CELL, kept);
}

/* ---- notebook.tell ---- */

static const TontiField sum_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("whose") },
  { "amount", TONTI_FIELD_AMOUNT, TRUE, NULL, N_ ("how much") },
  { NULL },
};
static const TontiField aid_fields[] = {
  { "amount", TONTI_FIELD_AMOUNT, TRUE, NULL, N_ ("how much the fund gave") },
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("to whom") },
  { "what", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("for what") },
  { NULL },
};

static const char *const fact_names[] = { "loans", "savings", "aid", "others" };

static json_t *
read_fact (TontiAct *act, const char *name)
{
  if (g_str_equal (name, "others"))
    return tonti_opening_read_others (act, name);
  return tonti_act_read_list (act, name, g_str_equal (name, "aid") ? aid_fields : sum_fields, NULL);
}

static gboolean
run_tell (TontiAct *act)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (TontiDraftChange));
  gboolean ok = tonti_opening_check (act);

  g_array_set_clear_func (changes, tonti_book_notebook_clear_change);
  for (gsize i = 0; i < G_N_ELEMENTS (fact_names); i++)
    if (tonti_act_has (act, fact_names[i]))
      {
        TontiDraftChange change = { g_strconcat (TONTI_NOTEBOOK_FACT, fact_names[i], NULL),
                                    read_fact (act, fact_names[i]) };

        ok = change.after != NULL && ok;
        g_array_append_val (changes, change);
      }
  if (ok && changes->len == 0)
    ok = tonti_act_refuse (act, "nothing-told", NULL,
                           _ ("notebook: nothing is told: give loans, savings, aid or others, an "
                              "empty list when there are none"));
  ok = ok && tonti_book_notebook_write (act, changes, "notebook");
  return ok && tonti_book_notebook_tell (act);
}

/* ---- notebook.drop ---- */

static gboolean
run_drop (TontiAct *act)
{
  g_autoptr (GPtrArray) drafts
      = tonti_draft_list (act->db, TONTI_NOTEBOOK_MEETING, TONTI_NOTEBOOK_CELL);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (TontiDraftChange));

  for (guint i = 0; i < drafts->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (drafts, i);
      const TontiDraftChange change = { draft->cell, NULL };

      g_array_append_val (changes, change);
    }
  return changes->len > 0 ? tonti_book_notebook_write (act, changes, "notebook")
                          : tonti_book_notebook_refuse (act);
}

/* ---- The table ---- */

static const TontiField keep_fields[] = {
  { "name", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("what the notebook is called: its file") },
  { "rows", TONTI_FIELD_LIST, TRUE, NULL, N_ ("its lines, each a list of texts") },
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("whose contributions stand in it; the first one") },
  { "encoding", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("how the file was written") },
  { "hash", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("SHA-256 of the file") },
  { NULL },
};
static const TontiField answers_fields[] = {
  { "answers", TONTI_FIELD_LIST, TRUE, NULL,
    N_ ("list of {doubt or kind, answer, amount, other, on, by, reason}") },
  { "by", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who decided; who is at the keyboard if not said") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("why") },
  { NULL },
};
static const TontiField tell_fields[] = {
  { "loans", TONTI_FIELD_LIST, FALSE, NULL, N_ ("list of {member, amount}: still owed") },
  { "savings", TONTI_FIELD_LIST, FALSE, NULL,
    N_ ("list of {member, amount}: beside what stands in the notebook") },
  { "aid", TONTI_FIELD_LIST, FALSE, NULL, N_ ("list of {amount, member, what} given by the fund") },
  { "others", TONTI_FIELD_LIST, FALSE, NULL,
    N_ ("list of {member, account, of, amount}: what else is owed") },
  { NULL },
};
static const TontiField take_fields[] = {
  { "confirmed", TONTI_FIELD_MEMBERS, FALSE, NULL, N_ ("who signed the balances shown") },
  { "everybody", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("all of them did") },
  { NULL },
};
static const TontiField no_fields[] = { { NULL } };

static const char *const keep_refusals[]
    = { "bad-row", "too-many-rows", "no-meetings", "takeover-finished", "books-running", NULL };
static const char *const answer_refusals[]
    = { "no-notebook",  "which-doubt",       "unknown-doubt", "bad-answer",
        "answer-lacks", "no-fund",           "no-such-line",  "who-decided",
        "no-reason",    "takeover-finished", "books-running", NULL };
static const char *const tell_refusals[]
    = { "nothing-told",      "no-notebook",   "bad-item", "not-her-hand",
        "takeover-finished", "books-running", NULL };
static const char *const drop_refusals[] = { "no-notebook", NULL };
static const char *const take_refusals[]
    = { "two-officers", "not-an-officer",  "no-notebook",       "not-answered",
        "not-told",     "already-entered", "takeover-finished", "books-running",
        "no-pool",      "no-fund",         "too-much",          NULL };

const TontiVerb tonti_book_notebooks_verbs[] = {
  { "notebook.answer", N_ ("answer doubts about the old notebook"), answers_fields, answer_refusals,
    "{\"do\":\"notebook.answer\",\"answers\":[{\"kind\":\"absence-without-fine\","
    "\"answer\":\"excused\"}],\"by\":1,\"reason\":\"décidé à l'assemblée\"}",
    TONTI_VERB_DRAFT, tonti_book_notebook_answer },
  { "notebook.drop", N_ ("forget the old notebook and its answers"), no_fields, drop_refusals,
    "{\"do\":\"notebook.drop\"}", TONTI_VERB_DRAFT, run_drop },
  { "notebook.keep", N_ ("keep the old notebook, to answer its doubts"), keep_fields, keep_refusals,
    "{\"do\":\"notebook.keep\",\"name\":\"cahier.csv\",\"rows\":[[\"N°\",\"Nom\",\"04/01 "
    "cotis.\",\"18/01 cotis.\"],[\"1\",\"Awa Diop\",\"5 000\",\"5 000\"]]}",
    TONTI_VERB_DRAFT, run_keep },
  { "notebook.take", N_ ("take over what the old notebook and its answers say"), take_fields,
    take_refusals, "{\"do\":\"notebook.take\",\"everybody\":true,\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, tonti_book_notebook_take },
  { "notebook.tell", N_ ("tell what the old notebook does not say"), tell_fields, tell_refusals,
    "{\"do\":\"notebook.tell\",\"loans\":[],\"savings\":[{\"member\":3,\"amount\":20000}]}",
    TONTI_VERB_DRAFT, run_tell },
  { NULL },
};
