/* exposed-local-server (CWE-732): a local server, or another named thing that
   processes meet at, that every user of the machine can open.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/address.h"
#include "checks/check.h"
#include "plugin/flow/result.h"

enum
{
  UNIX_DOMAIN = 1,
  CALL_DEPTH = 4,
  OTHERS_ENTER = 1, /* bits of a mode */
  OTHERS_WRITE = 2
};

/* It names a directory that the user alone may enter (XDG Base Directory).  */
static const char private_directory[] = "XDG_RUNTIME_DIR";

static bool
is_const (const struct gml_event *ev, uint32_t sym, gml_int *num)
{
  struct gml_ival v = sym ? gml_eval (ev->sim, ev->state, sym) : gml_ival_all ();
  *num = v.lo;
  return gml_ival_const (v);
}

/* The family in the address that argument 2 points to, if it was written here.  */
static bool
is_unix_address (const struct gml_event *ev)
{
  static const struct gml_slot address
    = { .base = 1, .nsteps = 1, .steps = { { .kind = GML_STEP_DEREF } } };
  struct gml_sim *sim = ev->sim;
  uint32_t cell = gml_slot_cell (sim, ev->state, ev->inst, &address, 0);
  gml_int num;
  while (cell && sim->unit->types[gml_cell (sim->tab, cell)->type].kind != GML_T_RECORD)
    cell = gml_cell (sim->tab, cell)->parent;
  if (!cell)
    return false;
  for (uint32_t k = 0; k < ev->state->mem.n; k++)
    {
      const struct gml_cell *c = gml_cell (sim->tab, ev->state->mem.v[k].key);
      if (c->kind != GML_CELL_FIELD || gml_field_of (c->ref) != 1
	  || !gml_cell_within (sim->tab, c->parent, cell))
	continue;
      if (is_const (ev, ev->state->mem.v[k].sym, &num))
	return num == UNIX_DOMAIN;
    }
  return false;
}

/* The call whose result SYM is, or null.  */
static const struct gml_inst *
call_of (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, sym));
  bool result = y->kind == GML_SY_FRESH && y->sub == GML_FR_RESULT;
  return result && ev->sim->fn->insts[y->a].op == GML_I_CALL ? &ev->sim->fn->insts[y->a] : NULL;
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

/* ---- Server objects ------------------------------------------------------------------ */

/* The symbol that METHOD is called on to get pointer SYM (server.operator->()); 0
   if it came otherwise.  */
static uint32_t
holder (const struct gml_event *ev, uint32_t sym, gml_id *method)
{
  const struct gml_inst *inst = call_of (ev, sym);
  if (!inst || inst->sub != GML_C_KNOWN || inst->nargs != 1)
    return 0;
  *method = inst->callee;
  return gml_sim_value (ev->sim, ev->sim->fn->args[inst->args]);
}

/* What PROPERTY of server SYM was set to on this path.  */
static const struct gml_prop *
setting (const struct gml_event *ev, uint32_t sym, const char *property)
{
  const struct gml_prop *p = gml_state_prop (ev->state, sym, property);
  gml_id method = 0, other = 0;
  uint32_t from = p ? 0 : holder (ev, sym, &method);
  for (uint32_t k = 0; from && k < ev->state->props.n; k++)
    if (strcmp (ev->state->props.v[k].name, property) == 0
	&& holder (ev, ev->state->props.v[k].sym, &other) == from && other == method)
      p = &ev->state->props.v[k];
  return p;
}

/* Whether a call that is given server SYM, or makes it, may set its options: one
   that leads there, or one we know nothing of.  */
static bool
handed_over (const struct gml_event *ev, uint32_t sym)
{
  struct gml_sim *sim = ev->sim;
  for (uint32_t k = 1; k < sim->fn->ninsts; k++)
    {
      const struct gml_inst *inst = &sim->fn->insts[k];
      bool given = inst->op == GML_I_CALL && inst->result && sim->env[inst->result] == sym;
      if (inst->op != GML_I_CALL || inst == ev->inst)
	continue;
      for (uint32_t a = 0; a < inst->nargs && !given; a++)
	given = gml_sym_strip (sim->tab, gml_sim_value (sim, sim->fn->args[inst->args + a]))
		== gml_sym_strip (sim->tab, sym);
      if (!given || (inst->callee && gml_configures (sim->prog, inst->callee, "access")))
	continue;
      if (!inst->callee || gml_reaches (sim->prog, inst->callee, "access", CALL_DEPTH)
	  || (!gml_callee_model (sim->prog, inst->callee)
	      && !(sim->unit->functions[inst->callee].flags & GML_FF_BODY)))
	return true;
    }
  return false;
}

/* Whether SYM is the object whose method this is, or one of its members, and the
   unit makes servers of kind RES: then it would also set their options.  */
static bool
is_member (const struct gml_event *ev, uint32_t sym, unsigned res)
{
  struct gml_sim *sim = ev->sim;
  const struct gml_sym *y = gml_sym (sim->tab, gml_sym_strip (sim->tab, sym));
  while (y->kind == GML_SY_INIT || y->kind == GML_SY_ADDR)
    {
      const struct gml_cell *root = gml_cell (sim->tab, gml_cell (sim->tab, y->a)->root);
      if (root->kind != GML_CELL_DEREF)
	return false;
      y = gml_sym (sim->tab, gml_sym_strip (sim->tab, root->ref));
    }
  if (y->kind != GML_SY_PARAM || y->a != 0 || !(sim->fn->flags & GML_FF_METHOD))
    return false;
  for (gml_id f = 1; f < sim->unit->nfunctions; f++)
    {
      const struct gml_model *m = gml_callee_model (sim->prog, f);
      for (unsigned k = 0; m && k < m->neffects; k++)
	if (m->effects[k].kind == GML_E_ACQUIRE
	    && gml_api_kind_is (sim->api, m->effects[k].res, res))
	  return true;
    }
  return false;
}

static bool
is_made_here (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, sym));
  const struct gml_resource *r = gml_find_resource (ev->sim, ev->state, sym);
  return (r && r->flags & GML_RF_OURS)
	 || (y->kind == GML_SY_ADDR
	     && gml_cell (ev->sim->tab, gml_cell (ev->sim->tab, y->a)->root)->kind
		  == GML_CELL_LOCAL);
}

/* Whether the options of server SYM keep others out, or may do so.  */
static bool
is_restricted (const struct gml_event *ev, uint32_t sym, unsigned res)
{
  const struct gml_prop *p = setting (ev, sym, "access");
  const struct gml_prop *world = setting (ev, sym, "world-access");
  gml_int num;
  if (p)
    return !is_const (ev, p->value, &num)
	   || (num && !(world && is_const (ev, world->value, &num) && num));
  if (is_made_here (ev, sym))
    return handed_over (ev, sym);
  return !is_member (ev, sym, res) || gml_configures_for (ev, "access") || handed_over (ev, sym)
	 || handed_over (ev, gml_sim_value (ev->sim, ev->sim->fn->params[0]));
}

/* A server object begins to listen under a name: who takes a socket over that listens has no
   say in who may reach it.  */
static void
listens (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_kind *kind,
	 uint32_t sym, unsigned res)
{
  const char *name = gml_name_of_sym (ev, sym);
  if (is_restricted (ev, sym, res))
    return;
  tell_exposed (rule, ev, name && *name == '&' ? name + 1 : name, kind->noun,
		"call setSocketOptions (QLocalServer::UserAccessOption) before it listens");
}

/* ---- Names in the file system ----------------------------------------------------------- */

/* Whether SYM is the mask that was in force before.  */
static bool
is_old_mask (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_inst *inst = call_of (ev, sym);
  return inst && inst->callee && gml_configures (ev->sim->prog, inst->callee, "umask");
}

/* Whether a umask is, or may be, in force here that keeps others out.  */
static bool
is_masked (const struct gml_event *ev)
{
  const struct gml_prop *p = gml_state_prop (ev->state, 0, "umask");
  gml_int mask;
  if (p && (is_const (ev, p->value, &mask) ? mask & OTHERS_WRITE : !is_old_mask (ev, p->value)))
    return true;
  return gml_configures_for (ev, "umask");
}

/* Whether a call of this function, before or after, sets mode PROPERTY without
   all of BITS, or to what we do not know.  */
static bool
narrows (const struct gml_event *ev, const char *property, gml_int bits)
{
  const struct gml_function *fn = ev->sim->fn;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *inst = &fn->insts[k];
      const struct gml_effect *e = inst->op == GML_I_CALL && inst->callee
				     ? gml_configures (ev->sim->prog, inst->callee, property)
				     : NULL;
      const struct gml_value *mode;
      if (!e)
	continue;
      if (e->b.base < 0 || (uint32_t) e->b.base >= inst->nargs)
	return true; /* by itself, as mkdtemp */
      mode = &fn->values[fn->args[inst->args + (uint8_t) e->b.base]];
      if (mode->kind != GML_V_INT || !(mode->num & bits))
	return true;
    }
  return false;
}

/* Whether others are, or may be, kept out by other means than the mask.  */
static bool
is_private (const struct gml_event *ev)
{
  return narrows (ev, "access", OTHERS_WRITE) || narrows (ev, "directory-access", OTHERS_ENTER)
	 || gml_configures_for (ev, "access") || gml_configures_for (ev, "directory-access")
	 || gml_strings_find (ev->sim->unit->strings, private_directory)
	 || gml_configures_elsewhere (ev, "environment", true);
}

/* Whether the address is one of no file: modes say nothing about it.  */
static bool
has_no_file (const struct gml_event *ev)
{
  const struct gml_effect *e = gml_configures (ev->sim->prog, ev->callee, "path-used");
  uint32_t cell = e && e->a.nsteps ? gml_address_field (ev, &e->a) : 0;
  return cell && gml_address_is_abstract (ev, cell);
}

static void
binds (const struct gml_rule *rule, const struct gml_event *ev, uint32_t sym)
{
  const struct gml_prop *p
    = gml_state_prop (ev->state, gml_sym_strip (ev->sim->tab, sym), "domain");
  gml_int num = 0;
  bool is_unix = p ? is_const (ev, p->value, &num) && num == UNIX_DOMAIN : is_unix_address (ev);
  if (!is_unix || is_masked (ev) || is_private (ev) || has_no_file (ev))
    return;
  tell_exposed (rule, ev, gml_name_of_sym (ev, sym), "local socket",
		"set umask (0077) before, or fchmod the socket, or use a private directory");
}

static void
created (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_effect *e)
{
  uint32_t mode = gml_slot_sym (ev->sim, ev->state, ev->inst, &e->b, 0);
  gml_int num;
  if (!is_const (ev, mode, &num) || !(num & OTHERS_WRITE) || is_masked (ev) || is_private (ev))
    return;
  tell_exposed (rule, ev, NULL,
		gml_say (ev, "what '%s' creates with mode 0%o",
			 gml_name_of_function (ev, ev->callee), (unsigned) num & 07777u),
		"give it mode 0600");
}

static void
exposed (const struct gml_rule *rule, const struct gml_event *ev)
{
  for (unsigned k = 0; k < ev->model->neffects; k++)
    {
      const struct gml_effect *e = &ev->model->effects[k];
      const struct gml_kind *kind = e->res ? gml_api_kind (ev->sim->api, e->res) : NULL;
      uint32_t sym = 0;
      if (e->kind == GML_E_CONFIGURE && strcmp (e->name, "creation-mode") == 0)
	created (rule, ev, e);
      if (e->kind == GML_E_USE && kind && e->to & kind->server_phases)
	sym = gml_slot_sym (ev->sim, ev->state, ev->inst, &e->a, 0);
      if (!sym)
	continue;
      if (kind->is_local && gml_model_configures (ev->model, "socket-file"))
	listens (rule, ev, kind, sym, e->res);
      else if (!kind->is_local && kind->rclass == GML_RC_SOCKET
	       && e->to == (kind->server_phases & -kind->server_phases))
	binds (rule, ev, sym);
    }
}

const struct gml_check gml_check_exposed_local_server = { GML_EV_BIT (GML_EV_CALL), exposed };
