// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-document-language.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

/* Counter of GNU gettext: a new value makes it look at LANGUAGE again. */
extern int _nl_msg_cat_cntr;

static GMutex one_at_a_time;

/* gettext looks at LANGUAGE neither in the locale "C", the whole of a program that never called
 * setlocale, nor since glibc 2.39 in "C.UTF-8", often the only one of a small machine. */
static gboolean
is_plain_c (void)
{
  const char *name = setlocale (LC_MESSAGES, NULL);

  return name == NULL || strcmp (name, "C") == 0 || strcmp (name, "POSIX") == 0
         || g_str_has_prefix (name, "C.");
}

/* LOCPATH is only where this one locale is looked for: it is put back at once. */
void
tonti_document_language_prepare (void)
{
  g_autofree char *before = g_strdup (g_getenv ("LOCPATH"));
  const char *folder = g_getenv ("TONTI_LOCALE_DIR");

  if (!is_plain_c ())
    return;
  g_setenv ("LOCPATH", folder ? folder : TONTI_LOCALE_DIR, TRUE);
  if (!setlocale (LC_MESSAGES, "tonti"))
    setlocale (LC_MESSAGES, "C.UTF-8");
  if (before)
    g_setenv ("LOCPATH", before, TRUE);
  else
    g_unsetenv ("LOCPATH");
}

/* "fr_SN.UTF-8" of the variables that name the locale: the first that says something. */
static const char *
find_locale_name (void)
{
  static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_getenv (names[i]) != NULL && *g_getenv (names[i]) != '\0')
      return g_getenv (names[i]);
  return NULL;
}

void
tonti_document_language_start (const char *lang)
{
  const char *folder = g_getenv ("TONTI_LOCALE_DIR");
  const char *wanted = lang != NULL || g_getenv ("LANGUAGE") != NULL ? lang : find_locale_name ();
  const char *set;

  if (wanted != NULL)
    {
      g_auto (GStrv) parts = g_strsplit_set (wanted, ".@", 2);

      g_setenv ("LANGUAGE", parts[0] != NULL ? parts[0] : "", TRUE);
    }
  set = setlocale (LC_ALL, "");
  if (set == NULL || strcmp (setlocale (LC_MESSAGES, NULL), "C") == 0)
    setlocale (LC_ALL, "C.UTF-8");
  tonti_document_language_prepare ();
  setlocale (LC_NUMERIC, "C");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : TONTI_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static void
set_language (const char *value)
{
  if (value != NULL)
    g_setenv ("LANGUAGE", value, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  _nl_msg_cat_cntr++;
}

/* TRUE when VALUE, a list "fr:en" or "fr_SN:fr", begins with LANG. */
static gboolean
speaks (const char *value, const char *lang)
{
  gsize size = strlen (lang);

  return value != NULL && strncmp (value, lang, size) == 0
         && (value[size] == '\0' || value[size] == ':' || value[size] == '_');
}

gboolean
tonti_document_language_is_spoken (const char *lang)
{
  return !is_plain_c () && speaks (g_getenv ("LANGUAGE"), lang);
}

void
tonti_document_language_enter (TontiDocumentLanguage *self, const char *lang)
{
  g_mutex_lock (&one_at_a_time);
  self->before = g_strdup (g_getenv ("LANGUAGE"));
  self->is_switched = FALSE;
  tonti_document_language_prepare ();
  if (speaks (self->before, lang))
    return;
  set_language (lang);
  self->is_switched = TRUE;
}

void
tonti_document_language_leave (TontiDocumentLanguage *self)
{
  if (self->is_switched)
    set_language (self->before);
  g_clear_pointer (&self->before, g_free);
  self->is_switched = FALSE;
  g_mutex_unlock (&one_at_a_time);
}
