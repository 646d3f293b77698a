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
  if (y->kind == GML_SY_BIN && y->sub == GML_B_MUL)	/* times an element's size */
    sym = gml_sym_strip (ev->sim->tab, y->a);
  else if (y->kind == GML_SY_BIN && (y->sub == GML_B_ADD || y->sub == GML_B_SUB)
	   && gml_sym (ev->sim->tab, y->b)->kind == GML_SY_INT)	/* its last element */
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
  struct gml_story story = { .loc = ev->loc, .resource = name, .from = f->source,
			     .confidence = -1 };
  story.last = gml_say (ev, "used here as %s", as);
  if (name)
    gml_tell (rule, ev, &story, "'%s', the result of '%s', is used as %s before it is tested",
	      name, by, as);
  else
    gml_tell (rule, ev, &story, "the result of '%s' is used as %s before it is tested", by, as);
  gml_state_fact_make (ev->state, sym, gml_ival_all ())->flags |= GML_FACT_TESTED;
}

static void
use (const struct gml_rule *rule, const struct gml_event *ev)
{
  uint32_t sym = untested (ev, ev->sym);
  const struct gml_kind *kind, *own;
  struct gml_ival v;
  const char *noun;
  if (!sym)
    return;
  kind = ev->effect->res ? gml_api_kind (ev->sim->api, ev->effect->res) : NULL;
  if (!kind || kind->rclass == GML_RC_MEMORY)
    return;
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
