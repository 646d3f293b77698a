/* Outside data that callers hand to functions of the program.
   SPDX-License-Identifier: GPL-3.0-or-later

   One call is enough: what it hands over is what the function may get.  Of the calls that
   were seen the one that hands over most counts.  What the caller knows of the arguments
   (their ranges, how they compare) goes along; what it has compared with anything that
   cannot be told in the callee's terms counts as looked at, and is no outside data there.  */

#include "plugin/flow/handed.h"

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/byvalue.h"
#include "plugin/flow/program.h"
#include "plugin/ir/arena.h"

enum
{
  MAX_ARGS = 8,
  MAX_PIECES = 12,
  MAX_STEPS = 3
};

/* Memory behind an argument: fields, at last perhaps an element of one; or an offset in
   bytes (the only step then).  */
struct piece
{
  uint8_t arg, nsteps;
  bool foul;   /* outside data */
  bool whole;  /* all that lies there; else one value, within RANGE */
  gml_id type; /* of the value */
  struct gml_ival range;
  struct
  {
    bool is_field;
    int32_t num; /* field ref, element, or bytes */
    gml_id type;
  } steps[MAX_STEPS];
};

struct gml_handed
{
  gml_id caller, inst, loc;
  gml_id from_loc, from; /* where the outside data came in, and by which function */
  unsigned foul;         /* how much is handed over */
  uint32_t foul_args;    /* numbers, bits */
  uint8_t nargs, npieces;
  struct gml_ival args[MAX_ARGS];
  gml_int room[MAX_ARGS];        /* how many bytes the argument points to; 0 not known */
  bool less[MAX_ARGS][MAX_ARGS]; /* argument K is no more than argument I */
  struct piece pieces[MAX_PIECES];
};

/* ---- At the call --------------------------------------------------------------------------- */

/* Whether a test of something that SYM is only a part of, or is compared with, says more
   than its own range does.  */
static bool
is_related (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  uint32_t bare = gml_sym_strip (sim->tab, sym);
  for (uint32_t k = 0; k < s->bounds.n; k++)
    if (gml_sym_depends (sim->tab, s->bounds.v[k].a, bare)
	|| gml_sym_depends (sim->tab, s->bounds.v[k].b, bare))
      return true;
  for (uint32_t k = 0; k < s->facts.n; k++)
    if (gml_sym_strip (sim->tab, s->facts.v[k].sym) != bare
	&& gml_sym_depends (sim->tab, s->facts.v[k].sym, bare))
      return true;
  return false;
}

/* The way from cell FROM to CELL, which lies in it; false if it cannot be told.  */
static bool
find_steps (const struct gml_sim *sim, uint32_t from, uint32_t cell, struct piece *p)
{
  unsigned n = 0;
  for (uint32_t c = cell; c != from; c = gml_cell (sim->tab, c)->parent)
    {
      if (!c || n == MAX_STEPS)
	return false;
      n++;
    }
  p->nsteps = (uint8_t) n;
  for (uint32_t c = cell; c != from; c = gml_cell (sim->tab, c)->parent)
    {
      const struct gml_cell *now = gml_cell (sim->tab, c);
      const struct gml_type *t = &sim->unit->types[now->type];
      const struct gml_sym *at = gml_sym (sim->tab, now->ref);
      n--;
      p->steps[n].is_field = now->kind == GML_CELL_FIELD;
      p->steps[n].type = now->type;
      p->steps[n].num = (int32_t) now->ref;
      if (p->steps[n].is_field)
	continue;
      if (at->kind != GML_SY_INT || at->num < 0 || at->num > 4096)
	return false;
      p->steps[n].num = (int32_t) at->num;
      if (n > 0 && n == p->nsteps - 1u && now->kind == GML_CELL_ELEM)
	continue; /* of an array that is a field */
      if (p->nsteps != 1
	  || (now->kind == GML_CELL_ELEM ? t->size <= 0 : now->kind != GML_CELL_BYTES))
	return false;
      if (now->kind == GML_CELL_ELEM)
	p->steps[n].num *= (int32_t) t->size;
    }
  return true;
}

static bool
add_piece (struct gml_handed *h, const struct piece *p)
{
  if (h->npieces == MAX_PIECES)
    return false;
  h->pieces[h->npieces++] = *p;
  return true;
}

static void
came_from (struct gml_handed *h, const struct gml_trail *t)
{
  h->foul += 16;
  if (h->from)
    return;
  h->from = t->callee;
  h->from_loc = t->loc;
}

/* What is known of the value SYM, which lies behind an argument, perhaps in memory that is
   all outside data (IN_FOUL); false if that cannot be told.  */
static bool
note_value (struct gml_sim *sim, struct gml_state *s, struct gml_handed *h, struct piece *p,
	    uint32_t sym, bool in_foul)
{
  bool full;
  const struct gml_trail *t = gml_eval_taint (sim, s, sym);
  p->foul = t && !is_related (sim, s, sym);
  p->whole = false;
  p->range = gml_eval (sim, s, sym);
  p->type = gml_sim_type (sim, sym);
  full = gml_ival_equal (p->range, gml_ival_of_type (gml_sim_type_of (sim, sym)));
  if (p->foul && in_foul)
    h->foul -= !full && h->foul > 1;
  else if (p->foul)
    came_from (h, t);
  else if (in_foul)
    h->foul -= h->foul > 1;
  return add_piece (h, p);
}

/* The part of CELL, or all of it, that outside data is known to lie in.  */
static void
note_memory (struct gml_sim *sim, struct gml_state *s, struct gml_handed *h, unsigned arg,
	     uint32_t cell)
{
  unsigned before = h->npieces, foul = h->foul;
  bool told = true, any = false;
  for (uint32_t k = 0; k < s->taint.n && told; k++)
    {
      const struct gml_taint *t = &s->taint.v[k];
      struct piece p = { .arg = (uint8_t) arg, .foul = true, .whole = true };
      if (gml_cell_within (sim->tab, cell, t->cell))
	p.nsteps = 0;
      else if (!gml_cell_within (sim->tab, t->cell, cell))
	continue;
      else if (!find_steps (sim, cell, t->cell, &p) || (p.nsteps && !p.steps[0].is_field))
	continue;
      told = add_piece (h, &p);
      came_from (h, t->source);
      any = true;
    }
  for (uint32_t k = 0; k < s->mem.n && told; k++)
    {
      struct gml_bind m = s->mem.v[k];
      struct piece p = { .arg = (uint8_t) arg };
      if (!gml_cell_within (sim->tab, m.key, cell)
	  || gml_sim_type_of (sim, m.sym)->kind != GML_T_INT || m.sym == sim->top
	  || m.sym == sim->gone || (!any && !gml_eval_taint (sim, s, m.sym)))
	continue;
      told = find_steps (sim, cell, m.key, &p) && note_value (sim, s, h, &p, m.sym, any);
    }
  if (told)
    return;
  h->npieces = (uint8_t) before;
  h->foul = foul;
}

/* How much room the caller's buffer has, SYM the argument K that points to it.  The less
   there is, the more it counts.  */
static void
note_room (struct gml_sim *sim, struct gml_state *s, struct gml_handed *h, unsigned k, uint32_t sym)
{
  struct gml_event ev = { .sim = sim, .state = s };
  struct gml_room room;
  if (!gml_room_of (&ev, gml_cell_deref (sim->tab, 0, sym), &room) || !room.known
      || room.bytes <= 1)
    return;
  h->room[k] = room.outer > room.bytes ? room.outer : room.bytes;
  h->foul += h->room[k] < 256 ? 4 : h->room[k] < 4096 ? 2 : 1;
}

static void
note_argument (struct gml_sim *sim, struct gml_state *s, struct gml_handed *h, unsigned k,
	       uint32_t sym)
{
  const struct gml_type *t = gml_sim_type_of (sim, sym);
  struct gml_event ev = { .sim = sim, .state = s };
  const struct gml_trail *from;
  uint32_t cell;
  h->args[k] = gml_ival_all ();
  if (sym == sim->top)
    return;
  if (t->kind == GML_T_INT)
    {
      h->args[k] = gml_eval (sim, s, sym);
      from = gml_eval_taint (sim, s, sym);
      if (!from || gml_is_compared (&ev, sym) || gml_is_guess (&ev, sym))
	return;
      h->foul_args |= 1u << k;
      came_from (h, from);
      sym = gml_sym_strip (sim->tab, sym);
      if (gml_eval (sim, s, sym).hi < gml_ival_of_type (gml_sim_type_of (sim, sym)).hi)
	h->foul -= 6; /* somebody looked at it: another call tells more */
    }
  else if (t->kind == GML_T_PTR && (s->taint.n || s->mem.n))
    {
      cell = gml_cell_deref (sim->tab, 0, sym);
      if (gml_cell (sim->tab, cell)->kind == GML_CELL_ELEM && !gml_cell (sim->tab, cell)->vague
	  && gml_sym (sim->tab, gml_cell (sim->tab, cell)->ref)->num == 0)
	cell = gml_cell (sim->tab, cell)->parent;
      note_memory (sim, s, h, k, cell);
    }
}

static void
drop_argument (struct gml_handed *h, const struct gml_slot *slot)
{
  if (slot->base < 0 || slot->base >= MAX_ARGS || slot->nsteps || !(h->foul_args >> slot->base & 1))
    return;
  h->foul_args &= ~(1u << slot->base);
  h->foul -= h->foul < 16 ? h->foul : 16;
}

/* What is told to callers as a demand on them is told there (slots.c).  */
static void
drop_demanded (struct gml_program *prog, gml_id callee, struct gml_handed *h)
{
  const struct gml_model *m = prog->summaries[callee].model;
  for (unsigned k = 0; m && k < m->neffects; k++)
    {
      const struct gml_effect *e = &m->effects[k];
      if (e->kind != GML_E_SIZE)
	continue;
      drop_argument (h, &e->a);
      drop_argument (h, &e->c);
    }
}

/* H is another path to the same call as OLD: what holds on both.  */
static void
merge (struct gml_handed *old, const struct gml_handed *h)
{
  for (unsigned k = 0; k < h->nargs; k++)
    {
      old->args[k] = gml_ival_join (old->args[k], h->args[k]);
      if (!h->room[k] || (old->room[k] && h->room[k] > old->room[k]))
	old->room[k] = h->room[k];
      for (unsigned i = 0; i < h->nargs; i++)
	old->less[k][i] &= h->less[k][i];
    }
}

static bool
is_followed (const struct gml_sim *sim, const struct gml_inst *inst)
{
  const struct gml_program *prog = sim->prog;
  const struct gml_function *f;
  if (inst->sub != GML_C_KNOWN || !gml_program_is_users (prog, inst->callee))
    return false;
  f = &sim->unit->functions[inst->callee];
  return inst->callee != sim->fn_id && prog->summaries[inst->callee].done
	 && !(f->flags & (GML_FF_WEAK | GML_FF_COMDAT | GML_FF_VARARGS | GML_FF_NESTED));
}

void
gml_handed_note (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst)
{
  struct gml_handed h, *old;
  uint8_t wants = inst->sub == GML_C_KNOWN ? gml_handed_wants (sim->prog, inst->callee) : 0;
  if ((!sim->tainted && !wants) || !is_followed (sim, inst))
    return;
  memset (&h, 0, sizeof h);
  h.caller = sim->fn_id;
  h.inst = sim->inst;
  h.loc = inst->loc;
  h.nargs = (uint8_t) (inst->nargs < MAX_ARGS ? inst->nargs : MAX_ARGS);
  for (unsigned k = 0; k < h.nargs; k++)
    note_argument (sim, s, &h, k, gml_sim_value (sim, sim->fn->args[inst->args + k]));
  drop_demanded (sim->prog, inst->callee, &h);
  for (unsigned k = 0; k < h.nargs; k++)
    if (wants >> k & 1 || h.foul)
      note_room (sim, s, &h, k, gml_sim_value (sim, sim->fn->args[inst->args + k]));
  old = sim->prog->summaries[inst->callee].handed;
  if (!h.foul)
    return;
  for (unsigned k = 0; k < h.nargs; k++)
    for (unsigned i = 0; i < h.nargs; i++)
      {
	uint32_t a = gml_sim_value (sim, sim->fn->args[inst->args + k]);
	uint32_t b = gml_sim_value (sim, sim->fn->args[inst->args + i]);
	gml_int c;
	h.less[k][i] = i != k && a != sim->top && b != sim->top
		       && gml_sim_type_of (sim, a)->kind == GML_T_INT
		       && gml_sim_type_of (sim, b)->kind == GML_T_INT
		       && gml_eval_diff (sim, s, a, b, &c) && c <= 0;
      }
  if (!old)
    sim->prog->summaries[inst->callee].handed = old = GML_NEW (sim->prog->arena, struct gml_handed);
  else if (old->caller == h.caller && old->inst == h.inst && old->foul >= h.foul)
    {
      merge (old, &h);
      return;
    }
  else if (old->foul >= h.foul)
    return;
  *old = h;
}

uint8_t
gml_handed_wants (const struct gml_program *prog, gml_id fn)
{
  return fn < prog->nsummaries ? prog->summaries[fn].wants_room : 0;
}

void
gml_handed_want_room (const struct gml_event *ev)
{
  struct gml_sim *sim = ev->sim;
  unsigned role = ev->effect->role;
  const struct gml_cell *root;
  int k;
  if (!sim->tainted || sim->handed || !ev->cell
      || (role != GML_SZ_READ && role != GML_SZ_COPY && role != GML_SZ_FILL)
      || !gml_eval_taint (sim, ev->state, ev->sym) || gml_eval_bounded_by (sim, ev->state, ev->sym))
    return;
  root = gml_cell (sim->tab, gml_cell (sim->tab, ev->cell)->root);
  if (root->kind != GML_CELL_DEREF || gml_sym (sim->tab, root->ref)->kind != GML_SY_PARAM)
    return;
  k = (int) gml_sym (sim->tab, root->ref)->a;
  if (k < MAX_ARGS)
    sim->wants_room |= (uint8_t) (1u << k);
}

/* ---- In the callee -------------------------------------------------------------------------- */

/* The cell of piece P behind parameter POINTER; 0 none.  */
static uint32_t
cell_of_piece (struct gml_sim *sim, const struct piece *p, uint32_t pointer)
{
  const struct gml_type *t = gml_sim_type_of (sim, pointer);
  uint32_t cell = gml_cell_deref (sim->tab, t->elem, pointer);
  if (p->nsteps == 0)
    return p->whole ? gml_cell_deref (sim->tab, 0, pointer)
		    : gml_cell_deref (sim->tab, p->type, pointer);
  if (!p->steps[0].is_field)
    {
      gml_id type = p->steps[0].type;
      uint32_t at = p->steps[0].num
		      ? gml_sym_bin (sim->tab, GML_B_PTRADD, gml_sim_type (sim, pointer), pointer,
				     gml_sym_int (sim->tab, 0, p->steps[0].num))
		      : pointer;
      return gml_cell_deref (sim->tab, type, at);
    }
  for (unsigned k = 0; k < p->nsteps; k++)
    {
      uint32_t ref = (uint32_t) p->steps[k].num;
      const struct gml_type *in = &sim->unit->types[gml_cell (sim->tab, cell)->type];
      if (!p->steps[k].is_field)
	return gml_cell_make (sim->tab, GML_CELL_ELEM, p->steps[k].type, cell,
			      gml_sym_int (sim->tab, 0, p->steps[k].num));
      if (in->kind != GML_T_RECORD || in->record != gml_record_of (ref))
	return 0;
      cell = gml_cell_make (sim->tab, GML_CELL_FIELD, p->steps[k].type, cell, ref);
    }
  return cell;
}

static void
begin_piece (struct gml_sim *sim, struct gml_state *s, const struct piece *p,
	     const struct gml_trail *t)
{
  uint32_t pointer = gml_sim_value (sim, sim->fn->params[p->arg]), cell, sym;
  struct gml_fact *f;
  if (gml_sim_type_of (sim, pointer)->kind != GML_T_PTR)
    return;
  cell = cell_of_piece (sim, p, pointer);
  if (!cell)
    return;
  if (p->whole)
    {
      gml_state_add_taint (s, cell, t);
      return;
    }
  sym = gml_sym_make (sim->tab, GML_SY_INIT, 0, p->type, cell, 0);
  gml_state_set_mem (s, cell, sym);
  gml_assume_range (sim, s, sym, p->range);
  if (!p->foul)
    return;
  f = gml_state_fact_make (s, sym, gml_ival_all ());
  f->flags |= GML_FACT_TAINT;
  f->source = t;
}

static void
begin_given (struct gml_sim *sim, struct gml_state *s)
{
  const struct gml_handed *h = sim->handed;
  const struct gml_trail *t;
  unsigned n = h->nargs < sim->fn->nparams ? h->nargs : sim->fn->nparams;
  t = h->from ? gml_trail_add (sim, s, GML_TR_SOURCE, h->from_loc, h->from, 0, NULL) : NULL;
  sim->handed_from = t;
  gml_trail_add (sim, s, GML_TR_HANDED, h->loc, sim->fn_id, 0, NULL);
  for (unsigned k = 0; k < n; k++)
    {
      uint32_t sym = gml_sim_value (sim, sim->fn->params[k]);
      if (h->room[k])
	gml_state_set_note (s, sym, "room", gml_sym_int (sim->tab, 0, h->room[k]));
      if (gml_sim_type_of (sim, sym)->kind != GML_T_INT)
	continue;
      gml_assume_range (sim, s, sym, h->args[k]);
      for (unsigned i = 0; i < n; i++)
	if (h->less[k][i])
	  gml_assume_compare (sim, s, GML_B_LE, sym, gml_sim_value (sim, sim->fn->params[i]));
      if (h->foul_args >> k & 1)
	{
	  struct gml_fact *f = gml_state_fact_make (s, sym, gml_ival_all ());
	  f->flags |= GML_FACT_TAINT;
	  f->source = t;
	}
    }
  for (unsigned k = 0; k < h->npieces; k++)
    if (h->pieces[k].arg < sim->fn->nparams)
      begin_piece (sim, s, &h->pieces[k], t);
}

/* Main's arguments come from outside.  */
struct gml_state *
gml_handed_first (struct gml_sim *sim)
{
  struct gml_state *s = gml_state_new (&sim->spare);
  const struct gml_trail *t;
  uint32_t argv;
  gml_byvalue_enter (sim, s);
  if (sim->handed)
    begin_given (sim, s);
  if (!(sim->fn->flags & GML_FF_MAIN) || sim->fn->nparams < 2)
    return s;
  argv = gml_sim_value (sim, sim->fn->params[1]);
  t = gml_trail_add (sim, s, GML_TR_SOURCE, sim->fn->loc, sim->fn_id, argv, NULL);
  gml_state_add_taint (s, gml_cell_make (sim->tab, GML_CELL_DEREF, 0, 0, argv), t);
  return s;
}

bool
gml_handed_any (const struct gml_program *prog, gml_id fn)
{
  return fn < prog->nsummaries && prog->summaries[fn].handed && prog->summaries[fn].handed->foul;
}

/* Whether one of the N findings before F says the same of the same data elsewhere: one
   missing test is told of once.  */
static bool
was_told (const struct gml_finding *all, uint32_t n, const struct gml_finding *f)
{
  for (uint32_t k = 0; k < n; k++)
    if (all[k].rule == f->rule && all[k].resource && f->resource
	&& strcmp (all[k].resource, f->resource) == 0)
      return true;
  return false;
}

void
gml_handed_finish (struct gml_sim *sim)
{
  for (uint32_t k = 0; k < sim->nfindings && !sim->given_up; k++)
    if (!was_told (sim->findings, k, &sim->findings[k]))
      gml_findings_add (sim->prog->findings, &sim->findings[k]);
}
