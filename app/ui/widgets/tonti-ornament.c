// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-ornament.h"

GtkWidget *
tonti_ornament_new (const char *icon)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
  return image;
}
