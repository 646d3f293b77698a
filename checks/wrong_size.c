/* wrong-buffer-size (CWE-131): a block is allocated too small for what goes into it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/look.h"
#include "plugin/flow/text.h"

/* The block that CELL lies in, if its size was asked for in this function.  */
static const struct gml_prop *
block_of (const struct gml_event *ev, uint32_t cell, uint32_t *pointer)
{
  const struct gml_cell *root = gml_cell (ev->sim->tab, gml_cell (ev->sim->tab, cell)->root);
  const struct gml_prop *p;
  if (root->kind != GML_CELL_DEREF)
    return NULL;
  *pointer = root->ref;
  p = gml_state_prop (ev->state, root->ref, "allocated");
  return p && p->value && p->value != ev->sim->top ? p : NULL;
}

/* Where a field, or an element by a constant, ends, counted from the block's start;
   -1: not known.  */
static gml_int
end_of (const struct gml_event *ev, uint32_t cell)
{
  gml_int end = ev->sim->unit->types[gml_cell (ev->sim->tab, cell)->type].size;
  if (end <= 0)
    return -1;
  for (; gml_cell (ev->sim->tab, cell)->parent; cell = gml_cell (ev->sim->tab, cell)->parent)
    {
      const struct gml_cell *c = gml_cell (ev->sim->tab, cell);
      const struct gml_record *rec;
      uint32_t f = gml_field_of (c->ref);
      if (c->kind == GML_CELL_ELEM && gml_sym (ev->sim->tab, c->ref)->kind == GML_SY_INT
	  && gml_sym (ev->sim->tab, c->ref)->num >= 0 && ev->sim->unit->types[c->type].size > 0)
	{
	  end += gml_sym (ev->sim->tab, c->ref)->num * ev->sim->unit->types[c->type].size;
	  continue;
	}
      if (c->kind != GML_CELL_FIELD)
	return -1;
      rec = &ev->sim->unit->records[gml_record_of (c->ref)];
      if (f == 0)
	continue; /* a union's member */
      if (f > rec->nfields || rec->fields[f - 1].bit_offset < 0)
	return -1;
      end += rec->fields[f - 1].bit_offset / 8;
    }
  return end;
}

/* Where the block that POINTER points to was asked for; 0 not known.  */
static gml_id
asked_at (const struct gml_event *ev, uint32_t pointer)
{
  const struct gml_sym *y = gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, pointer));
  return y->kind == GML_SY_FRESH && y->sub == GML_FR_RESULT && y->a < ev->sim->fn->ninsts
	   ? ev->sim->fn->insts[y->a].loc
	   : 0;
}

/* SIZE: what to ask for, null: no words for it.  */
static void
tell (const struct gml_rule *rule, const struct gml_event *ev, uint32_t pointer, const char *size,
      const char *why)
{
  const char *name = gml_name_of_sym (ev, pointer);
  struct gml_story story = { .loc = ev->loc, .resource = name, .confidence = -1 };
  story.last = "what lies here is outside the block";
  if (size && asked_at (ev, pointer))
    gml_offer_instead (ev, &story, asked_at (ev, pointer), "ask for", size);
  gml_tell (rule, ev, &story, "the block that %s%s%s points to is too small: %s",
	    name ? "'" : "a pointer", name ? name : "", name ? "'" : "", why);
}

/* `sizeof *p', if that is END bytes at least.  */
static const char *
size_of_target (const struct gml_event *ev, uint32_t pointer, gml_int end)
{
  const char *p = gml_expression (ev, pointer);
  uint32_t root = gml_cell (ev->sim->tab, ev->cell)->root;
  const struct gml_type *t = &ev->sim->unit->types[gml_cell (ev->sim->tab, root)->type];
  return p && !strchr (p, ' ') && t->size >= end ? gml_say (ev, "sizeof *%s", p) : NULL;
}

/* A field behind the end of a block of constant size: `malloc (sizeof p)'.  */
static void
field_outside (const struct gml_rule *rule, const struct gml_event *ev)
{
  uint32_t pointer;
  const struct gml_prop *p = block_of (ev, ev->cell, &pointer);
  struct gml_ival v;
  gml_int end;
  if (!p)
    return;
  v = gml_eval (ev->sim, ev->state, p->value);
  end = gml_ival_const (v) ? end_of (ev, ev->cell) : -1;
  if (end < 0 || end <= v.lo)
    return;
  tell (rule, ev, pointer, size_of_target (ev, pointer, end),
	gml_say (ev, "it has %lld bytes, and this ends at byte %lld", (long long) v.lo,
		 (long long) end));
  gml_state_set_prop (ev->state, p->sym, "allocated", ev->sim->top); /* told once */
}

/* `malloc (n)' for n elements that are more than a byte each: the index is compared
   with the number of bytes.  */
static void
elements_forgotten (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_cell c = *gml_cell (ev->sim->tab, ev->cell);
  uint32_t pointer;
  const struct gml_prop *p;
  struct gml_sym y;
  struct gml_ival each;
  const char *count;
  gml_int gap;
  while (c.kind == GML_CELL_FIELD)
    c = *gml_cell (ev->sim->tab, c.parent);
  if (c.kind != GML_CELL_BYTES || !c.ref || c.parent != c.root || c.ref == ev->sim->top)
    return;
  p = block_of (ev, ev->cell, &pointer);
  y = *gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, c.ref));
  if (!p || y.kind != GML_SY_BIN || y.sub != GML_B_MUL)
    return;
  each = gml_eval (ev->sim, ev->state, y.b);
  if (!gml_ival_const (each) || each.lo < 2
      || gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, p->value))->kind == GML_SY_INT
      || gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, p->value))->kind == GML_SY_BIN)
    return;
  if (!gml_eval_diff (ev->sim, ev->state, y.a, p->value, &gap) || gap < -1 || gap > 0)
    return;
  count = gml_expression (ev, p->value);
  tell (rule, ev, pointer,
	count ? gml_say (ev, strchr (count, ' ') ? "(%s) * %lld" : "%s * %lld", count,
			 (long long) each.lo)
	      : NULL,
	gml_say (ev, "its size is the number of elements, and each has %lld bytes",
		 (long long) each.lo));
  gml_state_set_prop (ev->state, p->sym, "allocated", ev->sim->top);
}

/* By how much SIZE is more than BLOCK where both are lengths of texts: strlen was asked twice.  */
static gml_int
more_by_texts (const struct gml_event *ev, uint32_t block, uint32_t size)
{
  struct gml_text_size has = { 0 }, needs = { 0 };
  return gml_text_size_of (ev->sim, ev->state, block, &has) && has.n
	     && gml_text_size_of (ev->sim, ev->state, size, &needs)
	   ? gml_text_lacks (&has, &needs)
	   : 0;
}

/* What is written is so much more than was asked for: `malloc (n)', and n + 1 bytes.  */
static void
written_more (const struct gml_rule *rule, const struct gml_event *ev)
{
  unsigned role = ev->effect->role;
  uint32_t pointer;
  const struct gml_prop *p;
  gml_int gap;
  if ((role != GML_SZ_READ && role != GML_SZ_COPY && role != GML_SZ_FILL) || !ev->cell || ev->factor
      || gml_cell (ev->sim->tab, ev->cell)->kind != GML_CELL_DEREF)
    return;
  p = block_of (ev, ev->cell, &pointer);
  if (!p || gml_ival_const (gml_eval (ev->sim, ev->state, p->value)))
    return; /* constants: unbounded-copy's */
  if (!gml_eval_diff (ev->sim, ev->state, p->value, ev->sym, &gap))
    gap = -more_by_texts (ev, p->value, ev->sym);
  if (gap >= 0)
    return;
  tell (rule, ev, pointer, gml_expression (ev, ev->sym),
	gml_say (ev, "%lld bytes more than were asked for are written", (long long) -gap));
  gml_state_set_prop (ev->state, p->sym, "allocated", ev->sim->top);
}

/* Adds the text that argument K is.  */
static bool
add_text (const struct gml_event *ev, int k, struct gml_text_size *size)
{
  const struct gml_function *fn = ev->sim->fn;
  const char *text = gml_look_text (ev->sim->unit, fn, ev->inst, k);
  if (k < 0 || (uint32_t) k >= ev->inst->nargs)
    return false;
  if (!text)
    return gml_text_add (ev->sim, size,
			 gml_sim_value (ev->sim, fn->args[ev->inst->args + (uint32_t) k]));
  size->number += (gml_int) strlen (text);
  return true;
}

/* Adds what FORMAT makes at least of the arguments from ARG on.  */
static bool
add_format (const struct gml_event *ev, const char *format, int arg, struct gml_text_size *size)
{
  for (; *format; format++)
    {
      if (*format != '%' || *++format == '%')
	{
	  size->number++;
	  continue;
	}
      if (*format == 's')
	{
	  if (!add_text (ev, arg++, size))
	    return false;
	  continue;
	}
      format += strspn (format, "-+ #0'123456789lhzjt");
      if (!*format || !strchr ("diouxXc", *format))
	return false; /* a precision, a width that is an argument ... */
      size->number++;
      arg++;
    }
  return true;
}

/* `malloc (strlen (s))', and the whole of s goes there: its end has no room.  */
static void
text_copied (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_effect *e = gml_model_effect (ev->model, GML_E_PROHIBITED);
  struct gml_text_size size = { 0 }, needed = { .number = 1 };
  const struct gml_prop *p;
  const char *length, *format;
  uint32_t pointer;
  gml_int lacks;
  bool is_format;
  if (!e || (e->a.base < 0 && e->c.base < 0) || e->a.nsteps || e->b.base < 0 || e->b.nsteps)
    return;
  pointer = gml_slot_sym (ev->sim, ev->state, ev->inst, &e->b, 0);
  p = pointer ? gml_state_prop (ev->state, gml_sym_strip (ev->sim->tab, pointer), "allocated")
	      : NULL;
  if (!p || !p->value || p->value == ev->sim->top
      || !gml_text_size_of (ev->sim, ev->state, p->value, &size) || !size.n)
    return;
  is_format = e->c.base >= 0;
  format = is_format ? gml_look_text (ev->sim->unit, ev->sim->fn, ev->inst, e->c.base) : NULL;
  if (is_format ? !format || !add_format (ev, format, e->c.base + 1, &needed)
		: !add_text (ev, e->a.base, &needed))
    return;
  lacks = gml_text_lacks (&size, &needed);
  if (!lacks)
    return;
  length = gml_expression (ev, p->value);
  tell (rule, ev, pointer, length ? gml_say (ev, "%s + %lld", length, (long long) lacks) : NULL,
	lacks == 1 ? "the text's length has no room for the null byte at its end"
		   : gml_say (ev,
			      "what is written is %lld bytes longer at least, the null byte "
			      "at its end included",
			      (long long) lacks));
  gml_state_set_prop (ev->state, p->sym, "allocated", ev->sim->top);
}

static void
wrong_size (const struct gml_rule *rule, const struct gml_event *ev)
{
  if (ev->kind == GML_EV_CALL)
    text_copied (rule, ev);
  else if (ev->kind == GML_EV_SIZE)
    written_more (rule, ev);
  else if (gml_cell (ev->sim->tab, ev->cell)->kind != GML_CELL_BYTES)
    {
      field_outside (rule, ev);
      elements_forgotten (rule, ev);
    }
  else
    elements_forgotten (rule, ev);
}

const struct gml_check gml_check_wrong_buffer_size
  = { GML_EV_BIT (GML_EV_ACCESS) | GML_EV_BIT (GML_EV_SIZE) | GML_EV_BIT (GML_EV_CALL),
      wrong_size };
