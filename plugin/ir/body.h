/* A body under construction, inside.
   SPDX-License-Identifier: GPL-3.0-or-later

   Shared by build_body.c, which fills it, and build_finish.c, which orders it.
   Internal to plugin/ir: everyone else uses build.h.  */

#ifndef GML_IR_BODY_H
#define GML_IR_BODY_H

#include "plugin/ir/build.h"
#include "plugin/ir/idset.h"

#define GML_VEC(type) \
 struct               \
 {                    \
  type *at;           \
  uint32_t n, cap;    \
 }

struct gml_draft_inst
{
  gml_id block;
  struct gml_inst inst;
};
struct gml_draft_phi
{
  gml_id block, result;
};
struct gml_draft_phi_arg
{
  gml_id phi, edge, value;
}; /* phi: index from 1 */
struct gml_draft_case
{
  gml_id block;
  struct gml_case c;
};

struct gml_draft_block
{
  bool has_term;
  uint8_t term;
  gml_id value, loc;
};

/* Vectors of the things themselves have a dummy 0; the pools have none.  */
struct gml_body
{
  struct gml_unit *unit;
  gml_id fn;
  struct gml_arena *arena;
  GML_VEC (gml_id) params;
  GML_VEC (struct gml_local) locals;
  GML_VEC (struct gml_value) values;
  GML_VEC (struct gml_place) places;
  GML_VEC (struct gml_draft_inst) insts;
  GML_VEC (struct gml_draft_phi) phis;
  GML_VEC (struct gml_draft_phi_arg) phi_args;
  GML_VEC (struct gml_draft_block) blocks;
  GML_VEC (struct gml_edge) edges;
  GML_VEC (struct gml_draft_case) cases;
  GML_VEC (gml_id) args;
  struct gml_idset value_set, place_set;
};

/* Gives back B, and nothing of its function.  */
void gml_body_free (struct gml_body *b);

/* Fills *CALLS (in ARENA) with the functions FN's body calls, each once, in
   the order of the body; returns how many.  */
uint32_t gml_body_calls (const struct gml_function *fn, gml_id **calls, struct gml_arena *arena);

#endif
