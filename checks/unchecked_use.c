/* unchecked-use (CWE-754): what a failing call returned is used before anybody
   tested it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"

/* The untested result of a call that can fail behind SYM, or 0.  */
static uint32_t
untested (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_fact *f;
  const struct gml_sym *y;
  sym = gml_sym_strip (ev->sim->tab, sym);
  y = gml_sym (ev->sim->tab, sym);
  if (y->kind == GML_SY_BIN
      && (y->sub == GML_B_MUL                              /* times an element's size */
	  || ((y->sub == GML_B_ADD || y->sub == GML_B_SUB) /* its last element */
	      && gml_sym (ev->sim->tab, y->b)->kind == GML_SY_INT)))
    sym = gml_sym_strip (ev->sim->tab, y->a);
  f = gml_state_fact (ev->state, sym);
  return f && f->flags & GML_FACT_FAILS && !(f->flags & GML_FACT_TESTED) ? sym : 0;
}

static void
tell_unchecked (const struct gml_rule *rule, const struct gml_event *ev, uint32_t sym,
		const char *as)
{
  const struct gml_fact *f = gml_state_fact (ev->state, sym);
  const char *by = f->source ? gml_name_of_function (ev, f->source->callee) : "a call";
  const char *name = gml_name_of_sym (ev, sym);
  struct gml_story story
    = { .loc = ev->loc, .resource = name, .from = f->source, .confidence = -1 };
  if (!name && ev->res)
    story.resource = name = gml_name_of_resource (ev, ev->res);
  story.last = gml_say (ev, "used here as %s", as);
  if (name)
    gml_tell (rule, ev, &story, "'%s', the result of '%s', is used as %s before it is tested", name,
	      by, as);
  else
    gml_tell (rule, ev, &story, "the result of '%s' is used as %s before it is tested", by, as);
  gml_state_fact_make (ev->state, sym, gml_ival_all ())->flags |= GML_FACT_TESTED;
}

/* Whether the argument is the same number whatever path led here.  */
static bool
is_number (const struct gml_event *ev)
{
  const struct gml_function *fn = ev->sim->fn;
  int arg = ev->effect->a.base;
  gml_id value;
  if (arg < 0 || (uint32_t) arg >= ev->inst->nargs || ev->effect->a.nsteps)
    return false;
  value = fn->args[ev->inst->args + (uint32_t) arg];
  while (fn->values[value].kind == GML_V_INST && fn->insts[fn->values[value].ref].op == GML_I_CAST)
    value = fn->insts[fn->values[value].ref].a;
  return fn->values[value].kind == GML_V_INT;
}

/* The branch of this path that found the result SYM to be a failure, if no code
   came after it that may not have come back (`if (fd < 0) die ();').  */
static const struct gml_trail *
found_failed (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_fact *f = gml_state_fact (ev->state, sym);
  const struct gml_trail *t = ev->state->trail;
  if (!f || !(f->flags & GML_FACT_FAILS) || !f->source)
    return NULL;
  for (; t && t->serial > ev->state->doubt && t->serial > f->source->serial; t = t->parent)
    if (t->kind == GML_TR_BRANCH && gml_sym_depends (ev->sim->tab, t->sym, sym))
      return t;
  return NULL;
}

/* What is used as a resource of KIND is none for sure.  */
static void
none (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_kind *kind)
{
  uint32_t sym = gml_sym_strip (ev->sim->tab, ev->sym);
  struct gml_ival v = gml_eval (ev->sim, ev->state, sym);
  struct gml_story story
    = { .loc = ev->loc, .resource = gml_name_of_sym (ev, ev->sym), .confidence = -1 };
  const char *name = story.resource ? gml_say (ev, "'%s'", story.resource) : "what is used here";
  const struct gml_trail *failed;
  const char *article = strchr ("aeiou", *kind->noun) ? "an" : "a";
  if (!kind->negative_invalid || v.hi >= 0 || gml_is_swallowed (ev, sym))
    return;
  failed = found_failed (ev, sym);
  if (failed)
    {
      story.from = gml_state_fact (ev->state, sym)->source;
      story.last = gml_say (ev, "used here as %s %s", article, kind->noun);
      gml_tell (rule, ev, &story, "%s is used as %s %s although '%s' has failed", name, article,
		kind->noun, gml_name_of_function (ev, story.from->callee));
    }
  else if (is_number (ev))
    gml_tell (rule, ev, &story, "%s is used as %s %s but is always %d", name, article, kind->noun,
	      (int) v.hi);
}

static void
use (const struct gml_rule *rule, const struct gml_event *ev)
{
  uint32_t sym = untested (ev, ev->sym);
  const struct gml_kind *kind, *own;
  struct gml_ival v;
  const char *noun;
  kind = ev->effect->res ? gml_api_kind (ev->sim->api, ev->effect->res) : NULL;
  if (!kind || kind->rclass == GML_RC_MEMORY
      || (ev->res && ev->res->status == GML_ST_RELEASED)) /* use-after-release tells */
    return;
  if (!sym)
    {
      none (rule, ev, kind);
      return;
    }
  v = gml_eval (ev->sim, ev->state, sym);
  if (kind->negative_invalid ? v.lo < 0 : !gml_eval_nonzero (ev->sim, ev->state, sym))
    {
      own = ev->res ? gml_kind_of (ev, ev->res) : NULL;
      noun = own ? own->noun : kind->noun;
      tell_unchecked (rule, ev, sym,
		      gml_say (ev, "%s %s", strchr ("aeiou", *noun) ? "an" : "a", noun));
    }
}

static void
number (const struct gml_rule *rule, const struct gml_event *ev, uint32_t sym, const char *as)
{
  sym = untested (ev, sym);
  if (sym && ev->sim->unit->types[gml_sim_type (ev->sim, sym)].kind == GML_T_INT
      && gml_eval (ev->sim, ev->state, sym).lo < 0)
    tell_unchecked (rule, ev, sym, as);
}

static void
unchecked (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_cell c;
  switch (ev->kind)
    {
    case GML_EV_USE:
      use (rule, ev);
      break;
    case GML_EV_SIZE:
      number (rule, ev, ev->sym, "a size");
      break;
    case GML_EV_STEP:
      number (rule, ev, ev->sym, "a pointer offset");
      break;
    default:
      c = *gml_cell (ev->sim->tab, ev->cell);
      if ((c.kind == GML_CELL_ELEM || c.kind == GML_CELL_BYTES) && c.ref)
	number (rule, ev, c.ref, "an index");
      break;
    }
}

const struct gml_check gml_check_unchecked_use
  = { GML_EV_BIT (GML_EV_USE) | GML_EV_BIT (GML_EV_SIZE) | GML_EV_BIT (GML_EV_ACCESS)
	| GML_EV_BIT (GML_EV_STEP),
      unchecked };
