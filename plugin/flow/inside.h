/* Containers: which object a pointer into its elements, or the number of them, is of.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_INSIDE_H
#define GML_FLOW_INSIDE_H

#include "plugin/flow/sim.h"

/* The object (a symbol, its address) whose PROPERTY, `inside' or `extent', SYM is: the result of
   a method; 0 none.  */
uint32_t gml_inside_of (struct gml_sim *sim, uint32_t sym, const char *property);
/* Whether SYM says how many bytes a call has put where it was told to: no more than it was
   allowed to.  */
bool gml_inside_came (const struct gml_sim *sim, uint32_t sym);
/* Something was written to CELL.  If that is outside data, and CELL what a container holds, the
   container holds it: `read (fd, array.data (), array.size ())'.  */
void gml_inside_written (struct gml_sim *sim, struct gml_state *s, uint32_t cell);

#endif
