/* Numbers that a function computes from what it is given.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/formula.h"

#include <limits.h>
#include <string.h>

#include "plugin/flow/byvalue.h"
#include "plugin/flow/slots.h"
#include "plugin/flow/written.h"

enum
{
  SMALL = 48,    /* instructions */
  IN_RECORD = 4, /* steps in all to a record that is given back */
  WIDE = 0x7fffffff
};

bool
gml_formula_small (const struct gml_sim *sim)
{
  return sim->fn->ninsts <= SMALL;
}

/* ---- In the function ---------------------------------------------------------------- */

/* SYM without the casts that the caller can do without, seeing the number at once as the type
   of SYM; others are left.  */
static uint32_t
uncast (const struct gml_sim *sim, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  if (y->kind != GML_SY_CAST)
    return sym;
  for (sym = y->a, y = gml_sym (sim->tab, sym); y->kind == GML_SY_CAST;
       sym = y->a, y = gml_sym (sim->tab, sym))
    {
      const struct gml_type *to = &sim->unit->types[y->type];
      const struct gml_type *from = gml_sim_type_of (sim, y->a);
      if (from->kind != GML_T_INT || to->kind != GML_T_INT || to->bits < from->bits
	  || (to->is_signed != from->is_signed && (from->is_signed || to->bits == from->bits)))
	break;
    }
  return sym;
}

/* Whether SYM is an argument, or a number that came with one: SLOT.  */
static bool
is_given (struct gml_sim *sim, uint32_t sym, struct gml_slot *slot)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  if ((y->kind != GML_SY_PARAM && y->kind != GML_SY_INIT)
      || sim->unit->types[y->type].kind != GML_T_INT)
    return false;
  return gml_slot_of_sym (sim, sym, 0, slot) && slot->base >= 0;
}

/* The right side of step E: an argument, a number, or a number within narrow bounds
   (`wide ? 4 : 1'): c's only step is by how much it may be more than num.  */
static bool
right_side (struct gml_sim *sim, const struct gml_state *s, uint32_t sym, struct gml_effect *e)
{
  struct gml_ival v;
  if (is_given (sim, uncast (sim, sym), &e->c))
    return true;
  memset (&e->c, 0, sizeof e->c);
  e->c.base = GML_SLOT_CONST;
  v = gml_eval (sim, s, sym);
  if (v.lo < INT64_MIN || v.hi > INT64_MAX || gml_ival_empty (v))
    return false;
  e->num = (int64_t) v.lo;
  if (gml_ival_const (v))
    return true;
  if (v.lo < 0 || v.hi >= WIDE || gml_eval_taint (sim, s, sym) || gml_params_of_sym (sim, sym))
    return false;
  e->c.nsteps = 1;
  e->c.steps[0].num = (int32_t) (v.hi - v.lo);
  return true;
}

static struct gml_effect *
begin (struct gml_effect *e, const struct gml_slot *to, unsigned op, const struct gml_type *type,
       unsigned step)
{
  memset (e, 0, sizeof *e);
  e->kind = GML_E_COPY;
  e->a.base = GML_SLOT_RESULT;
  e->b = *to;
  e->c.base = GML_SLOT_CONST;
  e->role = (uint8_t) (op + 1);
  e->lo = type->is_signed ? -(int64_t) type->bits : type->bits;
  e->hi = step;
  return e;
}

static unsigned steps_to (struct gml_sim *sim, const struct gml_state *s, uint32_t sym,
			  const struct gml_slot *to, struct gml_effect *out, unsigned room);

/* What LEFT is as steps, which SLOT may be instead; -1 if it is neither.  */
static int
left_side (struct gml_sim *sim, const struct gml_state *s, uint32_t left, const struct gml_slot *to,
	   struct gml_slot *slot, struct gml_effect *out, unsigned room)
{
  unsigned n;
  left = uncast (sim, left);
  if (is_given (sim, left, slot))
    return 0;
  n = steps_to (sim, s, left, to, out, room);
  *slot = (struct gml_slot){ .base = GML_SLOT_RESULT };
  return n ? (int) n : -1;
}

static bool
is_turnable (unsigned op)
{
  return op == GML_B_ADD || op == GML_B_MUL || op == GML_B_AND || op == GML_B_OR || op == GML_B_XOR;
}

/* SYM as steps, the last of which gives it in its own type.  A cast that changes what the next
   one does is a step that adds nothing.  Who cuts bits off has a reason for it, which callers
   need not know.  */
static unsigned
steps_to (struct gml_sim *sim, const struct gml_state *s, uint32_t sym, const struct gml_slot *to,
	  struct gml_effect *out, unsigned room)
{
  struct gml_sym y = *gml_sym (sim->tab, sym);
  const struct gml_type *type = &sim->unit->types[y.type];
  struct gml_slot slot;
  if (room == 0 || type->kind != GML_T_INT || type->bits > 64)
    return 0;
  if (y.kind == GML_SY_CAST)
    {
      int n = type->bits < gml_sim_type_of (sim, y.a)->bits
		? -1
		: left_side (sim, s, sym, to, &slot, out, room - 1);
      if (n >= 0)
	begin (&out[n], to, GML_B_ADD, type, (unsigned) n)->a = slot;
      return (unsigned) (n + 1);
    }
  if (y.kind != GML_SY_BIN || y.sub > GML_B_SHR)
    return 0;
  for (int turn = 0; turn <= is_turnable (y.sub); turn++)
    {
      int n = left_side (sim, s, turn ? y.b : y.a, to, &slot, out, room - 1);
      if (n < 0
	  || !right_side (sim, s, turn ? y.a : y.b, begin (&out[n], to, y.sub, type, (unsigned) n)))
	continue;
      out[n].a = slot;
      return (unsigned) (n + 1);
    }
  return 0;
}

unsigned
gml_formula_of (struct gml_sim *sim, const struct gml_state *s, uint32_t sym,
		const struct gml_slot *to, struct gml_effect *out, unsigned room)
{
  uint32_t bare = uncast (sim, sym);
  struct gml_slot slot;
  if (gml_sim_type_of (sim, sym)->kind != GML_T_INT)
    return 0;
  return steps_to (sim, s, is_given (sim, bare, &slot) ? sym : bare, to, out, room);
}

bool
gml_formula_is_in (const struct gml_sim *sim, const struct gml_bind *m, uint32_t result)
{
  const struct gml_cell *root = gml_cell (sim->tab, gml_cell (sim->tab, m->key)->root);
  const struct gml_sym *y = gml_sym (sim->tab, m->sym);
  return result && root->kind == GML_CELL_DEREF && root->ref == result && gml_formula_small (sim)
	 && gml_is_byvalue (sim, result) && y->kind == GML_SY_BIN
	 && sim->unit->types[y->type].kind == GML_T_INT;
}

void
gml_formula_in_record (struct gml_sim *sim, const struct gml_state *s, struct gml_exit *x,
		       uint32_t result)
{
  unsigned room = IN_RECORD;
  for (uint32_t k = 0; result && k < s->mem.n && x->neffects + room <= GML_EXIT_EFFECTS; k++)
    {
      struct gml_bind m = s->mem.v[k];
      struct gml_effect steps[IN_RECORD];
      struct gml_slot to, from;
      unsigned n;
      if (!gml_formula_is_in (sim, &m, result) || gml_is_stored (sim, &m, result, &from, &to)
	  || !gml_slot_of_cell (sim, m.key, result, &to))
	continue;
      n = gml_formula_of (sim, s, m.sym, &to, steps, room);
      for (unsigned i = 0; i < n; i++)
	*gml_exit_add (x, GML_E_COPY) = steps[i];
      room -= n;
    }
}

void
gml_formula_forget (struct gml_exit *x)
{
  unsigned n = 0;
  for (unsigned k = 0; k < x->neffects; k++)
    {
      struct gml_effect e = x->effects[k];
      bool record = e.b.base == GML_SLOT_RESULT;
      if (gml_is_step (&e) && (!record || e.b.nsteps))
	{
	  if (record || e.hi)
	    continue;
	  e = (struct gml_effect){ .kind = GML_E_COPY, .b = e.b };
	  e.a.base = e.c.base = GML_SLOT_NONE;
	}
      x->effects[n++] = e;
    }
  x->neffects = n;
}

/* ---- In the caller ---------------------------------------------------------------- */

static bool
has_bits (const struct gml_type *t, int64_t bits)
{
  return t->kind == GML_T_INT && t->is_signed == (bits < 0) && t->bits == (bits < 0 ? -bits : bits);
}

/* The integer type of BITS (negative: signed), LIKE if it is that.  */
static gml_id
type_of_bits (const struct gml_unit *u, gml_id like, int64_t bits)
{
  if (has_bits (&u->types[like], bits))
    return like;
  for (gml_id t = 1; t < u->ntypes; t++)
    if (has_bits (&u->types[t], bits))
      return t;
  return 0;
}

/* The right side of E, in type IN; 0 if nothing is known of it.  */
static uint32_t
right_operand (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	       const struct gml_effect *e, gml_id in)
{
  struct gml_slot c = e->c;
  uint32_t sym;
  if (c.base != GML_SLOT_CONST)
    return gml_slot_sym (sim, s, inst, &c, 0);
  if (c.nsteps == 0)
    return gml_sym_int (sim->tab, in, e->num);
  sym = gml_sim_fresh (sim, s, GML_FR_RESULT, in, sim->inst, 3 + (uint32_t) e->hi);
  gml_assume_range (sim, s, sym, gml_ival_make (e->num, e->num + c.steps[0].num));
  return sym;
}

/* VALUE (of the steps before) after step E; 0 if it cannot be said.  */
static uint32_t
take_step (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	   const struct gml_effect *e, uint32_t value, gml_id type)
{
  gml_id in = type_of_bits (sim->unit, type, e->lo);
  uint32_t b = in ? right_operand (sim, s, inst, e, in) : 0;
  if (e->hi == 0)
    value = gml_slot_sym (sim, s, inst, &e->a, 0);
  if (!value || !b || value == sim->top || b == sim->top)
    return 0;
  return gml_sym_bin (sim->tab, e->role - 1u, in, gml_sym_cast (sim->tab, in, value),
		      gml_sym_cast (sim->tab, in, b));
}

uint32_t
gml_formula_value (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		   const struct gml_effect *effects, unsigned n, const struct gml_slot *to,
		   gml_id type)
{
  uint32_t value = 0;
  int64_t step = 0;
  for (unsigned k = 0; k < n; k++) /* in whatever order they come */
    {
      const struct gml_effect *e = &effects[k];
      if (!gml_is_step (e) || e->hi != step || !gml_slot_same (&e->b, to))
	continue;
      value = take_step (sim, s, inst, e, value, type);
      if (!value)
	return 0;
      step++;
      k = UINT_MAX; /* from the start again */
    }
  return value ? gml_sym_cast (sim->tab, type, value) : 0;
}
