/* privilege-drop (CWE-273): giving up the rights of another user may fail, or comes in
   an order in which it must.
   SPDX-License-Identifier: GPL-3.0-or-later

   Which calls change whose rights say the models, by the properties user-id, group-id
   and groups of the process.  Once the user is no longer root, neither its group nor
   its groups can be changed (POS36-C).  */

#include <string.h>

#include "checks/check.h"

static const struct gml_effect *
changes (const struct gml_model *m, const char *property)
{
  for (unsigned k = 0; k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_CONFIGURE && m->effects[k].a.base == GML_SLOT_NONE
	&& strcmp (m->effects[k].name, property) == 0)
      return &m->effects[k];
  for (unsigned r = 0; r < m->nrows; r++)
    for (unsigned k = 0; k < m->rows[r].neffects; k++)
      {
	const struct gml_effect *e = &m->rows[r].effects[k];
	if (e->kind == GML_E_CONFIGURE && e->a.base == GML_SLOT_NONE
	    && strcmp (e->name, property) == 0)
	  return e;
      }
  return NULL;
}

/* What effect E sets in EV, as far as it is known.  */
static struct gml_ival
value_of (const struct gml_event *ev, const struct gml_effect *e)
{
  uint32_t sym = e->b.base >= 0 ? gml_slot_sym (ev->sim, ev->state, ev->inst, &e->b, 0) : 0;
  if (e->b.base == GML_SLOT_CONST)
    return gml_ival_make (e->num, e->num);
  return sym ? gml_eval (ev->sim, ev->state, sym) : gml_ival_all ();
}

/* Whether V is -1, as what is not to be changed is called.  */
static bool
is_left_alone (struct gml_ival v)
{
  return gml_ival_const (v) && (v.lo == -1 || v.lo == UINT32_MAX);
}

static bool
is_root (struct gml_ival v)
{
  return v.lo == 0 && v.hi == 0;
}

/* Whether the call gives up rights: it changes an identity, and not to root's.  */
static bool
gives_up (const struct gml_event *ev)
{
  static const char *const properties[] = { "user-id", "group-id", "groups", "effective-id" };
  for (unsigned k = 0; k < 4 && ev->model; k++)
    {
      const struct gml_effect *e = changes (ev->model, properties[k]);
      struct gml_ival v = e ? value_of (ev, e) : gml_ival_make (0, 0);
      if (e && !is_root (v) && !is_left_alone (v))
	return true;
    }
  return false;
}

/* Whether the call would only add groups: those of the start were given up before.  */
static bool
adds_groups (const struct gml_event *ev)
{
  return changes (ev->model, "groups") && gml_state_prop (ev->state, 0, "groups");
}

static void
unheeded (const struct gml_rule *rule, const struct gml_event *ev)
{
  const char *by = gml_name_of_function (ev, ev->callee);
  struct gml_event here = *ev;
  struct gml_story story = { .loc = ev->loc, .resource = by, .confidence = -1 };
  bool ignored = ev->kind == GML_EV_IGNORED;
  if ((!ignored && !ev->at_once) || !gives_up (ev) || (ignored && adds_groups (ev)))
    return;
  story.voided = ignored && ev->inst->flags & GML_IF_VOIDED;
  here.state = ignored ? NULL : ev->state;
  gml_tell (rule, &here, &story,
	    ignored
	      ? "the result of '%s' is ignored: the process may keep the rights it was to give up"
	      : "'%s' has failed, and the process goes on with the rights it was to give up",
	    by);
}

/* Whether E sets what the process was or is: a try whether it can come back, or no
   change at all.  */
static bool
is_own (const struct gml_event *ev, const struct gml_effect *e)
{
  uint32_t sym = e->b.base >= 0 ? gml_slot_sym (ev->sim, ev->state, ev->inst, &e->b, 0) : 0;
  return sym && gml_state_prop (ev->state, gml_sym_strip (ev->sim->tab, sym), e->name);
}

static void
order (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_prop *p = gml_state_prop (ev->state, 0, "user-id");
  const struct gml_effect *e = changes (ev->model, "groups");
  const char *by = gml_name_of_function (ev, ev->callee);
  struct gml_story story = { .loc = ev->loc, .resource = by, .confidence = -1 };
  struct gml_ival v;
  if (!e)
    e = changes (ev->model, "group-id");
  if (!e || !p || !p->value || p->value == ev->sim->top || changes (ev->model, "user-id"))
    return;
  v = gml_eval (ev->sim, ev->state, p->value);
  if (is_root (v) || is_left_alone (v) || is_root (value_of (ev, e)) || is_own (ev, e))
    return;
  story.from = p->step;
  story.last = "too late: only root may do this";
  gml_tell (rule, ev, &story, "'%s' comes after the user was given up: it can only fail by now",
	    by);
}

static void
privilege (const struct gml_rule *rule, const struct gml_event *ev)
{
  if (ev->kind == GML_EV_CALL)
    order (rule, ev);
  else
    unheeded (rule, ev);
}

const struct gml_check gml_check_privilege_drop
  = { GML_EV_BIT (GML_EV_IGNORED) | GML_EV_BIT (GML_EV_SWALLOWED) | GML_EV_BIT (GML_EV_CALL),
      privilege };
