/* swallowed-error (CWE-390): a call has failed, nothing is done about it, and what it
   was to make or prepare is used all the same.
   SPDX-License-Identifier: GPL-3.0-or-later

   The branch (GML_EV_SWALLOWED) leaves marks on what the call was about; the use of
   what is marked is the finding, told where the branch is.  */

#include "checks/check.h"

/* What a marked symbol is to who uses it.  */
static const char handle[] = "failed-handle";       /* the result of the call */
static const char filled[] = "failed-to-fill";      /* what lies where the call puts results */
static const char prepared[] = "failed-to-prepare"; /* whose phase the call changes */

static void
leave_mark (const struct gml_event *ev, const struct gml_effect *e, const struct gml_trail *step)
{
  bool result = e->a.base == GML_SLOT_RESULT && e->a.nsteps == 0;
  const char *mark = e->kind == GML_E_USE ? prepared : result ? handle : filled;
  uint32_t sym;
  if (e->kind != GML_E_ACQUIRE && !(e->kind == GML_E_USE && e->to))
    return;
  sym = gml_slot_sym (ev->sim, ev->state, ev->inst, &e->a, ev->sym);
  if (!sym || sym == ev->sim->top)
    return;
  sym = gml_sym_strip (ev->sim->tab, sym);
  if (gml_sym (ev->sim->tab, sym)->kind != GML_SY_INT)
    gml_state_set_prop_at (ev->state, sym, mark, sym, step);
}

static void
leave_marks (const struct gml_event *ev)
{
  const struct gml_trail *step
    = gml_trail_add (ev->sim, ev->state, GML_TR_SWALLOWED, ev->loc, ev->callee, ev->sym, NULL);
  for (unsigned k = 0; k < ev->model->neffects; k++)
    leave_mark (ev, &ev->model->effects[k], step);
  for (unsigned r = 0; r < ev->model->nrows; r++)
    for (unsigned k = 0; k < ev->model->rows[r].neffects; k++)
      leave_mark (ev, &ev->model->rows[r].effects[k], step);
}

static bool
prepares (const struct gml_model *m)
{
  for (unsigned k = 0; k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_USE && m->effects[k].to)
      return true;
  return false;
}

static bool
moves_data (const struct gml_model *m)
{
  for (unsigned k = 0; k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_FAILS || m->effects[k].kind == GML_E_SIZE
	|| m->effects[k].kind == GML_E_TAINT)
      return true;
  return false;
}

/* Whether the use EV needs what the marked call was to prepare: data are moved, or a
   further step is taken.  What prepares once more does not.  */
static bool
needs_it (const struct gml_event *ev, const struct gml_model *m)
{
  const struct gml_kind *kind
    = ev->effect->res ? gml_api_kind (ev->sim->api, ev->effect->res) : NULL;
  if (kind && ev->effect->from)
    return !(prepares (m) && ev->effect->from & 1);
  return kind && kind->by_scope && moves_data (m) && !prepares (m);
}

/* Whether the state knows that the handle SYM is none.  */
static bool
is_none (const struct gml_event *ev, uint32_t sym)
{
  struct gml_ival v = gml_eval (ev->sim, ev->state, sym);
  return gml_sim_type_of (ev->sim, sym)->kind == GML_T_PTR ? v.lo == 0 && v.hi == 0 : v.hi < 0;
}

/* The step at which SYM, which EV uses, failed to become what that takes; or null.  */
static const struct gml_trail *
failed_at (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_prop *p = gml_state_prop (ev->state, sym, handle);
  const struct gml_model *m;
  if (p && p->value)
    return is_none (ev, sym) ? p->step : NULL;
  if (ev->kind != GML_EV_USE)
    return NULL;
  p = gml_state_prop (ev->state, sym, filled);
  if (p && p->value)
    return ev->res ? NULL : p->step;
  p = gml_state_prop (ev->state, sym, prepared);
  m = gml_callee_model (ev->sim->prog, ev->callee);
  if (!p || !p->value || !m)
    return NULL;
  if (needs_it (ev, m))
    return p->step;
  if (prepares (m))
    gml_state_set_prop (ev->state, sym, prepared, 0);
  return NULL;
}

/* Whether the path of S leads over STEP: states that met have the path of one.  */
static bool
leads_over (const struct gml_state *s, const struct gml_trail *step)
{
  const struct gml_trail *t = s->trail;
  while (t && t != step)
    t = t->parent;
  return t != NULL;
}

static void
used (const struct gml_rule *rule, const struct gml_event *ev)
{
  uint32_t sym = ev->sym ? gml_sym_strip (ev->sim->tab, ev->sym) : 0;
  const struct gml_trail *t = sym ? failed_at (ev, sym) : NULL;
  struct gml_story story = { .confidence = -1 };
  struct gml_event bare = *ev;
  if (!t)
    return;
  gml_state_set_prop (ev->state, sym, handle, 0);
  gml_state_set_prop (ev->state, sym, filled, 0);
  gml_state_set_prop (ev->state, sym, prepared, 0);
  if (!leads_over (ev->state, t))
    bare.state = NULL;
  story.loc = t->loc;
  story.resource = gml_name_of_sym (ev, sym);
  story.from = t;
  story.last_loc = ev->loc;
  story.last = "and used here all the same";
  gml_tell (rule, &bare, &story,
	    "'%s' has failed on this path, nothing is done about it, and %s%s%s is used",
	    gml_name_of_function (ev, t->callee), story.resource ? "'" : "",
	    story.resource ? story.resource : "what it was about", story.resource ? "'" : "");
}

bool
gml_is_swallowed (const struct gml_event *ev, uint32_t sym)
{
  sym = gml_sym_strip (ev->sim->tab, sym);
  return gml_state_prop (ev->state, sym, handle) || gml_state_prop (ev->state, sym, filled)
	 || gml_state_prop (ev->state, sym, prepared);
}

static void
swallowed (const struct gml_rule *rule, const struct gml_event *ev)
{
  if (ev->kind == GML_EV_SWALLOWED)
    leave_marks (ev);
  else
    used (rule, ev);
}

const struct gml_check gml_check_swallowed_error
  = { GML_EV_BIT (GML_EV_SWALLOWED) | GML_EV_BIT (GML_EV_USE) | GML_EV_BIT (GML_EV_ACCESS),
      swallowed };
