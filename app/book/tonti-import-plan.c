// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-hash.h"
#include "tonti-import-members.h"
#include "tonti-member-store.h"
#include "tonti-text.h"

/* Rows of a list become requests to add a member, or reasons why not. */

#define LIST_MAX_NUMBER 1000000

static void
free_plan (gpointer data)
{
  TontiImportPlan *plan = data;
  g_free (plan->code);
  g_free (plan->message);
  g_free (plan->fold);
  g_clear_pointer (&plan->request, json_decref);
  g_free (plan);
}

static gboolean reject (TontiImportPlan *plan, const char *code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

static gboolean
reject (TontiImportPlan *plan, const char *code, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  if (plan->state == TONTI_IMPORT_PLANNED)
    {
      plan->code = g_strdup (code);
      plan->message = g_strdup_vprintf (format, args);
    }
  plan->state = TONTI_IMPORT_REJECTED;
  va_end (args);
  return FALSE;
}

static const char *
cell_of (const TontiImport *self, const TontiImportRow *row, TontiImportColumn column)
{
  return tonti_import_row_cell (row, self->columns.columns[column]);
}

static void
put (TontiImportPlan *plan, const char *field, const char *text)
{
  json_object_set_new (plan->request, field, json_string (text));
}

static gboolean
take_name (const TontiImport *self, const TontiImportRow *row, TontiImportPlan *plan)
{
  g_autofree char *clean = NULL;
  g_autofree char *both = g_strdup_printf ("%s %s", cell_of (self, row, TONTI_IMPORT_FIRST_NAME),
                                           cell_of (self, row, TONTI_IMPORT_NAME));
  TontiTextResult result = tonti_text_clean (both, TONTI_TEXT_NAME_MAX, &clean);
  if (result == TONTI_TEXT_EMPTY)
    return reject (plan, "no-name", _ ("The name: it is missing: write it into the list"));
  if (result != TONTI_TEXT_OK)
    return reject (plan, "bad-text", _ ("The name: it cannot be kept (%s): write it anew"),
                   tonti_text_explain (result));
  put (plan, "name", clean);
  plan->fold = tonti_text_fold (clean);
  return TRUE;
}

static gboolean
take_number (const TontiImport *self, const TontiImportRow *row, TontiImportPlan *plan)
{
  const char *text = cell_of (self, row, TONTI_IMPORT_NUMBER);
  gsize digits = strspn (text, "0123456789");
  gint64 number = g_ascii_strtoll (text, NULL, 10);
  if (*text == '\0')
    return TRUE;
  /* "1." and "1)" as lists are numbered, "1.0" as spreadsheets do. */
  gboolean ended = text[digits] == '\0' || strcmp (text + digits, ".") == 0
                   || strcmp (text + digits, ")") == 0 || strcmp (text + digits, ".0") == 0;
  if (digits == 0 || !ended || number <= 0 || number > LIST_MAX_NUMBER)
    return reject (plan, "bad-number",
                   _ ("The number “%s”: it is not a number from 1 to 1000000: correct it, or leave "
                      "it empty"),
                   text);
  plan->member = number;
  json_object_set_new (plan->request, "member", json_integer (number));
  return TRUE;
}

static gboolean
take_sex (const TontiImport *self, const TontiImportRow *row, TontiImportPlan *plan)
{
  const char *text = cell_of (self, row, TONTI_IMPORT_SEX);
  g_autofree char *fold = tonti_import_fold (text);
  g_autofree char *word = g_strdup_printf (" %s ", fold);
  if (*fold == '\0')
    return TRUE;
  if (strstr (" f femme feminin feminine female fille w woman mme mlle ", word))
    put (plan, "sex", "F");
  else if (strstr (" m h homme masculin masculine male garcon man mr ", word))
    put (plan, "sex", "M");
  else
    return reject (plan, "bad-sex", _ ("The sex “%s”: it is not known: write F or M, or nothing"),
                   text);
  return TRUE;
}

static gboolean
take_joined (const TontiImport *self, const TontiImportRow *row, TontiImportPlan *plan)
{
  g_autofree char *text = g_strdup (cell_of (self, row, TONTI_IMPORT_JOINED));
  char iso[TONTI_DAY_ISO_SIZE];
  TontiDay day;
  if (*text == '\0')
    return TRUE;
  /* Spreadsheets write midnight behind a day. */
  for (const char *const *end = (const char *const[]){ " 00:00:00", " 00:00", " 0:00:00", NULL };
       *end; end++)
    if (g_str_has_suffix (text, *end))
      text[strlen (text) - strlen (*end)] = '\0';
  /* Less than "1/3/25" leaves out the year or the month: a list does not mean this month's. */
  if (strlen (text) < 6 || !tonti_day_parse_typed (text, self->user->today, &day))
    return reject (plan, "bad-day",
                   _ ("The day “%s”: there is no such day between 1900 and 2199: write it like "
                      "31/01/2025"),
                   text);
  put (plan, "joined", tonti_day_to_iso (day, iso));
  return TRUE;
}

static gboolean
take_hands (const TontiImport *self, const TontiImportRow *row, TontiImportPlan *plan)
{
  const char *text = cell_of (self, row, TONTI_IMPORT_HANDS);
  if (tonti_import_hands_parse (text, &plan->hands))
    return TRUE;
  return reject (plan, "bad-hands",
                 _ ("The hands “%s”: it is not a number of hands: write it like 1, 2 or 1/2"),
                 text);
}

/* In a practice book equal files give equal books; in a real one nobody can compute the salt. */
static void
put_salt (const TontiImport *self, const TontiImportPlan *plan, const char *field, json_t *salts)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autoptr (GString) seed = g_string_new (uuid);
  if (tonti_book_get_group (self->book)->practice)
    {
      g_autofree char *file = tonti_hash_to_hex (self->table->hash, TONTI_IMPORT_HASH_SIZE);
      g_string_printf (seed, "%s %s %d", file, field, plan->row);
    }
  guint8 hash[TONTI_HASH_SIZE];
  tonti_hash_bytes (seed->str, seed->len, hash);
  g_autofree char *hex = tonti_hash_to_hex (hash, TONTI_SALT_SIZE);
  json_object_set_new (salts, field, json_string (hex));
}

/* Kept as typed: canonical text, no other number of the same phone. */
static gboolean
take_details (const TontiImport *self, const TontiImportRow *row, TontiImportPlan *plan)
{
  static const struct
  {
    TontiImportColumn column;
    const char *field;
  } details[] = { { TONTI_IMPORT_PHONE, "phone" },
                  { TONTI_IMPORT_ADDRESS, "address" },
                  { TONTI_IMPORT_IDENTITY, "identity" } };
  json_auto_t *salts = json_object ();
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *clean = NULL;
      TontiTextResult result
          = tonti_text_clean (cell_of (self, row, details[i].column), TONTI_TEXT_NAME_MAX, &clean);
      if (result != TONTI_TEXT_OK && result != TONTI_TEXT_EMPTY)
        return reject (plan, "bad-text", _ ("%s: it cannot be kept (%s): write it anew"),
                       details[i].field, tonti_text_explain (result));
      if (result == TONTI_TEXT_EMPTY)
        continue;
      put (plan, details[i].field, clean);
      put_salt (self, plan, details[i].field, salts);
    }
  if (json_object_size (salts) > 0)
    json_object_set (plan->request, "salts", salts);
  return TRUE;
}

/* The first cell with something in it says "TOTAL", and there is no number before it. */
static gboolean
is_total (const TontiImport *self, const TontiImportRow *row)
{
  if (*cell_of (self, row, TONTI_IMPORT_NUMBER)
      && g_ascii_isdigit (*cell_of (self, row, TONTI_IMPORT_NUMBER)))
    return FALSE;
  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *fold = tonti_import_fold (tonti_import_row_cell (row, (gint)i));
      if (*fold)
        return g_str_has_prefix (fold, "total") || g_str_has_prefix (fold, "totaux")
               || g_str_has_prefix (fold, "soustotal") || strcmp (fold, "somme") == 0
               || strcmp (fold, "sum") == 0;
    }
  return FALSE;
}

static const char *
find_reason (const TontiImport *self, const TontiImportRow *row)
{
  if (tonti_import_row_is_blank (row))
    return "blank";
  if (row->row < self->columns.header)
    return "title";
  if (row->row == self->columns.header)
    return "header";
  return is_total (self, row) ? "total" : NULL;
}

/* The member this row was stored as before, and who was not taken back since; 0 = none. */
static gint64
find_stored (TontiImport *self, TontiImportPlan *plan)
{
  guint8 first[TONTI_KEY_SIZE], key[TONTI_KEY_SIZE];
  TontiJournal *journal = tonti_book_get_journal (self->book);
  tonti_import_make_key (self->table->hash, 0, (guint32)plan->row, first);
  for (plan->attempt = 0;; plan->attempt++)
    {
      tonti_key_derive (first, plan->attempt, key);
      gint64 seq = tonti_journal_find_key (journal, key);
      g_autoptr (TontiEvent) event = seq > 0 ? tonti_journal_read (journal, seq) : NULL;
      if (!event)
        return 0;
      if (tonti_member_exists (self->db, event->member))
        return event->member;
    }
}

static TontiImportChoice
choice_of (const TontiImport *self, const TontiImportPlan *plan)
{
  return self->options->decide ? self->options->decide (plan->row, self->options->decide_data)
                               : TONTI_IMPORT_ASK;
}

/* A namesake is another person: somebody said so. */
static gboolean
is_another (const TontiImport *self, const TontiImportPlan *plan)
{
  return self->options->same_name || choice_of (self, plan) == TONTI_IMPORT_TAKE;
}

static void
plan_row (TontiImport *self, const TontiImportRow *row, TontiImportPlan *plan)
{
  g_autofree char *key
      = tonti_import_format_key (self->table->hash, 0, (guint32)row->row, plan->attempt);
  plan->request = json_pack ("{s:s, s:s}", "do", "member.add", "key", key);
  gboolean ok = take_name (self, row, plan);
  ok = take_number (self, row, plan) && ok;
  ok = take_sex (self, row, plan) && ok;
  ok = take_joined (self, row, plan) && ok;
  ok = take_hands (self, row, plan) && ok;
  if (take_details (self, row, plan) && ok && is_another (self, plan))
    json_object_set_new (plan->request, "same_name", json_true ());
}

/* A name or a number that is there twice is asked, never guessed. */
static void
check_twins (TontiImport *self, TontiImportPlan *plan, GHashTable *names, GHashTable *numbers)
{
  gint64 *number = &plan->member;
  const char *name = json_string_value (json_object_get (plan->request, "name"));
  g_autoptr (GArray) same = tonti_member_find (self->db, name);
  if (!is_another (self, plan) && (same->len > 0 || g_hash_table_contains (names, plan->fold)))
    reject (plan, "same-name",
            _ ("%s: a member of this name is there already: correct the list, or allow it with "
               "--same-name if it is another person"),
            name);
  gboolean taken = *number > 0
                   && (!tonti_member_is_free (self->db, *number, name)
                       || g_hash_table_contains (numbers, number));
  plan->renumber = taken && self->options->renumber;
  if (plan->renumber)
    *number = 0;
  else if (taken)
    reject (plan, "number-taken",
            _ ("number %" PRId64 ": another member has it: give a free number, or leave it "
               "empty"),
            *number);
  if (plan->state != TONTI_IMPORT_PLANNED)
    return;
  g_hash_table_add (names, plan->fold);
  if (*number > 0)
    g_hash_table_add (numbers, number);
}

/* The next numbers after those of the book and of the list. */
static void
renumber (TontiImport *self)
{
  gint64 next = tonti_member_next (self->db);
  for (guint i = 0; i < self->plans->len; i++)
    {
      const TontiImportPlan *plan = g_ptr_array_index (self->plans, i);
      next = plan->state == TONTI_IMPORT_PLANNED ? MAX (next, plan->member + 1) : next;
    }
  for (guint i = 0; i < self->plans->len; i++)
    {
      TontiImportPlan *plan = g_ptr_array_index (self->plans, i);
      if (plan->state == TONTI_IMPORT_PLANNED && plan->renumber)
        json_object_set_new (plan->request, "member", json_integer (next++));
    }
}

static void
plan_member (TontiImport *self, const TontiImportRow *row, TontiImportPlan *plan, GHashTable *names,
             GHashTable *numbers)
{
  gint64 stored = find_stored (self, plan);
  plan_row (self, row, plan);
  if (stored > 0)
    {
      plan->state = TONTI_IMPORT_ALREADY;
      plan->reason = "already";
      plan->member = stored;
    }
  else if (choice_of (self, plan) == TONTI_IMPORT_LEAVE)
    {
      plan->state = TONTI_IMPORT_IGNORED;
      plan->reason = "left-out";
    }
  else if (plan->state == TONTI_IMPORT_PLANNED)
    check_twins (self, plan, names, numbers);
}

void
tonti_import_plan (TontiImport *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->plans = g_ptr_array_new_with_free_func (free_plan);
  for (guint i = 0; i < self->table->rows->len; i++)
    {
      const TontiImportRow *row = g_ptr_array_index (self->table->rows, i);
      TontiImportPlan *plan = g_new0 (TontiImportPlan, 1);
      plan->row = row->row;
      plan->hands = (TontiImportHands){ 0, 0, 1 };
      plan->reason = find_reason (self, row);
      plan->state = plan->reason ? TONTI_IMPORT_IGNORED : TONTI_IMPORT_PLANNED;
      g_ptr_array_add (self->plans, plan);
      if (plan->state == TONTI_IMPORT_PLANNED)
        plan_member (self, row, plan, names, numbers);
    }
  renumber (self);
}

void
tonti_import_make_key (const guint8 *file_hash, guint32 what, guint32 row,
                       guint8 out[TONTI_KEY_SIZE])
{
  memcpy (out, file_hash, 8);
  tonti_hash_put_u64 (out + 8, (guint64)what << 32 | row);
}

char *
tonti_import_format_key (const guint8 *file_hash, guint32 what, guint32 row, guint attempt)
{
  guint8 first[TONTI_KEY_SIZE], key[TONTI_KEY_SIZE];
  tonti_import_make_key (file_hash, what, row, first);
  tonti_key_derive (first, attempt, key);
  return tonti_hash_to_hex (key, sizeof key);
}
