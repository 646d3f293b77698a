/* stale-socket-file (CWE-459): a local server makes a name in the file system, which
   outlives the process: the next one cannot bind to it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/address.h"
#include "checks/check.h"

static const char removed[] = "stale-path-removed";
static const char replaced[] = "stale-path-replaced";

enum
{
  CALL_DEPTH = 3
};

/* Whether something was, or may have been, removed on the way here.  */
static bool
removed_before (const struct gml_event *ev)
{
  for (uint32_t k = 0; k < ev->state->props.n; k++)
    if (strcmp (ev->state->props.v[k].name, removed) == 0)
      return true;
  return false;
}

/* Whether this function, or what it calls, removes something at all.  */
static bool
removes (const struct gml_event *ev)
{
  return gml_reaches (ev->sim->prog, ev->sim->fn_id, removed, CALL_DEPTH);
}

/* Whether the names are ones of a directory made for this run.  */
static bool
is_new_directory (const struct gml_event *ev)
{
  return gml_reaches (ev->sim->prog, ev->sim->fn_id, "directory-access", 1)
	 || gml_configures_for (ev, "directory-access");
}

/* Whether a function that we don't see was given what the path at CELL is made of: it
   may have removed it.  */
static bool
shared_path (const struct gml_event *ev, uint32_t cell)
{
  const struct gml_function *fn = ev->sim->fn;
  gml_int at;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *copy = &fn->insts[k];
      if (copy->op != GML_I_CALL || copy->nargs < 2
	  || !gml_address_points_into (ev, gml_sim_value (ev->sim, fn->args[copy->args]), cell,
				       &at))
	continue;
      for (uint32_t j = 1; j < fn->ninsts; j++)
	{
	  const struct gml_inst *i = &fn->insts[j];
	  bool unseen = i->op == GML_I_CALL
			&& (!i->callee
			    || (!gml_callee_model (ev->sim->prog, i->callee)
				&& !(ev->sim->unit->functions[i->callee].flags & GML_FF_BODY)));
	  for (uint32_t a = 0; unseen && a < i->nargs; a++)
	    for (uint32_t b = 1; b < copy->nargs; b++)
	      if (fn->args[i->args + a] == fn->args[copy->args + b]
		  && fn->values[fn->args[i->args + a]].kind != GML_V_INT)
		return true;
	}
    }
  return false;
}

static void
suggest (const struct gml_event *ev, const char *path, const char *format, struct gml_story *story)
{
  if (!path)
    return;
  story->fix.kind = GML_FIX_INSERT_BEFORE;
  story->fix.loc = ev->loc;
  story->fix.text = gml_say (ev, format, path);
  story->fix.say = gml_say (ev, "remove it first: add '%s' before this line", story->fix.text);
}

/* bind to an address of the file system.  */
static void
bound (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_effect *e)
{
  uint32_t cell = gml_address_field (ev, &e->b);
  const char *name = gml_name_of_sym (ev, gml_slot_sym (ev->sim, ev->state, ev->inst, &e->a, 0));
  const char *path;
  struct gml_story story = { .loc = ev->loc, .resource = name, .confidence = GML_CONF_LOW };
  if (!cell || removed_before (ev) || gml_configures_for (ev, removed) || is_new_directory (ev)
      || gml_address_is_abstract (ev, cell) || shared_path (ev, cell))
    return;
  path = gml_name_of_cell (ev, cell);
  story.from = ev->state->trail; /* the path there is not the point */
  story.last = removes (ev) ? "removed only afterwards: what a crash leaves keeps the next run out"
			    : "nothing in this unit removes it, and the next run cannot bind to it";
  suggest (ev, path, "unlink (%s);", &story);
  gml_tell (rule, ev, &story, "the socket file '%s' may be there from an earlier run",
	    path ? path : "of this address");
}

/* Whether the options of SERVER say NAME, or may do so.  */
static bool
has_option (const struct gml_event *ev, uint32_t server, const char *name)
{
  const struct gml_prop *p = gml_state_prop (ev->state, server, name);
  struct gml_ival v
    = p && p->value ? gml_eval (ev->sim, ev->state, p->value) : gml_ival_make (0, 0);
  return !gml_ival_const (v) || v.lo != 0;
}

/* Whether SERVER puts its name in the place of what is left: it does so where its options
   say who may connect, and they may be set in another function.  */
static bool
replaces_file (const struct gml_event *ev, uint32_t server)
{
  return has_option (ev, server, replaced)
	 || (!gml_state_prop (ev->state, server, replaced)
	     && gml_configures_elsewhere (ev, replaced, false));
}

/* A server object listens by name.  */
static void
listens (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_effect *e)
{
  uint32_t server = gml_slot_sym (ev->sim, ev->state, ev->inst, &e->a, 0);
  const char *name = server ? gml_name_of_sym (ev, server) : NULL, *path;
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  if (!server || removes (ev) || gml_configures_elsewhere (ev, removed, false)
      || is_new_directory (ev) || has_option (ev, server, "abstract-name")
      || replaces_file (ev, server))
    return;
  story.resource = name && *name == '&' ? name + 1 : name;
  path = gml_name_of_sym (ev, gml_slot_sym (ev->sim, ev->state, ev->inst, &e->b, 0));
  story.from = ev->state->trail; /* the path there is not the point */
  story.last = "a crash leaves the socket's file: where listen fails with AddressInUseError, "
	       "removeServer and listen again";
  suggest (ev, path && *path == '&' ? path + 1 : NULL, "QLocalServer::removeServer (%s);", &story);
  gml_tell (rule, ev, &story, "%s%s%s cannot listen again after a crash", story.resource ? "'" : "",
	    story.resource ? story.resource : "the server", story.resource ? "'" : "");
}

static void
stale (const struct gml_rule *rule, const struct gml_event *ev)
{
  for (unsigned k = 0; k < ev->model->neffects; k++)
    {
      const struct gml_effect *e = &ev->model->effects[k];
      if (e->kind != GML_E_CONFIGURE || strcmp (e->name, "socket-file") != 0)
	continue;
      if (e->b.nsteps)
	bound (rule, ev, e);
      else
	listens (rule, ev, e);
    }
}

const struct gml_check gml_check_stale_socket_file
  = { GML_EV_BIT (GML_EV_CALL) | GML_ONLY_IF_ON, stale };
