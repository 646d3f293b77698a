/* Intervals of integers.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/interval.h"

static gml_int
clamp (gml_int v)
{
  return v > GML_INF ? GML_INF : v < -GML_INF ? -GML_INF : v;
}

static gml_int
min (gml_int a, gml_int b)
{
  return a < b ? a : b;
}

static gml_int
max (gml_int a, gml_int b)
{
  return a > b ? a : b;
}

struct gml_ival
gml_ival_meet (struct gml_ival a, struct gml_ival b)
{
  return gml_ival_make (max (a.lo, b.lo), min (a.hi, b.hi));
}

struct gml_ival
gml_ival_join (struct gml_ival a, struct gml_ival b)
{
  if (gml_ival_empty (a))
    return b;
  if (gml_ival_empty (b))
    return a;
  return gml_ival_make (min (a.lo, b.lo), max (a.hi, b.hi));
}

struct gml_ival
gml_ival_of_type (const struct gml_type *type)
{
  unsigned bits = type->bits;
  switch (type->kind)
    {
    case GML_T_BOOL:
      return gml_ival_make (0, 1);
    case GML_T_PTR:
      return gml_ival_make (0, ((gml_int) 1 << (bits && bits <= 64 ? bits : 64)) - 1);
    case GML_T_INT:
      if (bits == 0 || bits > 64)
	return gml_ival_all ();
      if (type->is_signed)
	return gml_ival_make (-((gml_int) 1 << (bits - 1)), ((gml_int) 1 << (bits - 1)) - 1);
      return gml_ival_make (0, ((gml_int) 1 << bits) - 1);
    default:
      return gml_ival_all ();
    }
}

static bool
bounded (gml_int v)
{
  return v > -GML_INF && v < GML_INF;
}

/* The product of two bounds; infinite if either is or if it is too large.  */
static gml_int
times (gml_int a, gml_int b)
{
  gml_int r;
  if (a == 0 || b == 0)
    return 0;
  if (!bounded (a) || !bounded (b) || __builtin_mul_overflow (a, b, &r))
    return (a < 0) == (b < 0) ? GML_INF : -GML_INF;
  return clamp (r);
}

static struct gml_ival
hull4 (gml_int a, gml_int b, gml_int c, gml_int d)
{
  return gml_ival_make (min (min (a, b), min (c, d)), max (max (a, b), max (c, d)));
}

static gml_int
plus (gml_int a, gml_int b)
{
  if (!bounded (a))
    return a;
  if (!bounded (b))
    return b;
  return clamp (a + b);
}

static struct gml_ival
divide (struct gml_ival a, struct gml_ival b)
{
  if (b.lo <= 0 && b.hi >= 0) /* perhaps by zero: look at what is left of it */
    {
      if (b.lo < 0 || b.hi < 1)
	{
	  gml_int m = max (a.hi, -a.lo);
	  return gml_ival_make (-m, m);
	}
      b.lo = 1;
    }
  if (!bounded (a.lo) || !bounded (a.hi))
    return gml_ival_make (a.lo >= 0 && b.lo > 0 ? 0 : -GML_INF, GML_INF);
  return hull4 (a.lo / b.lo, a.lo / b.hi, a.hi / b.lo, a.hi / b.hi);
}

static struct gml_ival
modulo (struct gml_ival a, struct gml_ival b)
{
  gml_int m = max (b.hi, -b.lo) - 1;
  if (m < 0)
    return gml_ival_all ();
  if (a.lo >= 0)
    return gml_ival_make (0, min (a.hi, m));
  return gml_ival_make (max (a.lo, -m), a.hi <= 0 ? 0 : min (a.hi, m));
}

/* The smallest 2^k - 1 that is at least V.  */
static gml_int
ones (gml_int v)
{
  gml_int m = 1;
  while (m - 1 < v && m < GML_INF)
    m <<= 1;
  return m - 1;
}

static struct gml_ival
bitwise (enum gml_bin op, struct gml_ival a, struct gml_ival b)
{
  if (gml_ival_const (a) && gml_ival_const (b))
    {
      gml_int v = op == GML_B_AND ? a.lo & b.lo : op == GML_B_OR ? a.lo | b.lo : a.lo ^ b.lo;
      return gml_ival_make (v, v);
    }
  if (op == GML_B_AND)
    {
      if (a.lo >= 0 && b.lo >= 0)
	return gml_ival_make (0, min (a.hi, b.hi));
      if (a.lo >= 0)
	return gml_ival_make (0, a.hi);
      if (b.lo >= 0)
	return gml_ival_make (0, b.hi);
      return gml_ival_all ();
    }
  if (a.lo < 0 || b.lo < 0)
    return gml_ival_all ();
  return gml_ival_make (op == GML_B_OR ? max (a.lo, b.lo) : 0, ones (max (a.hi, b.hi)));
}

static struct gml_ival
shift (enum gml_bin op, struct gml_ival a, struct gml_ival b)
{
  if (b.lo < 0 || b.hi > 64)
    return op == GML_B_SHR && a.lo >= 0 ? gml_ival_make (0, a.hi) : gml_ival_all ();
  gml_int p = (gml_int) 1 << (int) b.lo, q = (gml_int) 1 << (int) b.hi;
  if (op == GML_B_SHL)
    return hull4 (times (a.lo, p), times (a.lo, q), times (a.hi, p), times (a.hi, q));
  if (!bounded (a.lo) || !bounded (a.hi))
    return a.lo >= 0 ? gml_ival_make (0, a.hi) : gml_ival_all ();
  return hull4 (a.lo >> (int) b.lo, a.lo >> (int) b.hi, a.hi >> (int) b.lo, a.hi >> (int) b.hi);
}

struct gml_ival
gml_ival_bin (enum gml_bin op, struct gml_ival a, struct gml_ival b)
{
  int truth;
  if (gml_ival_empty (a) || gml_ival_empty (b))
    return gml_ival_make (1, 0);
  switch (op)
    {
    case GML_B_ADD:
    case GML_B_PTRADD:
      return gml_ival_make (plus (a.lo, b.lo), plus (a.hi, b.hi));
    case GML_B_SUB:
    case GML_B_PTRDIFF:
      return gml_ival_make (plus (a.lo, -b.hi), plus (a.hi, -b.lo));
    case GML_B_MUL:
      return hull4 (times (a.lo, b.lo), times (a.lo, b.hi), times (a.hi, b.lo), times (a.hi, b.hi));
    case GML_B_DIV:
      return divide (a, b);
    case GML_B_MOD:
      return modulo (a, b);
    case GML_B_AND:
    case GML_B_OR:
    case GML_B_XOR:
      return bitwise (op, a, b);
    case GML_B_SHL:
    case GML_B_SHR:
      return shift (op, a, b);
    case GML_B_MIN:
      return gml_ival_make (min (a.lo, b.lo), min (a.hi, b.hi));
    case GML_B_MAX:
      return gml_ival_make (max (a.lo, b.lo), max (a.hi, b.hi));
    default:
      if (!gml_bin_is_compare (op))
	return gml_ival_all ();
      truth = gml_ival_compare (op, a, b);
      return truth < 0 ? gml_ival_make (0, 1) : gml_ival_make (truth, truth);
    }
}

struct gml_ival
gml_ival_un (enum gml_un op, struct gml_ival a, const struct gml_type *type)
{
  switch (op)
    {
    case GML_U_NEG:
      return gml_ival_make (-a.hi, -a.lo);
    case GML_U_NOT:
      if (type->kind == GML_T_INT && type->is_signed)
	return gml_ival_make (-a.hi - 1, -a.lo - 1);
      return gml_ival_of_type (type);
    case GML_U_LNOT:
      if (a.lo > 0 || a.hi < 0)
	return gml_ival_make (0, 0);
      return a.lo == 0 && a.hi == 0 ? gml_ival_make (1, 1) : gml_ival_make (0, 1);
    case GML_U_ABS:
      return gml_ival_make (a.lo >= 0 ? a.lo : 0, max (a.hi, -a.lo));
    default:
      return gml_ival_of_type (type);
    }
}

struct gml_ival
gml_ival_fit (struct gml_ival v, const struct gml_type *type)
{
  struct gml_ival all = gml_ival_of_type (type), w;
  if (gml_ival_within (v, all) || type->kind != GML_T_INT || all.hi == GML_INF)
    return gml_ival_within (v, all) ? v : all;
  /* All of it one turn too high or too low?  */
  for (int turn = -1; turn <= 1; turn += 2)
    {
      gml_int by = turn * (all.hi - all.lo + 1);
      w = gml_ival_make (plus (v.lo, by), plus (v.hi, by));
      if (gml_ival_within (w, all))
	return w;
    }
  return all;
}

int
gml_ival_compare (enum gml_bin op, struct gml_ival a, struct gml_ival b)
{
  switch (op)
    {
    case GML_B_EQ:
      if (a.hi < b.lo || a.lo > b.hi)
	return 0;
      return gml_ival_const (a) && gml_ival_equal (a, b) ? 1 : -1;
    case GML_B_LT:
      return a.hi < b.lo ? 1 : a.lo >= b.hi ? 0 : -1;
    case GML_B_LE:
      return a.hi <= b.lo ? 1 : a.lo > b.hi ? 0 : -1;
    case GML_B_NE:
    case GML_B_GE:
    case GML_B_GT:
      {
	int r = gml_ival_compare (gml_bin_negate (op), a, b);
	return r < 0 ? r : !r;
      }
    default:
      return -1;
    }
}

enum gml_bin
gml_bin_negate (enum gml_bin op)
{
  switch (op)
    {
    case GML_B_EQ:
      return GML_B_NE;
    case GML_B_NE:
      return GML_B_EQ;
    case GML_B_LT:
      return GML_B_GE;
    case GML_B_GE:
      return GML_B_LT;
    case GML_B_LE:
      return GML_B_GT;
    case GML_B_GT:
      return GML_B_LE;
    default:
      return op;
    }
}

enum gml_bin
gml_bin_swap (enum gml_bin op)
{
  switch (op)
    {
    case GML_B_LT:
      return GML_B_GT;
    case GML_B_GT:
      return GML_B_LT;
    case GML_B_LE:
      return GML_B_GE;
    case GML_B_GE:
      return GML_B_LE;
    default:
      return op;
    }
}
