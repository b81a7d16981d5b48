// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-session-private.h"

#include "tonti-login.h"
#include "tonti-user.h"

/* Who is at the keyboard of a book with PINs. */

void
tonti_session_enter (TontiSession *self, gint64 member, gboolean looking)
{
  const TontiOfficer *officer = tonti_officers_find (self->facts->officers, member);
  self->entered = self->author = member;
  self->is_looking = looking || (officer && tonti_officer_is (officer, "auditor"));
  g_signal_emit (self, tonti_session_signals[TONTI_SESSION_ENTERED], 0);
}

gboolean
tonti_session_needs_login (TontiSession *self)
{
  return self->facts->pins > 0 && !tonti_session_get_entered (self);
}

const TontiOfficer *
tonti_session_get_entered (TontiSession *self)
{
  const TontiOfficer *officer = tonti_officers_find (self->facts->officers, self->entered);
  return officer && officer->has_pin ? officer : NULL;
}

typedef struct
{
  gint64 member, wait_s;
  char *pin;
  gboolean looking, is_in;
  TontiUser user;
  GWeakRef owner;
  TontiSessionEntered done;
  gpointer data;
} Login;

static void
free_login (gpointer data)
{
  Login *login = data;
  tonti_pins_wipe (login->pin);
  g_free (login->pin);
  g_weak_ref_clear (&login->owner);
  g_free (login);
}

/* Wrong PINs are counted in the file, so it is read only once somebody is in who writes nothing;
 * whoever cannot be kept from writing is not let in. */
static gboolean
let_in (Login *login, TontiBook *book, TontiProblems *problems)
{
  tonti_book_logout (book, 0);
  if (!tonti_book_set_reading (book, FALSE, problems)
      || !tonti_book_login (book, login->member, login->pin, &login->user, problems))
    return FALSE;
  if (!login->looking && !tonti_user_only_reads (book, login->member, login->user.today))
    return TRUE;
  if (tonti_book_set_reading (book, TRUE, problems))
    return TRUE;
  tonti_book_logout (book, 0);
  return FALSE;
}

static gpointer
try_login (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  Login *login = data;
  if (login->pin)
    login->is_in = let_in (login, book, problems);
  login->wait_s = tonti_book_login_wait (book, login->member, &login->user);
  return login; /* freed with the data */
}

static void
tried_cb (GObject *object, gpointer *result, const TontiProblems *problems, gpointer data)
{
  Login *login = data;
  TontiSession *self = TONTI_SESSION (object);
  g_autoptr (GObject) owner = g_weak_ref_get (&login->owner);
  if (login->is_in)
    tonti_session_enter (self, login->member, login->looking);
  if (owner && login->done)
    login->done (owner, login->wait_s, problems, login->data);
}

void
tonti_session_login (TontiSession *self, gint64 member, const char *pin, gboolean looking,
                     GObject *owner, TontiSessionEntered done, gpointer data)
{
  Login *login = g_new0 (Login, 1);
  login->member = member;
  login->pin = g_strdup (pin);
  login->looking = looking;
  login->user = tonti_session_get_user (self);
  login->user.author = member;
  login->done = done;
  login->data = data;
  g_weak_ref_init (&login->owner, owner);
  tonti_session_read (
      self,
      &(TontiSessionJob){
          .read = try_login, .data = login, .free_data = free_login, .done = tried_cb },
      G_OBJECT (self));
}

static gpointer
log_out (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  tonti_book_logout (book, 0);
  tonti_book_set_reading (book, FALSE, problems); /* else the next login says why not */
  return NULL;
}

void
tonti_session_logout (TontiSession *self)
{
  self->entered = 0;
  self->is_looking = FALSE;
  if (self->facts->pins > 0)
    self->author = 0;
  tonti_session_read (self, &(TontiSessionJob){ .read = log_out }, G_OBJECT (self));
  g_signal_emit (self, tonti_session_signals[TONTI_SESSION_ENTERED], 0);
}
