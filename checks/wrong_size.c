/* wrong-buffer-size (CWE-131): a block is allocated too small for what goes into it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"

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

void
gml_tell_small_block (const struct gml_rule *rule, const struct gml_event *ev, uint32_t pointer,
		      const char *size, const char *why)
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
  gml_tell_small_block (rule, ev, pointer, size_of_target (ev, pointer, end),
			gml_say (ev, "it has %lld bytes, and this ends at byte %lld",
				 (long long) v.lo, (long long) end));
  gml_state_set_note (ev->state, p->sym, "allocated", ev->sim->top); /* told once */
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
  gml_tell_small_block (rule, ev, pointer,
			count ? gml_say (ev, strchr (count, ' ') ? "(%s) * %lld" : "%s * %lld",
					 count, (long long) each.lo)
			      : NULL,
			gml_say (ev, "its size is the number of elements, and each has %lld bytes",
				 (long long) each.lo));
  gml_state_set_note (ev->state, p->sym, "allocated", ev->sim->top);
}

/* What is written is so much more than was asked for: `malloc (n)', and n + 1 bytes.  */
static void
written_more (const struct gml_rule *rule, const struct gml_event *ev)
{
  unsigned role = ev->effect->role;
  const struct gml_cell *c = gml_cell (ev->sim->tab, ev->cell);
  uint32_t pointer, at = c->kind == GML_CELL_BYTES ? c->ref : 0;
  const struct gml_prop *p;
  gml_int gap;
  if ((role != GML_SZ_READ && role != GML_SZ_COPY && role != GML_SZ_FILL) || !ev->cell || ev->factor
      || (c->kind != GML_CELL_DEREF && !(at && c->parent == c->root)))
    return;
  p = block_of (ev, ev->cell, &pointer);
  if (!p || gml_ival_const (gml_eval (ev->sim, ev->state, p->value)))
    return; /* constants: unbounded-copy's */
  if (at || !gml_eval_diff (ev->sim, ev->state, p->value, ev->sym, &gap))
    gap = -gml_more_by_texts (ev, p->value, at, ev->sym);
  if (gap >= 0)
    return;
  gml_tell_small_block (
    rule, ev, pointer, at ? NULL : gml_expression (ev, ev->sym),
    gml_say (ev, "%lld bytes more than were asked for are written", (long long) -gap));
  gml_state_set_note (ev->state, p->sym, "allocated", ev->sim->top);
}

static void
wrong_size (const struct gml_rule *rule, const struct gml_event *ev)
{
  if (ev->kind == GML_EV_CALL)
    gml_tell_text_room (rule, ev);
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
