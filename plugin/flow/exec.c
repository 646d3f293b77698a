/* Instructions other than calls.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/exec.h"

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/byvalue.h"
#include "plugin/flow/decide.h"
#include "plugin/flow/functor.h"
#include "plugin/flow/tested.h"

/* The resource that an access to CELL of what ROOT points to touches.  An object ends alone:
   beside it lie the others of its array, which destructors take one by one.  */
static struct gml_resource *
accessed (struct gml_sim *sim, struct gml_state *s, uint32_t cell, const struct gml_cell *root)
{
  struct gml_resource *r = gml_find_resource (sim, s, root->ref);
  const struct gml_kind *kind = r && r->kind ? gml_api_kind (sim->api, r->kind) : NULL;
  if (kind && kind->by_scope)
    for (uint32_t c = cell; c; c = gml_cell (sim->tab, c)->parent)
      if (gml_cell (sim->tab, c)->kind == GML_CELL_BYTES
	  || gml_cell (sim->tab, c)->kind == GML_CELL_ELEM)
	return NULL;
  return r;
}

static void
tell_access (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i, uint32_t cell,
	     bool store)
{
  struct gml_event ev = { .kind = GML_EV_ACCESS,
			  .sim = sim,
			  .state = s,
			  .loc = i->loc,
			  .inst = i,
			  .cell = cell,
			  .is_store = store };
  struct gml_cell root = *gml_cell (sim->tab, gml_cell (sim->tab, cell)->root);
  while (gml_cell (sim->tab, cell)->kind == GML_CELL_FIELD) /* table[n].field */
    cell = gml_cell (sim->tab, cell)->parent;
  if (root.kind == GML_CELL_DEREF)
    {
      gml_use_note (sim, s, root.ref, 0);
      ev.sym = root.ref;
      ev.res = accessed (sim, s, cell, &root);
      gml_tested_used (sim, s, root.ref);
    }
  else if (gml_cell (sim->tab, cell)->kind != GML_CELL_ELEM
	   && gml_cell (sim->tab, cell)->kind != GML_CELL_BYTES)
    return;
  gml_checks_run (&ev);
}

/* The pointer that leads to PLACE is followed: if somebody asks later, it is not null.  */
static void
follow (struct gml_sim *sim, struct gml_state *s, gml_id place)
{
  const struct gml_place *p = &sim->fn->places[place];
  uint32_t sym;
  while (p->parent)
    p = &sim->fn->places[p->parent];
  if (p->kind != GML_P_DEREF || !(sim->decides[p->ref] & GML_ASKED_NULL))
    return;
  sym = gml_sym_strip (sim->tab, gml_sim_value (sim, p->ref));
  if (!gml_eval_nonzero (sim, s, sym))
    gml_assume_range (sim, s, sym, gml_ival_make (1, GML_INF));
}

/* SYM was read by an index that is a number only because rounds were merged, and
   names what an earlier round released: which element it was nobody knows.  */
static bool
is_left_over (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  const struct gml_resource *r = sim->counted && s->res.n ? gml_find_resource (sim, s, sym) : NULL;
  return r && r->status == GML_ST_RELEASED;
}

/* Whether PLACE is a whole object seen as one number: GCC copies small ones so.  */
static bool
is_wide (const struct gml_sim *sim, gml_id place)
{
  const struct gml_place *p = &sim->fn->places[place];
  const struct gml_type *t = &sim->unit->types[p->type];
  const struct gml_type *to;
  if (p->kind != GML_P_DEREF || t->kind != GML_T_INT || t->bits < 64)
    return false;
  to = &sim->unit->types[sim->unit->types[sim->fn->values[p->ref].type].elem];
  return to->kind == GML_T_RECORD || to->kind == GML_T_ARRAY;
}

static void
load (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i)
{
  gml_id type = sim->fn->values[i->result].type;
  sim->counted = false;
  uint32_t cell = gml_sim_cell (sim, i->place), sym;
  tell_access (sim, s, i, cell, false);
  follow (sim, s, i->place);
  if ((sym = gml_byvalue_load (sim, s, i, cell)) != 0)
    {
      sim->env[i->result] = sym;
      return;
    }
  if (i->flags & GML_IF_VOLATILE)
    sym = gml_sim_fresh (sim, s, GML_FR_RESULT, type, sim->inst, 0);
  else if ((sym = gml_field_load (sim, s, i, cell, type)) == 0)
    sym = gml_sim_load (sim, s, cell, type);
  if (is_left_over (sim, s, sym))
    sym = sim->top;
  if (((sim->unit->types[type].kind == GML_T_RECORD || sim->unit->types[type].kind == GML_T_ARRAY)
       && !gml_goes_to_callback (sim, i->result) && !gml_byvalue_is_passed (sim, i->result))
      || is_wide (sim, i->place))
    {
      for (uint32_t k = 0; k < s->mem.n; k++) /* handed on by value */
	if (gml_cell_within (sim->tab, s->mem.v[k].key, cell))
	  gml_sim_escape (sim, s, s->mem.v[k].sym);
      gml_byvalue_lend (sim, s, cell);
    }
  sim->env[i->result] = sym;
}

enum
{
  MAX_ZEROED = 24
};

/* All scalars in CELL, seen as TYPE, become 0, as far as they can be named.  */
static unsigned
zero (struct gml_sim *sim, struct gml_state *s, uint32_t cell, gml_id type, unsigned left)
{
  const struct gml_type *t = &sim->unit->types[type];
  switch (t->kind)
    {
    case GML_T_INT:
    case GML_T_BOOL:
    case GML_T_PTR:
      if (left)
	gml_state_set_mem (s, cell, gml_sym_int (sim->tab, type, 0));
      return left ? left - 1 : 0;
    case GML_T_RECORD:
      for (uint32_t k = 0; left && k < sim->unit->records[t->record].nfields; k++)
	left = zero (sim, s, gml_sim_field (sim, cell, t->record, k + 1),
		     sim->unit->records[t->record].fields[k].type, left);
      return left;
    case GML_T_ARRAY:
      for (int k = 0; left && k < t->count && t->count <= 8; k++)
	left = zero (
	  sim, s,
	  gml_cell_make (sim->tab, GML_CELL_ELEM, t->elem, cell, gml_sym_int (sim->tab, 0, k)),
	  t->elem, left);
      return left;
    default:
      return left;
    }
}

static uint32_t
select_value (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i)
{
  uint32_t cond = gml_sim_value (sim, i->a), a = gml_sim_value (sim, i->b);
  uint32_t b = gml_sim_value (sim, i->c), sym;
  struct gml_ival v = gml_eval (sim, s, cond);
  const struct gml_trail *t;
  if (v.lo == 0 && v.hi == 0)
    return b;
  if (v.lo > 0 || v.hi < 0 || a == b)
    return a;
  sym = gml_sim_fresh (sim, s, GML_FR_RESULT, sim->fn->values[i->result].type, sim->inst, 0);
  gml_assume_range (sim, s, sym, gml_ival_join (gml_eval (sim, s, a), gml_eval (sim, s, b)));
  t = gml_eval_taint (sim, s, a);
  if (!t)
    t = gml_eval_taint (sim, s, b);
  if (t)
    {
      struct gml_fact *f = gml_state_fact_make (s, sym, gml_ival_all ());
      f->flags |= GML_FACT_TAINT;
      f->source = t;
    }
  gml_sim_escape (sim, s, a);
  gml_sim_escape (sim, s, b);
  return sym;
}

/* A pointer is about to move by instruction I.  */
static void
tell_step (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i)
{
  struct gml_event ev = { .kind = GML_EV_STEP, .sim = sim, .state = s, .loc = i->loc, .inst = i };
  ev.sym = gml_sim_value (sim, i->b);
  if (gml_sym (sim->tab, ev.sym)->kind != GML_SY_INT && ev.sym != sim->top)
    gml_checks_run (&ev);
}

/* Something that is no constant divides an integer.  */
static void
tell_division (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i)
{
  struct gml_event ev = { .kind = GML_EV_DIVIDE, .sim = sim, .state = s, .loc = i->loc, .inst = i };
  ev.sym = gml_sim_value (sim, i->b);
  if (gml_sym (sim->tab, ev.sym)->kind != GML_SY_INT && ev.sym != sim->top
      && gml_sim_type_of (sim, ev.sym)->kind == GML_T_INT)
    gml_checks_run (&ev);
}

static bool
is_too_deep (const struct gml_sim *sim, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  return y->kind == GML_SY_FRESH && y->sub == GML_FR_VALUE && y->b == 0 && sym != sim->top
	 && sim->unit->types[y->type].kind == GML_T_INT;
}

/* What I gives is made of too many parts: it gets a name, and keeps its range.  */
static uint32_t
name_result (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i)
{
  const struct gml_type *type = &sim->unit->types[sim->fn->values[i->result].type];
  uint32_t a = gml_sim_value (sim, i->a), b = i->op == GML_I_BIN ? gml_sim_value (sim, i->b) : 0;
  struct gml_ival v = gml_eval (sim, s, a);
  const struct gml_trail *t = gml_eval_taint (sim, s, a);
  uint32_t sym;
  if (b)
    {
      v = gml_ival_bin (i->sub, v, gml_eval (sim, s, b));
      t = t ? t : gml_eval_taint (sim, s, b);
    }
  sym = gml_sim_fresh (sim, s, GML_FR_RESULT, sim->fn->values[i->result].type, sim->inst, 0);
  gml_assume_range (sim, s, sym, gml_ival_fit (v, type));
  if (t)
    {
      struct gml_fact *f = gml_state_fact_make (s, sym, gml_ival_all ());
      f->flags |= GML_FACT_TAINT;
      f->source = t;
    }
  return sym;
}

static uint32_t
compute (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i)
{
  gml_id type = sim->fn->values[i->result].type;
  uint32_t sym;
  switch (i->op)
    {
    case GML_I_BIN:
      if (i->sub == GML_B_DIV || i->sub == GML_B_MOD)
	tell_division (sim, s, i);
      sym = gml_sym_bin (sim->tab, i->sub, type, gml_sim_value (sim, i->a),
			 gml_sim_value (sim, i->b));
      return is_too_deep (sim, sym) ? name_result (sim, s, i) : sym;
    case GML_I_UN:
      /* Of a truth value `~' is `!'.  */
      return gml_sym_make (
	sim->tab, GML_SY_UN,
	i->sub == GML_U_NOT && sim->unit->types[type].kind == GML_T_BOOL ? GML_U_LNOT : i->sub,
	type, gml_sim_value (sim, i->a), 0);
    case GML_I_CAST:
      sym = gml_sym_cast (sim->tab, type, gml_sim_value (sim, i->a));
      return is_too_deep (sim, sym) ? name_result (sim, s, i) : sym;
    case GML_I_SELECT:
      return select_value (sim, s, i);
    default:
      return gml_sim_fresh (sim, s, GML_FR_RESULT, type, sim->inst, 0);
    }
}

/* Instruction I, which gave SYM, may be a test.  */
static void
note_test (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i, uint32_t sym)
{
  bool truth = sim->unit->types[gml_sim_type (sim, sym)].kind == GML_T_BOOL;
  if (i->op == GML_I_BIN && gml_bin_is_compare (i->sub))
    gml_tested_compare (sim, s, sim->inst, i->loc, i->sub, i->a, i->b);
  else if ((i->op == GML_I_UN && (i->sub == GML_U_LNOT || truth)) || (i->op == GML_I_CAST && truth))
    gml_tested_truth (sim, s, sim->inst, i->loc, i->a);
}

static void
assembler (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i)
{
  for (uint32_t k = 0; k < i->nargs; k++)
    gml_sim_escape (sim, s, gml_sim_value (sim, sim->fn->args[i->args + k]));
  if (i->place)
    gml_sim_havoc_cell (sim, s, gml_sim_cell (sim, i->place));
  if (i->result)
    sim->env[i->result]
      = gml_sim_fresh (sim, s, GML_FR_RESULT, sim->fn->values[i->result].type, sim->inst, 0);
}

/* Whether VAR is a macro's own, as in TEMP_FAILURE_RETRY: no name for people.  */
static bool
is_reserved (const struct gml_sim *sim, gml_id var)
{
  return strncmp (gml_text (sim->unit, sim->fn->locals[var].name), "__", 2) == 0;
}

void
gml_name_resource (struct gml_sim *sim, struct gml_state *s, gml_id result, uint32_t sym)
{
  struct gml_resource *r;
  if (!sim->fn->values[result].var || s->res.n == 0)
    return;
  r = gml_find_resource (sim, s, sym);
  if (r && r->cell && gml_cell (sim->tab, r->cell)->kind == GML_CELL_LOCAL)
    return; /* by the variable whose address was given */
  if (r && (!r->var || is_reserved (sim, r->var))
      && *gml_text (sim->unit, sim->fn->locals[sim->fn->values[result].var].name))
    r->var = sim->fn->values[result].var;
}

/* What no variable held is called by the first place it is put into.  */
static void
name_by_cell (struct gml_sim *sim, struct gml_state *s, uint32_t sym, uint32_t cell)
{
  struct gml_resource *r = s->res.n ? gml_find_resource (sim, s, sym) : NULL;
  if (r && r->flags & GML_RF_OURS && !r->var && !r->cell)
    r->cell = cell;
}

/* `delete p' ends *P, then gives the block back, which tells what is lost with it.  */
static bool
is_before_release (struct gml_sim *sim, struct gml_state *s, uint32_t cell)
{
  return gml_cell (sim->tab, cell)->kind == GML_CELL_DEREF && gml_sim_private (sim, s, cell);
}

void
gml_exec (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i)
{
  uint32_t cell, sym, old;
  switch (i->op)
    {
    case GML_I_LOAD:
      load (sim, s, i);
      break;
    case GML_I_STORE:
      sim->counted = false;
      cell = gml_sim_cell (sim, i->place);
      tell_access (sim, s, i, cell, true);
      follow (sim, s, i->place);
      sym = gml_sim_value (sim, i->a);
      old = s->res.n ? gml_state_mem (s, cell) : 0;
      if (!gml_byvalue_store (sim, s, cell, sym))
	gml_sim_store (sim, s, cell, sym);
      gml_tested_stored (sim, s, sym, cell);
      name_by_cell (sim, s, sym, cell);
      if (s->res.n)
	gml_sim_enter_set (sim, s, cell, sym);
      if (old && old != sym)
	gml_lost_replaced (sim, s, old, i->loc);
      if (i->flags & GML_IF_VOLATILE || sim->counted) /* an array filled by a loop */
	gml_sim_escape (sim, s, sym);
      break;
    case GML_I_COPY:
      tell_access (sim, s, i, gml_sim_cell (sim, i->place2), false);
      tell_access (sim, s, i, gml_sim_cell (sim, i->place), true);
      gml_copy_cell (sim, s, gml_sim_cell (sim, i->place), gml_sim_cell (sim, i->place2),
		     sim->fn->places[i->place2].type);
      break;
    case GML_I_ZERO:
      cell = gml_sim_cell (sim, i->place);
      gml_sim_havoc_cell (sim, s, cell);
      if (!gml_cell (sim->tab, cell)->vague)
	zero (sim, s, cell, sim->fn->places[i->place].type, MAX_ZEROED);
      break;
    case GML_I_CLOBBER:
      if (!is_before_release (sim, s, gml_sim_cell (sim, i->place)))
	gml_sim_end_cell (sim, s, gml_sim_cell (sim, i->place));
      break;
    case GML_I_BIRTH:
      gml_sim_end_cell (sim, s, gml_sim_cell (sim, i->place));
      break;
    case GML_I_ASM:
      assembler (sim, s, i);
      break;
    default:
      if (!i->result)
	break;
      if (i->op == GML_I_BIN && i->sub == GML_B_PTRADD)
	tell_step (sim, s, i);
      sym = compute (sim, s, i);
      note_test (sim, s, i, sym);
      if (sim->fn->values[i->result].var)
	gml_lost_overwrite (sim, s, i->result, sym, i->loc);
      sim->env[i->result] = sym;
      gml_name_resource (sim, s, i->result, sym);
      break;
    }
}
