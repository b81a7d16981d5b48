// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* The columns of the report "guarantors": one row a guarantee, in the order of their numbers. */

enum
{
  TONTI_GUARANTORS_GUARANTEE,
  TONTI_GUARANTORS_STATE,    /* offered accepted over ended */
  TONTI_GUARANTORS_KIND,     /* member deposit cheque */
  TONTI_GUARANTORS_MEMBER,   /* who answers; empty when a thing does */
  TONTI_GUARANTORS_NAME,     /* her name, or the thing */
  TONTI_GUARANTORS_HAND,     /* "hand:3", empty = for a loan */
  TONTI_GUARANTORS_LOAN,     /* "box-loan:1", empty = for a hand */
  TONTI_GUARANTORS_HOLDERS,  /* "3 Binta Sow" */
  TONTI_GUARANTORS_POOL,     /* "pool:1" */
  TONTI_GUARANTORS_EXPOSURE, /* what the hand or the loan still has to pay, due and to come */
  TONTI_GUARANTORS_MOST,     /* empty = no limit */
  TONTI_GUARANTORS_BOUND,    /* what she answers for today */
  TONTI_GUARANTORS_CALLED,
  TONTI_GUARANTORS_PAID,
  TONTI_GUARANTORS_ACCEPTED, /* day, empty = not yet */
  TONTI_GUARANTORS_HOW,
};
