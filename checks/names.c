/* Names for messages, as the source writes them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"
#include "plugin/model/index.h"
#include "plugin/ir/arena.h"

static const char *
name_of_local (const struct gml_sim *sim, gml_id local)
{
  const char *name = local ? gml_text (sim->unit, sim->fn->locals[local].name) : "";
  return *name ? name : NULL;
}

static const char *cell_name (struct gml_sim *sim, uint32_t cell);

/* How strongly operator OP binds, for parentheses; 0 it is none.  */
static int
binds (unsigned op)
{
  static const uint8_t by[]
    = { [GML_B_OR] = 1,     [GML_B_AND] = 2, [GML_B_SHL] = 3, [GML_B_SHR] = 3, [GML_B_ADD] = 4,
	[GML_B_PTRADD] = 4, [GML_B_SUB] = 4, [GML_B_MUL] = 5, [GML_B_DIV] = 5, [GML_B_MOD] = 5 };
  return op < sizeof by ? by[op] : 0;
}

static const char *sym_name (struct gml_sim *sim, uint32_t sym);

/* An operand of OP.  */
static const char *
operand_name (struct gml_sim *sim, uint32_t sym, unsigned op, bool right)
{
  const struct gml_sym *y = gml_sym (sim->tab, gml_sym_strip (sim->tab, sym));
  int inner = y->kind == GML_SY_BIN ? binds (y->sub) : 0;
  const char *name = sym_name (sim, sym);
  if (!name || !inner || inner > binds (op) || (inner == binds (op) && !right))
    return name;
  return gml_arena_printf (sim->arena, "(%s)", name);
}

static const char *
sym_name (struct gml_sim *sim, uint32_t sym)
{
  struct gml_sym y = *gml_sym (sim->tab, sym);
  const char *a, *b;
  static const char *const ops[]
    = { [GML_B_ADD] = "+",  [GML_B_SUB] = "-",   [GML_B_MUL] = "*", [GML_B_DIV] = "/",
	[GML_B_SHL] = "<<", [GML_B_SHR] = ">>",  [GML_B_AND] = "&", [GML_B_OR] = "|",
	[GML_B_MOD] = "%",  [GML_B_PTRADD] = "+" };
  switch (y.kind)
    {
    case GML_SY_INT:
      return gml_arena_printf (sim->arena, "%lld", (long long) y.num);
    case GML_SY_PARAM:
      return y.a < sim->fn->nparams ? name_of_local (sim, sim->fn->values[sim->fn->params[y.a]].var)
				    : NULL;
    case GML_SY_INIT:
      return cell_name (sim, y.a);
    case GML_SY_ADDR:
      a = cell_name (sim, y.a);
      return a && sim->unit->types[gml_cell (sim->tab, y.a)->type].kind != GML_T_ARRAY
	       ? gml_arena_printf (sim->arena, "&%s", a)
	       : a;
    case GML_SY_CAST:
    case GML_SY_UN:
      return sym_name (sim, y.a);
    case GML_SY_BIN:
      a = operand_name (sim, y.a, y.sub, false);
      b = operand_name (sim, y.b, y.sub, true);
      if (!a || !b || y.sub > GML_B_PTRADD || !ops[y.sub])
	return NULL;
      return gml_arena_printf (sim->arena, "%s %s %s", a, ops[y.sub], b);
    case GML_SY_FRESH:
      if (y.sub == GML_FR_RESULT && y.b > 2) /* a part of what a call computes */
	return NULL;
      if (y.sub == GML_FR_RESULT && y.a < sim->fn->ninsts && sim->fn->insts[y.a].result)
	return name_of_local (sim, sim->fn->values[sim->fn->insts[y.a].result].var);
      if (y.sub == GML_FR_PHI || y.sub == GML_FR_VALUE)
	return y.b ? name_of_local (sim, sim->fn->values[y.b].var) : NULL;
      return y.b ? cell_name (sim, y.b) : NULL;
    default:
      return NULL;
    }
}

static const char *
cell_name (struct gml_sim *sim, uint32_t cell)
{
  struct gml_cell c = *gml_cell (sim->tab, cell);
  const char *p, *i, *field = NULL;
  const struct gml_record *rec;
  uint32_t f;
  switch (c.kind)
    {
    case GML_CELL_LOCAL:
      return name_of_local (sim, c.ref);
    case GML_CELL_GLOBAL:
      p = gml_text (sim->unit, sim->unit->globals[c.ref].name);
      return strncmp (p, "(anonymous namespace)::", 23) == 0 ? p + 23 : p;
    case GML_CELL_DEREF:
      p = sym_name (sim, c.ref);
      if (gml_sim_type_of (sim, c.ref)->is_ref)
	return p;
      return p ? gml_arena_printf (sim->arena, "*%s", p) : NULL;
    case GML_CELL_FIELD:
      p = cell_name (sim, c.parent);
      rec = &sim->unit->records[gml_record_of (c.ref)];
      f = gml_field_of (c.ref);
      if (f && f <= rec->nfields)
	field = gml_text (sim->unit, rec->fields[f - 1].name);
      if (!field || !*field)
	return p;
      if (rec->is_lambda) /* what a lambda has captured: GCC's __name */
	return strncmp (field, "__", 2) == 0 ? field + 2 : field;
      if (!p)
	return field;
      if (*p == '*')
	return strcmp (p, "*this") == 0 ? field
					: gml_arena_printf (sim->arena, "%s->%s", p + 1, field);
      return gml_arena_printf (sim->arena, "%s.%s", p, field);
    case GML_CELL_ELEM:
      p = cell_name (sim, c.parent);
      i = c.ref ? sym_name (sim, c.ref) : NULL;
      return p ? gml_arena_printf (sim->arena, "%s[%s]", *p == '*' ? p + 1 : p, i ? i : "...")
	       : NULL;
    case GML_CELL_BYTES:
      p = cell_name (sim, c.parent);
      if (p && *p == '*' && c.ref && gml_sym (sim->tab, c.ref)->kind == GML_SY_INT
	  && sim->unit->types[c.type].size == 1)
	return gml_arena_printf (sim->arena, "%s[%s]", p + 1, sym_name (sim, c.ref));
      return p && *p == '*' ? p + 1 : p;
    default:
      return NULL;
    }
}

const char *
gml_name_of_sym (const struct gml_event *ev, uint32_t sym)
{
  return sym && sym != ev->sim->top ? sym_name (ev->sim, sym) : NULL;
}

const char *
gml_name_of_cell (const struct gml_event *ev, uint32_t cell)
{
  return cell ? cell_name (ev->sim, cell) : NULL;
}

const char *
gml_name_of_resource (const struct gml_event *ev, const struct gml_resource *r)
{
  const char *name = NULL;
  if (r->var)
    name = name_of_local (ev->sim, r->var);
  if (!name && r->cell)
    name = gml_name_of_cell (ev, r->cell);
  return name ? name : gml_name_of_sym (ev, r->sym);
}

const char *
gml_name_of_function (const struct gml_event *ev, gml_id fn)
{
  const char *name = fn ? gml_text (ev->sim->unit, ev->sim->unit->functions[fn].name) : "";
  return *name ? name : "a call";
}

const struct gml_kind *
gml_kind_of (const struct gml_event *ev, const struct gml_resource *r)
{
  return r->kind ? gml_api_kind (ev->sim->api, r->kind) : NULL;
}

const char *
gml_class_of_method (const struct gml_event *ev)
{
  const char *name = ev->model->name, *method = gml_name_last (name);
  return method > name ? gml_say (ev, "%.*s", (int) (method - name) - 2, name) : name;
}
