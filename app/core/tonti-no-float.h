// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Included last in the .c files of core: from there on a floating-point type does not compile.
 * Money is counted, never measured. */

#pragma GCC poison float double gfloat gdouble
