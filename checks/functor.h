/* Functors handed to a call: which they are, and what they captured.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_CHECKS_FUNCTOR_H
#define GML_CHECKS_FUNCTOR_H

#include "checks/check.h"

struct gml_functor
{
  gml_id function;		/* a plain function, or the body of a lambda; 0 not known */
  gml_id record;		/* the closure's, or another functor's record; 0 a function */
  gml_id place;			/* where the closure lies in the caller; 0 not known */
  bool is_lambda;
};

/* What argument ARG (from 0) of the call at EV is; false if no functor.  */
bool gml_functor_of (const struct gml_event *ev, int arg, struct gml_functor *f);
/* Whether it holds anything that may be gone, or be another's, when it is called.  */
bool gml_functor_captures (const struct gml_event *ev, const struct gml_functor *f);
/* The name of the K-th of the caller's variables that it captured by reference; null:
   there are no more.  */
const char *gml_functor_reference (const struct gml_event *ev, const struct gml_functor *f,
				   unsigned k);

#endif
