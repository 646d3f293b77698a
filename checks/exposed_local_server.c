/* exposed-local-server (CWE-732): a local server, or another named thing that
   processes meet at, that every user of the machine can open.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"

enum { UNIX_DOMAIN = 1, WORLD_ACCESS_OPTION = 4, OTHERS_WRITE = 2 };

/* Whether anything in the unit that it calls sets PROPERTY: then access was
   thought of, perhaps in another function, and we keep quiet.  */
static bool
unit_sets (const struct gml_event *ev, const char *property)
{
  struct gml_program *prog = ev->sim->prog;
  for (gml_id f = 1; f < prog->unit->nfunctions; f++)
    {
      const struct gml_model *m = gml_callee_model (prog, f);
      for (unsigned k = 0; m && k < m->neffects; k++)
	if (m->effects[k].kind == GML_E_CONFIGURE && strcmp (m->effects[k].name, property) == 0)
	  return true;
    }
  return false;
}

static bool
is_const (const struct gml_event *ev, uint32_t sym, gml_int *num)
{
  struct gml_ival v;
  if (!sym)
    return false;
  v = gml_eval (ev->sim, ev->state, sym);
  *num = v.lo;
  return gml_ival_const (v);
}

/* The family in the address that argument 2 points to, if it was written here.  */
static bool
is_unix_address (const struct gml_event *ev)
{
  static const struct gml_slot address = { .base = 1, .nsteps = 1,
					   .steps = { { .kind = GML_STEP_DEREF } } };
  struct gml_sim *sim = ev->sim;
  uint32_t cell = gml_slot_cell (sim, ev->state, ev->inst, &address, 0), sym;
  gml_int num;
  while (cell && sim->unit->types[gml_cell (sim->tab, cell)->type].kind != GML_T_RECORD)
    cell = gml_cell (sim->tab, cell)->parent;
  if (!cell)
    return false;
  for (uint32_t k = 0; k < ev->state->mem.n; k++)
    {
      const struct gml_cell *c = gml_cell (sim->tab, ev->state->mem.v[k].key);
      if (c->kind != GML_CELL_FIELD || gml_field_of (c->ref) != 1 || !gml_cell_within (sim->tab, c->parent, cell))
	continue;
      sym = ev->state->mem.v[k].sym;
      if (is_const (ev, sym, &num))
	return num == UNIX_DOMAIN;
    }
  return false;
}

static void
tell_exposed (const struct gml_rule *rule, const struct gml_event *ev, const char *name,
	      const char *what, const char *mend)
{
  struct gml_story story = { .loc = ev->loc, .resource = name, .confidence = -1, .last = mend };
  ((struct gml_event *) ev)->res = NULL;
  gml_tell (rule, ev, &story, "%s%s%s%s is open to every user of the machine", what,
	    name ? " '" : "", name ? name : "", name ? "'" : "");
}

/* A server object begins to listen.  */
static void
listens (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_kind *kind,
	 uint32_t sym)
{
  const struct gml_prop *p = gml_state_prop (ev->state, sym, "access");
  const char *name = gml_name_of_sym (ev, sym);
  gml_int num;
  bool local = gml_sym (ev->sim->tab, sym)->kind == GML_SY_ADDR
	       && gml_sim_private (ev->sim, ev->state,
				   gml_cell (ev->sim->tab, gml_sym (ev->sim->tab, sym)->a)->root);
  if (name && *name == '&')
    name++;
  if (p ? !is_const (ev, p->value, &num) || (num & 7) != 7 : !local && unit_sets (ev, "access"))
    return;
  tell_exposed (rule, ev, name, kind->noun,
		"call setSocketOptions (QLocalServer::UserAccessOption) before it listens");
}

static void
binds (const struct gml_rule *rule, const struct gml_event *ev, uint32_t sym)
{
  const struct gml_prop *p = gml_state_prop (ev->state, gml_sym_strip (ev->sim->tab, sym), "domain");
  gml_int num;
  bool is_unix = p ? is_const (ev, p->value, &num) && num == UNIX_DOMAIN : is_unix_address (ev);
  if (!is_unix || unit_sets (ev, "umask") || unit_sets (ev, "access"))
    return;
  tell_exposed (rule, ev, gml_name_of_sym (ev, sym), "local socket",
		"set umask (0077) before, or fchmod the socket, or use a private directory");
}

static void
created (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_effect *e)
{
  uint32_t mode = gml_slot_sym (ev->sim, ev->state, ev->inst, &e->b, 0);
  gml_int num;
  if (!is_const (ev, mode, &num) || !(num & OTHERS_WRITE) || unit_sets (ev, "umask"))
    return;
  tell_exposed (rule, ev, NULL,
		gml_say (ev, "what '%s' creates with mode 0%o", gml_name_of_function (ev, ev->callee),
			 (unsigned) num & 07777u),
		"give it mode 0600");
}

static void
exposed (const struct gml_rule *rule, const struct gml_event *ev)
{
  for (unsigned k = 0; k < ev->model->neffects; k++)
    {
      const struct gml_effect *e = &ev->model->effects[k];
      const struct gml_kind *kind = e->res ? gml_api_kind (ev->sim->api, e->res) : NULL;
      uint32_t sym;
      if (e->kind == GML_E_CONFIGURE && strcmp (e->name, "creation-mode") == 0)
	created (rule, ev, e);
      if (e->kind != GML_E_USE || !kind || !(e->to & kind->server_phases))
	continue;
      sym = gml_slot_sym (ev->sim, ev->state, ev->inst, &e->a, 0);
      if (!sym)
	continue;
      if (kind->rclass == GML_RC_SERVER && gml_api_kind_is (ev->sim->api, e->res,
							    gml_api_find_kind (ev->sim->api,
									       "QLocalServer")))
	listens (rule, ev, kind, sym);
      else if (kind->rclass == GML_RC_SOCKET && strcmp (kind->phases[1], "bound") == 0 && e->to == 2)
	binds (rule, ev, sym);
    }
}

const struct gml_check gml_check_exposed_local_server = { GML_EV_BIT (GML_EV_CALL), exposed };
