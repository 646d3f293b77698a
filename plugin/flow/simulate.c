/* The simulation of one function: states over blocks, in reverse post-order.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>

#include "plugin/flow/decide.h"
#include "plugin/flow/exec.h"
#include "plugin/flow/guard.h"
#include "plugin/flow/handed.h"
#include "plugin/flow/inbox.h"
#include "plugin/flow/leave.h"
#include "plugin/flow/program.h"
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

/* ---- One block ------------------------------------------------------------------------------ */

/* Whether the function called was seen to throw.  */
static bool
throws (const struct gml_sim *sim, const struct gml_inst *i)
{
  return i->callee && i->callee < sim->prog->nsummaries && sim->prog->summaries[i->callee].throws;
}

/* A state in the middle of a block, its values saved in its env.  */
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
run_from (struct gml_sim *sim, struct gml_outbox *out, struct gml_state *s, uint32_t at,
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
	gml_leave_throwing (sim, out, s, i, k + 1 == end);
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
  gml_leave_block (sim, out, s);
}

static void
run_block (struct gml_sim *sim, gml_id block, struct gml_state *s)
{
  struct worklist w;
  struct gml_outbox out = { NULL, 0, 0 };
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
