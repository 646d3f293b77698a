/* What a finding offers: the check that is missing, in the program's own words.
   SPDX-License-Identifier: GPL-3.0-or-later

   What to do where the check fails (return which value, free what) only people know.
   So it is advice, not a line to insert.  */

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "checks/check.h"

/* The variable that holds SYM where VALUE is computed; null none.  It is a better name
   than where the number was read from: `n = (int) ntohl (wire)'.  */
static const char *
variable_of (const struct gml_event *ev, gml_id value, uint32_t sym, int depth)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_value *v = &fn->values[value];
  const struct gml_inst *i = v->kind == GML_V_INST ? &fn->insts[v->ref] : NULL;
  const char *name;
  if (!value)
    return NULL;
  name = v->var ? gml_text (ev->sim->unit, fn->locals[v->var].name) : "";
  if (*name && gml_sym_strip (ev->sim->tab, gml_sim_value (ev->sim, value)) == sym)
    return name;
  if (!i || depth == 0 || (i->op != GML_I_CAST && i->op != GML_I_BIN))
    return NULL;
  name = variable_of (ev, i->a, sym, depth - 1);
  return name || i->op == GML_I_CAST ? name : variable_of (ev, i->b, sym, depth - 1);
}

static const char *
variable_here (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_inst *i = ev->inst;
  const char *name = NULL;
  if (!i || gml_sym (ev->sim->tab, sym)->kind == GML_SY_INT)
    return NULL;
  for (uint32_t k = 0; k < i->nargs && !name; k++)
    name = variable_of (ev, fn->args[i->args + k], sym, 6);
  for (gml_id p = i->place; p && !name; p = fn->places[p].parent)
    if (fn->places[p].kind == GML_P_ELEM || fn->places[p].kind == GML_P_DEREF)
      name = variable_of (ev, fn->places[p].ref, sym, 6);
  return name;
}

const char *
gml_expression (const struct gml_event *ev, uint32_t sym)
{
  uint32_t bare = gml_sym_strip (ev->sim->tab, sym);
  const struct gml_sym *y = gml_sym (ev->sim->tab, bare);
  bool bits = y->kind == GML_SY_BIN && (y->sub == GML_B_AND || y->sub == GML_B_OR);
  const char *name = sym && sym != ev->sim->top ? variable_here (ev, bare) : NULL;
  if (name)
    return name;
  name = gml_name_of_sym (ev, sym);
  if (!name || !*name || strstr (name, "..."))
    return NULL;
  return bits ? gml_say (ev, "(%s)", name) : name; /* they bind less than `<' */
}

/* EXPR as a factor.  */
static const char *
factor (const struct gml_event *ev, const char *expr)
{
  return strchr (expr, ' ') && *expr != '(' ? gml_say (ev, "(%s)", expr) : expr;
}

/* `i < 16' for the index SYM, which may be scaled; NAMED: the array, if its elements are
   bytes; or null.  */
void
gml_offer_below (const struct gml_event *ev, struct gml_story *story, uint32_t sym, gml_int count,
		 const char *named)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, sym));
  const char *expr;
  if (y.kind == GML_SY_BIN && gml_sym (ev->sim->tab, y.b)->kind == GML_SY_INT
      && gml_sym (ev->sim->tab, y.b)->num > 0
      && !variable_here (ev, gml_sym_strip (ev->sim->tab, sym)))
    {
      gml_int by = gml_sym (ev->sim->tab, y.b)->num;
      if (y.sub == GML_B_MUL || y.sub == GML_B_DIV)
	{
	  gml_offer_below (ev, story, y.a, y.sub == GML_B_MUL ? count / by : count * by, NULL);
	  return;
	}
    }
  expr = gml_expression (ev, sym);
  if (expr && named)
    gml_offer (ev, story, "%s < sizeof %s", expr, named);
  else if (expr)
    gml_offer (ev, story, "%s < %lld", expr, (long long) count);
}

static const char *
say_all (const struct gml_event *ev, const char *format, va_list ap)
{
  char buf[256];
  int n = vsnprintf (buf, sizeof buf, format, ap);
  return n < 0 || (size_t) n >= sizeof buf ? NULL : gml_say (ev, "%s", buf);
}

void
gml_offer (const struct gml_event *ev, struct gml_story *story, const char *condition, ...)
{
  const char *text;
  va_list ap;
  va_start (ap, condition);
  text = say_all (ev, condition, ap);
  va_end (ap);
  if (!text)
    return;
  story->fix.kind = GML_FIX_ADVICE;
  story->fix.loc = ev->loc;
  story->fix.text = text;
  story->fix.say = gml_say (ev, "check it first: '%s' must hold before this line", text);
}

void
gml_offer_instead (const struct gml_event *ev, struct gml_story *story, gml_id loc,
		   const char *verb, const char *expression)
{
  story->fix.kind = GML_FIX_ADVICE;
  story->fix.loc = loc ? loc : ev->loc;
  story->fix.text = expression;
  story->fix.say = gml_say (ev, "%s '%s' here", verb, expression);
}

const char *
gml_most_of_type (const struct gml_type *t)
{
  if (t->kind != GML_T_INT)
    return NULL;
  switch (t->bits)
    {
    case 8:
      return t->is_signed ? "INT8_MAX" : "UINT8_MAX";
    case 16:
      return t->is_signed ? "INT16_MAX" : "UINT16_MAX";
    case 32:
      return t->is_signed ? "INT32_MAX" : "UINT32_MAX";
    case 64:
      return t->is_signed ? "INT64_MAX" : "SIZE_MAX";
    default:
      return NULL;
    }
}

void
gml_offer_limit (const struct gml_event *ev, struct gml_story *story, uint32_t sym)
{
  const char *expr = gml_expression (ev, sym);
  gml_offer (ev, story, "%s <= LIMIT", expr ? expr : "n");
  if (story->fix.kind)
    story->fix.say = gml_say (ev, "%s, LIMIT the most that makes sense%s", story->fix.say,
			      expr ? "" : ", n a variable that keeps the number");
}

/* `count <= SIZE_MAX / size', or its kin, for the sum or product PART.  */
void
gml_offer_no_wrap (const struct gml_event *ev, struct gml_story *story, uint32_t part)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, part);
  const char *most, *a, *b;
  while (y.kind == GML_SY_CAST)
    y = *gml_sym (ev->sim->tab, y.a);
  if (y.kind != GML_SY_BIN)
    return;
  most = gml_most_of_type (&ev->sim->unit->types[y.type]);
  if (gml_sym (ev->sim->tab, y.a)->kind == GML_SY_INT && y.sub != GML_B_SHL)
    {
      uint32_t constant = y.a;
      y.a = y.b;
      y.b = constant;
    }
  a = gml_expression (ev, y.a);
  b = gml_expression (ev, y.b);
  if (!most || !a || !b)
    return;
  if (y.sub == GML_B_MUL)
    {
      bool maybe_zero = gml_eval (ev->sim, ev->state, y.b).lo <= 0;
      if (maybe_zero)
	gml_offer (ev, story, "%s == 0 || %s <= %s / %s", b, a, most, factor (ev, b));
      else
	gml_offer (ev, story, "%s <= %s / %s", a, most, factor (ev, b));
    }
  else if (y.sub == GML_B_ADD)
    gml_offer (ev, story, "%s <= %s - %s", a, most, factor (ev, b));
  else if (y.sub == GML_B_SHL)
    gml_offer (ev, story, "%s <= %s >> %s", a, most, factor (ev, b));
}

/* How the source may write the room that is left behind EV's cell; null: not at all.  */
static const char *
room_text (const struct gml_event *ev, const struct gml_room *room)
{
  struct gml_cell c = *gml_cell (ev->sim->tab, ev->cell);
  const struct gml_type *t = &ev->sim->unit->types[gml_cell (ev->sim->tab, room->whole)->type];
  const char *whole = gml_name_of_cell (ev, room->whole), *step, *dot;
  bool each_byte = c.kind == GML_CELL_BYTES || ev->sim->unit->types[c.type].size == 1;
  if (whole && (!*whole || strstr (whole, "...")))
    whole = NULL;
  if (room->container)
    {
      const struct gml_sym *y = gml_sym (ev->sim->tab, room->container);
      bool direct = y->kind == GML_SY_ADDR;
      whole = direct ? gml_name_of_cell (ev, y->a) : gml_expression (ev, room->container);
      dot = direct || gml_sim_type_of (ev->sim, room->container)->is_ref ? "." : "->";
      return whole && *whole != '*' ? gml_say (ev, "%s%ssize ()", whole, dot) : NULL;
    }
  if (room->known && whole && *whole != '*' && t->kind == GML_T_ARRAY && t->size > 0)
    {
      if (room->whole == ev->cell)
	return gml_say (ev, "sizeof %s", whole);
      step = c.parent == room->whole && each_byte && c.ref ? gml_expression (ev, c.ref) : NULL;
      if (step)
	return gml_say (ev, "sizeof %s - %s", whole, factor (ev, step));
    }
  if (room->known && room->bytes >= 0)
    return gml_say (ev, "%lld", (long long) room->bytes);
  return room->size && room->whole == ev->cell ? gml_expression (ev, room->size) : NULL;
}

void
gml_offer_room (const struct gml_event *ev, struct gml_story *story)
{
  const char *n = gml_expression (ev, ev->sym), *room, *each = NULL;
  struct gml_room r;
  if (!n || !ev->cell || !gml_room_of (ev, ev->cell, &r))
    return;
  room = room_text (ev, &r);
  if (!room || (ev->factor && !(each = gml_expression (ev, ev->factor))))
    return;
  if (each && strcmp (each, "1") != 0)
    gml_offer (ev, story, "%s <= %s / %s", n, factor (ev, room), factor (ev, each));
  else
    gml_offer (ev, story, "%s <= %s", n, room);
}

const char *
gml_room_text (const struct gml_event *ev)
{
  struct gml_room r;
  return ev->cell && gml_room_of (ev, ev->cell, &r) ? room_text (ev, &r) : NULL;
}
