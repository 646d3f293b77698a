/* Calls that perhaps throw: what speaks for it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_DOUBT_H
#define GML_FLOW_DOUBT_H

#include "plugin/flow/sim.h"

enum gml_throwing
{
  GML_THROWS_UNKNOWN, /* nothing speaks for it: whatever it leaves open is not told */
  GML_THROWS_PERHAPS, /* the function is only declared, and doubts are asked for */
  GML_THROWS_MEANT,   /* it is the only call that the handler on its way out can be for */
  GML_THROWS_SURE     /* it was seen to, on some path */
};

/* Whether call I throws, in S; UNWIND is the edge on which it does (0: out of the function).  */
enum gml_throwing gml_may_throw (struct gml_sim *sim, const struct gml_state *s,
				 const struct gml_inst *i, gml_id unwind);
/* Whether the function called throws, given such arguments; S learns what that takes.  */
bool gml_throws_given (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i);
/* Whether argument ARG of call I, a number, is the caller's still when I has thrown.  */
bool gml_throws_leaves (const struct gml_sim *sim, const struct gml_inst *i, unsigned arg);
/* What S holds open is told only with a doubt from now on.  */
void gml_doubt_resources (struct gml_state *s);

#endif
