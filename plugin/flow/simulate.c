/* The simulation of one function: states over blocks, in reverse post-order.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include "checks/check.h"
#include "plugin/flow/byvalue.h"
#include "plugin/flow/doubt.h"
#include "plugin/flow/edge.h"
#include "plugin/flow/decide.h"
#include "plugin/flow/exec.h"
#include "plugin/flow/failing.h"
#include "plugin/flow/guard.h"
#include "plugin/flow/handed.h"
#include "plugin/flow/inbox.h"
#include "plugin/flow/program.h"
#include "plugin/flow/switch.h"
#include "plugin/flow/tested.h"
#include "plugin/flow/twins.h"
#include "plugin/ir/arena.h"

enum
{
  STEPS_BASE = 4000,
  STEPS_EACH = 24,
  MAX_SPLIT = 24,
  FEW = 4
};

/* What leaves a block.  */
struct leaving
{
  gml_id edge;
  struct gml_state *s;
};

struct outbox
{
  struct leaving *v;
  uint32_t n, cap;
};

const struct gml_trail *
gml_trail_add (struct gml_sim *sim, struct gml_state *s, enum gml_trail_kind kind, gml_id loc,
	       gml_id callee, uint32_t sym, const char *text)
{
  struct gml_trail *t = GML_NEW (sim->arena, struct gml_trail);
  t->parent = s->trail;
  t->kind = (uint8_t) kind;
  t->loc = loc;
  t->callee = callee;
  t->sym = sym;
  t->text = text;
  t->serial = ++sim->serial;
  sim->tainted |= kind == GML_TR_SOURCE;
  s->trail = t;
  return t;
}

/* ---- Leaving a block ------------------------------------------------------------------ */

static void
put (struct outbox *out, gml_id edge, struct gml_state *s)
{
  GML_PUSH (*out, ((struct leaving){ edge, s }));
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

/* What was released and is named by nothing any more cannot be misused.  */
static void
drop_released (struct gml_sim *sim, struct gml_state *s)
{
  for (uint32_t k = 0; k < s->res.n;)
    {
      uint32_t sym = s->res.v[k].sym;
      const struct gml_sym *y = gml_sym (sim->tab, sym);
      bool named = s->res.v[k].status != GML_ST_RELEASED || y->kind == GML_SY_PARAM
		   || y->kind == GML_SY_INIT;
      for (uint32_t i = 0; !named && i < s->env.n; i++)
	named = gml_sym_depends (sim->tab, s->env.v[i].sym, sym);
      for (uint32_t i = 0; !named && i < s->mem.n; i++)
	named = gml_sym_depends (sim->tab, s->mem.v[i].sym, sym);
      if (named)
	k++;
      else
	gml_state_drop_resource (s, k);
    }
}

/* S goes along EDGE: its env becomes that of the target's head.  */
static void
leave (struct gml_sim *sim, struct outbox *out, gml_id edge, struct gml_state *s)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_edge *e = &fn->edges[edge];
  const struct gml_block *t = &fn->blocks[e->to];
  uint32_t n, pred = 0;
  const gml_id *live = gml_live_in (sim->live, e->to, &n);
  while (pred < t->npreds && fn->edge_lists[t->preds + pred] != edge)
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
branch (struct gml_sim *sim, struct outbox *out, struct gml_state *s, const struct gml_block *b)
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
switch_out (struct gml_sim *sim, struct outbox *out, struct gml_state *s, const struct gml_block *b)
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
any_way (struct gml_sim *sim, struct outbox *out, struct gml_state *s, const struct gml_block *b)
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

static void
end_block (struct gml_sim *sim, struct outbox *out, struct gml_state *s)
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

/* ---- One block ------------------------------------------------------------------------------ */

/* The call at hand throws: what it was given may be gone, nothing is acquired.  */
static void
throw_from (struct gml_sim *sim, struct outbox *out, const struct gml_state *before,
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

/* A state in the middle of a block, its values saved in its env.  */
/* Whether the function called was seen to throw.  */
static bool
throws (const struct gml_sim *sim, const struct gml_inst *i)
{
  return i->callee && i->callee < sim->prog->nsummaries && sim->prog->summaries[i->callee].throws;
}

struct resume
{
  struct gml_state *s;
  uint32_t at, key;
};

/* States of the block at hand, most of them split off by a call's outcomes.  */
struct worklist
{
  struct resume v[MAX_SPLIT];
  uint32_t n;
};

/* S waits to go on at instruction AT.  Where more than a few wait, outcomes that came
   to the same are one state: a row of calls in one block costs as many states as
   differ, not two to its length.  A few stay apart, for the branch to come.  */
static void
wait_at (struct gml_sim *sim, struct worklist *w, struct gml_state *s, uint32_t at)
{
  uint32_t key = gml_join_key (sim, s, sim->block), most = gml_inbox_max (sim), same = 0;
  struct resume *r = NULL, *twin = NULL;
  for (uint32_t k = 0; k < w->n; k++)
    if (w->v[k].at == at)
      {
	same++;
	r = &w->v[k];
	if (r->key == key && gml_state_same_property (r->s, s))
	  twin = r;
      }
  if (twin && same >= FEW)
    r = twin;
  if (r && (same >= most || w->n == MAX_SPLIT || (r == twin && same >= FEW)))
    {
      sim->inbox[sim->block].mixed = true;
      gml_join (sim, r->s, s, sim->block, 0);
      r->key = gml_join_key (sim, r->s, sim->block);
      gml_state_free (s);
    }
  else if (w->n < MAX_SPLIT)
    w->v[w->n++] = (struct resume){ s, at, key };
  else
    {
      sim->given_up = "a call has too many outcomes";
      gml_state_free (s);
    }
}

/* The state that lags behind most.  */
static struct resume
take_resume (struct worklist *w)
{
  uint32_t first = 0;
  struct resume r;
  for (uint32_t k = 1; k < w->n; k++)
    if (w->v[k].at < w->v[first].at)
      first = k;
  r = w->v[first];
  w->v[first] = w->v[--w->n];
  return r;
}

/* Runs S from instruction AT to the block's end, or to a call that splits it.  */
static void
run_from (struct gml_sim *sim, struct outbox *out, struct gml_state *s, uint32_t at,
	  struct worklist *w)
{
  const struct gml_block *b = &sim->fn->blocks[sim->block];
  uint32_t end = b->insts + b->ninsts;
  for (uint32_t k = at; k < end; k++)
    {
      const struct gml_inst *i = &sim->fn->insts[k];
      struct gml_states extra;
      bool goes_on;
      sim->inst = k;
      sim->now = s;
      if (++sim->steps > sim->max_steps)
	sim->given_up = "it is too large for its budget";
      if (i->op != GML_I_CALL)
	{
	  gml_exec (sim, s, i);
	  continue;
	}
      if (i->flags & GML_IF_THROW && (k + 1 == end || throws (sim, i) || sim->prog->options.doubts))
	throw_from (sim, out, s, i, k + 1 == end);
      extra.n = 0;
      goes_on = gml_call (sim, s, i, &extra);
      if (goes_on && !extra.n)
	continue;
      sim->now = NULL;
      if (goes_on)
	{
	  gml_env_save (sim, s, sim->block, k + 1);
	  wait_at (sim, w, s, k + 1);
	}
      else
	gml_state_free (s);
      for (unsigned e = 0; e < extra.n; e++)
	wait_at (sim, w, extra.v[e], k + 1);
      return;
    }
  sim->inst = end;
  sim->now = NULL;
  end_block (sim, out, s);
}

static void
run_block (struct gml_sim *sim, gml_id block, struct gml_state *s)
{
  struct worklist w;
  struct outbox out = { NULL, 0, 0 };
  w.n = 0; /* its room is no more than that */
  sim->block = block;
  sim->prog->stats.visits++;
  w.v[w.n++] = (struct resume){ s, sim->fn->blocks[block].insts, 0 };
  while (w.n)
    {
      struct resume r = take_resume (&w);
      if (sim->given_up)
	{
	  gml_state_free (r.s);
	  continue;
	}
      gml_env_load (sim, r.s);
      run_from (sim, &out, r.s, r.at, &w);
    }
  for (uint32_t k = 0; k < out.n; k++)
    gml_inbox_deliver (sim, sim->fn->edges[out.v[k].edge].to, out.v[k].s);
  free (out.v);
}

/* ---- The function ---------------------------------------------------------------------------- */

/* The heads of loops, the last blocks that lead back to them, and what lies between.  */
static void
find_loops (struct gml_sim *sim)
{
  const struct gml_function *fn = sim->fn;
  gml_id last = 0;
  for (gml_id e = 1; e < fn->nedges; e++)
    if (fn->edges[e].to <= fn->edges[e].from)
      {
	struct gml_inbox *box = &sim->inbox[fn->edges[e].to];
	box->head = true;
	sim->prog->summaries[sim->fn_id].loops = true;
	if (fn->edges[e].from > box->last)
	  box->last = fn->edges[e].from;
      }
  for (gml_id b = 1; b < fn->nblocks; b++)
    {
      if (sim->inbox[b].last > last)
	last = sim->inbox[b].last;
      sim->inbox[b].loop = b <= last;
    }
}

/* The value that the function gives back.  */
static void
find_answer (struct gml_sim *sim)
{
  for (gml_id b = 1; b < sim->fn->nblocks && !(sim->fn->flags & GML_FF_MAIN); b++)
    if (sim->fn->blocks[b].term == GML_X_RETURN)
      sim->answer = sim->fn->blocks[b].value;
}

static void
prepare (struct gml_sim *sim)
{
  find_answer (sim);
  find_loops (sim);
  gml_twins_find (sim);
}

/* Where to go on after block B, at which nothing waits any more: the head of the
   innermost loop that ends here and has got something new, or the next block.  A
   loop is gone round only when all of its body was: each of thirty cases of a switch
   would be a round of its own.  */
static gml_id
next_block (const struct gml_sim *sim, gml_id b)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_block *block = &fn->blocks[b];
  gml_id next = 0;
  for (uint32_t k = 0; k <= block->nsuccs; k++)
    {
      gml_id e = k < block->nsuccs ? fn->edge_lists[block->succs + k] : block->unwind;
      gml_id to = e ? fn->edges[e].to : 0;
      if (to && to <= b && to > next && sim->inbox[to].last == b
	  && gml_inbox_has_pending (&sim->inbox[to]))
	next = to;
    }
  return next ? next : b + 1;
}

static void
run_all (struct gml_sim *sim)
{
  gml_id b = 1;
  while (b < sim->fn->nblocks && !sim->given_up)
    {
      struct gml_state *s = gml_inbox_take (&sim->inbox[b]);
      if (s)
	run_block (sim, b, s);
      else
	b = next_block (sim, b);
    }
}

void
gml_simulate (struct gml_program *prog, gml_id fn_id, const struct gml_handed *handed,
	      struct gml_arena *arena)
{
  const struct gml_function *fn = &prog->unit->functions[fn_id];
  struct gml_sim sim = { .prog = prog,
			 .unit = prog->unit,
			 .api = prog->api,
			 .fn_id = fn_id,
			 .fn = fn,
			 .arena = arena,
			 .handed = handed };
  uint32_t steps = prog->options.limits.steps ? prog->options.limits.steps : STEPS_BASE;
  sim.max_steps = steps + fn->ninsts * STEPS_EACH;
  sim.tab = gml_symtab_new (prog->unit, arena);
  sim.top = gml_sym_make (sim.tab, GML_SY_FRESH, GML_FR_VALUE, 0, 0, 0);
  sim.gone = gml_sym_make (sim.tab, GML_SY_FRESH, GML_FR_VALUE, 0, 1, 0);
  sim.live = gml_live_new (fn, arena);
  sim.env = GML_NEW_ARRAY (arena, uint32_t, fn->nvalues + 1);
  sim.decides = gml_decide_new (sim.unit, fn, arena);
  sim.guards = gml_guard_blocks (&sim);
  sim.marks = gml_marks_new (fn, arena);
  sim.inbox = GML_NEW_ARRAY (arena, struct gml_inbox, fn->nblocks + 1);
  prog->stats.simulated++;
  prog->stats.insts += fn->ninsts;
  prepare (&sim);
  if (!gml_live_complete (sim.live))
    sim.given_up = "it has too many live values";
  else
    {
      gml_inbox_deliver (&sim, 1, gml_handed_first (&sim));
      run_all (&sim);
    }
  gml_inbox_free_all (&sim);
  gml_spares_free (&sim.spare);
  gml_tested_end (&sim);
  if (handed)
    gml_handed_finish (&sim);
  else
    {
      gml_program_finish (prog, &sim);
      prog->summaries[fn_id].wants_room = sim.given_up ? 0 : sim.wants_room;
    }
  gml_symtab_free (sim.tab);
}
