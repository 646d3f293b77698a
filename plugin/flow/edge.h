/* Where edges lead to, and which line of the source stands for them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_EDGE_H
#define GML_FLOW_EDGE_H

#include "plugin/flow/sim.h"

/* The place of the last thing BLOCK does that the source says.  */
gml_id gml_last_loc (const struct gml_sim *sim, gml_id block);

/* The place of edge E; END: it leads to where the function returns.  */
gml_id gml_loc_of_edge (const struct gml_sim *sim, const struct gml_edge *e, bool end);

/* Whether block T does nothing but return: each edge into it is a `return'.  */
bool gml_returns_at_once (const struct gml_sim *sim, const struct gml_block *t);

/* Whether all that is left to do from block T on is to destroy locals and to return.  */
bool gml_leads_out (const struct gml_sim *sim, const struct gml_block *t);

/* Whether block T, where several paths meet, only steps on to the loop's next round:
   each edge into it is a `continue' or the end of the loop's body.  */
bool gml_ends_round (const struct gml_sim *sim, const struct gml_block *t);

/* The same, and locals of the body end there first.  */
bool gml_ends_life (const struct gml_sim *sim, const struct gml_block *t);

/* Whether block B begins to handle an exception.  */
bool gml_is_handler (const struct gml_sim *sim, const struct gml_block *b);

/* Whether SYM was made before the loop whose round ends on edge E: then it is not
   this round that loses it.  */
bool gml_is_older (const struct gml_sim *sim, uint32_t sym, const struct gml_edge *e);

#endif
