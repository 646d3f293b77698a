/* Effects: what models and summaries say, carried out on a state.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/byvalue.h"
#include "plugin/flow/exec.h"
#include "plugin/flow/functor.h"
#include "plugin/flow/handed.h"
#include "plugin/flow/inside.h"
#include "plugin/flow/phase.h"
#include "plugin/flow/slots.h"
#include "plugin/flow/tested.h"
#include "plugin/flow/text.h"

/* ---- Telling the checks ----------------------------------------------------------------- */

void
gml_effect_tell (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		 const struct gml_effect *e)
{
  struct gml_event ev = {
    .sim = sim, .state = s, .loc = inst->loc, .inst = inst, .callee = inst->callee, .effect = e
  };
  switch (e->kind)
    {
    case GML_E_RELEASE:
      ev.kind = GML_EV_RELEASE;
      break;
    case GML_E_USE:
      ev.kind = GML_EV_USE;
      break;
    case GML_E_SIZE:
      ev.kind = GML_EV_SIZE;
      break;
    default:
      return;
    }
  if (e->a.base == GML_SLOT_RESULT || e->a.base == GML_SLOT_NONE)
    return;
  ev.sym = gml_slot_sym (sim, s, inst, &e->a, 0);
  if (!ev.sym || ev.sym == sim->top)
    return;
  if (e->kind == GML_E_USE && e->when.op == GML_O_ANY && !e->role)
    gml_use_note (sim, s, ev.sym, e->res);
  ev.res = gml_find_resource (sim, s, ev.sym);
  if (e->kind == GML_E_USE)
    gml_tested_used (sim, s, ev.sym);
  if (e->kind == GML_E_SIZE)
    {
      if (e->c.base == GML_SLOT_CONST)
	ev.factor = gml_sym_int (sim->tab, 0, e->num);
      else if (e->c.base >= 0)
	ev.factor = gml_slot_sym (sim, s, inst, &e->c, 0);
      if (e->b.base >= 0)
	{
	  uint32_t buffer = gml_slot_sym (sim, s, inst, &e->b, 0);
	  if (buffer && buffer != sim->top)
	    ev.cell = gml_cell_deref (sim->tab, 0, buffer);
	}
      gml_summary_demand (sim, s, e, ev.sym, ev.factor, inst->loc);
      gml_handed_want_room (&ev);
    }
  gml_checks_run (&ev);
}

/* Somebody else looks whether SYM is a failure.  */
void
gml_effect_tested (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  const struct gml_fact *f = sym ? gml_state_fact (s, gml_sym_strip (sim->tab, sym)) : NULL;
  if (f && f->flags & GML_FACT_FAILS)
    ((struct gml_fact *) f)->flags |= GML_FACT_TESTED;
}

/* ---- Carrying out -------------------------------------------------------------------------- */

static gml_id
var_of_result (struct gml_sim *sim, const struct gml_inst *inst)
{
  return inst->result ? sim->fn->values[inst->result].var : 0;
}

/* The heap block at SYM was made into an object, by a constructor or by a function
   that sets it up; other objects' scopes release them: only the first are ours to
   follow.  */
static void
acquire_object (struct gml_sim *sim, struct gml_state *s, const struct gml_effect *e, uint32_t sym)
{
  struct gml_resource *r = gml_find_resource (sim, s, sym);
  if (!r)
    return;
  r->kind = e->res;
  r->phase = r->meant = e->to;
}

static void
acquire (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	 const struct gml_effect *e, uint32_t result)
{
  struct gml_resource r = {
    .kind = e->res, .status = GML_ST_OPEN, .flags = GML_RF_OURS, .phase = e->to, .meant = e->to
  };
  const struct gml_kind *kind = e->res ? gml_api_kind (sim->api, e->res) : NULL;
  r.sym = gml_slot_base (sim, inst, &e->a, result);
  if (e->a.nsteps == 0)
    {
      if (e->a.base != GML_SLOT_RESULT)
	{
	  if (r.sym)
	    acquire_object (sim, s, e, r.sym);
	  return;
	}
      r.var = var_of_result (sim, inst);
    }
  else
    {
      if (r.sym && e->a.base >= 0 && gml_eval (sim, s, r.sym).hi == 0)
	return; /* an out-parameter that was left out: null */
      r.cell = gml_slot_cell (sim, s, inst, &e->a, result);
      if (!r.cell)
	return;
      r.sym
	= gml_sim_fresh (sim, s, GML_FR_OUT, gml_cell (sim->tab, r.cell)->type, sim->inst, r.cell);
      if (!e->role)
	{
	  if (kind)
	    gml_assume_range (sim, s, r.sym,
			      gml_ival_make (kind->negative_invalid ? 0 : 1, GML_INF));
	  r.flags |= GML_RF_MUST;
	}
    }
  if (!r.sym || r.sym == sim->top || gml_sym (sim->tab, r.sym)->kind == GML_SY_INT)
    return;
  gml_phase_renumber (sim, s);
  r.acquired = gml_trail_add (sim, s, GML_TR_ACQUIRE, inst->loc, inst->callee, r.sym, NULL);
  gml_state_add_resource (s, r);
  if (r.cell)
    gml_sim_store (sim, s, r.cell, r.sym);
}

/* What went into the object SYM, or belongs to it, goes with it.  */
static void
release_owned (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst, uint32_t sym)
{
  sym = gml_sym_strip (sim->tab, sym);
  for (uint32_t k = 0; k < s->res.n; k++)
    {
      struct gml_resource *r = &s->res.v[k];
      if (r->owner != sym || r->status == GML_ST_RELEASED)
	continue;
      r->status = GML_ST_RELEASED;
      r->released = gml_trail_add (sim, s, GML_TR_RELEASE, inst->loc, inst->callee, r->sym, NULL);
    }
}

/* SYM is released, and was reached from an argument in a way that no summary could
   tell (the nodes of a list): what the argument leads to is not known to be there.  */
static void
lend_origins (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  struct gml_slot slot;
  if (!gml_slot_of_sym (sim, sym, 0, &slot))
    s->lent |= gml_params_of_sym (sim, sym);
}

static void
release (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	 const struct gml_effect *e)
{
  uint32_t sym = gml_slot_sym (sim, s, inst, &e->a, 0);
  struct gml_resource *r, fresh = { .kind = e->res, .status = GML_ST_RELEASED };
  struct gml_ival v;
  if (!sym || sym == sim->top)
    return;
  if (e->role) /* a summary: on some paths, and we cannot tell which */
    {
      gml_sim_escape (sim, s, sym);
      return;
    }
  v = gml_eval (sim, s, sym);
  if (v.hi < 0 || (v.lo == 0 && v.hi == 0 && gml_sim_type_of (sim, sym)->kind == GML_T_PTR))
    return; /* nothing to release */
  lend_origins (sim, s, sym);
  r = gml_find_resource (sim, s, sym);
  if (r && gml_is_scoped (sim, r->sym)) /* nobody can name it afterwards */
    gml_state_drop_resource (s, (uint32_t) (r - s->res.v)), r = NULL;
  if (!r)
    {
      const struct gml_kind *kind = e->res ? gml_api_kind (sim->api, e->res) : NULL;
      r = gml_find_resource (sim, s, gml_base_of_sym (sim, sym));
      if (r) /* by the address of its first member */
	r->flags |= GML_RF_ESCAPED;
      release_owned (sim, s, inst, sym);
      fresh.sym = gml_sym_strip (sim->tab, sym);
      if ((gml_sym (sim->tab, fresh.sym)->kind == GML_SY_INT && !(kind && kind->negative_invalid))
	  || gml_sym (sim->tab, fresh.sym)->kind == GML_SY_ADDR)
	return;
      r = gml_state_add_resource (s, fresh);
    }
  r->status = GML_ST_RELEASED;
  sym = r->sym;
  r->released = gml_trail_add (sim, s, GML_TR_RELEASE, inst->loc, inst->callee, r->sym, NULL);
  release_owned (sim, s, inst, sym);
  if (gml_sim_type_of (sim, sym)->kind == GML_T_PTR)
    {
      gml_lost_note (sim, s, sym);
      gml_sim_end_cell (sim, s, gml_cell_make (sim->tab, GML_CELL_DEREF, 0, 0, sym));
    }
}

/* Whether C is a member of a union (see gml_sim_cell): it is the other members, too.  */
static bool
is_member (const struct gml_cell *c)
{
  return c->kind == GML_CELL_FIELD && gml_field_of (c->ref) == 0;
}

/* The object a pointer into it stands for: outside data fills all of it.  */
static uint32_t
whole (struct gml_sim *sim, uint32_t cell)
{
  const struct gml_cell *c = gml_cell (sim->tab, cell);
  while (c->parent && (c->kind == GML_CELL_ELEM || c->kind == GML_CELL_BYTES || is_member (c)))
    {
      cell = c->parent;
      c = gml_cell (sim->tab, cell);
    }
  return cell;
}

static void
taint (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
       const struct gml_effect *e, uint32_t result)
{
  const struct gml_trail *t;
  if (e->a.nsteps == 0)
    {
      uint32_t sym = gml_slot_base (sim, inst, &e->a, result);
      struct gml_fact *f;
      if (!sym || sym == sim->top || gml_sym (sim->tab, sym)->kind == GML_SY_INT)
	return;
      t = gml_trail_add (sim, s, GML_TR_SOURCE, inst->loc, inst->callee, sym, NULL);
      f = gml_state_fact_make (s, sym, gml_ival_all ());
      f->flags |= GML_FACT_TAINT;
      f->source = t;
      if (gml_sim_type_of (sim, sym)->kind == GML_T_PTR) /* getenv: what it points to */
	gml_state_add_taint (s, gml_cell_make (sim->tab, GML_CELL_DEREF, 0, 0, sym), t);
      return;
    }
  uint32_t cell = gml_slot_cell (sim, s, inst, &e->a, result);
  if (!cell)
    return;
  cell = whole (sim, cell);
  gml_sim_havoc_cell (sim, s, cell);
  t = gml_trail_add (sim, s, GML_TR_SOURCE, inst->loc, inst->callee, 0, NULL);
  /* What lies there now is outside data: forget the names of what it was.  */
  for (uint32_t k = 0; k < s->mem.n;)
    if (gml_cell_within (sim->tab, s->mem.v[k].key, cell))
      gml_state_drop_mem (s, k);
    else
      k++;
  gml_state_add_taint (s, cell, t);
  gml_inside_written (sim, s, cell);
}

static void
range (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
       const struct gml_effect *e, uint32_t result)
{
  uint32_t sym = gml_slot_sym (sim, s, inst, &e->a, result), other;
  struct gml_ival iv = gml_ival_all ();
  if (!sym)
    return;
  if (!e->bound)
    iv = gml_ival_make (e->lo, e->hi == INT64_MAX ? GML_INF : e->hi); /* of a pointer, too */
  if (e->b.base != GML_SLOT_NONE)
    {
      other = gml_slot_sym (sim, s, inst, &e->b, result);
      if (other)
	{
	  gml_int hi = gml_eval (sim, s, other).hi + e->num;
	  if (hi < iv.hi)
	    iv.hi = hi;
	  if (gml_sym (sim->tab, other)->kind != GML_SY_INT && other != sim->top
	      && gml_sym (sim->tab, sym)->kind != GML_SY_INT)
	    gml_state_add_bound (s, sym, other, e->num);
	}
    }
  if (iv.lo <= iv.hi)
    gml_assume_range (sim, s, sym, iv);
}

static void
copy (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
      const struct gml_effect *e, uint32_t result)
{
  uint32_t from, to;
  if (e->b.base == GML_SLOT_NONE)
    {
      gml_sim_havoc (sim, s); /* a summary: it writes what others can see */
      return;
    }
  if (e->b.base == GML_SLOT_RESULT && e->b.nsteps == 0)
    return; /* the result is made of it: see call.c */
  to = gml_slot_cell (sim, s, inst, &e->b, result);
  if (!to)
    return;
  to = whole (sim, to);
  from = e->a.base == GML_SLOT_NONE ? 0 : gml_slot_cell (sim, s, inst, &e->a, result);
  if (from)
    {
      from = whole (sim, from);
      gml_copy_cell (sim, s, to, from, gml_cell (sim->tab, from)->type);
    }
  else
    gml_sim_havoc_cell (sim, s, to);
}

static void
transfer (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	  const struct gml_effect *e, uint32_t result)
{
  uint32_t sym = gml_slot_sym (sim, s, inst, &e->a, result);
  struct gml_resource *r = sym ? gml_find_resource (sim, s, sym) : NULL;
  uint32_t cell = e->b.nsteps ? gml_slot_cell (sim, s, inst, &e->b, result) : 0;
  if (cell && sym) /* a summary: it was stored there */
    gml_sim_store (sim, s, cell, sym);
  else if (r)
    {
      r->flags |= GML_RF_ESCAPED;
      if (e->b.base != GML_SLOT_NONE && e->b.nsteps == 0)
	r->owner = gml_slot_base (sim, inst, &e->b, result);
      if (r->owner)
	r->owner = gml_sym_strip (sim->tab, r->owner);
    }
  else if (sym && e->b.nsteps)
    gml_sim_escape (sim, s, sym);
  else if (sym) /* what the caller hands to us goes on to who takes it */
    s->lent |= gml_params_of_sym (sim, sym);
}

/* Whether the source asked before: what PROPERTY of the first argument says is true.
   It has been so once.  */
static bool
cannot_fail (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	     const char *property)
{
  uint32_t sym = inst->nargs ? gml_sim_value (sim, sim->fn->args[inst->args]) : 0;
  const struct gml_prop *p = sym ? gml_state_prop (s, sym, property) : NULL;
  if (!p || !p->value || p->value == sim->top || !gml_eval_nonzero (sim, s, p->value))
    return false;
  gml_state_set_prop (s, sym, property, sim->top);
  return true;
}

/* Whether the call gives an error number, as pthread_mutex_lock does, and it is looked at:
   nobody need look, but who does should know that failure is not -1.  */
static bool
gives_error_number (const struct gml_sim *sim, const struct gml_state *s,
		    const struct gml_inst *inst, const struct gml_effect *e, uint32_t result)
{
  return e->when.op == GML_O_NE && e->when.num == 0 && inst->result
	 && gml_live_looked_at (sim->live, inst->result) && gml_eval (sim, s, result).lo == 0;
}

static void
fails (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
       const struct gml_effect *e, uint32_t result)
{
  struct gml_fact *f;
  if (e->name && cannot_fail (sim, s, inst, e->name))
    {
      gml_assume_outcome (sim, s, result, e->when, false);
      return;
    }
  bool owed = e->grave >= GML_G_MEDIUM;
  if (!result || result == sim->top || gml_sym (sim->tab, result)->kind != GML_SY_FRESH
      || !(owed || gives_error_number (sim, s, inst, e, result)))
    return;
  f = gml_state_fact_make (s, result, gml_ival_all ());
  f->flags |= owed ? GML_FACT_FAILS : GML_FACT_FAILS | GML_FACT_TESTED;
  if (!f->source)
    f->source = gml_trail_add (sim, s, GML_TR_CALL, inst->loc, inst->callee, result, NULL);
}

/* What the only field of the record SYM holds (QFlags, chrono's durations): it stands
   for the record.  */
static uint32_t
only_field (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  const struct gml_type *t = gml_sim_type_of (sim, sym);
  if (y->kind != GML_SY_INIT || t->kind != GML_T_RECORD
      || sim->unit->records[t->record].nfields != 1)
    return sym;
  for (uint32_t k = 0; k < s->mem.n; k++)
    if (gml_cell (sim->tab, s->mem.v[k].key)->parent == y->a)
      return s->mem.v[k].sym;
  return sym;
}

/* Whether SYM is the address of a local, or of a part of one: it ends with its scope,
   and what it owns with it.  */
static bool
is_local_object (struct gml_sim *sim, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  while (y->kind == GML_SY_CAST || (y->kind == GML_SY_BIN && y->sub == GML_B_PTRADD))
    y = gml_sym (sim->tab, y->a);
  return y->kind == GML_SY_ADDR
	 && gml_cell (sim->tab, gml_cell (sim->tab, y->a)->root)->kind == GML_CELL_LOCAL;
}

/* Properties that are read off the call where somebody asks for them.  */
static bool
is_read_off (const char *property)
{
  static const char *const read_off[] = { "extent",        "inside",
					  "path-used",     "descriptor-looked-at",
					  "byte-swap",     "host-order",
					  "network-order", "own-thread",
					  "system-trust",  "verification",
					  "same-answer",   "same-success",
					  "text-appended", NULL };
  for (unsigned k = 0; read_off[k]; k++)
    if (strcmp (property, read_off[k]) == 0)
      return true;
  return false;
}

static void
configure (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	   const struct gml_effect *e, uint32_t result)
{
  uint32_t sym = e->a.base == GML_SLOT_NONE ? 0 : gml_slot_sym (sim, s, inst, &e->a, result);
  bool number = e->b.base == GML_SLOT_NONE || e->b.base == GML_SLOT_CONST;
  uint32_t value
    = number ? gml_sym_int (sim->tab, 0, e->num) : gml_slot_sym (sim, s, inst, &e->b, result);
  struct gml_resource *r = sym ? gml_find_resource (sim, s, sym) : NULL;
  if (value && sym && strcmp (e->name, "text-put") == 0)
    {
      gml_text_put (sim, s, sym, value);
      return;
    }
  if (value && sym)
    value = only_field (sim, s, value);
  if (e->lo && value)
    value = gml_sym_bin (sim->tab, GML_B_AND, gml_sim_type (sim, value), value,
			 gml_sym_int (sim->tab, gml_sim_type (sim, value), e->lo));
  if (!sym || strcmp (e->name, "path-looked-at") == 0) /* a check may want to say where */
    gml_state_set_prop_at (s, sym, e->name, value ? only_field (sim, s, value) : 0,
			   gml_trail_add (sim, s, GML_TR_CALLED, inst->loc, inst->callee, 0, NULL));
  else if (strcmp (e->name, "parent") != 0)
    gml_state_set_prop (s, sym, e->name, value ? only_field (sim, s, value) : 0);
  else if (r && value)
    {
      r->owner = gml_sym_strip (sim->tab, value);
      if (is_local_object (sim, r->owner))
	r->flags |= GML_RF_ESCAPED;
    }
}

static void
allocated (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	   const struct gml_effect *e, uint32_t result)
{
  uint32_t size, times;
  if (e->role != GML_SZ_ALLOC || !result || result == sim->top)
    return;
  size = gml_slot_sym (sim, s, inst, &e->a, result);
  times = e->c.base >= 0 ? gml_slot_sym (sim, s, inst, &e->c, result) : 0;
  if (size && times)
    size = gml_sym_bin (sim->tab, GML_B_MUL, gml_sim_type (sim, size), size, times);
  if (size)
    gml_state_set_note (s, result, "allocated", size);
}

/* What SLOT holds is kept by others: all of it if it is a record.  */
static void
keep (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
      const struct gml_slot *slot, uint32_t result)
{
  uint32_t cell = slot->nsteps && !slot->address ? gml_slot_cell (sim, s, inst, slot, result) : 0;
  uint32_t sym;
  if (slot->nsteps == 0 && slot->base >= 0 && (uint32_t) slot->base < inst->nargs)
    cell = gml_byvalue_arg_cell (sim, inst, (unsigned) slot->base);
  if (cell && sim->unit->types[gml_cell (sim->tab, cell)->type].kind == GML_T_RECORD)
    {
      for (uint32_t k = 0; k < s->mem.n; k++)
	if (gml_cell_within (sim->tab, s->mem.v[k].key, cell))
	  gml_sim_escape (sim, s, s->mem.v[k].sym);
      if (slot->nsteps)
	return;
    }
  sym = gml_slot_sym (sim, s, inst, slot, result);
  if (sym)
    gml_sim_escape (sim, s, sym);
}

void
gml_effect_apply (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		  const struct gml_effect *e, uint32_t result)
{
  uint32_t sym;
  switch (e->kind)
    {
    case GML_E_ACQUIRE:
      acquire (sim, s, inst, e, result);
      break;
    case GML_E_RELEASE:
      release (sim, s, inst, e);
      break;
    case GML_E_TRANSFER:
      transfer (sim, s, inst, e, result);
      break;
    case GML_E_USE:
      gml_phase_apply (sim, s, inst, e, result);
      break;
    case GML_E_FAILS:
      fails (sim, s, inst, e, result);
      break;
    case GML_E_RANGE:
      range (sim, s, inst, e, result);
      break;
    case GML_E_TAINT:
      taint (sim, s, inst, e, result);
      break;
    case GML_E_COPY:
      copy (sim, s, inst, e, result);
      break;
    case GML_E_CONFIGURE:
      if (is_read_off (e->name))
	break;
      configure (sim, s, inst, e, result);
      break;
    case GML_E_SIZE:
      allocated (sim, s, inst, e, result);
      break;
    case GML_E_OWNS_CHILD:
      sym = gml_slot_sym (sim, s, inst, &e->b, result);
      if (!sym || (gml_eval (sim, s, sym).lo == 0 && gml_eval (sim, s, sym).hi == 0))
	break;
      /* fall through */
    case GML_E_ESCAPE:
      keep (sim, s, inst, &e->a, result);
      gml_phase_doubt (s);
      break;
    case GML_E_TEST:
      sym = e->a.base != GML_SLOT_NONE ? gml_slot_sym (sim, s, inst, &e->a, result) : 0;
      if (sym)
	gml_tested_shared (sim, s, sym);
      else if (e->a.base == GML_SLOT_NONE && e->b.base == GML_SLOT_NONE)
	gml_tested_asked (sim, s);
      if (e->a.base != GML_SLOT_NONE)
	gml_effect_tested (sim, s, sym);
      break;
    case GML_E_CALLBACK:
      gml_callback (sim, s, inst, e, result);
      break;
    case GML_E_MEASURE:
      gml_text_measured (sim, s, inst, e, result);
      break;
    default:
      break;
    }
}
