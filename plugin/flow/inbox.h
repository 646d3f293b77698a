/* The states that wait at the heads of blocks.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GIMLET_FLOW_INBOX_H
#define GIMLET_FLOW_INBOX_H

#include <stdbool.h>

#include "plugin/flow/sim.h"

struct gml_waiting;

struct gml_inbox
{
  struct gml_waiting *v;
  uint32_t n, cap;
  bool head;   /* an edge comes back to it: states stay */
  bool loop;   /* a state may come here twice */
  bool mixed;  /* states meet here that others were merged into here before */
  gml_id last; /* the last block from which one does */
};

/* How many states may wait at one block, at least 1.  */
uint32_t gml_inbox_max (const struct gml_sim *sim);
/* Lets S, which it takes over, wait at the head of BLOCK: merged into one that waits there
   with the same property, or if too many do.  */
void gml_inbox_deliver (struct gml_sim *sim, gml_id block, struct gml_state *s);
/* A state that waits in BOX, the caller's to free; null if none does.  */
struct gml_state *gml_inbox_take (struct gml_inbox *box);
bool gml_inbox_has_pending (const struct gml_inbox *box);
/* Frees the states of all boxes of SIM, and what the boxes hold.  */
void gml_inbox_free_all (struct gml_sim *sim);

#endif
