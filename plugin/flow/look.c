/* Reading a function's calls one by one, without simulating it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/look.h"

#include "checks/check.h"

enum
{
  MOST_CASTS = 8
};

void
gml_look (struct gml_program *prog, gml_id fn_id, struct gml_arena *arena)
{
  const struct gml_function *fn = &prog->unit->functions[fn_id];
  struct gml_sim sim = { .prog = prog,
			 .unit = prog->unit,
			 .api = prog->api,
			 .fn_id = fn_id,
			 .fn = fn,
			 .arena = arena };
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *inst = &fn->insts[k];
      struct gml_event ev = { .kind = GML_EV_SEEN,
			      .sim = &sim,
			      .loc = inst->loc,
			      .inst = inst,
			      .callee = inst->callee };
      if (inst->op != GML_I_CALL || !inst->callee)
	continue;
      ev.model = gml_callee_model (prog, inst->callee);
      if (ev.model && !ev.model->is_summary)
	gml_checks_run (&ev);
    }
  for (uint32_t k = 0; k < sim.nfindings; k++)
    gml_findings_add (prog->findings, &sim.findings[k]);
}

gml_id
gml_look_through (const struct gml_function *fn, gml_id v)
{
  for (unsigned k = 0; k < MOST_CASTS && fn->values[v].kind == GML_V_INST; k++)
    {
      const struct gml_inst *i = &fn->insts[fn->values[v].ref];
      if (i->op != GML_I_CAST)
	break;
      v = i->a;
    }
  return v;
}

gml_id
gml_look_arg (const struct gml_function *fn, const struct gml_inst *call, int k)
{
  if (k < 0 || (uint32_t) k >= call->nargs)
    return 0;
  return gml_look_through (fn, fn->args[call->args + (uint32_t) k]);
}

bool
gml_look_number (const struct gml_function *fn, const struct gml_inst *call, int k, gml_int *num)
{
  gml_id v = gml_look_arg (fn, call, k);
  *num = fn->values[v].num;
  return fn->values[v].kind == GML_V_INT;
}

const char *
gml_look_text (const struct gml_unit *u, const struct gml_function *fn, const struct gml_inst *call,
	       int k)
{
  gml_id v = gml_look_arg (fn, call, k);
  return fn->values[v].kind == GML_V_STRING ? gml_text (u, fn->values[v].ref) : NULL;
}

gml_id
gml_look_place (const struct gml_function *fn, gml_id v)
{
  v = gml_look_through (fn, v);
  if (fn->values[v].kind == GML_V_ADDR)
    return fn->values[v].ref;
  if (fn->values[v].kind == GML_V_INST && fn->insts[fn->values[v].ref].op == GML_I_LOAD)
    return fn->insts[fn->values[v].ref].place;
  return 0;
}

gml_id
gml_look_field (const struct gml_function *fn, gml_id place, uint32_t field)
{
  gml_id found = 0;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      const struct gml_place *p = &fn->places[i->place];
      if (i->op != GML_I_STORE || p->kind != GML_P_FIELD || p->parent != place || p->ref != field)
	continue;
      if (found)
	return 0;
      found = gml_look_through (fn, i->a);
    }
  return found;
}
