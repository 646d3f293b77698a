/* How states leave a block: by its end, or by a call that throws.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_LEAVE_H
#define GML_FLOW_LEAVE_H

#include "plugin/flow/sim.h"

/* What leaves a block, and by which edges; whoever runs the block delivers it and frees V.  */
struct gml_outbox
{
  struct gml_left
  {
    gml_id edge;
    struct gml_state *s;
  } * v;
  uint32_t n, cap;
};

/* S, which it takes over, has come to the end of the block at hand.  */
void gml_leave_block (struct gml_sim *sim, struct gml_outbox *out, struct gml_state *s);
/* Call I of the block at hand, the LAST of its instructions perhaps, may throw: with what was
   BEFORE it, and what it was given may be gone.  */
void gml_leave_throwing (struct gml_sim *sim, struct gml_outbox *out,
			 const struct gml_state *before, const struct gml_inst *i, bool last);

#endif
