/* unrestricted-bind (CWE-1327): a server listens at every address of the machine,
   those included that face the outside.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/address.h"
#include "checks/check.h"
#include "plugin/flow/given.h"

/* Whether the model of the call at hand asks for an address in order to listen there:
   1 yes, 0 no or perhaps not, -1 that is not its business.  */
static int
is_passive (const struct gml_event *ev)
{
  for (unsigned k = 0; k < ev->model->neffects; k++)
    {
      const struct gml_effect *e = &ev->model->effects[k];
      uint32_t sym;
      struct gml_ival v;
      if (e->kind != GML_E_CONFIGURE || strcmp (e->name, "passive") != 0)
	continue;
      sym = gml_slot_sym (ev->sim, ev->state, ev->inst, &e->b, 0);
      v = sym ? gml_eval (ev->sim, ev->state, sym) : gml_ival_all ();
      return gml_ival_const (v) && v.lo & e->lo;
    }
  return -1;
}

/* Whether one of N EFFECTS says that it is at every address.  */
static bool
is_everywhere (const struct gml_event *ev, const struct gml_effect *effects, unsigned n)
{
  for (unsigned k = 0; k < n; k++)
    if (effects[k].kind == GML_E_CONFIGURE && strcmp (effects[k].name, "interface") == 0
	&& gml_address_is_zero (ev, &effects[k]))
      return true;
  return false;
}

/* Who listens: the object, or the descriptor.  */
static const char *
listener (const struct gml_event *ev)
{
  for (unsigned k = 0; k < ev->model->neffects; k++)
    {
      const struct gml_effect *e = &ev->model->effects[k];
      const char *name;
      if (e->kind != GML_E_CONFIGURE || strcmp (e->name, "interface") != 0 || e->a.nsteps)
	continue;
      name = gml_name_of_sym (ev, gml_slot_sym (ev->sim, ev->state, ev->inst, &e->a, 0));
      return name && *name == '&' ? name + 1 : name;
    }
  return NULL;
}

static void
unrestricted (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_model *m = ev->model;
  bool found = is_everywhere (ev, m->effects, m->neffects);
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  int passive;
  for (unsigned r = 0; !m->is_summary && !found && r < m->nrows; r++)
    found = gml_row_applies (ev->sim, ev->state, ev->inst, &m->rows[r])
	    && is_everywhere (ev, m->rows[r].effects, m->rows[r].neffects);
  passive = found ? is_passive (ev) : 0;
  if (!passive)
    return;
  story.resource = listener (ev);
  story.from = ev->state->trail; /* the path there is not the point */
  story.last = "name the address that it is meant for: the loopback one, or one that is configured";
  if (passive > 0)
    gml_tell (rule, ev, &story, "'%s' is asked for every address of the machine to listen at",
	      gml_name_of_function (ev, ev->callee));
  else
    gml_tell (rule, ev, &story, "%s%s%s is bound to every address of the machine",
	      story.resource ? "'" : "", story.resource ? story.resource : "the socket",
	      story.resource ? "'" : "");
}

const struct gml_check gml_check_unrestricted_bind
  = { GML_EV_BIT (GML_EV_CALL) | GML_ONLY_IF_ON, unrestricted };
