/* sign-conversion (CWE-195), size-underflow (CWE-191) and truncated-size (CWE-197):
   lengths that are another number by the time they are used.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"

enum
{
  WIDE = 0x7fffffff
}; /* as good as no bound */

/* ---- sign-conversion ---------------------------------------------------------------------- */

uint32_t
gml_negative_part (const struct gml_event *ev, uint32_t sym)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, sym);
  const struct gml_type *to, *from;
  uint32_t part;
  if (y.kind == GML_SY_BIN && !gml_bin_is_compare (y.sub) && y.sub != GML_B_PTRADD)
    {
      /* `n & 255' and `n % 100' are small whatever became of the sign.  */
      if ((y.sub == GML_B_AND || y.sub == GML_B_MOD)
	  && gml_eval (ev->sim, ev->state, sym).hi < WIDE)
	return 0;
      part = gml_negative_part (ev, y.a);
      return part ? part : gml_negative_part (ev, y.b);
    }
  if (y.kind != GML_SY_CAST)
    return 0;
  to = &ev->sim->unit->types[y.type];
  from = gml_sim_type_of (ev->sim, y.a);
  if (from->kind != GML_T_INT || to->kind != GML_T_INT || !from->is_signed || to->is_signed
      || to->bits < from->bits)
    return gml_negative_part (ev, y.a);
  if (gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, y.a))->kind == GML_SY_BIN)
    return 0; /* a difference: size-underflow's */
  if (gml_eval (ev->sim, ev->state, y.a).lo >= 0 || !gml_eval_taint (ev->sim, ev->state, y.a)
      || gml_is_guess (ev, y.a))
    return 0;
  return y.a;
}

/* Who set no upper bound either has a greater defect: unbounded-copy, unbounded-allocation.  */
bool
gml_may_be_negative (const struct gml_event *ev)
{
  uint32_t part = gml_negative_part (ev, ev->sym);
  struct gml_ival v;
  if (!part)
    return false;
  v = gml_eval (ev->sim, ev->state, part);
  return v.hi < WIDE || gml_eval_bounded_by (ev->sim, ev->state, part);
}

static void
sign_conversion (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const char *how;
  uint32_t part;
  if (!gml_may_be_negative (ev))
    return;
  rule = gml_unless_asserted (rule, ev, gml_may_be_negative, &how);
  part = gml_negative_part (ev, ev->sym);
  story.resource = gml_name_of_sym (ev, part);
  story.from = gml_eval_taint (ev->sim, ev->state, part);
  story.last = gml_say (ev, "a negative number is a huge size for '%s'",
			gml_name_of_function (ev, ev->callee));
  if (gml_expression (ev, part))
    gml_offer (ev, &story, "%s >= 0", gml_expression (ev, part));
  gml_tell (rule, ev, &story,
	    "%s%s%s, outside data, can be negative, and huge as a size: it has an upper bound only",
	    story.resource ? "'" : "a length", story.resource ? story.resource : "",
	    story.resource ? "'" : "");
}

/* ---- size-underflow ----------------------------------------------------------------------- */

static bool
can_fall_below (const struct gml_event *ev, const struct gml_sym *y)
{
  struct gml_ival a = gml_eval (ev->sim, ev->state, y->a), b = gml_eval (ev->sim, ev->state, y->b);
  gml_int gap;
  if (a.lo >= b.hi || gml_is_guess (ev, y->a) || gml_is_guess (ev, y->b)
      || gml_eval_overflow_asked (ev->sim, ev->state, y))
    return false;
  if (gml_eval_diff (ev->sim, ev->state, y->b, y->a, &gap) && gap <= 0)
    return false;
  /* What others said of either may well be what holds it up.  */
  if (gml_sym (ev->sim->tab, y->b)->kind != GML_SY_INT
      && (gml_is_compared (ev, y->a) || gml_is_compared (ev, y->b)))
    return false;
  return a.lo < b.hi;
}

/* The difference in SYM that outside data can make negative; 0 none.  */
static uint32_t
falling_part (const struct gml_event *ev, uint32_t sym)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, sym);
  uint32_t part;
  if (y.kind == GML_SY_CAST || y.kind == GML_SY_UN)
    return falling_part (ev, y.a);
  if (y.kind != GML_SY_BIN || gml_bin_is_compare (y.sub) || y.sub == GML_B_PTRADD
      || y.sub == GML_B_AND || y.sub == GML_B_MIN || y.sub == GML_B_MOD)
    return 0;
  part = falling_part (ev, y.a);
  if (!part)
    part = falling_part (ev, y.b);
  if (part || y.sub != GML_B_SUB || ev->sim->unit->types[y.type].kind != GML_T_INT)
    return part;
  /* What the program counted itself (`used - start') has its order from elsewhere.  */
  if (gml_sym (ev->sim->tab, y.b)->kind == GML_SY_INT ? !gml_eval_taint (ev->sim, ev->state, y.a)
						      : !gml_eval_taint (ev->sim, ev->state, y.b))
    return 0;
  part = gml_sym_strip (ev->sim->tab, y.a);
  if (gml_sym (ev->sim->tab, part)->kind == GML_SY_BIN
      && gml_sym (ev->sim->tab, part)->sub == GML_B_SUB)
    return 0; /* what is left of something else */
  if (gml_sym (ev->sim->tab, y.b)->kind != GML_SY_INT && gml_is_result (ev, y.b))
    return 0; /* so much came into a buffer: its room bounds it */
  return can_fall_below (ev, &y) ? sym : 0;
}

bool
gml_can_underflow (const struct gml_event *ev)
{
  uint32_t part = falling_part (ev, ev->sym);
  /* A bound found after the subtraction counts, too.  */
  return part && gml_eval (ev->sim, ev->state, ev->sym).hi >= WIDE;
}

/* `len >= 4', for `len - 4'.  */
static void
offer_order (const struct gml_event *ev, struct gml_story *story, uint32_t part)
{
  const struct gml_sym *y = gml_sym (ev->sim->tab, part);
  uint32_t from = y->a, less = y->b;
  const char *a = gml_expression (ev, from), *b = gml_expression (ev, less);
  if (a && b)
    gml_offer (ev, story, "%s >= %s", a, b);
}

static void
size_underflow (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const char *how;
  uint32_t part;
  if (!gml_can_underflow (ev))
    return;
  rule = gml_unless_asserted (rule, ev, gml_can_underflow, &how);
  part = falling_part (ev, ev->sym);
  story.resource = gml_name_of_sym (ev, part);
  story.from = gml_eval_taint (ev->sim, ev->state, part);
  story.last
    = gml_say (ev, "the difference is a size for '%s'", gml_name_of_function (ev, ev->callee));
  offer_order (ev, &story, part);
  gml_tell (rule, ev, &story,
	    "%s%s%scomputed from outside data, can fall below zero and is a huge size then",
	    story.resource ? "'" : "a size ", story.resource ? story.resource : "",
	    story.resource ? "', " : "");
}

/* ---- truncated-size ------------------------------------------------------------------------- */

/* How high SYM can be where a loop goes on while it is below HI: `n *= 4' leaps over.  */
static gml_int
overshoot (const struct gml_event *ev, uint32_t sym, gml_int hi)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_sym *y = gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, sym));
  gml_int most = hi;
  if (y->kind != GML_SY_FRESH || y->sub != GML_FR_PHI || fn->values[y->b].kind != GML_V_PHI)
    return hi;
  for (gml_id k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      gml_int by, now = hi;
      if (i->op != GML_I_BIN || i->a != y->b || fn->values[i->b].kind != GML_V_INT || !i->result
	  || fn->values[i->result].var != fn->values[y->b].var)
	continue;
      by = fn->values[i->b].num;
      if (i->sub == GML_B_MUL && by > 1 && by < WIDE)
	now = (hi - 1) * by;
      else if (i->sub == GML_B_SHL && by > 0 && by < 32)
	now = (hi - 1) << by;
      else if (i->sub == GML_B_ADD && by > 0 && by < WIDE)
	now = hi - 1 + by;
      most = now > most ? now : most;
    }
  return most;
}

/* The outside data that SYM was found to be no less than, and that drives it above LIMIT:
   `while (entries < length) entries *= 2;'; null none.  */
static const struct gml_trail *
driven_above (const struct gml_event *ev, uint32_t sym, gml_int limit)
{
  uint32_t bare = gml_sym_strip (ev->sim->tab, sym);
  for (uint32_t k = 0; k < ev->state->bounds.n; k++)
    {
      const struct gml_bound *b = &ev->state->bounds.v[k];
      const struct gml_trail *t;
      gml_int hi;
      if (gml_sym_strip (ev->sim->tab, b->b) != bare || gml_sym_strip (ev->sim->tab, b->a) == bare)
	continue;
      t = gml_eval_taint (ev->sim, ev->state, b->a);
      hi = gml_eval (ev->sim, ev->state, b->a).hi - b->c;
      if (t && overshoot (ev, bare, hi) > limit && !gml_is_guess (ev, b->a))
	return t;
    }
  return NULL;
}

/* The conversion in SYM that drops bits of outside data; 0 none.  */
static uint32_t
truncated_part (const struct gml_event *ev, uint32_t sym)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, sym);
  const struct gml_type *to, *from;
  struct gml_ival v;
  if (y.kind == GML_SY_BIN && (y.sub == GML_B_ADD || y.sub == GML_B_MUL || y.sub == GML_B_SUB))
    {
      uint32_t part = truncated_part (ev, y.a);
      return part ? part : truncated_part (ev, y.b);
    }
  if (y.kind != GML_SY_CAST)
    return 0;
  to = &ev->sim->unit->types[y.type];
  from = gml_sim_type_of (ev->sim, y.a);
  v = gml_eval (ev->sim, ev->state, y.a);
  if (from->kind != GML_T_INT || to->kind != GML_T_INT || to->bits >= from->bits || to->bits < 16)
    return truncated_part (ev, y.a);
  if (!gml_eval_taint (ev->sim, ev->state, y.a))
    return driven_above (ev, y.a, gml_ival_of_type (to).hi) ? sym : truncated_part (ev, y.a);
  if (gml_ival_within (v, gml_ival_of_type (to)) || gml_is_guess (ev, y.a)
      || gml_is_compared (ev, y.a) || v.hi < gml_ival_of_type (to).hi || gml_is_in_memory (ev, y.a))
    return 0;
  /* A high part on purpose: `(uint16_t) (n >> 16)'.  */
  if (gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, y.a))->kind == GML_SY_BIN)
    return 0;
  return sym;
}

static bool
is_truncated (const struct gml_event *ev)
{
  return truncated_part (ev, ev->sym) != 0;
}

static void
truncated_size (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const struct gml_type *to;
  const char *how;
  uint32_t part;
  if (!is_truncated (ev))
    return;
  rule = gml_unless_asserted (rule, ev, is_truncated, &how);
  part = truncated_part (ev, ev->sym);
  to = gml_sim_type_of (ev->sim, part);
  story.resource = gml_name_of_sym (ev, part);
  story.from = gml_eval_taint (ev->sim, ev->state, part);
  if (!story.from)
    story.from = driven_above (ev, gml_sym (ev->sim->tab, part)->a, gml_ival_of_type (to).hi);
  story.last
    = gml_say (ev, "what is left is a size for '%s'", gml_name_of_function (ev, ev->callee));
  if (story.resource && gml_most_of_type (to))
    gml_offer (ev, &story, "%s <= %s", story.resource, gml_most_of_type (to));
  gml_tell (rule, ev, &story,
	    "%s%s%s, outside data, is cut down to %u bits before it is a size: %s",
	    story.resource ? "'" : "a length", story.resource ? story.resource : "",
	    story.resource ? "'" : "", (unsigned) to->bits, how);
}

const struct gml_check gml_check_sign_conversion = { GML_EV_BIT (GML_EV_SIZE), sign_conversion };
const struct gml_check gml_check_size_underflow = { GML_EV_BIT (GML_EV_SIZE), size_underflow };
const struct gml_check gml_check_truncated_size = { GML_EV_BIT (GML_EV_SIZE), truncated_size };
