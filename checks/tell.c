/* How a check speaks: the finding and its path.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "checks/check.h"
#include "plugin/ir/arena.h"

enum
{
  MAX_NOTES = 10
};

static const char *
vsay (struct gml_sim *sim, const char *format, va_list ap)
{
  char buf[600];
  int n = vsnprintf (buf, sizeof buf, format, ap);
  size_t len = n < 0 ? 0 : (size_t) n < sizeof buf ? (size_t) n : sizeof buf - 1;
  return gml_arena_copy (sim->arena, buf, len);
}

const char *
gml_say (const struct gml_event *ev, const char *format, ...)
{
  const char *text;
  va_list ap;
  va_start (ap, format);
  text = vsay (ev->sim, format, ap);
  va_end (ap);
  return text;
}

/* The call whose result SYM is, or null.  */
static const struct gml_inst *
call_of (const struct gml_sim *sim, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, gml_sym_strip (sim->tab, sym));
  if (y->kind != GML_SY_FRESH || y->sub != GML_FR_RESULT || y->a >= sim->fn->ninsts
      || sim->fn->insts[y->a].op != GML_I_CALL || !sim->fn->insts[y->a].callee)
    return NULL;
  return &sim->fn->insts[y->a];
}

static struct gml_ival
failure_range (struct gml_outcome o)
{
  switch (o.op)
    {
    case GML_O_NULL:
    case GML_O_FALSE:
      return gml_ival_make (0, 0);
    case GML_O_EQ:
      return gml_ival_make (o.num, o.num);
    case GML_O_LT:
      return gml_ival_make (-GML_INF, (gml_int) o.num - 1);
    case GML_O_LE:
      return gml_ival_make (-GML_INF, o.num);
    default:
      return gml_ival_make (1, 0);
    }
}

/* What the call gives back where it does not fail as O says.  */
static struct gml_ival
success_range (struct gml_outcome o)
{
  struct gml_ival bad = failure_range (o);
  return gml_ival_make (bad.hi + 1, GML_INF);
}

/* 1 if the branch means that the call failed, 0 that it did not, -1 neither.  */
static int
branch_means_failure (const struct gml_event *ev, const struct gml_trail *t,
		      const struct gml_inst **call)
{
  struct gml_sim *sim = ev->sim;
  uint32_t cond = gml_sym_strip (sim->tab, t->sym), left = cond;
  struct gml_sym y = *gml_sym (sim->tab, cond);
  struct gml_ival right = gml_ival_make (0, 0), bad;
  enum gml_bin op = GML_B_NE;
  const struct gml_model *m;
  if (y.kind == GML_SY_BIN && gml_bin_is_compare (y.sub)
      && gml_sym (sim->tab, y.b)->kind == GML_SY_INT)
    {
      op = y.sub;
      left = y.a;
      right = gml_ival_make (gml_sym (sim->tab, y.b)->num, gml_sym (sim->tab, y.b)->num);
    }
  *call = call_of (sim, left);
  m = *call ? gml_callee_model (sim->prog, (*call)->callee) : NULL;
  if (!t->taken)
    op = gml_bin_negate (op);
  for (unsigned k = 0; m && k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_FAILS)
      {
	bad = failure_range (m->effects[k].when);
	if (gml_ival_empty (bad))
	  return -1;
	if (gml_ival_compare (op, bad, right) == 0)
	  return 0;
	return gml_ival_compare (op, bad, right) == 1
		   && gml_ival_compare (op, success_range (m->effects[k].when), right) == 0
		 ? 1
		 : -1;
      }
  return -1;
}

static const char *
branch_text (const struct gml_event *ev, const struct gml_trail *t)
{
  const struct gml_inst *call;
  int failure = branch_means_failure (ev, t, &call);
  const char *side = t->taken ? "true" : "false";
  if (failure >= 0)
    return gml_say (ev, "'%s' %s: taking the %s branch", gml_name_of_function (ev, call->callee),
		    failure ? "fails" : "succeeds", side);
  return gml_say (ev, "taking the %s branch", side);
}

static const char *
quoted (const struct gml_event *ev, const char *name, const char *otherwise)
{
  return name ? gml_say (ev, "'%s'", name) : otherwise;
}

static const char *
step_text (const struct gml_event *ev, const struct gml_trail *t, const char *resource)
{
  const char *by = gml_name_of_function (ev, t->callee);
  const struct gml_kind *kind = ev->res ? gml_kind_of (ev, ev->res) : NULL;
  bool memory = kind && (kind->rclass == GML_RC_MEMORY || kind->rclass == GML_RC_OBJECT);
  switch (t->kind)
    {
    case GML_TR_ACQUIRE:
      if (t->text)
	return gml_say (ev, "%s comes here with '%s'", quoted (ev, resource, "it"), t->text);
      return gml_say (ev, "%s is %s here by '%s'", quoted (ev, resource, "it"),
		      memory ? "made" : "opened", by);
    case GML_TR_RELEASE:
      return gml_say (ev, "%s is released here by '%s'", quoted (ev, resource, "it"), by);
    case GML_TR_SOURCE:
      return gml_say (ev, "outside data comes in here by '%s'", by);
    case GML_TR_HANDED:
      return gml_say (ev, "'%s' is given it here", by);
    case GML_TR_CALL:
      return gml_say (ev, "'%s' may fail here", by);
    case GML_TR_CALLED:
      return gml_say (ev, "'%s' is called here", by);
    case GML_TR_SWALLOWED:
      return gml_say (ev, "'%s' has failed here, and nothing is done about it", by);
    case GML_TR_BRANCH:
      return branch_text (ev, t);
    case GML_TR_PHASE:
      return t->text ? gml_say (ev, "%s is %s from here on", quoted (ev, resource, "it"), t->text)
		     : gml_say (ev, "'%s' fails here", by);
    default:
      return t->text ? t->text : "here";
    }
}

/* Whether step T belongs to the story of resource RES, or of FROM.  */
static bool
belongs (const struct gml_event *ev, const struct gml_trail *t, const struct gml_trail *from)
{
  if (t == from || t->kind == GML_TR_BRANCH || (t->kind == GML_TR_HANDED && from))
    return t->loc != 0;
  if (t->kind == GML_TR_PHASE && ev->kind != GML_EV_USE)
    return false;
  return ev->res && t->sym == ev->res->sym
	 && (t->kind == GML_TR_RELEASE || t->kind == GML_TR_PHASE);
}

/* The call by which a caller's buffer came in, if that is before the outside data did.  */
static unsigned
note_caller (const struct gml_event *ev, const struct gml_story *story, uint32_t first,
	     struct gml_note *notes)
{
  const struct gml_trail *t = story->of_caller && ev->state ? ev->state->trail : NULL;
  while (t && (t->kind != GML_TR_HANDED || t->serial >= first))
    t = t->parent;
  if (!t)
    return 0;
  notes->loc = t->loc;
  notes->text = gml_say (ev, "'%s' is given the buffer here", gml_name_of_function (ev, t->callee));
  return 1;
}

static unsigned
collect (const struct gml_event *ev, const struct gml_story *story, struct gml_note *notes)
{
  const struct gml_trail *steps[64], *t;
  unsigned n = 0, out = 0, skip;
  uint32_t first = story->from ? story->from->serial : 0;
  for (t = ev->state ? ev->state->trail : NULL; t && n < 63 && t->serial > first; t = t->parent)
    if (belongs (ev, t, story->from))
      steps[n++] = t;
  if (story->from)
    steps[n++] = story->from;
  out = note_caller (ev, story, first, notes);
  skip = n > MAX_NOTES ? n - MAX_NOTES : 0; /* of the middle: after the first */
  for (unsigned k = n; k-- > 0;)
    {
      if (skip && k < n - 1)
	{
	  skip--;
	  continue;
	}
      notes[out].loc = steps[k]->loc;
      notes[out++].text = step_text (ev, steps[k], story->resource);
    }
  if (story->handed)
    {
      notes[out].loc = ev->loc;
      notes[out++].text = story->handed;
    }
  if (story->last)
    {
      notes[out].loc = story->last_loc ? story->last_loc : story->loc ? story->loc : ev->loc;
      notes[out++].text = story->last;
    }
  return out;
}

/* Which argument of its call EV is about as a size: all rules that speak of it tell one story,
   that nobody has looked at it.  */
static uint32_t
size_of_story (const struct gml_event *ev)
{
  if (ev->kind != GML_EV_SIZE || !ev->effect || ev->effect->a.base == GML_SLOT_NONE)
    return 0;
  return (uint32_t) (ev->effect->a.base - GML_SLOT_NONE);
}

void
gml_tell (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_story *story,
	  const char *format, ...)
{
  struct gml_sim *sim = ev->sim;
  struct gml_note *notes = GML_NEW_ARRAY (sim->arena, struct gml_note, MAX_NOTES + 4);
  struct gml_finding f = { .rule = rule, .function = sim->fn_id };
  const struct gml_rule **also = GML_NEW (sim->arena, const struct gml_rule *);
  va_list ap;
  if (sim->handed && (!story->from || story->from != sim->handed_from) && !story->of_caller)
    return; /* the first look has spoken of that */
  f.loc = story->loc ? story->loc : ev->loc;
  f.cwe = story->cwe;
  f.confidence = story->confidence >= 0 ? (uint8_t) story->confidence : rule->confidence;
  f.resource = story->resource;
  f.size = size_of_story (ev);
  f.overruns = f.size && ev->effect->role != GML_SZ_WRITE;
  f.nnotes = collect (ev, story, notes);
  f.notes = notes;
  f.fix = story->fix;
  f.of_text = story->of_text;
  if (sim->instead && sim->instead != rule)
    {
      *also = sim->instead;
      f.also = also;
      f.nalso = 1;
    }
  sim->instead = NULL;
  va_start (ap, format);
  f.message = vsay (sim, format, ap);
  va_end (ap);
  if (story->voided)
    {
      gml_findings_add_suppressed (sim->prog->findings, &f, "void-cast", NULL);
      return;
    }
  GML_GROW (sim->arena, sim->findings, sim->nfindings, sim->cap_findings);
  sim->findings[sim->nfindings++] = f;
}
