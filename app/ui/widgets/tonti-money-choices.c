// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-money-choices.h"

#include <glib/gi18n.h>

const TontiChoice tonti_means_choices[] = {
  { "cash", N_ ("cash") },
  { "bank", N_ ("bank") },
  { "mobile", N_ ("mobile money") },
  { NULL, NULL },
};

const TontiChoice tonti_place_choices[] = {
  { "cash", N_ ("The cash box") },
  { "bank", N_ ("The bank") },
  { "mobile", N_ ("Mobile money") },
  { NULL, NULL },
};
