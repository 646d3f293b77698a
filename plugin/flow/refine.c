/* What a branch tells: facts refined through the definitions of its condition.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/sim.h"
#include "plugin/flow/slots.h"

/* Somebody looked at SYM and what it is made of.  */
static void
mark_tested (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  struct gml_sym y = *gml_sym (sim->tab, sym);
  struct gml_resource *r;
  switch (y.kind)
    {
    case GML_SY_BIN:
      mark_tested (sim, s, y.b);
      /* fall through */
    case GML_SY_UN:
    case GML_SY_CAST:
      mark_tested (sim, s, y.a);
      if (y.kind == GML_SY_BIN)
	break;
      return;
    case GML_SY_FRESH: /* nobody will ask but of what may have failed */
      gml_effect_tested (sim, s, sym);
      r = gml_state_resource (s, sym);
      if (r)
	r->flags |= GML_RF_TESTED;
      return;
    case GML_SY_PARAM:
    case GML_SY_INIT:
      break;
    default:
      return;
    }
  gml_state_fact_make (s, sym, gml_ival_all ())->flags |= GML_FACT_TESTED;
  r = gml_state_resource (s, sym);
  if (r)
    r->flags |= GML_RF_TESTED;
}

/* Whether SYM, one of the handles of which negative ones stand for none, is none; or
   is one for sure.  A pointer's -1 is its highest value.  */
static bool
all_invalid (const struct gml_sim *sim, uint32_t sym, struct gml_ival v)
{
  const struct gml_type *type = gml_sim_type_of (sim, sym);
  return type->kind == GML_T_PTR ? v.lo == gml_ival_of_type (type).hi : v.hi < 0;
}

static bool
all_valid (const struct gml_sim *sim, uint32_t sym, struct gml_ival v)
{
  const struct gml_type *type = gml_sim_type_of (sim, sym);
  return type->kind == GML_T_PTR ? v.hi < gml_ival_of_type (type).hi : v.lo >= 0;
}

/* A handle's range changed: does the resource exist?  */
static void
settle_resource (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  for (uint32_t k = 0; k < s->res.n; k++)
    {
      struct gml_resource *r = &s->res.v[k];
      const struct gml_kind *kind;
      struct gml_ival v;
      if (r->sym != sym)
	continue;
      kind = r->kind ? gml_api_kind (sim->api, r->kind) : NULL;
      v = gml_eval (sim, s, sym);
      if (kind && kind->negative_invalid)
	{
	  if (all_invalid (sim, sym, v))
	    gml_state_drop_resource (s, k);
	  else if (all_valid (sim, sym, v))
	    r->flags |= GML_RF_MUST;
	}
      else if (v.lo == v.hi && (v.lo == 0 || gml_sim_type_of (sim, sym)->kind == GML_T_PTR))
	gml_state_drop_resource (s, k); /* null, or a number that no object's address is */
      else if (gml_eval_nonzero (sim, s, sym))
	r->flags |= GML_RF_MUST;
      return;
    }
}

static bool refine (struct gml_sim *sim, struct gml_state *s, uint32_t sym, struct gml_ival iv);

/* (T) A lies in IV: what does that say of A?  */
static bool
refine_cast (struct gml_sim *sim, struct gml_state *s, uint32_t sym, struct gml_ival iv)
{
  struct gml_sym y = *gml_sym (sim->tab, sym);
  const struct gml_type *to = &sim->unit->types[y.type], *from = gml_sim_type_of (sim, y.a);
  struct gml_ival v = gml_eval (sim, s, y.a), all = gml_ival_of_type (to);
  if (from->kind == GML_T_FLOAT || to->kind == GML_T_FLOAT)
    return true;
  if (to->kind == GML_T_BOOL)
    {
      if (iv.lo > 0 || iv.hi < 1)
	return gml_assume (sim, s, y.a, iv.lo > 0);
      return true;
    }
  if (gml_ival_within (v, all))
    return refine (sim, s, y.a, iv);
  /* Negative numbers turn into large ones: if IV ends below them, A is in it.  */
  if (!to->is_signed && from->is_signed && to->bits >= from->bits && to->bits <= 64
      && iv.hi < all.hi - ((gml_int) 1 << (from->bits - 1)))
    return refine (sim, s, y.a, gml_ival_make (iv.lo < 0 ? 0 : iv.lo, iv.hi));
  return true;
}

/* `n - 1 <= 254' of unsigned n says 1 <= n <= 255: a sum or difference that may
   wrap lies in IV, so A lies in one of its turns.  */
static bool
refine_wrapped (struct gml_sim *sim, struct gml_state *s, const struct gml_sym *y,
		struct gml_ival iv)
{
  struct gml_ival all = gml_ival_of_type (&sim->unit->types[y->type]), hull = { 1, 0 };
  struct gml_ival a = gml_eval (sim, s, y->a), b = gml_eval (sim, s, y->b);
  struct gml_ival back
    = gml_ival_bin (y->sub == GML_B_ADD ? GML_B_SUB : GML_B_ADD, gml_ival_meet (iv, all), b);
  for (int turn = -1; turn <= 1; turn++)
    {
      gml_int by = turn * (all.hi + 1);
      hull = gml_ival_join (hull, gml_ival_meet (a, gml_ival_make (back.lo + by, back.hi + by)));
    }
  return refine (sim, s, y->a, hull);
}

/* A signed sum that overflows is no value at all: where there is one, it did not.  */
static bool
is_signed_sum (const struct gml_type *type, const struct gml_sym *y)
{
  return type->kind == GML_T_INT && type->is_signed && (y->sub == GML_B_ADD || y->sub == GML_B_SUB);
}

static bool
refine_bin (struct gml_sim *sim, struct gml_state *s, uint32_t sym, struct gml_ival iv)
{
  struct gml_sym y = *gml_sym (sim->tab, sym);
  const struct gml_type *type = &sim->unit->types[y.type];
  struct gml_ival a = gml_eval (sim, s, y.a), b = gml_eval (sim, s, y.b), raw;
  if (type->kind != GML_T_INT && type->kind != GML_T_BOOL)
    return true;
  if (y.sub == GML_B_OR && iv.lo == 0 && iv.hi == 0) /* no bit of either is set */
    return refine (sim, s, y.a, iv) && refine (sim, s, y.b, iv);
  raw = gml_ival_bin (y.sub, a, b);
  if (!gml_ival_within (raw, gml_ival_of_type (type)))
    {
      if ((y.sub == GML_B_ADD || y.sub == GML_B_SUB) && gml_ival_const (b)
	  && type->kind == GML_T_INT && !type->is_signed && type->bits > 0 && type->bits <= 64)
	return refine_wrapped (sim, s, &y, iv);
      if (!is_signed_sum (type, &y)) /* it may have wrapped: nothing to learn */
	return true;
    }
  switch (y.sub)
    {
    case GML_B_ADD:
      return refine (sim, s, y.a, gml_ival_bin (GML_B_SUB, iv, b))
	     && refine (sim, s, y.b, gml_ival_bin (GML_B_SUB, iv, a));
    case GML_B_SUB:
      return refine (sim, s, y.a, gml_ival_bin (GML_B_ADD, iv, b))
	     && refine (sim, s, y.b, gml_ival_bin (GML_B_SUB, a, iv));
    case GML_B_MUL:
      if (gml_ival_const (b) && b.lo > 0 && iv.lo >= 0)
	return refine (sim, s, y.a, gml_ival_make ((iv.lo + b.lo - 1) / b.lo, iv.hi / b.lo));
      return true;
    default:
      return true;
    }
}

static bool
refine (struct gml_sim *sim, struct gml_state *s, uint32_t sym, struct gml_ival iv)
{
  struct gml_sym y = *gml_sym (sim->tab, sym);
  struct gml_ival old = gml_eval (sim, s, sym), now = gml_ival_meet (old, iv);
  if (gml_ival_empty (now) || (now.lo == 0 && now.hi == 0 && gml_eval_nonzero (sim, s, sym)))
    return false;
  if (y.kind == GML_SY_INT || sym == sim->top || gml_ival_equal (old, now))
    return true;
  struct gml_fact *fact = gml_state_fact_make (s, sym, gml_ival_all ());
  fact->iv = now;
  if (now.hi < old.hi)
    fact->flags &= (uint8_t) ~GML_FACT_GUESS;
  settle_resource (sim, s, sym);
  if (y.kind == GML_SY_CAST)
    return refine_cast (sim, s, sym, now);
  if (y.kind == GML_SY_BIN)
    {
      if (gml_bin_is_compare (y.sub) && gml_ival_const (now))
	return gml_assume_compare (sim, s, now.lo ? y.sub : gml_bin_negate (y.sub), y.a, y.b);
      return refine_bin (sim, s, sym, now);
    }
  if (y.kind == GML_SY_UN && y.sub == GML_U_NOT && sim->unit->types[y.type].is_signed)
    return refine (sim, s, y.a, gml_ival_make (-now.hi - 1, -now.lo - 1));
  if (y.kind == GML_SY_UN && y.sub == GML_U_NEG)
    return refine (sim, s, y.a, gml_ival_make (-now.hi, -now.lo));
  return true;
}

bool
gml_assume_range (struct gml_sim *sim, struct gml_state *s, uint32_t sym, struct gml_ival iv)
{
  return refine (sim, s, sym, iv);
}

static bool
assume_nonzero (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  struct gml_ival v = gml_eval (sim, s, sym);
  if (v.lo == 0 && v.hi == 0)
    return false;
  if (gml_sym (sim->tab, sym)->kind == GML_SY_INT || sym == sim->top)
    return true;
  if (v.lo == 0)
    return refine (sim, s, sym, gml_ival_make (1, v.hi));
  if (v.hi == 0)
    return refine (sim, s, sym, gml_ival_make (v.lo, -1));
  if (v.lo < 0 && v.hi > 0)
    {
      gml_state_fact_make (s, sym, gml_ival_all ())->flags |= GML_FACT_NONZERO;
      if (gml_sym (sim->tab, sym)->kind == GML_SY_CAST)
	return assume_nonzero (sim, s, gml_sym (sim->tab, sym)->a);
    }
  return true;
}

/* Whether SYM is a truth value: then `SYM != 0' is SYM.  */
static bool
is_truth (struct gml_sim *sim, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, gml_sym_strip (sim->tab, sym));
  if (y->kind == GML_SY_BIN)
    return gml_bin_is_compare (y->sub)
	   || ((y->sub == GML_B_AND || y->sub == GML_B_OR) && is_truth (sim, y->a)
	       && is_truth (sim, y->b));
  return y->kind == GML_SY_UN && y->sub == GML_U_LNOT;
}

static bool
assume_not_equal (struct gml_sim *sim, struct gml_state *s, uint32_t a, uint32_t b)
{
  struct gml_ival va = gml_eval (sim, s, a), vb = gml_eval (sim, s, b);
  if (a == b || (gml_ival_const (va) && gml_ival_equal (va, vb)))
    return false;
  for (uint32_t k = 0; k < s->bounds.n; k++) /* a <= b + 0, and now less */
    if (s->bounds.v[k].a == a && s->bounds.v[k].b == b && s->bounds.v[k].c == 0)
      s->bounds.v[k].c = -1;
  if (gml_ival_const (vb))
    {
      if (vb.lo == 0)
	return assume_nonzero (sim, s, a);
      if (va.lo == vb.lo)
	return refine (sim, s, a, gml_ival_make (va.lo + 1, va.hi));
      if (va.hi == vb.lo)
	return refine (sim, s, a, gml_ival_make (va.lo, va.hi - 1));
    }
  return true;
}

static void
remember_bound (struct gml_sim *sim, struct gml_state *s, uint32_t a, uint32_t b, gml_int c)
{
  if (a == sim->top || b == sim->top || gml_sym (sim->tab, a)->kind == GML_SY_INT
      || gml_sym (sim->tab, b)->kind == GML_SY_INT)
    return;
  gml_state_add_bound (s, a, b, c);
}

static bool
assume_less (struct gml_sim *sim, struct gml_state *s, uint32_t a, uint32_t b, gml_int gap)
{
  struct gml_ival va = gml_eval (sim, s, a), vb = gml_eval (sim, s, b);
  remember_bound (sim, s, a, b, -gap);
  return refine (sim, s, a, gml_ival_make (-GML_INF, vb.hi - gap))
	 && refine (sim, s, b, gml_ival_make (va.lo + gap, GML_INF));
}

/* x == 0, x != 0 where x is a truth value; also against 1.  */
static bool
assume_truth_compare (struct gml_sim *sim, struct gml_state *s, enum gml_bin op, uint32_t a,
		      uint32_t b, bool *done)
{
  const struct gml_sym *y = gml_sym (sim->tab, b);
  *done = false;
  if ((op != GML_B_EQ && op != GML_B_NE) || y->kind != GML_SY_INT || (y->num != 0 && y->num != 1)
      || !is_truth (sim, a))
    return true;
  *done = true;
  return gml_assume (sim, s, a, (op == GML_B_EQ) == (y->num == 1));
}

/* Whether R is a new object that nobody but us knows, and OTHER came from elsewhere:
   a global such as stdout, an argument, a variable's address.  */
static bool
is_newer (const struct gml_sim *sim, const struct gml_resource *r, uint32_t other)
{
  const struct gml_sym *y = gml_sym (sim->tab, gml_sym_strip (sim->tab, other));
  if (!r || !(r->flags & GML_RF_MUST) || gml_sim_type_of (sim, r->sym)->kind != GML_T_PTR
      || (r->flags & (GML_RF_OURS | GML_RF_ESCAPED)) != GML_RF_OURS)
    return false;
  return (y->kind == GML_SY_INIT || y->kind == GML_SY_PARAM || y->kind == GML_SY_ADDR
	  || (y->kind == GML_SY_FRESH && y->sub == GML_FR_CLOBBER))
	 && !gml_sym_depends (sim->tab, other, r->sym);
}

/* Two resources that were acquired one while the other lived are not one.  */
static bool
are_different (struct gml_sim *sim, struct gml_state *s, uint32_t a, uint32_t b)
{
  struct gml_resource *x, *y;
  if (s->res.n == 0)
    return false;
  x = gml_find_resource (sim, s, gml_base_of_sym (sim, a));
  y = gml_find_resource (sim, s, gml_base_of_sym (sim, b));
  if (is_newer (sim, x, b) || is_newer (sim, y, a))
    return true;
  return x && y && x != y && x->acquired && y->acquired && x->flags & GML_RF_MUST
	 && y->flags & GML_RF_MUST;
}

/* The least C for which a comparison on this path said A <= B + C; else GML_INF.  */
static gml_int
told (const struct gml_state *s, uint32_t a, uint32_t b)
{
  gml_int c = GML_INF;
  for (uint32_t k = 0; k < s->bounds.n; k++)
    if (s->bounds.v[k].a == a && s->bounds.v[k].b == b && s->bounds.v[k].c < c)
      c = s->bounds.v[k].c;
  return c;
}

/* Whether earlier comparisons of the two say that `A OP B' cannot be.  */
static bool
is_ruled_out (const struct gml_state *s, enum gml_bin op, uint32_t a, uint32_t b)
{
  gml_int ab = told (s, a, b), ba = told (s, b, a);
  switch (op)
    {
    case GML_B_EQ:
      return ab < 0 || ba < 0;
    case GML_B_NE:
      return ab <= 0 && ba <= 0;
    case GML_B_LT:
      return ba <= 0;
    case GML_B_LE:
      return ba < 0;
    case GML_B_GT:
      return ab <= 0;
    case GML_B_GE:
      return ab < 0;
    default:
      return false;
    }
}

bool
gml_assume_compare (struct gml_sim *sim, struct gml_state *s, enum gml_bin op, uint32_t a,
		    uint32_t b)
{
  bool done, ok;
  int known;
  if (gml_sym (sim->tab, a)->kind == GML_SY_INT && gml_sym (sim->tab, b)->kind != GML_SY_INT)
    return gml_assume_compare (sim, s, gml_bin_swap (op), b, a);
  ok = assume_truth_compare (sim, s, op, a, b, &done);
  if (done)
    return ok;
  if (gml_sim_type_of (sim, a)->kind == GML_T_FLOAT)
    return true;
  known = gml_ival_compare (op, gml_eval (sim, s, a), gml_eval (sim, s, b));
  mark_tested (sim, s, a);
  mark_tested (sim, s, b);
  if (known == 0 || is_ruled_out (s, op, a, b))
    return false;
  switch (op)
    {
    case GML_B_EQ:
      if (are_different (sim, s, a, b))
	return false;
      remember_bound (sim, s, a, b, 0);
      remember_bound (sim, s, b, a, 0);
      return refine (sim, s, a, gml_eval (sim, s, b)) && refine (sim, s, b, gml_eval (sim, s, a));
    case GML_B_NE:
      return assume_not_equal (sim, s, a, b) && assume_not_equal (sim, s, b, a);
    case GML_B_LT:
      return assume_less (sim, s, a, b, 1);
    case GML_B_LE:
      return assume_less (sim, s, a, b, 0);
    case GML_B_GT:
      return assume_less (sim, s, b, a, 1);
    case GML_B_GE:
      return assume_less (sim, s, b, a, 0);
    default:
      return true;
    }
}

static bool
assume_bits (struct gml_sim *sim, struct gml_state *s, uint32_t cond, bool truth)
{
  struct gml_sym y = *gml_sym (sim->tab, cond);
  bool both = (y.sub == GML_B_AND) == truth;
  if (both) /* a & b holds, or a | b does not */
    return gml_assume (sim, s, y.a, truth) && gml_assume (sim, s, y.b, truth);
  mark_tested (sim, s, y.a);
  mark_tested (sim, s, y.b);
  /* One of them decides if the other cannot.  */
  struct gml_ival a = gml_eval (sim, s, y.a), b = gml_eval (sim, s, y.b);
  gml_int other = truth ? 0 : 1;
  if (gml_ival_const (a) && a.lo == other)
    return gml_assume (sim, s, y.b, truth);
  if (gml_ival_const (b) && b.lo == other)
    return gml_assume (sim, s, y.a, truth);
  return true;
}

bool
gml_assume (struct gml_sim *sim, struct gml_state *s, uint32_t cond, bool truth)
{
  struct gml_sym y = *gml_sym (sim->tab, cond);
  bool boolean = sim->unit->types[y.type].kind == GML_T_BOOL;
  struct gml_ival v = gml_eval (sim, s, cond);
  if (truth ? v.lo == 0 && v.hi == 0 : v.lo > 0 || v.hi < 0)
    return false;
  if (y.kind == GML_SY_BIN) /* the same test later has the same answer */
    {
      struct gml_fact *f = gml_state_fact_make (s, cond, gml_ival_all ());
      if (!truth)
	f->iv = gml_ival_make (0, 0);
      else if (boolean || gml_bin_is_compare (y.sub))
	f->iv = gml_ival_make (1, 1);
      else
	f->flags |= GML_FACT_NONZERO;
    }
  switch (y.kind)
    {
    case GML_SY_INT:
      return (y.num != 0) == truth;
    case GML_SY_BIN:
      if (gml_bin_is_compare (y.sub))
	return gml_assume_compare (sim, s, truth ? y.sub : gml_bin_negate (y.sub), y.a, y.b);
      if ((y.sub == GML_B_AND || y.sub == GML_B_OR)
	  && (boolean || (is_truth (sim, y.a) && is_truth (sim, y.b))))
	return assume_bits (sim, s, cond, truth);
      if (y.sub == GML_B_OR && !truth) /* no bit of either is set */
	return gml_assume (sim, s, y.a, false) && gml_assume (sim, s, y.b, false);
      if (y.sub == GML_B_XOR && boolean && gml_sym (sim->tab, y.b)->kind == GML_SY_INT)
	return gml_assume (sim, s, y.a, truth != (gml_sym (sim->tab, y.b)->num != 0));
      break;
    case GML_SY_UN:
      if (y.sub == GML_U_LNOT || (y.sub == GML_U_NOT && boolean))
	return gml_assume (sim, s, y.a, !truth);
      break;
    case GML_SY_CAST:
      if (is_truth (sim, y.a) || gml_sim_type_of (sim, y.a)->kind == GML_T_BOOL || boolean
	  || sim->unit->types[y.type].bits >= gml_sim_type_of (sim, y.a)->bits)
	return gml_assume (sim, s, y.a, truth);
      break;
    default:
      break;
    }
  mark_tested (sim, s, cond);
  if (truth)
    return assume_nonzero (sim, s, cond);
  return refine (sim, s, cond, gml_ival_make (0, 0));
}

bool
gml_assume_outcome (struct gml_sim *sim, struct gml_state *s, uint32_t result, struct gml_outcome o,
		    bool truth)
{
  static const enum gml_bin ops[]
    = { [GML_O_EQ] = GML_B_EQ, [GML_O_NE] = GML_B_NE, [GML_O_LT] = GML_B_LT,
	[GML_O_LE] = GML_B_LE, [GML_O_GT] = GML_B_GT, [GML_O_GE] = GML_B_GE };
  gml_int n = gml_int_as (gml_sim_type_of (sim, result), o.num);
  struct gml_ival num = gml_ival_make (n, n), v = gml_eval (sim, s, result);
  enum gml_bin op;
  switch (o.op)
    {
    case GML_O_ANY:
      return truth;
    case GML_O_NULL:
    case GML_O_FALSE:
      return truth ? refine (sim, s, result, gml_ival_make (0, 0))
		   : assume_nonzero (sim, s, result);
    case GML_O_NOTNULL:
    case GML_O_TRUE:
      return truth ? assume_nonzero (sim, s, result)
		   : refine (sim, s, result, gml_ival_make (0, 0));
    default:
      op = truth ? ops[o.op] : gml_bin_negate (ops[o.op]);
      break;
    }
  if (gml_ival_compare (op, v, num) == 0)
    return false;
  switch (op)
    {
    case GML_B_EQ:
      return refine (sim, s, result, num);
    case GML_B_NE:
      if (o.num == 0)
	return assume_nonzero (sim, s, result);
      if (v.lo == n)
	return refine (sim, s, result, gml_ival_make (v.lo + 1, v.hi));
      return v.hi != n || refine (sim, s, result, gml_ival_make (v.lo, v.hi - 1));
    case GML_B_LT:
      return refine (sim, s, result, gml_ival_make (-GML_INF, num.lo - 1));
    case GML_B_LE:
      return refine (sim, s, result, gml_ival_make (-GML_INF, num.lo));
    case GML_B_GT:
      return refine (sim, s, result, gml_ival_make (num.lo + 1, GML_INF));
    default:
      return refine (sim, s, result, gml_ival_make (num.lo, GML_INF));
    }
}
