// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-renderer.h"

#include <glib/gstdio.h>

#include "tonti-state.h"

/* Kept in a file of its own, not in the settings: it decides before there is a display. */
#define FILE_NAME "display"
#define GROUP "display"
#define MARK "first-frame"

gboolean
tonti_renderer_is_safe (void)
{
  g_autoptr (GKeyFile) file = tonti_state_read (FILE_NAME);
  return g_key_file_get_boolean (file, GROUP, "safe", NULL);
}

void
tonti_renderer_set_safe (gboolean safe)
{
  g_autoptr (GKeyFile) file = tonti_state_read (FILE_NAME);
  g_key_file_set_boolean (file, GROUP, "safe", safe);
  tonti_state_write (FILE_NAME, file);
}

gboolean
tonti_renderer_prepare (void)
{
  g_autofree char *mark = tonti_state_dup_path (MARK);
  gboolean has_failed = g_file_test (mark, G_FILE_TEST_EXISTS);
  gboolean is_chosen = g_getenv ("GSK_RENDERER") != NULL;
  gboolean is_new = has_failed && !is_chosen && !tonti_renderer_is_safe ();
  if (is_new)
    tonti_renderer_set_safe (TRUE);
  if (!is_chosen && tonti_renderer_is_safe ())
    g_setenv ("GSK_RENDERER", "cairo", TRUE);
  if (!has_failed && !g_file_set_contents_full (mark, "", 0, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    g_debug ("display: the mark cannot be set");
  return is_new;
}

void
tonti_renderer_has_painted (void)
{
  g_autofree char *mark = tonti_state_dup_path (MARK);
  g_unlink (mark);
}
