/* unchecked-error (CWE-252): a call that can fail, and nobody looks.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"
#include "plugin/flow/unheeded.h"

/* What the function gives back says whether the last call failed: with OF the last one that
   used its object, else the last one of all.  */
static bool
tells_of_last_call (const struct gml_model *m, bool of)
{
  for (unsigned k = 0; m && k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_TEST && m->effects[k].a.base == GML_SLOT_NONE
	&& (m->effects[k].b.base != GML_SLOT_NONE) == of)
      return true;
  return false;
}

/* Whether errno is asked for before any other call: that is looking, too.  */
static bool
errno_is_asked (const struct gml_event *ev)
{
  const struct gml_sim *sim = ev->sim;
  const struct gml_block *b = &sim->fn->blocks[sim->block];
  for (uint32_t k = sim->inst + 1; k < b->insts + b->ninsts; k++)
    {
      const struct gml_inst *i = &sim->fn->insts[k];
      if (i->op == GML_I_CALL)
	return i->callee && tells_of_last_call (gml_callee_model (sim->prog, i->callee), false);
    }
  return false;
}

/* The object that VALUE points to, as a pair: the place it is, or the place its address was read
   from, the same for each reading; else the value itself.  Base classes, which begin where the
   object does, are the object.  */
struct object
{
  gml_id place, read_from, value;
};

static struct object
object_of (const struct gml_sim *sim, gml_id value)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_value *v = &fn->values[value];
  struct object o = { .value = value };
  const struct gml_inst *i = v->kind == GML_V_INST ? &fn->insts[v->ref] : NULL;
  if (i && i->op == GML_I_CAST)
    return object_of (sim, i->a);
  if (i && i->op == GML_I_LOAD)
    return (struct object){ .read_from = i->place };
  if (v->kind != GML_V_ADDR)
    return o;
  o = (struct object){ .place = v->ref };
  while (fn->places[o.place].kind == GML_P_FIELD && fn->places[o.place].ref == 1)
    o.place = fn->places[o.place].parent;
  return fn->places[o.place].kind == GML_P_DEREF ? object_of (sim, fn->places[o.place].ref) : o;
}

static bool
is_same_object (struct object a, struct object b)
{
  return a.place == b.place && a.read_from == b.read_from && a.value == b.value;
}

/* Whether the object is asked further on how it fared: `lock.tryLock (); switch (lock.error ())'.
   Blocks stand in the order in which they may follow each other.  */
static bool
object_is_asked (const struct gml_event *ev)
{
  const struct gml_sim *sim = ev->sim;
  const struct gml_inst *call = ev->inst;
  if (!ev->model->is_method || !call->nargs)
    return false;
  struct object object = object_of (sim, sim->fn->args[call->args]);
  for (uint32_t k = (uint32_t) (call - sim->fn->insts) + 1; k < sim->fn->ninsts; k++)
    {
      const struct gml_inst *i = &sim->fn->insts[k];
      if (i->op == GML_I_CALL && i->callee && i->nargs
	  && tells_of_last_call (gml_callee_model (sim->prog, i->callee), true)
	  && gml_live_looked_at (sim->live, i->result)
	  && is_same_object (object, object_of (sim, sim->fn->args[i->args])))
	return true;
    }
  return false;
}

/* A test that does nothing tells GCC to be quiet: no excuse where the program goes
   on with what is not there.  Who reads, and doesn't care how much came, only drains.  */
static bool
may_be_idle (const struct gml_event *ev)
{
  if (ev->effect->grave < GML_G_HIGH)
    return true;
  for (unsigned k = 0; k < ev->model->neffects; k++)
    if (ev->model->effects[k].kind == GML_E_TAINT)
      return true;
  return false;
}

static bool
acquires_result (const struct gml_effect *effects, unsigned n)
{
  for (unsigned k = 0; k < n; k++)
    if (effects[k].kind == GML_E_ACQUIRE && effects[k].a.base == GML_SLOT_RESULT)
      return true;
  return false;
}

/* Whether the call gives something that is lost with its result: one story with the rules of
   lost resources, which have no name for it.  */
static bool
is_lost_with_result (const struct gml_event *ev)
{
  bool lost = acquires_result (ev->model->effects, ev->model->neffects);
  for (unsigned k = 0; k < ev->model->nrows; k++)
    lost |= acquires_result (ev->model->rows[k].effects, ev->model->rows[k].neffects);
  return lost;
}

static void
ignored (const struct gml_rule *rule, const struct gml_event *ev)
{
  const char *name = gml_name_of_function (ev, ev->callee);
  struct gml_story story = { .loc = ev->loc, .resource = name, .confidence = -1 };
  struct gml_event bare = *ev;
  bool stored = ev->inst->result && ev->sim->fn->values[ev->inst->result].var;
  if (errno_is_asked (ev) || object_is_asked (ev))
    return;
  if (!ev->inst->result && is_lost_with_result (ev))
    story.resource = NULL;
  if (ev->effect->grave < GML_G_MEDIUM)
    story.confidence = GML_CONF_LOW;
  story.voided
    = ev->inst->flags & GML_IF_VOIDED || (ev->inst->flags & GML_IF_IDLE && may_be_idle (ev));
  bare.state = NULL; /* no path: it is so on all */
  gml_tell (rule, &bare, &story,
	    stored ? "the result of '%s' is stored but never looked at"
		   : "the result of '%s' is ignored: its failure goes unnoticed",
	    name);
}

/* What this caller leaves out nearly all others do.  */
static void
unusual (const struct gml_rule *rule, const struct gml_event *ev)
{
  const char *name = gml_name_of_function (ev, ev->callee);
  const struct gml_habit *h = ev->habit;
  struct gml_trail example
    = { .kind = GML_TR_ARITH, .loc = h->examples[0], .text = "tested here, for example" };
  struct gml_story story = { .loc = ev->loc, .resource = name, .confidence = -1 };
  story.from = h->examples[0] ? &example : NULL;
  story.last_loc = h->examples[1];
  story.last = h->examples[1] ? "and here" : NULL;
  story.voided = ev->voided;
  gml_tell (rule, ev, &story,
	    "the result of '%s' is ignored, but %u of its %u callers here test it", name, h->tested,
	    h->total);
}

/* Errors come by signals, too, and no signal that tells of them has a handler.  */
static void
unheeded (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_trail data
    = { .kind = GML_TR_ARITH, .loc = ev->unheeded->data, .text = "what comes in has a handler" };
  struct gml_story story
    = { .loc = ev->loc, .resource = "errors", .from = &data, .confidence = -1 };
  story.last = "connect 'errorOccurred', too";
  if (ev->unheeded->accepted)
    gml_tell (rule, ev, &story,
	      "no signal of errors of the connections that are accepted here has a handler");
  else
    gml_tell (rule, ev, &story,
	      "no signal of errors of the socket that is made here has a handler");
}

static void
unchecked_error (const struct gml_rule *rule, const struct gml_event *ev)
{
  if (ev->kind == GML_EV_UNHEEDED)
    {
      unheeded (rule, ev);
      return;
    }
  if (ev->kind == GML_EV_HABIT)
    unusual (rule, ev);
  else
    ignored (rule, ev);
}

const struct gml_check gml_check_unchecked_error
  = { GML_EV_BIT (GML_EV_IGNORED) | GML_EV_BIT (GML_EV_HABIT) | GML_EV_BIT (GML_EV_UNHEEDED),
      unchecked_error };
