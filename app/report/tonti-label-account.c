// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-labels.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-aid-private.h"
#include "tonti-id.h"
#include "tonti-name-query-store.h"
#include "tonti-journal.h"
#include "tonti-member-store.h"

/* Accounts and subjects, in the words of the group where they are the group's. */

typedef struct
{
  const char *root;  /* key up to the first colon */
  const char *idea;  /* the group's word for it, NULL = it has none */
  const char *label; /* N_(…) */
} Account;

static const Account accounts[] = {
  { "cash", NULL, N_ ("Cash box") },
  { "bank", NULL, N_ ("Bank") },
  { "mobile", NULL, N_ ("Mobile money") },
  { "pot", NULL, N_ ("Pot") },
  { "social", "social-fund", N_ ("Social fund") },
  { "entry-fees", NULL, N_ ("Entry fees") },
  { "fines", NULL, N_ ("Fines") },
  { "fines-due", NULL, N_ ("Fines due") },
  { "owed", NULL, N_ ("Owed on lots") },
  { "aid-owed", NULL, N_ ("Aid still owed") },
  { "meal", NULL, N_ ("Meals") },
  { "dividends", NULL, N_ ("Shares of discounts to pay") },
  { "auction-box", NULL, N_ ("Auction box") },
  { "spread", NULL, N_ ("Laid down for short lots") },
  { "claim", NULL, N_ ("Missing cash claimed") },
  { "suspense", NULL, N_ ("Surplus kept aside") },
  { "advance", NULL, N_ ("Advances kept") },
  { "savings", NULL, N_ ("Savings") },
  { "loans", NULL, N_ ("Loans") },
  { "between", NULL, N_ ("Between members") },
  { "box-share", NULL, N_ ("Parts of the box") },
  { "cards", NULL, N_ ("Cards of daily stakes") },
  { "goods", NULL, N_ ("Goods") },
  { "held", NULL, N_ ("Held for a third party") },
  { "opening", NULL, N_ ("Take-over difference") },
  { "income", NULL, N_ ("Income") },
  { "expense", NULL, N_ ("Expense") },
};

/* Codes of income and expense accounts that Tonti itself uses. */
static const struct
{
  const char *key;
  const char *label;
} known[] = {
  { "expense:fees", N_ ("Bank and mobile money fees") },
  { "expense:aid", N_ ("Aid") },
  { "expense:missing", N_ ("Missing money let off") },
  { "income:cards", N_ ("Kept of daily stakes") },
  { "income:other", N_ ("Other income") },
  { "income:commission", N_ ("Commission on auctions") },
  { "expense:other", N_ ("Other expenses") },
};

/* FR: "caisse de solidarité" stands in a sentence, "Caisse de solidarité" at its start. */
static char *
capitalize (const char *text)
{
  GString *out = g_string_new (NULL);

  g_string_append_unichar (out, g_unichar_toupper (g_utf8_get_char (text)));
  g_string_append (out, text[0] == '\0' ? "" : g_utf8_next_char (text));
  return g_string_free (out, FALSE);
}

char *
tonti_label_word (TontiBook *book, const char *idea, const char *fallback)
{
  const char *word = tonti_book_word (book, idea);

  return capitalize (word == NULL || word[0] == '\0' ? fallback : word);
}

static char *
name_root (TontiBook *book, const Account *account)
{
  if (account->idea != NULL)
    return tonti_label_word (book, account->idea, _ (account->label));
  return g_strdup (_ (account->label));
}

/* "Auction box (Natt)" */
static char *
name_box (TontiBook *book, const char *root, const char *pool)
{
  TontiDb *db = tonti_journal_get_db (tonti_book_get_journal (book));
  g_autofree char *name = tonti_name_query_pool (db, g_ascii_strtoll (pool, NULL, 10));

  return g_strdup_printf ("%s (%s)", root, name != NULL ? name : pool);
}

/* "Held for a third party (Health insurance)" */
static char *
name_held (TontiBook *book, const char *root, const char *fund)
{
  TontiDb *db = tonti_journal_get_db (tonti_book_get_journal (book));
  g_autofree char *name = tonti_name_query_fund (db, g_ascii_strtoll (fund, NULL, 10));

  return g_strdup_printf ("%s (%s)", root, name != NULL ? name : fund);
}

char *
tonti_label_account (TontiBook *book, const char *key)
{
  const gsize size = strcspn (key, ":");

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].key, key))
      return g_strdup (_ (known[i].label));
  for (gsize i = 0; i < G_N_ELEMENTS (accounts); i++)
    if (strlen (accounts[i].root) == size && strncmp (accounts[i].root, key, size) == 0)
      {
        g_autofree char *root = name_root (book, &accounts[i]);

        if (key[size] == '\0')
          return g_steal_pointer (&root);
        if (g_str_equal (accounts[i].root, "auction-box")
            || g_str_equal (accounts[i].root, "goods"))
          return name_box (book, root, key + size + 1);
        if (g_str_equal (accounts[i].root, "held"))
          return name_held (book, root, key + size + 1);
        return g_strdup_printf ("%s (%s)", root, key + size + 1);
      }
  return g_strdup (key);
}

/* "Missing goods (Rice)" */
static char *
name_missing (TontiDb *db, gint64 pool)
{
  g_autofree char *name = tonti_name_query_pool (db, pool);

  return g_strdup_printf (_ ("Missing goods (%s)"), name != NULL ? name : "");
}

/* The stored name of a subject, or its word and number. */
static char *
name_subject (TontiBook *book, TontiSubject subject)
{
  TontiDb *db = tonti_journal_get_db (tonti_book_get_journal (book));
  const char *word;

  switch (subject.kind)
    {
    case TONTI_SUBJECT_POOL:
      return tonti_name_query_pool (db, subject.n);
    case TONTI_SUBJECT_FUND:
      return tonti_name_query_fund (db, subject.n);
    case TONTI_SUBJECT_FINE:
      return tonti_name_query_fine (db, subject.n);
    case TONTI_SUBJECT_HAND:
      word = tonti_book_word (book, "hand");
      return g_strdup_printf ("%s %" PRId64, word == NULL ? _ ("hand") : word, subject.n);
    case TONTI_SUBJECT_AID:
      return tonti_aid_dup_name (book, subject.n);
    case TONTI_SUBJECT_CALL:
      return tonti_call_dup_name (book, subject.n);
    case TONTI_SUBJECT_MEETING:
      word = tonti_book_word (book, "meeting");
      return g_strdup_printf ("%s %" PRId64, word == NULL ? _ ("meeting") : word, subject.n);
    case TONTI_SUBJECT_MEMBER:
      return tonti_member_dup_name (db, subject.n);
    case TONTI_SUBJECT_GUARANTEE:
    case TONTI_SUBJECT_BOX_LOAN:
      return g_strdup_printf (_ ("loan %" PRId64), subject.n);
    case TONTI_SUBJECT_CARD:
      return g_strdup_printf (_ ("card %" PRId64), subject.n);
    case TONTI_SUBJECT_CLAIM:
      return name_missing (db, subject.n);
    case TONTI_SUBJECT_NONE:
    case TONTI_SUBJECT_LOAN:
    default:
      return NULL;
    }
}

char *
tonti_label_subject (TontiBook *book, const char *subject)
{
  TontiSubject parsed;
  char *name;

  if (subject == NULL || subject[0] == '\0')
    return g_strdup ("");
  if (g_str_equal (subject, "claim"))
    return g_strdup (_ ("Missing cash"));
  if (!tonti_subject_parse (subject, &parsed))
    return g_strdup (subject);
  name = name_subject (book, parsed);
  return name == NULL ? g_strdup (subject) : name;
}

const char *
tonti_label_own_word (TontiBook *book, const char *idea, GStringChunk *texts)
{
  const char *word = tonti_book_own_word (book, idea);

  return word != NULL ? g_string_chunk_insert (texts, word) : NULL;
}
