/* How states leave a block: by its end, or by a call that throws.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/leave.h"

#include <stdlib.h>

#include "plugin/flow/byvalue.h"
#include "plugin/flow/doubt.h"
#include "plugin/flow/edge.h"
#include "plugin/flow/failing.h"
#include "plugin/flow/guard.h"
#include "plugin/flow/slots.h"
#include "plugin/flow/switch.h"
#include "plugin/flow/tested.h"
#include "plugin/ir/arena.h"

static void
put (struct gml_outbox *out, gml_id edge, struct gml_state *s)
{
  GML_PUSH (*out, ((struct gml_left){ edge, s }));
}

/* A round of a loop ends on edge E, or the function does: what is out of reach
   now?  The first LIVE entries of the env are values, the others phis.  */
static void
check_edge (struct gml_sim *sim, struct gml_state *s, const struct gml_edge *e, uint32_t live)
{
  bool end = !(e->flags & GML_EF_BACK) && gml_returns_at_once (sim, &sim->fn->blocks[e->to]);
  uint32_t *syms = gml_xmalloc ((s->env.n + s->res.n + 1) * sizeof *syms), n = 0;
  for (uint32_t k = 0; k < s->env.n; k++)
    if (k < live || gml_live_uses (sim->live, s->env.v[k].key))
      syms[n++] = s->env.v[k].sym;
  for (uint32_t k = 0; k < s->res.n && !end; k++)
    if (gml_is_older (sim, s->res.v[k].sym, e))
      syms[n++] = s->res.v[k].sym;
  if (end)
    gml_byvalue_hand_over (sim, s, 0);
  if (!end || !(sim->fn->flags & GML_FF_MAIN))
    gml_lost_check (sim, s, syms, n,
		    s->way_out && (end || gml_ends_round (sim, &sim->fn->blocks[e->from]))
		      ? s->way_out
		      : gml_loc_of_edge (sim, e, end),
		    end ? GML_LOST_RETURN : GML_LOST_LOOP, end);
  free (syms);
}

/* Whether the code behind can come to SYM, or callers are told of it.  */
static bool
can_be_named (struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  struct gml_sym y = *gml_sym (sim->tab, sym);
  const struct gml_cell *root;
  struct gml_slot slot;
  if (y.kind == GML_SY_PARAM)
    return true;
  if (y.kind == GML_SY_INIT)
    {
      if (gml_slot_of_sym (sim, sym, 0, &slot))
	return true;
      root = gml_cell (sim->tab, gml_cell (sim->tab, y.a)->root);
      if (!gml_state_mem (s, y.a) /* there it still lies */
	  && (root->kind != GML_CELL_DEREF || can_be_named (sim, s, root->ref)))
	return true;
    }
  for (uint32_t k = 0; k < s->env.n; k++)
    if (gml_sym_depends (sim->tab, s->env.v[k].sym, sym))
      return true;
  for (uint32_t k = 0; k < s->mem.n; k++)
    if (gml_sym_depends (sim->tab, s->mem.v[k].sym, sym))
      return true;
  return false;
}

/* What was released and is named by nothing any more cannot be misused.  */
static void
drop_released (struct gml_sim *sim, struct gml_state *s)
{
  for (uint32_t k = 0; k < s->res.n;)
    if (s->res.v[k].status != GML_ST_RELEASED || can_be_named (sim, s, s->res.v[k].sym))
      k++;
    else
      gml_state_drop_resource (s, k);
}

/* S goes along EDGE: its env becomes that of the target's head.  */
static void
leave (struct gml_sim *sim, struct gml_outbox *out, gml_id edge, struct gml_state *s)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_edge *e = &fn->edges[edge];
  const struct gml_block *t = &fn->blocks[e->to];
  uint32_t n, pred = 0;
  const gml_id *live = gml_live_in (sim->live, e->to, &n);
  while (t->nphis && pred + 1 < t->npreds && fn->edge_lists[t->preds + pred] != edge)
    pred++;
  s->env.n = 0;
  for (uint32_t k = 0; k < n; k++)
    GML_PUSH (s->env, ((struct gml_bind){ live[k], sim->env[live[k]] }));
  for (uint32_t k = 0; k < t->nphis; k++)
    {
      const struct gml_phi *phi = &fn->phis[t->phis + k];
      uint32_t sym = gml_sim_value (sim, fn->args[phi->args + pred]);
      GML_PUSH (s->env, ((struct gml_bind){ phi->result, sym }));
    }
  if (t->npreds > 1)
    drop_released (sim, s);
  if (s->res.n && (e->loc || !gml_leads_out (sim, &fn->blocks[e->from])) && gml_leads_out (sim, t))
    s->way_out = gml_loc_of_edge (sim, e, true);
  else if (s->way_out && gml_is_handler (sim, t))
    s->way_out = 0;
  else if (e->loc && gml_ends_life (sim, t) && gml_lost_any_watched (s))
    s->way_out = e->loc; /* a `continue' */
  if (s->res.n
      && (e->flags & GML_EF_BACK || gml_ends_round (sim, t) || gml_returns_at_once (sim, t)))
    check_edge (sim, s, e, n);
  if (e->flags & GML_EF_BACK)
    {
      s->way_out = 0;
      gml_tested_round (sim, s, e);
      sim->leaving = true;
      gml_next_round (sim, s, e->to, n);
      sim->leaving = false;
    }
  put (out, edge, s);
}

/* Takes the branch B where COND is TRUTH; false if that cannot be.  */
static bool
assume_branch (struct gml_sim *sim, struct gml_state *s, const struct gml_block *b, uint32_t cond,
	       bool truth)
{
  gml_id other = sim->fn->edges[sim->fn->edge_lists[b->succs + truth]].to;
  if (s->res.n)
    gml_lost_by_reason (sim, s, cond, truth);
  return sim->guards[other] & GML_GUARD_ASSERTION ? gml_guard_assertion (sim, s, cond, truth)
						  : gml_assume (sim, s, cond, truth);
}

static void
branch (struct gml_sim *sim, struct gml_outbox *out, struct gml_state *s, const struct gml_block *b)
{
  uint32_t cond = gml_sim_value (sim, b->value);
  struct gml_state *f;
  struct gml_trail *t;
  gml_tested_truth (sim, s, sim->fn->ninsts + sim->block, b->loc, b->value);
  if (sim->guards[sim->block] & GML_GUARD_ONLY_EXIT)
    gml_guard_limit (sim, s, cond, b->loc);
  f = gml_state_copy (s);
  if (assume_branch (sim, s, b, cond, true))
    {
      t = (struct gml_trail *) gml_trail_add (sim, s, GML_TR_BRANCH, b->loc, 0, cond, NULL);
      t->taken = true;
      gml_failing_branch (sim, s, cond, sim->fn->edge_lists[b->succs],
			  sim->fn->edge_lists[b->succs + 1]);
      leave (sim, out, sim->fn->edge_lists[b->succs], s);
    }
  else
    gml_state_free (s);
  if (assume_branch (sim, f, b, cond, false))
    {
      gml_trail_add (sim, f, GML_TR_BRANCH, b->loc, 0, cond, NULL);
      gml_failing_branch (sim, f, cond, sim->fn->edge_lists[b->succs + 1],
			  sim->fn->edge_lists[b->succs]);
      leave (sim, out, sim->fn->edge_lists[b->succs + 1], f);
    }
  else
    gml_state_free (f);
}

static void
switch_out (struct gml_sim *sim, struct gml_outbox *out, struct gml_state *s,
	    const struct gml_block *b)
{
  struct gml_ival v = gml_eval (sim, s, gml_sim_value (sim, b->value));
  struct gml_ival *ways = gml_switch_ranges (sim, b, v);
  gml_tested_switch (sim, s, b);
  for (uint32_t k = 0; k < b->nsuccs; k++)
    {
      struct gml_state *t = gml_ival_empty (ways[k]) ? NULL : gml_state_copy (s);
      if (t && gml_switch_assume (sim, t, b, k, ways[k]))
	leave (sim, out, sim->fn->edge_lists[b->succs + k], t);
      else
	gml_state_free (t);
    }
  free (ways);
  gml_state_free (s);
}

static void
exit_function (struct gml_sim *sim, struct gml_state *s, const struct gml_block *b)
{
  uint32_t result = b->value ? gml_sim_value (sim, b->value) : 0;
  gml_id loc = s->way_out ? s->way_out : b->loc ? b->loc : sim->fn->end_loc;
  gml_byvalue_hand_over (sim, s, result);
  if (!(sim->fn->flags & GML_FF_MAIN))
    gml_lost_check (sim, s, &result, result ? 1 : 0, loc, GML_LOST_RETURN, true);
  sim->returns = true;
  if (result)
    gml_tested_shared (sim, s, result);
  gml_summary_exit (sim, s, result);
}

static void
forget_resources (struct gml_state *s)
{
  for (uint32_t k = 0; k < s->res.n; k++)
    s->res.v[k].flags |= GML_RF_ESCAPED;
}

/* Any successor may come next.  Where exceptions are told apart by type we do not
   know that none of the handlers wants this one; and of a call that jumps to setjmp's
   second return neither whether it had done its work nor who holds what it made.  */
static void
any_way (struct gml_sim *sim, struct gml_outbox *out, struct gml_state *s,
	 const struct gml_block *b)
{
  const struct gml_function *fn = sim->fn;
  bool handlers = false;
  for (uint32_t k = 0; k < b->nsuccs && b->term == GML_X_INDIRECT; k++)
    handlers |= gml_is_handler (sim, &fn->blocks[fn->edges[fn->edge_lists[b->succs + k]].to]);
  for (uint32_t k = 0; k < b->nsuccs; k++)
    {
      gml_id edge = fn->edge_lists[b->succs + k];
      struct gml_state *t = k + 1 < b->nsuccs ? gml_state_copy (s) : s;
      if (handlers && !gml_is_handler (sim, &fn->blocks[fn->edges[edge].to]))
	forget_resources (t);
      if (fn->edges[edge].flags & GML_EF_ABNORMAL && !b->value)
	t->res.n = 0;
      leave (sim, out, edge, t);
    }
  if (!b->nsuccs)
    gml_state_free (s);
}

void
gml_leave_block (struct gml_sim *sim, struct gml_outbox *out, struct gml_state *s)
{
  const struct gml_block *b = &sim->fn->blocks[sim->block];
  switch (b->term)
    {
    case GML_X_BRANCH:
      branch (sim, out, s, b);
      return;
    case GML_X_SWITCH:
      switch_out (sim, out, s, b);
      return;
    case GML_X_RETURN:
      exit_function (sim, s, b);
      break;
    case GML_X_RESUME:
      sim->throws = true;
      if (!s->unsure)
	gml_summary_throw (sim, s);
      if (sim->fn->flags & GML_FF_MAIN)
	break; /* the process ends */
      gml_lost_check (sim, s, NULL, 0,
		      s->way_out ? s->way_out
		      : b->loc   ? b->loc
				 : gml_last_loc (sim, sim->block),
		      GML_LOST_EXCEPTION, true);
      break;
    case GML_X_STOP:
      break;
    default:
      any_way (sim, out, s, b);
      return;
    }
  gml_state_free (s);
}

/* The call at hand throws: what it was given may be gone, nothing is acquired.  */
void
gml_leave_throwing (struct gml_sim *sim, struct gml_outbox *out, const struct gml_state *before,
		    const struct gml_inst *i, bool last)
{
  const struct gml_block *b = &sim->fn->blocks[sim->block];
  const struct gml_model *m = i->callee ? gml_callee_model (sim->prog, i->callee) : NULL;
  gml_id unwind = last ? b->unwind : 0;
  enum gml_throwing how;
  struct gml_state *t;
  if (!(i->flags & GML_IF_THROW) || (m && m->nothrow))
    return;
  how = gml_may_throw (sim, before, i, unwind);
  if (!unwind && how == GML_THROWS_UNKNOWN)
    return;
  t = gml_state_copy (before);
  if (how == GML_THROWS_SURE && !gml_throws_given (sim, t, i))
    {
      gml_state_free (t);
      return;
    }
  for (uint32_t k = 0; k < i->nargs; k++)
    if (how != GML_THROWS_SURE || !gml_throws_leaves (sim, i, k))
      gml_sim_escape (sim, t, gml_sim_value (sim, sim->fn->args[i->args + k]));
  gml_sim_havoc (sim, t);
  if (how == GML_THROWS_PERHAPS)
    gml_doubt_resources (t);
  if (!unwind) /* no local has a destructor: it leaves at once */
    {
      if (how != GML_THROWS_PERHAPS)
	gml_summary_throw (sim, t);
      if (!(sim->fn->flags & GML_FF_MAIN))
	gml_lost_check (sim, t, NULL, 0, i->loc, GML_LOST_EXCEPTION, true);
      gml_state_free (t);
      return;
    }
  t->way_out = i->loc;
  t->unsure = how < GML_THROWS_MEANT;
  if (how == GML_THROWS_UNKNOWN)
    forget_resources (t);
  leave (sim, out, unwind, t);
}
