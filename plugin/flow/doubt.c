/* Calls that perhaps throw: what speaks for it.
   SPDX-License-Identifier: GPL-3.0-or-later

   C++ lets nearly every function throw, and most never do.  That one is only declared
   says nothing.  But nobody writes a handler for nothing: if one call alone can be the
   reason for it, that call throws.  */

#include "plugin/flow/doubt.h"

#include <string.h>

#include "plugin/flow/edge.h"
#include "plugin/flow/program.h"
#include "plugin/flow/throws.h"

enum
{
  MAX_PADS = 24 /* blocks on the way to a handler */
};

/* The first handler on the way from BLOCK, where an exception lands; 0 none, or too far.  */
static gml_id
handler_behind (const struct gml_sim *sim, gml_id block, int *left)
{
  const struct gml_block *b = &sim->fn->blocks[block];
  gml_id found = 0;
  if (--*left < 0)
    return 0;
  if (gml_is_handler (sim, b))
    return block;
  for (uint32_t k = 0; k < b->nsuccs && !found; k++)
    found = handler_behind (sim, sim->fn->edges[sim->fn->edge_lists[b->succs + k]].to, left);
  return found;
}

static gml_id
handler_of (const struct gml_sim *sim, gml_id unwind)
{
  int left = MAX_PADS;
  return handler_behind (sim, sim->fn->edges[unwind].to, &left);
}

/* Whether FN is the user's, in C++, and of its body nothing is known.  */
static bool
is_only_declared (struct gml_sim *sim, gml_id fn)
{
  const struct gml_function *f = &sim->unit->functions[fn];
  return fn && !(f->flags & (GML_FF_BODY | GML_FF_SYSTEM))
	 && strncmp (gml_text (sim->unit, f->asm_name), "_Z", 2) == 0
	 && !gml_callee_model (sim->prog, fn);
}

/* Whether call I may be what a handler is for.  */
static bool
is_reason (struct gml_sim *sim, const struct gml_inst *i)
{
  const struct gml_model *m = i->callee ? gml_callee_model (sim->prog, i->callee) : NULL;
  if (!(i->flags & GML_IF_THROW) || (m && m->nothrow))
    return false;
  if (!i->callee || gml_model_throw (m) || gml_program_throws (sim->prog, i->callee, false))
    return true;
  return !(sim->unit->functions[i->callee].flags & GML_FF_SYSTEM) && (!m || m->is_summary);
}

/* Whether FN's calls alone can be what the handler at the end of UNWIND is for.  */
static bool
is_only_reason (struct gml_sim *sim, gml_id fn, gml_id unwind)
{
  gml_id handler = handler_of (sim, unwind);
  for (gml_id b = 1; handler && b < sim->fn->nblocks; b++)
    {
      const struct gml_block *other = &sim->fn->blocks[b];
      const struct gml_inst *last
	= other->ninsts ? &sim->fn->insts[other->insts + other->ninsts - 1] : NULL;
      if (last && other->unwind && last->op == GML_I_CALL && last->callee != fn
	  && is_reason (sim, last) && handler_of (sim, other->unwind) == handler)
	return false;
    }
  return handler != 0;
}

static bool
holds_something (const struct gml_state *s)
{
  for (uint32_t k = 0; k < s->res.n; k++)
    if (s->res.v[k].status == GML_ST_OPEN
	&& (s->res.v[k].flags & (GML_RF_OURS | GML_RF_ESCAPED)) == GML_RF_OURS)
      return true;
  return false;
}

enum gml_throwing
gml_may_throw (struct gml_sim *sim, const struct gml_state *s, const struct gml_inst *i,
	       gml_id unwind)
{
  if (!i->callee)
    return GML_THROWS_UNKNOWN;
  if (gml_program_throws (sim->prog, i->callee, s->unsure))
    return GML_THROWS_SURE;
  if (!holds_something (s) || !is_only_declared (sim, i->callee))
    return GML_THROWS_UNKNOWN;
  if (unwind && is_only_reason (sim, i->callee, unwind))
    return GML_THROWS_MEANT;
  return sim->prog->options.doubts ? GML_THROWS_PERHAPS : GML_THROWS_UNKNOWN;
}

bool
gml_throws_given (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i)
{
  const struct gml_summary_slot *slot
    = i->callee < sim->prog->nsummaries ? &sim->prog->summaries[i->callee] : NULL;
  for (unsigned k = 0; slot && k < slot->nthrown; k++)
    {
      uint32_t sym = gml_slot_sym (sim, s, i, &slot->thrown[k].slot, 0);
      if (sym && sym != sim->top
	  && !gml_assume_range (sim, s, sym,
				gml_ival_make (slot->thrown[k].lo, slot->thrown[k].hi)))
	return false;
    }
  return true;
}

bool
gml_throws_leaves (const struct gml_sim *sim, const struct gml_inst *i, unsigned arg)
{
  const struct gml_type *t = &sim->unit->types[sim->fn->values[sim->fn->args[i->args + arg]].type];
  return i->sub == GML_C_KNOWN && i->callee < sim->prog->nsummaries && arg < 64
	 && t->kind == GML_T_INT && sim->prog->summaries[i->callee].thrown_leaves >> arg & 1;
}

void
gml_doubt_resources (struct gml_state *s)
{
  for (uint32_t k = 0; k < s->res.n; k++)
    s->res.v[k].flags |= GML_RF_DOUBT;
}
