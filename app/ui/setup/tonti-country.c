// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-country.h"

#include <glib/gi18n.h>

/* Those of the three regions first, then by money: neighbours stand together. */
static const struct
{
  const char *code;
  const char *name; /* N_(…) */
} countries[] = {
  { "SN", N_ ("Senegal") },
  { "CM", N_ ("Cameroon") },
  { "RW", N_ ("Rwanda") },
  { "BJ", N_ ("Benin") },
  { "BF", N_ ("Burkina Faso") },
  { "CI", N_ ("Côte d'Ivoire") },
  { "GW", N_ ("Guinea-Bissau") },
  { "ML", N_ ("Mali") },
  { "NE", N_ ("Niger") },
  { "TG", N_ ("Togo") },
  { "CF", N_ ("Central African Republic") },
  { "TD", N_ ("Chad") },
  { "CG", N_ ("Congo (Brazzaville)") },
  { "GQ", N_ ("Equatorial Guinea") },
  { "GA", N_ ("Gabon") },
  { "BO", N_ ("Bolivia") },
  { "BI", N_ ("Burundi") },
  { "CO", N_ ("Colombia") },
  { "CD", N_ ("Congo (Kinshasa)") },
  { "ET", N_ ("Ethiopia") },
  { "FR", N_ ("France") },
  { "GM", N_ ("Gambia") },
  { "GH", N_ ("Ghana") },
  { "GT", N_ ("Guatemala") },
  { "GN", N_ ("Guinea") },
  { "IN", N_ ("India") },
  { "ID", N_ ("Indonesia") },
  { "KE", N_ ("Kenya") },
  { "MG", N_ ("Madagascar") },
  { "MY", N_ ("Malaysia") },
  { "MX", N_ ("Mexico") },
  { "MA", N_ ("Morocco") },
  { "MZ", N_ ("Mozambique") },
  { "NG", N_ ("Nigeria") },
  { "PE", N_ ("Peru") },
  { "PH", N_ ("Philippines") },
  { "SL", N_ ("Sierra Leone") },
  { "ZA", N_ ("South Africa") },
  { "TZ", N_ ("Tanzania") },
  { "UG", N_ ("Uganda") },
  { "US", N_ ("United States") },
};

guint
tonti_country_count (void)
{
  return G_N_ELEMENTS (countries);
}

const char *
tonti_country_code (guint n)
{
  return countries[n].code;
}

const char *
tonti_country_name (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (countries); i++)
    if (g_str_equal (countries[i].code, code))
      return _ (countries[i].name);
  return code;
}
