/* inherited-descriptor (CWE-403): a descriptor made without close-on-exec, and programs
   that are run inherit it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/given.h"

enum
{
  CALL_DEPTH = 2
};

static const char at_exec[] = "close-on-exec";

static bool
sets (const struct gml_effect *e)
{
  return e->kind == GML_E_CONFIGURE && strcmp (e->name, at_exec) == 0;
}

static bool
same_slot (const struct gml_slot *a, const struct gml_slot *b)
{
  if (a->base != b->base || a->nsteps != b->nsteps)
    return false;
  for (unsigned k = 0; k < a->nsteps; k++)
    if (a->steps[k].kind != b->steps[k].kind || a->steps[k].num != b->steps[k].num)
      return false;
  return true;
}

/* ---- How it is made --------------------------------------------------------------------- */

/* Whether what E sets its property to is certainly nothing: no bit, no letter `e' in a
   mode.  */
static bool
is_off (const struct gml_event *ev, const struct gml_effect *e)
{
  uint32_t sym;
  struct gml_ival v;
  const struct gml_sym *y;
  if (e->b.base == GML_SLOT_CONST)
    return e->num == 0;
  sym = gml_slot_sym (ev->sim, ev->state, ev->inst, &e->b, 0);
  if (!sym)
    return false;
  y = gml_sym (ev->sim->tab, sym);
  if (y->kind == GML_SY_STRING)
    return strchr (gml_text (ev->sim->unit, y->a), 'e') == NULL;
  v = gml_eval (ev->sim, ev->state, sym);
  return gml_ival_const (v) && !(v.lo & e->lo);
}

/* Whether one of N EFFECTS makes a descriptor that programs inherit for sure.  */
static bool
makes (const struct gml_event *ev, const struct gml_effect *effects, unsigned n)
{
  for (unsigned k = 0; k < n; k++)
    {
      const struct gml_effect *e = &effects[k], *how = NULL;
      const struct gml_kind *kind
	= e->kind == GML_E_ACQUIRE && e->res ? gml_api_kind (ev->sim->api, e->res) : NULL;
      for (unsigned j = 0; kind && j < n; j++)
	if (sets (&effects[j]) && same_slot (&effects[j].a, &e->a))
	  how = &effects[j];
      if (kind && (how ? is_off (ev, how) : kind->negative_invalid))
	return true;
    }
  return false;
}

/* ---- What becomes of it ------------------------------------------------------------------- */

/* Whether call I, which need not be the one at hand, has constants for arguments that
   make M set close-on-exec.  */
static bool
sets_later (const struct gml_sim *sim, const struct gml_inst *i, const struct gml_model *m)
{
  for (unsigned k = 0; k < m->neffects; k++)
    if (sets (&m->effects[k]) && m->effects[k].a.base >= 0 && m->effects[k].a.nsteps == 0)
      return true;
  for (unsigned r = 0; !m->is_summary && r < m->nrows; r++)
    for (unsigned k = 0; k < m->rows[r].neffects; k++)
      {
	const struct gml_row *row = &m->rows[r];
	bool holds = sets (&row->effects[k]) && row->effects[k].a.base >= 0;
	for (unsigned g = 0; holds && g < row->ngivens; g++)
	  {
	    int arg = row->givens[g].slot.base;
	    const struct gml_value *v
	      = arg >= 0 && (uint32_t) arg < i->nargs
		  ? &sim->fn->values[sim->fn->args[i->args + (uint32_t) arg]]
		  : NULL;
	    gml_int num = v ? v->num : 0;
	    if (row->givens[g].mask)
	      num &= row->givens[g].mask;
	    holds
	      = v && v->kind == GML_V_INT && num >= row->givens[g].lo && num <= row->givens[g].hi;
	  }
	if (holds)
	  return true;
      }
  return false;
}

/* Whether call I may set close-on-exec of something: it does, it is a function that
   controls descriptors, or one we don't see that is given a descriptor and no more.  */
static bool
may_set (const struct gml_event *ev, const struct gml_inst *i)
{
  struct gml_program *prog = ev->sim->prog;
  const struct gml_model *m = i->callee ? gml_callee_model (prog, i->callee) : NULL;
  bool body = i->callee && ev->sim->unit->functions[i->callee].flags & GML_FF_BODY;
  unsigned numbers = 0, others = 0;
  if (m && !m->is_summary)
    return sets_later (ev->sim, i, m);
  if (body)
    return gml_reaches (prog, i->callee, "descriptor-control", CALL_DEPTH);
  for (uint32_t a = 0; a < i->nargs; a++)
    {
      const struct gml_value *v = &ev->sim->fn->values[ev->sim->fn->args[i->args + a]];
      bool is_int = ev->sim->unit->types[v->type].kind == GML_T_INT;
      numbers += v->kind != GML_V_INT && is_int;
      others += !is_int;
    }
  return numbers == 1 && others == 0;
}

static bool
may_be_set_here (const struct gml_event *ev)
{
  const struct gml_function *fn = ev->sim->fn;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    if (fn->insts[k].op == GML_I_CALL && &fn->insts[k] != ev->inst && may_set (ev, &fn->insts[k]))
      return true;
  return false;
}

/* ---- Who runs programs --------------------------------------------------------------------- */

/* Whether FN sets close-on-exec of all that is open.  */
static bool
closes_all (struct gml_program *prog, gml_id fn)
{
  const struct gml_model *m = gml_callee_model (prog, fn);
  for (unsigned k = 0; m && k < m->neffects; k++)
    if (sets (&m->effects[k]) && m->effects[k].a.base == GML_SLOT_NONE)
      return true;
  return false;
}

/* Whether the unit runs programs, and nothing in it closes all before.  */
static bool
unit_runs_programs (const struct gml_event *ev)
{
  struct gml_program *prog = ev->sim->prog;
  const struct gml_unit *u = ev->sim->unit;
  bool runs = false;
  for (gml_id f = 1; f < u->nfunctions; f++)
    for (uint32_t k = 0; k < u->functions[f].ncalls; k++)
      {
	if (closes_all (prog, u->functions[f].calls[k]))
	  return false;
	runs |= gml_configures (prog, u->functions[f].calls[k], "program") != NULL;
      }
  return runs;
}

static void
made (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_model *m = ev->model;
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  bool found = makes (ev, m->effects, m->neffects);
  for (unsigned r = 0; !found && !m->is_summary && r < m->nrows; r++)
    found = m->rows[r].ngivens && gml_row_applies (ev->sim, ev->state, ev->inst, &m->rows[r])
	    && makes (ev, m->rows[r].effects, m->rows[r].neffects);
  /* Who runs the program itself may close it before: see runs.  */
  if (!found || gml_reaches (ev->sim->prog, ev->sim->fn_id, "program", CALL_DEPTH)
      || !unit_runs_programs (ev) || may_be_set_here (ev))
    return;
  story.from = ev->state->trail; /* the path there is not the point */
  story.last = "make it with close-on-exec: O_CLOEXEC, SOCK_CLOEXEC, \"re\"";
  if (ev->inst->result)
    {
      gml_id var = ev->sim->fn->values[ev->inst->result].var;
      const char *name = var ? gml_text (ev->sim->unit, ev->sim->fn->locals[var].name) : "";
      story.resource = *name ? name : NULL;
    }
  gml_tell (rule, ev, &story, "programs that this one runs inherit what '%s' makes",
	    gml_name_of_function (ev, ev->callee));
}

/* Whether this function closes descriptors by number, one after the other.  */
static bool
closes_in_loop (const struct gml_event *ev)
{
  const struct gml_function *fn = ev->sim->fn;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      const struct gml_model *m
	= i->op == GML_I_CALL && i->callee ? gml_callee_model (ev->sim->prog, i->callee) : NULL;
      if (m && closes_all (ev->sim->prog, i->callee))
	return true;
      for (unsigned e = 0; m && e < m->neffects; e++)
	if (m->effects[e].kind == GML_E_RELEASE && m->effects[e].a.base == 0
	    && m->effects[e].a.nsteps == 0 && fn->values[fn->args[i->args]].kind == GML_V_PHI)
	  return true;
    }
  return false;
}

/* A program is run here: what is open and ours?  */
static void
runs (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_state *s = ev->state;
  if (s->res.n == 0 || closes_in_loop (ev))
    return;
  for (uint32_t k = 0; k < s->res.n; k++)
    {
      const struct gml_resource *r = &s->res.v[k];
      const struct gml_kind *kind = r->kind ? gml_api_kind (ev->sim->api, r->kind) : NULL;
      const struct gml_prop *p = gml_state_prop (s, r->sym, at_exec);
      struct gml_ival v
	= p && p->value ? gml_eval (ev->sim, s, p->value) : gml_ival_make (p != NULL, p != NULL);
      struct gml_event one = *ev;
      struct gml_story story = { .loc = ev->loc, .confidence = -1, .from = r->acquired };
      if (r->status != GML_ST_OPEN || !r->acquired || !kind || !kind->negative_invalid
	  || !(gml_ival_const (v) && v.lo == 0) || gml_eval (ev->sim, s, r->sym).hi <= 2)
	continue;
      one.res = r;
      story.resource = gml_name_of_resource (ev, r);
      story.last = gml_say (ev, "'%s' runs a program while it is open",
			    gml_name_of_function (ev, ev->callee));
      gml_tell (rule, &one, &story, "%s %s%s%sis inherited by the program that is run", kind->noun,
		story.resource ? "'" : "", story.resource ? story.resource : "",
		story.resource ? "' " : "");
    }
}

static void
inherited (const struct gml_rule *rule, const struct gml_event *ev)
{
  if (ev->callee && gml_configures (ev->sim->prog, ev->callee, "program"))
    runs (rule, ev);
  else
    made (rule, ev);
}

const struct gml_check gml_check_inherited_descriptor
  = { GML_EV_BIT (GML_EV_CALL) | GML_ONLY_IF_ON, inherited };
