/* Calls.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/exec.h"
#include "plugin/flow/formula.h"
#include "plugin/flow/given.h"
#include "plugin/flow/phase.h"
#include "plugin/flow/result.h"
#include "plugin/flow/tested.h"
#include "plugin/flow/twins.h"
#include "plugin/model/index.h"

enum
{
  MOVED = 32 /* effects of a row */
};

/* Whether some result that can be a failure has not been looked at.  */
static bool
owes_tests (const struct gml_state *s)
{
  for (uint32_t k = 0; k < s->facts.n; k++)
    if ((s->facts.v[k].flags & (GML_FACT_FAILS | GML_FACT_TESTED)) == GML_FACT_FAILS)
      return true;
  return false;
}

/* Whether the function called may look whether what it is given is a failure.  Those
   of libraries leave that to their callers.  */
static bool
may_test (const struct gml_sim *sim, const struct gml_state *s, const struct gml_inst *inst)
{
  const struct gml_function *fn = &sim->unit->functions[inst->callee];
  const char *name = gml_text (sim->unit, fn->name), *method = gml_name_last (name);
  size_t len = method > name ? (size_t) (method - name) - 2 : 0;
  char class[128];
  if (!owes_tests (s) || (inst->callee && fn->flags & GML_FF_SYSTEM))
    return false;
  if (len == 0 || len >= sizeof class)
    return true;
  memcpy (class, name, len);
  class[len] = '\0';
  return !gml_api_class (sim->api, class);
}

/* Code we know nothing of: it may keep what it is given, and change what it can reach.  */
static void
call_unknown (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst)
{
  sim->unseen = may_test (sim, s, inst);
  if (inst->a)
    gml_sim_escape (sim, s, gml_sim_value (sim, inst->a));
  for (uint32_t k = 0; k < inst->nargs; k++)
    gml_sim_escape (sim, s, gml_sim_value (sim, sim->fn->args[inst->args + k]));
  gml_sim_havoc (sim, s);
  sim->unseen = false;
}

static gml_id
result_type (const struct gml_sim *sim, const struct gml_inst *inst)
{
  if (inst->result)
    return sim->fn->values[inst->result].type;
  return inst->callee ? sim->unit->functions[inst->callee].type : 0;
}

/* The flag of .ADD_OVERFLOW and its kin: what it is about.  */
static void
overflow_flag (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst)
{
  static const struct
  {
    const char *name;
    enum gml_bin op;
  } kinds[] = { { ".ADD_OVERFLOW", GML_B_ADD },
		{ ".SUB_OVERFLOW", GML_B_SUB },
		{ ".MUL_OVERFLOW", GML_B_MUL } };
  const char *name = gml_text (sim->unit, sim->unit->functions[inst->callee].name);
  for (unsigned k = 0; k < 3; k++)
    if (inst->result && inst->nargs == 2 && strcmp (name, kinds[k].name) == 0)
      {
	uint32_t a = gml_sim_value (sim, sim->fn->args[inst->args]);
	uint32_t b = gml_sim_value (sim, sim->fn->args[inst->args + 1]);
	gml_state_set_note (s, sim->env[inst->result], "overflow",
			    gml_sym_bin (sim->tab, kinds[k].op, gml_sim_type (sim, a), a, b));
      }
}

/* A result made of text or the like that lies in memory: as foul as that is.  */
static void
made_of_memory (struct gml_sim *sim, struct gml_state *s, uint32_t result, uint32_t sym)
{
  const struct gml_trail *taint = gml_eval_taint (sim, s, sym);
  struct gml_fact *f;
  if (!taint)
    return;
  f = gml_state_fact_make (s, result, gml_ival_all ());
  f->flags |= GML_FACT_TAINT;
  f->source = taint;
}

/* How far into its argument a result like memchr's points: less than any object
   is long.  */
static uint32_t
offset_within (struct gml_sim *sim, struct gml_state *s, uint32_t fresh)
{
  gml_assume_range (sim, s, fresh, gml_ival_make (0, 0x7ffffffe));
  return fresh;
}

static uint32_t
fresh_result (struct gml_sim *sim, struct gml_state *s, gml_id type)
{
  const struct gml_twin *twin = gml_twin_of (sim, sim->inst);
  uint32_t fresh;
  if (twin && !twin->alike)
    return twin->sym;
  fresh = gml_sim_fresh_once (sim, s, GML_FR_RESULT, type, sim->inst, 0);
  if (twin && gml_eval_nonzero (sim, s, twin->sym))
    gml_state_fact_make (s, fresh, gml_ival_all ())->flags |= GML_FACT_NONZERO | GML_FACT_TESTED;
  return fresh;
}

/* What the result is made of, where a model says so.  */
static uint32_t
make_result (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	     const struct gml_effect *effects, unsigned n, bool summary)
{
  gml_id type = result_type (sim, inst);
  const struct gml_slot back = { .base = GML_SLOT_RESULT };
  uint32_t fresh = fresh_result (sim, s, type), sym, made = 0;
  sym = summary ? gml_formula_value (sim, s, inst, effects, n, &back, type) : 0;
  if (sym)
    return sym;
  for (unsigned k = 0; k < n; k++)
    {
      const struct gml_effect *e = &effects[k];
      if (e->kind == GML_E_ALIAS)
	{
	  sym = gml_slot_sym (sim, s, inst, &e->a, 0);
	  if (!sym || sym == sim->top)
	    continue;
	  if (e->a.address && gml_sym (sim->tab, sym)->kind == GML_SY_ADDR)
	    sym = gml_sim_address (sim, gml_sym (sim->tab, sym)->a, type);
	  if (e->a.address || summary)
	    return sym;
	  if (e->when.op == GML_O_ANY) /* some place in it, for sure */
	    fresh = gml_sim_fresh (sim, s, GML_FR_RESULT, 0, sim->inst, 0);
	  return gml_sym_make (sim->tab, GML_SY_BIN, GML_B_PTRADD, type, sym,
			       offset_within (sim, s, fresh));
	}
      if (e->kind == GML_E_COPY && e->b.base == GML_SLOT_RESULT && e->b.nsteps == 0)
	{
	  sym = gml_slot_sym (sim, s, inst, &e->a, 0);
	  if (!sym || sym == sim->top)
	    continue;
	  if (e->a.nsteps && !summary)
	    {
	      made_of_memory (sim, s, fresh, sym);
	      continue;
	    }
	  sym = gml_sym_make (sim->tab, GML_SY_UN, GML_U_OTHER, type, sym, 0);
	  made = made ? gml_sym_make (sim->tab, GML_SY_BIN, GML_B_OTHER, type, made, sym) : sym;
	  sym = e->c.base >= 0 ? gml_slot_sym (sim, s, inst, &e->c, 0) : 0;
	  if (sym && sym != sim->top)
	    made = gml_sym_make (sim->tab, GML_SY_BIN, GML_B_OTHER, type, made, sym);
	}
    }
  return made ? made : fresh;
}

static bool
same_outcome (struct gml_outcome a, struct gml_outcome b)
{
  return a.op == b.op && a.num == b.num;
}

/* Whether E tells that what was busy is no longer, or that something is kept now, and nobody
   listens: then it is taken to be so.  */
static bool
goes_unheard (const struct gml_sim *sim, const struct gml_inst *inst, const struct gml_effect *e)
{
  const struct gml_kind *kind = e->res ? gml_api_kind (sim->api, e->res) : NULL;
  return (e->kind == GML_E_ESCAPE || (kind && kind->busy_phases))
	 && !gml_live_looked_at (sim->live, inst->result);
}

/* The outcome on which a call's states must part: an effect other than on the
   result itself (whose value tells) holds on one outcome only.  */
static struct gml_outcome
parting (const struct gml_sim *sim, const struct gml_inst *inst, const struct gml_model *m)
{
  struct gml_outcome any = { GML_O_ANY, 0 };
  for (unsigned k = 0; k < m->neffects; k++)
    {
      const struct gml_effect *e = &m->effects[k];
      if (e->when.op == GML_O_ANY)
	continue;
      if (e->kind == GML_E_RELEASE || e->kind == GML_E_TRANSFER || e->kind == GML_E_OWNS_CHILD
	  || (e->kind == GML_E_ESCAPE && !goes_unheard (sim, inst, e)) || e->kind == GML_E_CALLBACK
	  || ((e->kind == GML_E_ACQUIRE
	       || (e->kind == GML_E_USE && e->to && !goes_unheard (sim, inst, e)))
	      && (e->a.base != GML_SLOT_RESULT || e->a.nsteps)))
	return e->when;
    }
  return any;
}

/* Applies a model's effects: those that hold always and those that the result
   allows; where not GOOD, none of outcome W.  */
static void
apply_flat (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	    const struct gml_model *m, uint32_t result, struct gml_outcome w, bool good)
{
  for (unsigned k = 0; k < m->neffects; k++)
    {
      const struct gml_effect *e = &m->effects[k];
      if (e->kind != GML_E_FAILS && e->when.op != GML_O_ANY
	  && ((!good && same_outcome (e->when, w))
	      || gml_outcome_excluded (sim, s, result, e->when)))
	continue;
      gml_effect_apply (sim, s, inst, e, result);
    }
  gml_rows_apply (sim, s, inst, m, result);
  gml_lost_freed (sim, s, inst);
}

/* The call fails, since its arguments are not what it needs: nothing changes but
   the result.  */
static bool
apply_failed (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	      const struct gml_model *m, uint32_t result)
{
  const struct gml_effect *f = gml_model_failure (m);
  if (!f || !gml_assume_outcome (sim, s, result, f->when, true))
    return false;
  for (unsigned k = 0; k < m->neffects; k++)
    if (m->effects[k].kind != GML_E_USE
	&& !gml_outcome_excluded (sim, s, result, m->effects[k].when))
      gml_effect_apply (sim, s, inst, &m->effects[k], result);
  return true;
}

static void
escape_unnamed (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		const struct gml_model *m)
{
  if (m->pure_borrow || m->is_summary)
    return;
  call_unknown (sim, s, inst);
}

/* A function's object is written by it: the methods of modelled classes leave
   resources alone, so nothing more is forgotten.  */
static bool
call_flat (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	   const struct gml_model *m, struct gml_states *extra)
{
  uint32_t result = make_result (sim, s, inst, m->effects, m->neffects, false);
  struct gml_outcome w = parting (sim, inst, m);
  struct gml_state *bad = NULL;
  escape_unnamed (sim, s, inst, m);
  if (inst->result)
    sim->env[inst->result] = result;
  for (unsigned k = 0; k < m->neffects; k++) /* the result's range first */
    if (m->effects[k].kind == GML_E_RANGE && m->effects[k].when.op == GML_O_ANY)
      gml_effect_apply (sim, s, inst, &m->effects[k], result);
  if (gml_phase_fails (sim, s, inst, m) && apply_failed (sim, s, inst, m, result))
    return true;
  if (w.op != GML_O_ANY)
    {
      bad = gml_state_copy (s);
      if (!gml_assume_outcome (sim, bad, result, w, false))
	{
	  gml_state_free (bad);
	  bad = NULL;
	}
    }
  if (bad)
    {
      apply_flat (sim, bad, inst, m, result, w, false);
      gml_phase_balked (sim, bad, inst, m, w);
      gml_env_save (sim, bad, sim->block, sim->inst + 1);
    }
  if (w.op != GML_O_ANY && !gml_assume_outcome (sim, s, result, w, true))
    {
      if (!bad)
	return false;
      extra->v[extra->n++] = bad;
      return false;
    }
  apply_flat (sim, s, inst, m, result, w, true);
  if (bad)
    extra->v[extra->n++] = bad;
  return true;
}

static void
apply_kind (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	    const struct gml_row *row, uint32_t result, enum gml_effect_kind kind)
{
  for (unsigned k = row->neffects; k-- > 0;)
    if (row->effects[k].kind == kind)
      gml_effect_apply (sim, s, inst, &row->effects[k], result);
}

/* Summary effect E says that one cell of the caller's was overwritten, perhaps on some
   paths only; false if it says something else.  To whom the old value was given, other
   effects say.  */
static bool
overwrite (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	   const struct gml_effect *e, uint32_t result)
{
  uint32_t cell, sym;
  gml_id type;
  if (e->b.base < 0 || e->b.nsteps == 0 || e->from
      || (e->a.base != GML_SLOT_NONE && e->a.base != GML_SLOT_CONST))
    return false;
  cell = gml_slot_cell (sim, s, inst, &e->b, result);
  if (!cell)
    return false;
  type = gml_cell (sim->tab, cell)->type;
  if (e->a.base == GML_SLOT_CONST)
    sym = gml_sym_int (sim->tab, type, e->num);
  else if (e->to)
    {
      gml_sim_havoc_cell (sim, s, cell);
      sym = gml_sim_fresh (sim, s, GML_FR_JOIN, type, 0, cell);
    }
  else
    sym = gml_sim_fresh (sim, s, GML_FR_OUT, type, sim->inst, cell);
  gml_sim_store (sim, s, cell, sym);
  return true;
}

/* What TRANSFER moves, and what is computed to be stored: by effect, fetched before anything
   changes.  */
static void
fetch (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
       const struct gml_row *row, uint32_t result, uint32_t *moved)
{
  for (unsigned k = 0; k < row->neffects && k < MOVED; k++)
    {
      const struct gml_effect *e = &row->effects[k];
      uint32_t cell;
      if (e->kind == GML_E_TRANSFER)
	moved[k] = gml_slot_sym (sim, s, inst, &e->a, result);
      else if (gml_is_step (e) && e->hi == 0 && e->b.nsteps
	       && (cell = gml_slot_cell (sim, s, inst, &e->b, result)))
	moved[k] = gml_formula_value (sim, s, inst, row->effects, row->neffects, &e->b,
				      gml_cell (sim->tab, cell)->type);
    }
}

/* Effect E of a summary says what number is stored: SYM, 0 not known; false if it says
   something else.  */
static bool
store_number (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	      const struct gml_effect *e, uint32_t sym, uint32_t result)
{
  uint32_t cell;
  if (!gml_is_step (e))
    return false;
  if (e->hi || !e->b.nsteps)
    return true; /* a later step; the result itself: see above */
  cell = gml_slot_cell (sim, s, inst, &e->b, result);
  if (cell && !sym)
    sym = gml_sim_fresh (sim, s, GML_FR_OUT, gml_cell (sim->tab, cell)->type, sim->inst, cell);
  if (cell)
    gml_sim_store (sim, s, cell, sym);
  return true;
}

/* What is moved is fetched first.  What was kept, with all that lies in it, comes
   before what was released, what lies in an object before the object; then memory
   that was written, and at last what was left there.  */
static void
apply_in_order (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		const struct gml_row *row, uint32_t result, bool summary)
{
  uint32_t moved[MOVED] = { 0 };
  fetch (sim, s, inst, row, result, moved);
  sim->unseen = summary && may_test (sim, s, inst);
  apply_kind (sim, s, inst, row, result, GML_E_ESCAPE);
  sim->unseen = false;
  apply_kind (sim, s, inst, row, result, GML_E_RELEASE);
  for (unsigned k = 0; k < row->neffects; k++)
    {
      const struct gml_effect *e = &row->effects[k];
      if (e->kind == GML_E_COPY
	  && !(summary
	       && (store_number (sim, s, inst, e, k < MOVED ? moved[k] : 0, result)
		   || overwrite (sim, s, inst, e, result))))
	gml_effect_apply (sim, s, inst, e, result);
    }
  for (unsigned k = 0; k < row->neffects; k++)
    {
      const struct gml_effect *e = &row->effects[k];
      uint32_t cell = 0;
      if (e->kind == GML_E_COPY || e->kind == GML_E_RELEASE || e->kind == GML_E_ESCAPE)
	continue;
      if (k < MOVED && moved[k] && moved[k] != sim->top && e->b.nsteps)
	cell = gml_slot_cell (sim, s, inst, &e->b, result);
      if (cell)
	gml_sim_store (sim, s, cell, moved[k]);
      else
	gml_effect_apply (sim, s, inst, e, result);
    }
  gml_lost_freed (sim, s, inst);
}

static bool
apply_row (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	   const struct gml_model *m, const struct gml_row *row)
{
  uint32_t result;
  for (unsigned k = 0; k < row->ngivens; k++)
    {
      uint32_t sym = gml_slot_sym (sim, s, inst, &row->givens[k].slot, 0);
      if (sym && sym != sim->top
	  && !gml_assume_range (sim, s, sym, gml_ival_make (row->givens[k].lo, row->givens[k].hi)))
	return false;
    }
  result = make_result (sim, s, inst, row->effects, row->neffects, true);
  for (unsigned k = 0; k < m->neffects; k++)
    if (!m->is_summary || m->effects[k].kind == GML_E_TEST)
      gml_effect_apply (sim, s, inst, &m->effects[k], result);
  if (m->is_summary && gml_model_failure (m))
    gml_effect_apply (sim, s, inst, gml_model_failure (m), result);
  if (inst->result)
    {
      sim->env[inst->result] = result;
      gml_name_resource (sim, s, inst->result, result);
    }
  if (result && row->lo <= row->hi
      && !gml_assume_range (sim, s, result, gml_ival_make (row->lo, row->hi)))
    return false;
  apply_in_order (sim, s, inst, row, result, m->is_summary);
  return true;
}

static bool
rows_part (const struct gml_model *m)
{
  for (unsigned r = 0; r < m->nrows; r++)
    if (gml_row_parts (m, &m->rows[r]))
      return true;
  return false;
}

/* Whether ROW is given for other arguments than these.  */
static bool
row_excluded (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	      const struct gml_model *m, const struct gml_row *row)
{
  for (unsigned k = 0; k < row->ngivens; k++)
    {
      const struct gml_given *g = &row->givens[k];
      uint32_t sym = g->slot.nsteps == 0 ? gml_slot_sym (sim, s, inst, &g->slot, 0) : 0;
      if (!sym || sym == sim->top)
	continue;
      if (gml_ival_empty (gml_ival_meet (gml_eval (sim, s, sym), gml_ival_make (g->lo, g->hi)))
	  || gml_zero_in_theory (sim, sym, m, row, g))
	return true;
    }
  return false;
}

static bool
call_rows (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	   const struct gml_model *m, struct gml_states *extra)
{
  uint32_t old = inst->result ? sim->env[inst->result] : 0;
  unsigned last = m->nrows;
  while (last
	 && (!gml_row_parts (m, &m->rows[last - 1])
	     || row_excluded (sim, s, inst, m, &m->rows[last - 1])))
    last--;
  if (!last--)
    return !m->is_summary && call_flat (sim, s, inst, m, extra); /* none for these arguments */
  for (unsigned k = 0; k <= last; k++)
    {
      struct gml_state *t;
      if (!gml_row_parts (m, &m->rows[k])
	  || (k < last && row_excluded (sim, s, inst, m, &m->rows[k])))
	continue;
      t = k < last ? gml_state_copy (s) : s;
      for (unsigned e = 0; e < m->rows[k].neffects; e++)
	gml_effect_tell (sim, t, inst, &m->rows[k].effects[e]);
      if (!apply_row (sim, t, inst, m, &m->rows[k]))
	{
	  if (t != s)
	    gml_state_free (t);
	  else
	    return false;
	}
      else if (t != s && extra->n < 8)
	{
	  gml_env_save (sim, t, sim->block, sim->inst + 1);
	  extra->v[extra->n++] = t;
	}
      if (t != s && inst->result)
	sim->env[inst->result] = old;
    }
  return true;
}

static bool
never_returns (const struct gml_inst *inst, const struct gml_model *m)
{
  return inst->flags & GML_IF_NORETURN || gml_model_effect (m, GML_E_NORETURN);
}

/* No method is called of no object: where this one is an argument, it is there.  */
static void
object_exists (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst)
{
  uint32_t sym;
  if (!inst->nargs || !(sim->unit->functions[inst->callee].flags & GML_FF_METHOD))
    return;
  sym = gml_sym_strip (sim->tab, gml_sim_value (sim, sim->fn->args[inst->args]));
  if (gml_sym (sim->tab, sym)->kind == GML_SY_PARAM
      && gml_sim_type_of (sim, sym)->kind == GML_T_PTR)
    gml_assume_range (sim, s, sym, gml_ival_make (1, GML_INF));
}

bool
gml_call (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	  struct gml_states *extra)
{
  const struct gml_model *m = NULL;
  if (inst->sub == GML_C_KNOWN || inst->sub == GML_C_VIRTUAL || inst->sub == GML_C_INTERNAL)
    m = gml_callee_model (sim->prog, inst->callee);
  if (m && inst->sub == GML_C_VIRTUAL && m->is_summary)
    m = NULL; /* another class may override it */
  if (inst->result && sim->fn->values[inst->result].var)
    gml_lost_overwrite (sim, s, inst->result, 0, inst->loc);
  gml_call_tell (sim, s, inst, m);
  if (m)
    object_exists (sim, s, inst);
  if (never_returns (inst, m))
    return false;
  if (!m || m->is_summary)
    gml_phase_renumber (sim, s);
  if (m)
    {
      bool goes_on
	= rows_part (m) ? call_rows (sim, s, inst, m, extra) : call_flat (sim, s, inst, m, extra);
      for (unsigned k = 0; !inst->result && k < extra->n; k++)
	gml_lost_dropped (sim, extra->v[k], inst->loc);
      if (!inst->result && goes_on)
	gml_lost_dropped (sim, s, inst->loc);
      return goes_on;
    }
  if (inst->sub != GML_C_INTERNAL)
    call_unknown (sim, s, inst);
  if (inst->result)
    sim->env[inst->result]
      = gml_sim_fresh (sim, s, GML_FR_RESULT, result_type (sim, inst), sim->inst, 0);
  if (inst->sub == GML_C_INTERNAL)
    overflow_flag (sim, s, inst);
  return true;
}
