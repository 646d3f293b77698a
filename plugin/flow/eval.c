/* What is known of a symbol.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "plugin/flow/linear.h"

gml_id
gml_sim_type (const struct gml_sim *sim, uint32_t sym)
{
  return gml_sym (sim->tab, sym)->type;
}

const struct gml_type *
gml_sim_type_of (const struct gml_sim *sim, uint32_t sym)
{
  return &sim->unit->types[gml_sym (sim->tab, sym)->type];
}

static struct gml_ival
eval_cast (const struct gml_sim *sim, const struct gml_state *s, const struct gml_sym *y)
{
  const struct gml_type *to = &sim->unit->types[y->type];
  struct gml_ival v = gml_eval (sim, s, y->a);
  if (gml_sim_type_of (sim, y->a)->kind == GML_T_FLOAT)
    return gml_ival_of_type (to);
  if (to->kind == GML_T_BOOL)
    {
      if (v.lo > 0 || v.hi < 0)
	return gml_ival_make (1, 1);
      return v.lo == 0 && v.hi == 0 ? gml_ival_make (0, 0) : gml_ival_make (0, 1);
    }
  return gml_ival_fit (v, to);
}

/* V as TYPE holds it.  A signed sum that overflows is no value at all: what is
   left is what fits.  */
static struct gml_ival
fit_arithmetic (struct gml_ival v, const struct gml_type *type)
{
  struct gml_ival all = gml_ival_of_type (type), left;
  if (type->kind == GML_T_INT && type->is_signed)
    {
      left = gml_ival_meet (v, all);
      return gml_ival_empty (left) ? all : left;
    }
  return gml_ival_fit (v, type);
}

/* V, the difference of Y's parts, as far as they were compared with each other.  */
static struct gml_ival
compared_parts (const struct gml_sim *sim, const struct gml_state *s, const struct gml_sym *y,
		struct gml_ival v)
{
  uint32_t a = gml_sym_strip (sim->tab, y->a), b = gml_sym_strip (sim->tab, y->b);
  for (uint32_t k = 0; k < s->bounds.n; k++)
    {
      uint32_t lower = gml_sym_strip (sim->tab, s->bounds.v[k].a);
      uint32_t upper = gml_sym_strip (sim->tab, s->bounds.v[k].b);
      gml_int c = s->bounds.v[k].c;
      if (lower == b && upper == a && -c > v.lo && -c <= v.hi)
	v.lo = -c;
      else if (lower == a && upper == b && c < v.hi && c >= v.lo)
	v.hi = c;
    }
  return v;
}

/* SYM as one of those of which the least is taken.  Who writes `MIN (32 - count, n)' means
   that what is left is not below zero; if it is, that is a defect of the difference.  */
static struct gml_ival
eval_left (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  struct gml_ival v = gml_eval (sim, s, sym), from;
  if (y->kind != GML_SY_BIN || y->sub != GML_B_SUB || sim->unit->types[y->type].is_signed)
    return v;
  from = gml_eval (sim, s, y->a);
  if (from.hi < v.hi && from.hi >= v.lo)
    v.hi = from.hi;
  return v;
}

/* The interval that Y's structure gives, facts of its parts included.  */
static struct gml_ival
eval_structure (const struct gml_sim *sim, const struct gml_state *s, const struct gml_sym *y)
{
  const struct gml_type *type = &sim->unit->types[y->type];
  struct gml_ival v;
  switch (y->kind)
    {
    case GML_SY_ADDR:
    case GML_SY_STRING:
    case GML_SY_FUNC:
      return gml_ival_make (1, GML_INF);
    case GML_SY_BIN:
      if (y->sub == GML_B_PTRADD) /* B a pointer: strchr's result, null or not */
	return gml_eval_nonzero (sim, s, y->a) && gml_sim_type_of (sim, y->b)->kind != GML_T_PTR
		 ? gml_ival_make (1, GML_INF)
		 : gml_ival_of_type (type);
      if (type->kind == GML_T_FLOAT)
	return gml_ival_all ();
      if (y->sub == GML_B_MIN)
	return gml_ival_bin (y->sub, eval_left (sim, s, y->a), eval_left (sim, s, y->b));
      v = gml_ival_bin (y->sub, gml_eval (sim, s, y->a), gml_eval (sim, s, y->b));
      if (y->sub == GML_B_SUB && type->kind == GML_T_INT
	  && gml_sym (sim->tab, y->b)->kind != GML_SY_INT)
	v = compared_parts (sim, s, y, v);
      return fit_arithmetic (v, type);
    case GML_SY_UN:
      return gml_ival_fit (gml_ival_un (y->sub, gml_eval (sim, s, y->a), type), type);
    case GML_SY_CAST:
      return eval_cast (sim, s, y);
    default:
      return gml_ival_of_type (type);
    }
}

struct gml_ival
gml_eval (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  const struct gml_fact *f;
  struct gml_ival v;
  if (y->kind == GML_SY_INT)
    return gml_ival_make (y->num, y->num);
  v = eval_structure (sim, s, y);
  f = gml_state_fact (s, sym);
  if (!f)
    return v;
  v = gml_ival_meet (v, f->iv);
  if (f->flags & GML_FACT_NONZERO)
    {
      if (v.lo == 0)
	v.lo = 1;
      if (v.hi == 0)
	v.hi = -1;
    }
  return v;
}

/* Whether one of the two that SYM is the difference of was found to be less.  */
static bool
is_strict_difference (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  uint32_t a, b;
  if (y->kind != GML_SY_BIN || y->sub != GML_B_SUB)
    return false;
  a = gml_sym_strip (sim->tab, y->a);
  b = gml_sym_strip (sim->tab, y->b);
  for (uint32_t k = 0; k < s->bounds.n; k++)
    {
      uint32_t lower = gml_sym_strip (sim->tab, s->bounds.v[k].a);
      uint32_t upper = gml_sym_strip (sim->tab, s->bounds.v[k].b);
      if (s->bounds.v[k].c < 0 && ((lower == a && upper == b) || (lower == b && upper == a)))
	return true;
    }
  return false;
}

bool
gml_eval_nonzero (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  const struct gml_fact *f = gml_state_fact (s, sym);
  struct gml_ival v;
  if (f && f->flags & GML_FACT_NONZERO)
    return true;
  if (gml_sym (sim->tab, sym)->kind == GML_SY_CAST
      && gml_eval_nonzero (sim, s, gml_sym (sim->tab, sym)->a)
      && gml_sim_type_of (sim, sym)->bits
	   >= gml_sim_type_of (sim, gml_sym (sim->tab, sym)->a)->bits)
    return true;
  v = gml_eval (sim, s, sym);
  return v.lo > 0 || v.hi < 0 || is_strict_difference (sim, s, sym);
}

const struct gml_trail *
gml_eval_taint (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  const struct gml_fact *f = gml_state_fact (s, sym);
  const struct gml_trail *t;
  if (f && f->flags & GML_FACT_TAINT)
    return f->source;
  switch (y->kind)
    {
    case GML_SY_BIN:
      if (gml_bin_is_compare (y->sub))
	return NULL;
      t = gml_eval_taint (sim, s, y->a);
      return t || y->sub == GML_B_PTRADD ? t : gml_eval_taint (sim, s, y->b);
    case GML_SY_UN:
    case GML_SY_CAST:
      return gml_eval_taint (sim, s, y->a);
    default:
      return NULL;
    }
}

bool
gml_eval_bounded_by (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  uint32_t bare = gml_sym_strip (sim->tab, sym);
  for (uint32_t k = 0; k < s->bounds.n; k++)
    {
      const struct gml_bound *b = &s->bounds.v[k];
      if ((b->a == sym || gml_sym_strip (sim->tab, b->a) == bare)
	  && gml_sym_strip (sim->tab, b->b) != bare && !gml_sym_depends (sim->tab, b->b, bare)
	  && (!gml_eval_taint (sim, s, b->b) || gml_eval (sim, s, b->b).hi < 0x7fffffff))
	return true;
    }
  return false;
}

enum
{
  WIDE = 0x7fffffff
}; /* who lets this through has set no bound */

/* Whether somebody compared SYM: it is narrower than its type.  */
static bool
was_narrowed (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  gml_int hi = gml_eval (sim, s, sym).hi;
  if (!gml_eval_taint (sim, s, sym) || gml_eval_bounded_by (sim, s, sym))
    return true;
  for (; gml_sym (sim->tab, sym)->kind == GML_SY_CAST; sym = gml_sym (sim->tab, sym)->a)
    if (hi >= gml_ival_of_type (gml_sim_type_of (sim, sym)).hi)
      return false;
  return hi < gml_ival_of_type (gml_sim_type_of (sim, sym)).hi;
}

bool
gml_eval_bounded (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  struct gml_ival v = gml_eval (sim, s, sym);
  if (v.hi < WIDE || !gml_eval_taint (sim, s, sym))
    return true;
  if (gml_eval_bounded_by (sim, s, sym))
    return true;
  switch (y->kind)
    {
    case GML_SY_BIN:
      if (y->sub == GML_B_AND || y->sub == GML_B_MIN)
	return gml_eval_bounded (sim, s, y->a) || gml_eval_bounded (sim, s, y->b);
      if (y->sub == GML_B_MOD)
	return gml_eval_bounded (sim, s, y->b);
      if (y->sub == GML_B_DIV || y->sub == GML_B_SHR || y->sub == GML_B_SUB)
	return gml_eval_bounded (sim, s, y->a);
      if (y->sub == GML_B_SHL) /* of a byte: `b[0] << 24' is no bound, nor is `getchar () << n' */
	return was_narrowed (sim, s, y->a) && gml_eval_bounded (sim, s, y->b)
	       && (v.hi < gml_ival_of_type (gml_sim_type_of (sim, sym)).hi
		   || gml_eval_bounded_by (sim, s, y->a) || !gml_eval_taint (sim, s, y->a));
      if (y->sub == GML_B_MUL && !was_narrowed (sim, s, y->a) && !was_narrowed (sim, s, y->b))
	return false; /* a width of 16 bits times a height of 16 bits */
      return gml_eval_bounded (sim, s, y->a) && gml_eval_bounded (sim, s, y->b);
    case GML_SY_UN:
    case GML_SY_CAST:
      return gml_eval_bounded (sim, s, y->a);
    default:
      return false;
    }
}

const struct gml_trail *
gml_eval_lasting_taint (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  const struct gml_trail *t = gml_eval_taint (sim, s, sym);
  return t && gml_eval (sim, s, sym).hi >= WIDE && gml_eval_bounded (sim, s, sym) ? NULL : t;
}

static bool
is_arithmetic (unsigned op)
{
  return op == GML_B_ADD || op == GML_B_MUL || op == GML_B_SHL;
}

/* Whether Y (an expression of integers) can leave its type upwards.  A product
   or sum whose outside part was compared with anything that is no constant may
   well have been guarded (`n > SIZE_MAX / size'): no word about it.  */
static bool
can_wrap (const struct gml_sim *sim, const struct gml_state *s, const struct gml_sym *y)
{
  const struct gml_type *type = &sim->unit->types[y->type];
  struct gml_ival all, v, w;
  if (!is_arithmetic (y->sub) || type->kind != GML_T_INT || type->bits == 0 || type->bits > 64)
    return false;
  all = gml_ival_of_type (type);
  v = gml_eval (sim, s, y->a);
  w = gml_eval (sim, s, y->b);
  /* What the program counts itself in 64 bits is not near their end.  */
  if (type->bits == 64 && y->sub == GML_B_ADD && !gml_eval_taint (sim, s, y->a))
    v.hi = v.hi < all.hi / 2 ? v.hi : all.hi / 2;
  else if (type->bits == 64 && y->sub == GML_B_ADD && !gml_eval_taint (sim, s, y->b))
    w.hi = w.hi < all.hi / 2 ? w.hi : all.hi / 2;
  return gml_ival_bin (y->sub, v, w).hi > all.hi;
}

bool
gml_eval_overflow_asked (const struct gml_sim *sim, const struct gml_state *s,
			 const struct gml_sym *y)
{
  for (uint32_t k = 0; k < s->props.n; k++)
    {
      const struct gml_prop *p = &s->props.v[k];
      const struct gml_sym *z;
      if (strcmp (p->name, "overflow") != 0 || gml_eval (sim, s, p->sym).hi != 0)
	continue;
      z = gml_sym (sim->tab, p->value);
      if (z->kind == GML_SY_BIN && z->sub == y->sub
	  && gml_sym_strip (sim->tab, z->a) == gml_sym_strip (sim->tab, y->a)
	  && gml_ival_equal (gml_eval (sim, s, z->b), gml_eval (sim, s, y->b)))
	return true;
    }
  return false;
}

/* Whether the source looked whether SYM (which is Y) wraps: `a + b < a',
   `a > MAX / b' before, `p / b != a' after,
   or by asking the compiler.  */
static bool
wrap_is_guarded (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym,
		 const struct gml_sym *y)
{
  uint32_t a = gml_sym_strip (sim->tab, y->a), b = gml_sym_strip (sim->tab, y->b);
  if (gml_eval_overflow_asked (sim, s, y))
    return true;
  for (uint32_t k = 0; k < s->bounds.n; k++)
    {
      uint32_t lower = gml_sym_strip (sim->tab, s->bounds.v[k].a);
      uint32_t upper = gml_sym_strip (sim->tab, s->bounds.v[k].b);
      const struct gml_sym *u = gml_sym (sim->tab, upper);
      if (upper == gml_sym_strip (sim->tab, sym) && (lower == a || lower == b))
	return true;
      if (u->kind == GML_SY_BIN && (u->sub == GML_B_DIV || u->sub == GML_B_SUB)
	  && (lower == a || lower == b))
	return true;
    }
  for (uint32_t k = 0; k < s->facts.n; k++)
    {
      const struct gml_sym *f = gml_sym (sim->tab, s->facts.v[k].sym);
      if (f->kind == GML_SY_BIN && f->sub == GML_B_DIV
	  && gml_sym_strip (sim->tab, f->a) == gml_sym_strip (sim->tab, sym))
	return true;
    }
  return false;
}

uint32_t
gml_eval_wraps (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  struct gml_sym y = *gml_sym (sim->tab, sym);
  uint32_t r;
  if (y.kind == GML_SY_CAST || y.kind == GML_SY_UN)
    return gml_eval_wraps (sim, s, y.a);
  if (y.kind != GML_SY_BIN || gml_bin_is_compare (y.sub) || y.sub == GML_B_PTRADD)
    return 0;
  if (y.sub == GML_B_AND && gml_eval (sim, s, sym).hi < WIDE)
    return 0; /* `b << 8 & 0xff00': what is cut off is meant to be */
  r = gml_eval_wraps (sim, s, y.a);
  if (!r)
    r = gml_eval_wraps (sim, s, y.b);
  if (r)
    return r;
  if (!can_wrap (sim, s, &y) || wrap_is_guarded (sim, s, sym, &y))
    return 0;
  if (gml_eval_taint (sim, s, y.a) && !gml_eval_bounded_by (sim, s, y.a))
    return sym;
  return gml_eval_taint (sim, s, y.b) && !gml_eval_bounded_by (sim, s, y.b) ? sym : 0;
}

static bool
diff (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym, uint32_t other,
      gml_int *c)
{
  uint32_t a = gml_sym_strip (sim->tab, sym), b = gml_sym_strip (sim->tab, other);
  bool found = false;
  const struct gml_sym *y;
  if (a == b)
    {
      *c = 0;
      return true;
    }
  for (uint32_t k = 0; k < s->bounds.n; k++)
    if (gml_sym_strip (sim->tab, s->bounds.v[k].a) == a
	&& gml_sym_strip (sim->tab, s->bounds.v[k].b) == b
	&& !gml_sym_depends (sim->tab, b, a) /* `want >= n' of want = 2 * n: never equal */
	&& (!found || s->bounds.v[k].c < *c))
      {
	*c = s->bounds.v[k].c;
	found = true;
      }
  if (found)
    return true;
  /* a = x * k and b = y * k.  */
  y = gml_sym (sim->tab, a);
  if (y->kind == GML_SY_BIN && y->sub == GML_B_MUL)
    {
      struct gml_ival k = gml_eval (sim, s, y->b);
      const struct gml_sym *z = gml_sym (sim->tab, b);
      if (z->kind == GML_SY_BIN && z->sub == GML_B_MUL && gml_ival_const (k) && k.lo > 0
	  && gml_ival_equal (k, gml_eval (sim, s, z->b)) && diff (sim, s, y->a, z->a, c))
	{
	  *c *= k.lo;
	  return true;
	}
    }
  /* a = x + k, or b = y + k.  */
  if (y->kind == GML_SY_BIN && (y->sub == GML_B_ADD || y->sub == GML_B_SUB)
      && gml_sym (sim->tab, y->b)->kind == GML_SY_INT && diff (sim, s, y->a, other, c))
    {
      gml_int k = gml_sym (sim->tab, y->b)->num;
      *c += y->sub == GML_B_ADD ? k : -k;
      return true;
    }
  y = gml_sym (sim->tab, b);
  if (y->kind == GML_SY_BIN && (y->sub == GML_B_ADD || y->sub == GML_B_SUB)
      && gml_sym (sim->tab, y->b)->kind == GML_SY_INT && diff (sim, s, sym, y->a, c))
    {
      gml_int k = gml_sym (sim->tab, y->b)->num;
      *c += y->sub == GML_B_ADD ? -k : k;
      return true;
    }
  return false;
}

bool
gml_eval_diff (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym, uint32_t other,
	       gml_int *c)
{
  return diff (sim, s, sym, other, c) || gml_linear_at_most (sim, s, sym, other, c);
}
