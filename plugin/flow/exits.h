/* The ways out of a function, of which its summary is made.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_EXITS_H
#define GML_FLOW_EXITS_H

#include "plugin/flow/result.h"

enum
{
  GML_EXITS_MAX = 6,
  GML_EXIT_EFFECTS = 24,
  GML_EXIT_GIVENS = 6
};

struct gml_exit
{
  struct gml_ival result;
  struct gml_exit *next;
  struct gml_effect effects[GML_EXIT_EFFECTS];
  struct gml_effect bounds[GML_RESULT_BOUNDS]; /* RANGE: arguments the result is not above */
  struct gml_given givens[GML_EXIT_GIVENS];
  unsigned neffects, ngivens, nbounds;
  bool overflow; /* it does more than a row can say */
};

/* A new effect of X.  */
struct gml_effect *gml_exit_add (struct gml_exit *x, enum gml_effect_kind kind);
/* Whether the two do the same.  */
bool gml_exit_same (const struct gml_exit *x, const struct gml_exit *y);
/* Whether some argument tells the exits apart for sure, and so do their results; or
   these are two answers, and one of them tells more of the arguments.  */
bool gml_exit_differ (const struct gml_exit *x, const struct gml_exit *y);
/* X now stands for Y as well.  */
void gml_exit_merge (const struct gml_sim *sim, struct gml_exit *x, const struct gml_exit *y);

/* A release on a path that the caller cannot tell from one without it (a
   reference count, a flag of its own) is no certain one.  */
void gml_exits_doubt (struct gml_sim *sim);
/* What lies in a record that is given back tells exits apart only where something was
   acquired there, and while there are not too many.  */
void gml_exits_forget_numbers (struct gml_sim *sim);

#endif
