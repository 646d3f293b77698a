/* Exceptions that leave a function from which nobody catches them.
   SPDX-License-Identifier: GPL-3.0-or-later

   No simulation: an exception that is thrown in a body leaves it unless a handler is
   on its way out.  Of which type it is we do not know, so any handler will do.  Only
   what is thrown in the user's code counts, and what models say: everything may run
   out of memory.  Bodies are looked at only between a place where somebody throws and
   one where nothing may be thrown.  */

#include "plugin/flow/throws.h"

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/edge.h"
#include "plugin/flow/functor.h"
#include "plugin/flow/program.h"
#include "plugin/ir/arena.h"

/* Where something is thrown: by a call of CALLEE.  */
struct spot
{
  gml_id loc, callee;
};

struct thrower
{
  bool may; /* by its calls, something in it may throw */
  bool done;
  struct spot out;     /* where an exception leaves it; loc 0: none does */
  struct spot stopped; /* where one ends the process: nothing may leave (noexcept) */
};

struct walk
{
  struct gml_program *prog;
  struct gml_arena *arena;
  struct thrower *fns;
  uint32_t nfns;
};

const struct gml_effect *
gml_model_throw (const struct gml_model *m)
{
  for (unsigned k = 0; m && k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_THROWS)
      return &m->effects[k];
  return NULL;
}

static const struct gml_effect *
throws_itself (struct gml_program *prog, gml_id fn)
{
  return gml_model_throw (gml_callee_model (prog, fn));
}

static bool
is_users (const struct gml_function *fn)
{
  return fn->flags & GML_FF_BODY && !(fn->flags & GML_FF_SYSTEM);
}

bool
gml_throws_relevant (struct gml_program *prog)
{
  const struct gml_unit *u = prog->unit;
  for (gml_id f = 1; u->is_cxx && f < u->nfunctions; f++)
    if (is_users (&u->functions[f]))
      for (uint32_t k = 0; k < u->functions[f].ncalls; k++)
	if (throws_itself (prog, u->functions[f].calls[k]))
	  return true;
  return false;
}

/* ---- Who may throw -------------------------------------------------------------------- */

static bool
calls_thrower (const struct walk *w, gml_id fn)
{
  const struct gml_function *f = &w->prog->unit->functions[fn];
  for (uint32_t k = 0; k < f->ncalls; k++)
    if (w->fns[f->calls[k]].may || (is_users (f) && throws_itself (w->prog, f->calls[k])))
      return true;
  return false;
}

static void
find_throwers (struct walk *w)
{
  const struct gml_unit *u = w->prog->unit;
  bool more = true;
  while (more)
    {
      more = false;
      for (gml_id f = 1; f < w->nfns; f++)
	if (!w->fns[f].may && u->functions[f].flags & GML_FF_BODY && calls_thrower (w, f))
	  more = w->fns[f].may = true;
    }
}

/* ---- One body ---------------------------------------------------------------------------- */

/* Whether a handler is on the way from BLOCK, where an exception lands, out of FN.  */
static bool
is_caught (const struct gml_sim *sim, gml_id block, uint8_t *seen)
{
  const struct gml_block *b = &sim->fn->blocks[block];
  if (seen[block])
    return false;
  seen[block] = 1;
  if (gml_is_handler (sim, b))
    return true;
  for (uint32_t k = 0; k < b->nsuccs; k++)
    if (is_caught (sim, sim->fn->edges[sim->fn->edge_lists[b->succs + k]].to, seen))
      return true;
  return false;
}

struct candidate
{
  struct spot spot;
  bool stopped;
};

/* The calls in the body at hand that may throw, and are not caught: an array in the
   walk's arena, its length returned.  */
static uint32_t
gather (struct walk *w, const struct gml_sim *sim, struct candidate **out)
{
  const struct gml_function *fn = sim->fn;
  struct candidate *list = NULL;
  uint32_t n = 0, cap = 0;
  for (gml_id b = 1; b < fn->nblocks; b++)
    for (uint32_t k = fn->blocks[b].insts; k < fn->blocks[b].insts + fn->blocks[b].ninsts; k++)
      {
	const struct gml_inst *i = &fn->insts[k];
	bool last = k + 1 == fn->blocks[b].insts + fn->blocks[b].ninsts;
	if (i->op != GML_I_CALL || i->sub != GML_C_KNOWN || i->callee >= w->nfns
	    || !(w->fns[i->callee].may || (is_users (fn) && throws_itself (w->prog, i->callee))))
	  continue;
	if (last && fn->blocks[b].unwind
	    && is_caught (sim, fn->edges[fn->blocks[b].unwind].to,
			  GML_NEW_ARRAY (w->arena, uint8_t, fn->nblocks)))
	  continue;
	GML_GROW (w->arena, list, n, cap);
	list[n++] = (struct candidate){ { i->loc, i->callee }, !(i->flags & GML_IF_THROW) };
      }
  *out = list;
  return n;
}

enum
{
  MAX_DEPTH = 40
};

/* Finds out whether and where exceptions leave FN.  */
static void
look (struct walk *w, gml_id fn, int depth)
{
  struct thrower *t = &w->fns[fn];
  struct gml_sim sim = { .prog = w->prog, .unit = w->prog->unit, .fn_id = fn };
  struct candidate *list;
  uint32_t n;
  bool was_loaded;
  if (t->done || depth == 0)
    return;
  t->done = true;
  if (!gml_program_load (w->prog, fn, &was_loaded))
    return;
  sim.fn = &w->prog->unit->functions[fn];
  n = gather (w, &sim, &list);
  gml_program_unload (w->prog, fn, was_loaded);
  for (uint32_t k = 0; k < n; k++)
    {
      struct spot *s = list[k].stopped ? &t->stopped : &t->out;
      gml_id c = list[k].spot.callee;
      if (s->loc)
	continue;
      if (!throws_itself (w->prog, c))
	{
	  look (w, c, depth - 1);
	  if (!w->fns[c].out.loc)
	    continue;
	}
      *s = list[k].spot;
    }
}

/* ---- Where nothing may leave ----------------------------------------------------------------- */

static void
tell (struct walk *w, gml_id fn, struct gml_leaving *l, const struct spot *s)
{
  struct gml_program *prog = w->prog;
  struct gml_event ev = { .kind = GML_EV_LEAVES, .loc = s->loc, .leaving = l };
  gml_id by = s->callee;
  const struct gml_effect *e = throws_itself (prog, by);
  /* On to where it begins: through those that only let it pass.  */
  for (int depth = MAX_DEPTH; !e && depth > 0 && w->fns[by].out.loc; depth--)
    {
      l->thrower = by;
      l->thrown = w->fns[by].out.loc;
      by = w->fns[by].out.callee;
      e = throws_itself (prog, by);
    }
  l->what = e ? e->name : NULL;
  gml_program_tell (prog, fn, &ev, w->arena);
}

static bool
asks_whether_unwinding (struct gml_program *prog, gml_id fn)
{
  const struct gml_function *f = &prog->unit->functions[fn];
  for (uint32_t k = 0; k < f->ncalls; k++)
    if (gml_configures (prog, f->calls[k], "unwinding"))
      return true;
  return false;
}

static bool
is_noexcept (const struct gml_function *f)
{
  for (uint32_t k = 0; k < f->nattrs; k++)
    if (f->attrs[k].kind == GML_A_NOTHROW)
      return true;
  return false;
}

static void
own_barriers (struct walk *w)
{
  const struct gml_unit *u = w->prog->unit;
  for (gml_id f = 1; f < w->nfns; f++)
    {
      bool dtor = u->functions[f].flags & GML_FF_DTOR;
      struct gml_leaving l = { .barrier = dtor ? GML_BARRIER_DESTRUCTOR : GML_BARRIER_NOEXCEPT };
      const struct spot *s;
      if (!w->fns[f].may || !is_users (&u->functions[f])
	  || !(dtor || is_noexcept (&u->functions[f])))
	continue;
      look (w, f, MAX_DEPTH);
      s = w->fns[f].stopped.loc || !dtor ? &w->fns[f].stopped : &w->fns[f].out;
      if (s->loc && !(dtor && asks_whether_unwinding (w->prog, f)))
	tell (w, f, &l, s);
    }
}

/* ---- Functions given to others ----------------------------------------------------------------- */

/* The function called `RECORD::operator()', or a closure's; 0 none.  */
static gml_id
call_operator (struct walk *w, gml_id record)
{
  const struct gml_unit *u = w->prog->unit;
  const char *name = gml_text (u, u->records[record].name);
  size_t n = strlen (name);
  if (u->records[record].call)
    return u->records[record].call;
  for (gml_id f = 1; n && f < w->nfns; f++)
    {
      const char *full = gml_text (u, u->functions[f].name);
      if (w->fns[f].may && strncmp (full, name, n) == 0 && strcmp (full + n, "::operator()") == 0)
	return f;
    }
  return 0;
}

static gml_id
root_local (const struct gml_function *fn, gml_id place)
{
  while (fn->places[place].parent)
    place = fn->places[place].parent;
  return fn->places[place].kind == GML_P_LOCAL ? fn->places[place].ref : 0;
}

/* The function that VALUE of FN stands for: its address, a closure or an object that can
   be called, a variable or record that holds one; 0 unknown.  */
static gml_id
meant (struct walk *w, const struct gml_function *fn, gml_id value, int depth)
{
  const struct gml_unit *u = w->prog->unit;
  const struct gml_value *v = &fn->values[value];
  const struct gml_inst *i = v->kind == GML_V_INST ? &fn->insts[v->ref] : NULL;
  gml_id local, f = 0;
  if (v->kind == GML_V_FUNC)
    return v->ref;
  if (!depth)
    return 0;
  if (i && i->op == GML_I_CAST)
    return meant (w, fn, i->a, depth - 1);
  /* A closure turned into a pointer.  */
  if (i && i->op == GML_I_CALL && i->callee && u->functions[i->callee].flags & GML_FF_METHOD
      && i->nargs)
    return meant (w, fn, fn->args[i->args], depth - 1);
  if (i && i->op == GML_I_LOAD)
    local = root_local (fn, i->place);
  else
    local = v->kind == GML_V_ADDR ? root_local (fn, v->ref) : 0;
  if (!local)
    return 0;
  if (u->types[fn->locals[local].type].kind == GML_T_RECORD)
    f = call_operator (w, u->types[fn->locals[local].type].record);
  for (uint32_t k = 1; !f && k < fn->ninsts; k++)
    if (fn->insts[k].op == GML_I_STORE && root_local (fn, fn->insts[k].place) == local)
      f = meant (w, fn, fn->insts[k].a, depth - 1);
  return f;
}

static enum gml_barrier
barrier_of (const struct gml_effect *e)
{
  return e->role == GML_AS_THREAD   ? GML_BARRIER_THREAD
	 : e->role == GML_AS_SIGNAL ? GML_BARRIER_SIGNAL
				    : GML_BARRIER_CALLBACK;
}

struct given
{
  gml_id fn;
  struct gml_leaving leaving;
};

static void
gather_given (struct walk *w, gml_id in, struct given **list, uint32_t *n, uint32_t *cap)
{
  const struct gml_function *fn = &w->prog->unit->functions[in];
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      const struct gml_model *m = i->op == GML_I_CALL && i->callee && i->sub == GML_C_KNOWN
				    ? gml_callee_model (w->prog, i->callee)
				    : NULL;
      for (unsigned e = 0; m && e < m->neffects; e++)
	{
	  const struct gml_effect *c = &m->effects[e];
	  gml_id f;
	  if (c->kind != GML_E_CALLBACK || c->role == GML_AS_SAFE || c->a.base < 0
	      || (uint32_t) c->a.base >= i->nargs)
	    continue;
	  f = meant (w, fn, fn->args[i->args + (uint8_t) c->a.base], 6);
	  if (!f || f >= w->nfns || !w->fns[f].may)
	    continue;
	  GML_GROW (w->arena, *list, *n, *cap);
	  (*list)[(*n)++] = (struct given){ f, { barrier_of (c), i->loc, i->callee, 0, 0, NULL } };
	}
    }
}

static bool
calls_back (struct gml_program *prog, gml_id fn)
{
  const struct gml_model *m = gml_callee_model (prog, fn);
  for (unsigned k = 0; m && k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_CALLBACK && m->effects[k].role != GML_AS_SAFE)
      return true;
  return false;
}

static void
given_to_others (struct walk *w)
{
  const struct gml_unit *u = w->prog->unit;
  struct given *list = NULL;
  uint32_t n = 0, cap = 0;
  for (gml_id f = 1; f < w->nfns; f++)
    {
      bool gives = false, was_loaded;
      for (uint32_t k = 0; is_users (&u->functions[f]) && k < u->functions[f].ncalls && !gives; k++)
	gives = calls_back (w->prog, u->functions[f].calls[k]);
      if (!gives || !gml_program_load (w->prog, f, &was_loaded))
	continue;
      gather_given (w, f, &list, &n, &cap);
      gml_program_unload (w->prog, f, was_loaded);
    }
  for (uint32_t k = 0; k < n; k++)
    {
      look (w, list[k].fn, MAX_DEPTH);
      if (w->fns[list[k].fn].out.loc)
	tell (w, list[k].fn, &list[k].leaving, &w->fns[list[k].fn].out);
    }
}

/* ---- Methods that others call --------------------------------------------------------------------- */

static void
overridden (struct walk *w)
{
  const struct gml_unit *u = w->prog->unit;
  for (gml_id f = 1; f < w->nfns; f++)
    {
      const struct gml_function *fn = &u->functions[f];
      const struct gml_effect *e;
      struct gml_leaving l = { .barrier = GML_BARRIER_THREAD };
      if (!w->fns[f].may || !is_users (fn) || !(fn->flags & GML_FF_VIRTUAL))
	continue;
      e = gml_overrides_callback (w->prog, f, w->arena);
      if (!e)
	continue;
      l.barrier = barrier_of (e);
      look (w, f, MAX_DEPTH);
      if (w->fns[f].out.loc)
	tell (w, f, &l, &w->fns[f].out);
    }
}

void
gml_throws_run (struct gml_program *prog, struct gml_arena *scratch)
{
  struct walk w = { .prog = prog, .arena = scratch, .nfns = prog->unit->nfunctions };
  if (!prog->unit->is_cxx || !gml_checks_want (GML_EV_LEAVES) || !gml_throws_relevant (prog))
    return;
  w.fns = GML_NEW_ARRAY (scratch, struct thrower, w.nfns);
  find_throwers (&w);
  own_barriers (&w);
  given_to_others (&w);
  overridden (&w);
}
