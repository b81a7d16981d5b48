// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-act-private.h"

#include <glib/gi18n.h>

#include "tonti-seen-private.h"

/* Going on with a book that is older than the one this computer knows, or went its own way: two
 * officers decide it, and it stays written in the book. */

static gboolean
run_accept (TontiAct *act)
{
  const TontiSeen *seen = tonti_book_get_seen (act->book);
  g_autofree char *hash = tonti_seen_get_hash (act->book);

  if (!tonti_book_is_other_copy (act->book))
    return tonti_act_refuse (act, "nothing-to-accept", NULL,
                             _ ("book.accept: this is the book that this computer knows: there is "
                                "nothing to accept"));
  tonti_seen_note_accept (act->book);
  return tonti_act_post (act, "accept/1",
                         json_pack ("{s:I, s:s, s:I, s:s}", "seen", (json_int_t)seen->seq,
                                    "seen_hash", hash, "missing", (json_int_t)seen->missing,
                                    "reason", tonti_act_text (act, "reason")),
                         TONTI_POST_PLAIN, NULL);
}

static const TontiField accept_fields[] = {
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why the group goes on with this book") },
  { NULL },
};
static const char *const accept_refusals[]
    = { "nothing-to-accept", "two-officers", "not-an-officer", NULL };

const TontiVerb tonti_book_accepts_verbs[] = {
  { "book.accept", N_ ("go on with an older or other copy of the book"), accept_fields,
    accept_refusals,
    "{\"do\":\"book.accept\",\"reason\":\"the computer was stolen\",\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS | TONTI_VERB_OTHER_COPY, run_accept },
  { NULL },
};
