/* Where edges lead to, and which line of the source stands for them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/edge.h"

#include <string.h>

enum
{
  MAX_WAY_OUT = 32 /* blocks of cleanups */
};

gml_id
gml_last_loc (const struct gml_sim *sim, gml_id block)
{
  const struct gml_block *b = &sim->fn->blocks[block];
  for (uint32_t k = b->ninsts; k > 0; k--)
    {
      const struct gml_inst *i = &sim->fn->insts[b->insts + k - 1];
      if (i->loc && !(i->flags & GML_IF_ARTIFICIAL) && i->op != GML_I_CLOBBER)
	return i->loc;
    }
  return b->loc;
}

bool
gml_returns_at_once (const struct gml_sim *sim, const struct gml_block *t)
{
  for (uint32_t k = 0; k < t->ninsts; k++)
    if (sim->fn->insts[t->insts + k].op != GML_I_CLOBBER)
      return false;
  if (t->term == GML_X_GOTO && t->ninsts
      && t->npreds > 1) /* at -O0 the end of the locals and the return are two blocks */
    {
      const struct gml_block *next
	= &sim->fn->blocks[sim->fn->edges[sim->fn->edge_lists[t->succs]].to];
      return next->term == GML_X_RETURN && next->npreds == 1 && next->ninsts == 0;
    }
  return t->term == GML_X_RETURN;
}

/* Whether block T, where several paths meet, only steps on to the loop's next round:
   each edge into it is a `continue' or the end of the loop's body.  */
bool
gml_ends_round (const struct gml_sim *sim, const struct gml_block *t)
{
  const struct gml_edge *next;
  if (t->term != GML_X_GOTO || t->npreds < 2)
    return false;
  next = &sim->fn->edges[sim->fn->edge_lists[t->succs]];
  if (!(next->flags & GML_EF_BACK) && !gml_ends_round (sim, &sim->fn->blocks[next->to]))
    return false;
  for (uint32_t k = 0; k < t->ninsts; k++)
    if (sim->fn->insts[t->insts + k].op == GML_I_CALL
	|| sim->fn->insts[t->insts + k].op == GML_I_STORE)
      return false;
  return true;
}

bool
gml_ends_life (const struct gml_sim *sim, const struct gml_block *t)
{
  return t->ninsts && sim->fn->insts[t->insts].op == GML_I_CLOBBER && gml_ends_round (sim, t);
}

bool
gml_is_older (const struct gml_sim *sim, uint32_t sym, const struct gml_edge *e)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  while (!(e->flags & GML_EF_BACK) && fn->blocks[e->to].term == GML_X_GOTO)
    e = &fn->edges[fn->edge_lists[fn->blocks[e->to].succs]];
  return y->kind == GML_SY_FRESH && (y->sub == GML_FR_RESULT || y->sub == GML_FR_OUT)
	 && e->flags & GML_EF_BACK && y->a < fn->blocks[e->to].insts;
}

/* The place of the `return' that E leads to with no jump of its own; 0 none.  */
static gml_id
return_behind (const struct gml_function *fn, const struct gml_edge *e)
{
  const struct gml_block *t = &fn->blocks[e->to];
  for (int k = 0; k < 4 && t->term == GML_X_GOTO; k++)
    {
      e = &fn->edges[fn->edge_lists[t->succs]];
      if (e->loc || e->flags & GML_EF_BACK)
	return 0;
      t = &fn->blocks[e->to];
    }
  return t->term == GML_X_RETURN ? t->loc : 0;
}

gml_id
gml_loc_of_edge (const struct gml_sim *sim, const struct gml_edge *e, bool end)
{
  const struct gml_function *fn = sim->fn;
  gml_id last = gml_last_loc (sim, e->from);
  bool is_void = sim->unit->types[fn->type].kind == GML_T_VOID;
  /* The jump back has the place of its `continue', or of the loop's head, which
     tells nothing.  */
  if (e->flags & GML_EF_BACK)
    return sim->unit->locs[e->loc].line > sim->unit->locs[last].line ? e->loc : last;
  if (e->loc)
    return e->loc;
  /* Falls off the end, or, with a copy of the cleanups for itself, returns early: of
     a `return' without value GCC keeps no place.  */
  if (end && is_void && fn->end_loc
      && !(fn->blocks[e->from].term == GML_X_BRANCH && fn->blocks[e->to].npreds == 1))
    return fn->end_loc;
  if (end && !is_void && return_behind (fn, e))
    return return_behind (fn, e); /* out of a loop or a test, to a `return' */
  return last;
}

bool
gml_is_handler (const struct gml_sim *sim, const struct gml_block *b)
{
  for (uint32_t k = 0; k < b->ninsts; k++)
    {
      const struct gml_inst *i = &sim->fn->insts[b->insts + k];
      if (i->op == GML_I_CALL && i->callee)
	{
	  const char *name = gml_text (sim->unit, sim->unit->functions[i->callee].asm_name);
	  return strcmp (name, "__cxa_begin_catch") == 0
		 || strcmp (name, "__cxa_get_exception_ptr") == 0;
	}
    }
  return false;
}

/* Whether nothing but cleanups lies between block T and the function's end.  LEFT: the
   blocks that may still be looked at.  */
static bool
leads_out (const struct gml_sim *sim, const struct gml_block *t, int *left)
{
  if (--*left < 0)
    return false;
  for (uint32_t k = 0; k < t->ninsts; k++)
    {
      const struct gml_inst *i = &sim->fn->insts[t->insts + k];
      if (i->op == GML_I_STORE || i->op == GML_I_COPY
	  || (i->op == GML_I_CALL && !(i->flags & GML_IF_ARTIFICIAL)))
	return false;
    }
  if (t->term == GML_X_RETURN)
    return true;
  if (t->term != GML_X_GOTO && t->term != GML_X_BRANCH)
    return false;
  /* A branch: on GCC's finally_tmp, say, after cleanups.  */
  for (uint32_t k = 0; k < t->nsuccs; k++)
    if (!leads_out (sim, &sim->fn->blocks[sim->fn->edges[sim->fn->edge_lists[t->succs + k]].to],
		    left))
      return false;
  return true;
}

bool
gml_leads_out (const struct gml_sim *sim, const struct gml_block *t)
{
  int left = MAX_WAY_OUT;
  return leads_out (sim, t, &left);
}
