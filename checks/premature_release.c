/* premature-release (CWE-826): something is destroyed while it is at work: a thread
   that runs, a joinable std::thread, a socket inside its own signal.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"
#include "checks/own_signal.h"
#include "plugin/flow/unsettled.h"

enum
{
  CALL_DEPTH = 3
};

/* Whether R is certainly in a phase in which KIND must not be released.  */
static bool
is_busy (const struct gml_kind *kind, const struct gml_resource *r)
{
  return kind && r->status == GML_ST_OPEN && r->phase && !(r->phase & ~kind->busy_phases)
	 && !(r->flags & GML_RF_ESCAPED);
}

/* Whether FN, or what it calls, brings something of KIND out of its busy phases: a
   destructor that waits for its thread.  What a model says is all that there is.  */
static bool
settles (struct gml_program *prog, gml_id fn, const struct gml_kind *kind, int depth)
{
  const struct gml_function *f = &prog->unit->functions[fn];
  const struct gml_model *m = gml_callee_model (prog, fn);
  if (m && m->is_summary)
    m = NULL;
  for (unsigned k = 0; m && k < m->neffects; k++)
    {
      const struct gml_kind *of
	= m->effects[k].res ? gml_api_kind (prog->api, m->effects[k].res) : NULL;
      if (m->effects[k].kind == GML_E_USE && of == kind && m->effects[k].to & ~kind->busy_phases)
	return true;
    }
  for (uint32_t k = 0; !m && depth > 0 && k < f->ncalls; k++)
    if (settles (prog, f->calls[k], kind, depth - 1))
      return true;
  return false;
}

/* Whether the object's very class is known: another one's destructor may wait.  */
static bool
is_exact (const struct gml_event *ev)
{
  const struct gml_sim *sim = ev->sim;
  if (ev->inst->sub != GML_C_VIRTUAL)
    return true;
  for (uint32_t k = 1; k < sim->fn->ninsts; k++)
    {
      const struct gml_inst *i = &sim->fn->insts[k];
      const struct gml_model *m;
      if (i->op != GML_I_CALL || i->sub != GML_C_KNOWN || !i->nargs
	  || !(sim->unit->functions[i->callee].flags & GML_FF_CTOR))
	continue;
      m = gml_callee_model (sim->prog, i->callee);
      if (m && !m->is_summary
	  && gml_sym_strip (sim->tab, gml_sim_value (ev->sim, sim->fn->args[i->args]))
	       == ev->res->sym)
	return true;
    }
  return false;
}

/* The line that ends the busy phase, before the one at hand.  */
static void
suggest (const struct gml_event *ev, const struct gml_kind *kind, const char *name,
	 struct gml_story *story)
{
  const char *hint = kind->settle_hint, *at = hint ? strstr (hint, "%s") : NULL, *rest;
  bool pointer = gml_sym (ev->sim->tab, ev->res->sym)->kind != GML_SY_ADDR;
  if (!name || !at)
    return;
  rest = at + 2;
  if (pointer && *rest == '.')
    name = gml_say (ev, "%s->", name), rest++;
  story->fix.kind = GML_FIX_INSERT_BEFORE;
  story->fix.loc = story->loc;
  story->fix.text = gml_say (ev, "%.*s%s%s", (int) (at - hint), hint, name, rest);
  story->fix.say = gml_say (ev, "wait for it: add '%s' before this line", story->fix.text);
}

/* "object &t" -> "t".  */
static const char *
name_of (const struct gml_event *ev)
{
  const char *name = gml_name_of_resource (ev, ev->res);
  return name && *name == '&' ? name + 1 : name;
}

static void
tell_busy (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_kind *kind,
	   const char *what, const char *last)
{
  const char *name = name_of (ev), *phase = "busy";
  bool scope = ev->inst->flags & GML_IF_ARTIFICIAL;
  gml_id loc = scope && ev->state->way_out ? ev->state->way_out : ev->loc;
  struct gml_story story
    = { .loc = loc, .resource = name, .from = ev->res->since, .confidence = -1 };
  for (unsigned k = 0; k < kind->nphases; k++)
    if (ev->res->phase >> k & 1)
      phase = kind->phases[k];
  story.last = last;
  if (!scope || ev->state->way_out) /* other ways lead to the scope's end */
    suggest (ev, kind, name, &story);
  gml_tell (rule, ev, &story, "%s %s%s%sis %s while it is still %s", kind->noun, name ? "'" : "",
	    name ? name : "", name ? "' " : "", what, phase);
}

static void
released (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_kind *kind = ev->res ? gml_kind_of (ev, ev->res) : NULL;
  if (!kind || !is_busy (kind, ev->res) || !is_exact (ev)
      || (ev->callee && settles (ev->sim->prog, ev->callee, kind, CALL_DEPTH)))
    return;
  tell_busy (rule, ev, kind, "destroyed", "destroyed here");
}

/* It gets a new one to look after, and forgets this one.  */
static void
used (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_kind *kind = ev->res ? gml_kind_of (ev, ev->res) : NULL;
  if (kind && ev->effect->from && is_busy (kind, ev->res) && !(ev->effect->from & ev->res->phase))
    tell_busy (rule, ev, kind, "overwritten", "overwritten here");
}

/* A member goes with its object, whose constructor started it, and nobody waits for it.  */
static void
unsettled (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_unsettled *u = ev->unsettled;
  struct gml_trail start
    = { .kind = GML_TR_ARITH, .loc = u->start, .text = "the constructor starts it" };
  struct gml_story story
    = { .loc = ev->loc, .resource = u->name, .from = &start, .confidence = -1 };
  if (u->kind->settle_hint)
    story.last
      = gml_say (ev, "wait for it first: '%s'", gml_say (ev, u->kind->settle_hint, u->name));
  gml_tell (rule, ev, &story, "%s '%s' is destroyed while it may still be at work", u->kind->noun,
	    u->name);
}

static void
premature (const struct gml_rule *rule, const struct gml_event *ev)
{
  switch (ev->kind)
    {
    case GML_EV_RELEASE:
      if (!gml_own_signal_release (rule, ev))
	released (rule, ev);
      break;
    case GML_EV_USE:
      used (rule, ev);
      break;
    case GML_EV_UNSETTLED:
      unsettled (rule, ev);
      break;
    default:
      gml_own_signal_connect (rule, ev);
      break;
    }
}

const struct gml_check gml_check_premature_release
  = { GML_EV_BIT (GML_EV_RELEASE) | GML_EV_BIT (GML_EV_USE) | GML_EV_BIT (GML_EV_CALL)
	| GML_EV_BIT (GML_EV_UNSETTLED),
      premature };
