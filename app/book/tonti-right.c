// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-right.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-login.h"
#include "tonti-member-store.h"
#include "tonti-officer-store.h"
#include "tonti-remark.h"

/* Which offices may do which verb. Chair, treasurer and secretary keep the book; counters count;
 * who holds a key stands by; the auditor reads; the trainer does everything, in practice books. */

#define OF(role) (1u << TONTI_ROLE_##role)
#define TRAINER OF (TRAINER)
#define KEEPERS (OF (CHAIR) | OF (TREASURER) | OF (SECRETARY) | TRAINER)
#define COUNTERS (KEEPERS | OF (COUNTER))
#define WRITERS (COUNTERS | OF (KEY_HOLDER))

/* A row a verb. */
/* clang-format off */
static const struct
{
  const char *verb;
  guint roles;
} table[] = {
  { "account.map", KEEPERS },
  { "advance.pay", KEEPERS },
  { "aid", KEEPERS },
  { "aid-kind.set", KEEPERS },
  { "aid.call", KEEPERS },
  { "aid.fine", KEEPERS },
  { "aid.grant", KEEPERS },
  { "aid.pay", KEEPERS },
  { "aid.rebuild", KEEPERS },
  { "aid.waive", KEEPERS },
  { "auction.hold", KEEPERS },
  { "book.accept", KEEPERS },
  { "book.new", KEEPERS },
  { "box.feed", KEEPERS },
  { "box.lend", KEEPERS },
  { "box.pay", KEEPERS },
  { "box.sell", KEEPERS },
  { "box.share", KEEPERS },
  { "card.open", COUNTERS },
  { "card.pay", KEEPERS },
  { "card.stake", COUNTERS },
  { "claim.waive", KEEPERS },
  { "correct", KEEPERS },
  { "count.enter", COUNTERS },
  { "count.explain", KEEPERS },
  { "debt.add", KEEPERS },
  { "debt.repay", KEEPERS },
  { "demand.record", KEEPERS },
  { "discharge.record", KEEPERS },
  { "dividend.pay", KEEPERS },
  { "dividend.unset", KEEPERS },
  { "draft.unset", KEEPERS },
  { "draw.hold", KEEPERS },
  { "due.fill", KEEPERS },
  { "due.set", KEEPERS },
  { "expense", KEEPERS },
  { "fine-kind.set", KEEPERS },
  { "fine.cancel", KEEPERS },
  { "fine.charge", KEEPERS },
  { "fine.contest", KEEPERS },
  { "fine.raise", KEEPERS },
  { "fine.rule", KEEPERS },
  { "fund.set", KEEPERS },
  { "goods.count", COUNTERS },
  { "goods.use", KEEPERS },
  { "group.set", KEEPERS },
  { "guarantee.accept", KEEPERS },
  { "guarantee.add", KEEPERS },
  { "guarantee.call", KEEPERS },
  { "guarantee.end", KEEPERS },
  { "guarantee.pay", KEEPERS },
  { "guard.set", KEEPERS },
  { "hand.add", KEEPERS },
  { "hand.end", KEEPERS },
  { "hand.give", KEEPERS },
  { "hand.join", KEEPERS },
  { "hand.leave", KEEPERS },
  { "host.name", KEEPERS },
  { "host.swap", KEEPERS },
  { "import.journal", KEEPERS }, /* not a verb: a file of vouchers */
  { "income", KEEPERS },
  { "lot.pay", KEEPERS },
  { "lot.unset", KEEPERS },
  { "meal.pay", KEEPERS },
  { "meal.unset", KEEPERS },
  { "meeting.close", KEEPERS },
  { "meeting.miss", KEEPERS },
  { "meeting.move", KEEPERS },
  { "meeting.open", KEEPERS },
  { "meeting.plan", KEEPERS },
  { "member.add", KEEPERS },
  { "member.details", KEEPERS },
  { "member.forget", KEEPERS },
  { "member.leave", KEEPERS },
  { "member.relatives", KEEPERS },
  { "member.rename", KEEPERS },
  { "member.undo", KEEPERS },
  { "member.warn", KEEPERS },
  { "minutes.add", KEEPERS },
  { "minutes.approve", KEEPERS },
  { "minutes.text", KEEPERS },
  { "notebook.answer", KEEPERS },
  { "notebook.drop", KEEPERS },
  { "notebook.keep", KEEPERS },
  { "notebook.take", KEEPERS },
  { "notebook.tell", KEEPERS },
  { "model.apply", KEEPERS },
  { "officer.end", KEEPERS },
  { "officer.name", KEEPERS },
  { "order.set", KEEPERS },
  { "owed.pay", KEEPERS },
  { "party.cover", KEEPERS },
  { "party.fund", KEEPERS },
  { "party.pay", KEEPERS },
  { "penalty.charge", KEEPERS },
  { "penalty.waive", KEEPERS },
  { "pin.remove", WRITERS },
  { "pin.reset", WRITERS },
  { "pin.set", WRITERS },
  { "pool.add", KEEPERS },
  { "pool.goods", KEEPERS },
  { "pool.order", KEEPERS },
  { "pool.set", KEEPERS },
  { "pool.start", KEEPERS },
  { "presence.set", KEEPERS },
  { "receipt.issue", KEEPERS },
  { "receipt.set", KEEPERS },
  { "receive", KEEPERS },
  { "recovery.make", KEEPERS },
  { "redo", KEEPERS },
  { "rule.set", KEEPERS },
  { "setoff.make", KEEPERS },
  { "takeover.cash", KEEPERS },
  { "takeover.finish", KEEPERS },
  { "takeover.fund", KEEPERS },
  { "takeover.member", KEEPERS },
  { "takeover.undo", KEEPERS },
  { "transfer", KEEPERS },
  { "turn.choose", KEEPERS },
  { "turn.claim", KEEPERS },
  { "turn.defer", KEEPERS },
  { "turn.swap", KEEPERS },
  { "undo", KEEPERS },
  { "word.set", KEEPERS },
};
/* clang-format on */

static guint
find (const char *verb)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (strcmp (table[i].verb, verb) == 0)
      return table[i].roles;
  return 0;
}

const char *
tonti_right_name (guint i)
{
  return i < G_N_ELEMENTS (table) ? table[i].verb : NULL;
}

gboolean
tonti_right_is_listed (const char *verb)
{
  return find (verb) != 0;
}

static gboolean
counts (TontiRole role, gboolean practice)
{
  return role != TONTI_ROLE_TRAINER || practice;
}

gboolean
tonti_right_is_given (const char *verb, TontiRole role, gboolean practice)
{
  return (find (verb) & (1u << role)) != 0 && counts (role, practice);
}

json_t *
tonti_right_describe (const char *verb)
{
  json_t *roles = json_array ();
  guint given = find (verb);
  for (int role = 0; tonti_role_codes.codes[role]; role++)
    if (given & (1u << role))
      json_array_append_new (roles, json_string (tonti_codes_get (&tonti_role_codes, role)));
  return roles;
}

/* ---- Who holds what ---- */

TontiDay
tonti_right_day (TontiBook *book, TontiDay today)
{
  gint64 unix_s;
  const char *at = tonti_journal_get_last_at (tonti_book_get_journal (book));
  if (!tonti_instant_parse (at, &unix_s))
    return today;
  TontiDay last = tonti_instant_day (unix_s);
  return last.number > today.number ? last : today;
}

static TontiDb *
db_of (TontiBook *book)
{
  return tonti_journal_get_db (tonti_book_get_journal (book));
}

/* The offices of MEMBER as bits; *anybody: somebody holds one. */
static guint
roles_of (TontiBook *book, gint64 member, TontiDay today, gboolean *anybody)
{
  TontiDay day = tonti_right_day (book, today);
  g_autoptr (GArray) rows = tonti_officer_list (db_of (book), TRUE);
  guint roles = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiOfficerRow *row = &g_array_index (rows, TontiOfficerRow, i);
      if (row->since.number > day.number
          || (tonti_day_is_valid (row->until) && row->until.number <= day.number))
        continue;
      *anybody = TRUE;
      if (row->member == member)
        roles |= 1u << tonti_codes_find (&tonti_role_codes, row->role);
    }
  return roles;
}

/* The auditor's office forbids; the trainer's is none in a real book. */
static guint
writing_roles (TontiBook *book, gint64 member, TontiDay today, gboolean *anybody)
{
  guint roles = roles_of (book, member, today, anybody);
  if (roles & OF (AUDITOR))
    return 0;
  return tonti_book_get_group (book)->practice ? roles : roles & ~TRAINER;
}

gboolean
tonti_right_may_stand (TontiBook *book, gint64 member, TontiDay today)
{
  gboolean anybody = FALSE;
  return writing_roles (book, member, today, &anybody) != 0;
}

gboolean
tonti_right_is_auditor (TontiBook *book, gint64 member, TontiDay today)
{
  gboolean anybody = FALSE;
  return (roles_of (book, member, today, &anybody) & OF (AUDITOR)) != 0;
}

/* ---- Asking ---- */

gboolean
tonti_right_check_pin (TontiBook *book, gint64 member, const char *field, TontiProblems *problems)
{
  if (!tonti_book_has_pin (book, member) || tonti_book_is_logged_in (book, member))
    return TRUE;
  g_autofree char *name = tonti_member_dup_name (db_of (book), member);
  return tonti_problems_refuse (problems, "pin-needed", field,
                                _ ("%s: has a PIN, which was not entered: enter it first"),
                                name ? name : "");
}

static void
remark (TontiBook *book, const char *verb, const TontiUser *user)
{
  if (tonti_right_is_auditor (book, user->author, user->today))
    return;
  tonti_remark_later (book, "denied/1",
                      json_pack ("{s:I, s:s}", "member", (json_int_t)user->author, "verb", verb),
                      user);
}

static gboolean
refuse (TontiBook *book, const char *verb, const TontiUser *user, TontiProblems *problems)
{
  g_autofree char *name = tonti_member_dup_name (db_of (book), user->author);
  remark (book, verb, user);
  return tonti_problems_refuse (problems, "not-allowed", NULL,
                                _ ("%s: no office of %s gives this right: ask an officer who keeps "
                                   "the book"),
                                verb, name ? name : "");
}

/* Nobody holds an office: everybody writes. One does: the second one may still enter himself, as a
 * group that begins has nobody else to do it, and nobody has a PIN yet. */
static gboolean
is_founding (TontiBook *book, const char *verb, TontiDay today, gboolean anybody)
{
  return !anybody
         || (strcmp (verb, "officer.name") == 0 && tonti_book_count_pins (book) == 0
             && tonti_officer_count (db_of (book), tonti_right_day (book, today)) < 2);
}

gboolean
tonti_right_check (TontiBook *book, const char *verb, const TontiUser *user, gboolean with_pin,
                   TontiProblems *problems)
{
  gboolean anybody = FALSE;
  if (user->author == 0 && tonti_book_count_pins (book) > 0)
    return tonti_problems_refuse (problems, "who-is-it", NULL,
                                  _ ("%s: the officers of this book have PINs, and nobody said who "
                                     "is at the keyboard: say who you are"),
                                  verb);
  if (user->author == 0)
    return TRUE;
  if (with_pin && !tonti_right_check_pin (book, user->author, NULL, problems))
    return FALSE;
  guint roles = writing_roles (book, user->author, user->today, &anybody);
  return (roles & find (verb)) != 0 || is_founding (book, verb, user->today, anybody)
         || refuse (book, verb, user, problems);
}

gboolean
tonti_right_check_writable (TontiBook *book, const char *verb, TontiProblems *problems)
{
  if (tonti_journal_get_mode (tonti_book_get_journal (book)) == TONTI_OPEN_WRITE)
    return TRUE;
  return tonti_problems_refuse (problems, "read-only", NULL,
                                _ ("%s: the book is open for reading: open it to write in it"),
                                verb);
}

gboolean
tonti_right_allow (TontiBook *book, const char *verb, const TontiUser *user,
                   TontiProblems *problems)
{
  gboolean ok = tonti_right_check (book, verb, user, TRUE, problems);
  tonti_remark_flush (book);
  return ok && tonti_right_check_writable (book, verb, problems);
}
