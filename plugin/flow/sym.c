/* Symbolic values and cells.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/sym.h"

#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"

/* Expressions are walked as trees, so their depth bounds the cost of a walk.  */
enum
{
  MAX_DEPTH = 13
};

struct gml_symtab *
gml_symtab_new (const struct gml_unit *unit, struct gml_arena *arena)
{
  struct gml_symtab *t = GML_NEW (arena, struct gml_symtab);
  t->unit = unit;
  t->cap_syms = t->cap_cells = 64;
  t->syms = gml_xmalloc (t->cap_syms * sizeof *t->syms);
  t->cells = gml_xmalloc (t->cap_cells * sizeof *t->cells);
  memset (&t->syms[0], 0, sizeof t->syms[0]);
  memset (&t->cells[0], 0, sizeof t->cells[0]);
  t->nsyms = t->ncells = 1;
  t->sym_mask = t->cell_mask = 255;
  t->sym_hash = gml_xmalloc (256 * sizeof (uint32_t));
  t->cell_hash = gml_xmalloc (256 * sizeof (uint32_t));
  memset (t->sym_hash, 0, 256 * sizeof (uint32_t));
  memset (t->cell_hash, 0, 256 * sizeof (uint32_t));
  return t;
}

void
gml_symtab_free (struct gml_symtab *t)
{
  free (t->syms);
  free (t->cells);
  free (t->sym_hash);
  free (t->cell_hash);
}

static uint32_t
mix (uint32_t h, uint32_t v)
{
  h ^= v + 0x9e3779b9u + (h << 6) + (h >> 2);
  return h * 0x85ebca6bu;
}

static uint32_t
hash_sym (const struct gml_sym *s)
{
  uint32_t h = mix ((uint32_t) s->kind * 256u + s->sub, s->kind == GML_SY_ADDR ? 0 : s->type);
  h = mix (mix (h, s->a), s->b);
  if (s->kind == GML_SY_INT)
    h = mix (mix (h, (uint32_t) s->num), (uint32_t) (s->num >> 32));
  return h ^ (h >> 15);
}

static bool
same_sym (const struct gml_sym *x, const struct gml_sym *y)
{
  /* An address is the same whatever it is taken for.  */
  return x->kind == y->kind && x->sub == y->sub && (x->type == y->type || x->kind == GML_SY_ADDR)
	 && x->a == y->a && x->b == y->b && x->num == y->num;
}

static void
rehash_syms (struct gml_symtab *t)
{
  t->sym_mask = t->sym_mask * 2 + 1;
  t->sym_hash = gml_xrealloc (t->sym_hash, (t->sym_mask + 1) * sizeof (uint32_t));
  memset (t->sym_hash, 0, (t->sym_mask + 1) * sizeof (uint32_t));
  for (uint32_t k = 1; k < t->nsyms; k++)
    {
      uint32_t h = hash_sym (&t->syms[k]) & t->sym_mask;
      while (t->sym_hash[h])
	h = (h + 1) & t->sym_mask;
      t->sym_hash[h] = k;
    }
}

/* The Bloom filter of symbol ID, out of its operands'.  */
static uint64_t
parts_of_sym (const struct gml_symtab *t, const struct gml_sym *s, uint32_t id)
{
  uint64_t parts = gml_sym_bit (id);
  switch (s->kind)
    {
    case GML_SY_BIN:
      parts |= t->syms[s->b].parts;
      /* fall through */
    case GML_SY_UN:
    case GML_SY_CAST:
      return parts | t->syms[s->a].parts;
    case GML_SY_INIT:
    case GML_SY_ADDR:
      return parts | t->cells[s->a].parts;
    case GML_SY_FRESH:
      if (s->sub == GML_FR_OUT || s->sub == GML_FR_CLOBBER || s->sub == GML_FR_JOIN)
	return parts | t->cells[s->b].parts;
      return parts;
    default:
      return parts;
    }
}

static uint32_t
enter_sym (struct gml_symtab *t, const struct gml_sym *s)
{
  uint32_t h = hash_sym (s) & t->sym_mask;
  for (; t->sym_hash[h]; h = (h + 1) & t->sym_mask)
    if (same_sym (&t->syms[t->sym_hash[h]], s))
      return t->sym_hash[h];
  if (t->nsyms == t->cap_syms)
    {
      t->cap_syms *= 2;
      t->syms = gml_xrealloc (t->syms, t->cap_syms * sizeof *t->syms);
    }
  t->syms[t->nsyms] = *s;
  t->syms[t->nsyms].parts = parts_of_sym (t, s, t->nsyms);
  t->sym_hash[h] = t->nsyms++;
  if (t->nsyms * 2 > t->sym_mask)
    rehash_syms (t);
  return t->nsyms - 1;
}

uint32_t
gml_sym_int (struct gml_symtab *t, gml_id type, gml_int num)
{
  struct gml_sym s = { .kind = GML_SY_INT, .type = type, .num = num };
  return enter_sym (t, &s);
}

static unsigned
depth_of (const struct gml_symtab *t, enum gml_sym_kind kind, unsigned sub, uint32_t a, uint32_t b)
{
  unsigned d = 0;
  switch (kind)
    {
    case GML_SY_BIN:
      d = t->syms[b].depth;
      /* fall through */
    case GML_SY_UN:
    case GML_SY_CAST:
      d = (d > t->syms[a].depth ? d : t->syms[a].depth) + 1;
      break;
    case GML_SY_INIT:
    case GML_SY_ADDR:
      d = t->cells[a].depth + 1u;
      break;
    case GML_SY_FRESH:
      if (sub == GML_FR_OUT || sub == GML_FR_CLOBBER || sub == GML_FR_JOIN)
	d = t->cells[b].depth + 1u;
      break;
    default:
      break;
    }
  return d;
}

uint32_t
gml_sym_make (struct gml_symtab *t, enum gml_sym_kind kind, unsigned sub, gml_id type, uint32_t a,
	      uint32_t b)
{
  unsigned d = depth_of (t, kind, sub, a, b);
  struct gml_sym s = { .kind = (uint8_t) kind, .sub = (uint8_t) sub, .type = type, .a = a, .b = b };
  if (d > MAX_DEPTH) /* too deep to be of use: a value of its own kind */
    {
      s = (struct gml_sym){ .kind = GML_SY_FRESH, .sub = GML_FR_VALUE, .type = type, .b = 0 };
      d = 0;
    }
  s.depth = (uint8_t) d;
  return enter_sym (t, &s);
}

/* The constant A OP B as TYPE holds it, if there is one.  */
static bool
fold (struct gml_symtab *t, enum gml_bin op, gml_id type, uint32_t a, uint32_t b, uint32_t *out)
{
  const struct gml_sym *x = &t->syms[a], *y = &t->syms[b];
  if (x->kind != GML_SY_INT || y->kind != GML_SY_INT)
    return false;
  struct gml_ival v
    = gml_ival_bin (op, gml_ival_make (x->num, x->num), gml_ival_make (y->num, y->num));
  if (gml_bin_is_compare (op))
    ;
  else
    v = gml_ival_fit (v, &t->unit->types[type]);
  if (!gml_ival_const (v))
    return false;
  *out = gml_sym_int (t, type, v.lo);
  return true;
}

/* GCC writes `n - 1' of unsigned n as `n + 0xffffffff': B's positive twin, or 0.  */
static uint32_t
subtrahend (struct gml_symtab *t, gml_id type, uint32_t b)
{
  const struct gml_type *in = &t->unit->types[type];
  gml_int num = t->syms[b].num;
  if (t->syms[b].kind != GML_SY_INT || in->kind != GML_T_INT || in->bits < 8 || in->bits > 64)
    return 0;
  if (in->is_signed ? num >= 0 : num < (gml_int) 1 << (in->bits - 1))
    return 0;
  return gml_sym_int (t, type, in->is_signed ? -num : ((gml_int) 1 << in->bits) - num);
}

uint32_t
gml_sym_bin (struct gml_symtab *t, enum gml_bin op, gml_id type, uint32_t a, uint32_t b)
{
  uint32_t r;
  if (op == GML_B_ADD && (r = subtrahend (t, type, b)) != 0)
    return gml_sym_bin (t, GML_B_SUB, type, a, r);
  if (fold (t, op, type, a, b, &r))
    return r;
  const struct gml_sym *y = &t->syms[b];
  bool zero = y->kind == GML_SY_INT && y->num == 0, one = y->kind == GML_SY_INT && y->num == 1;
  if (zero
      && (op == GML_B_ADD || op == GML_B_SUB || op == GML_B_PTRADD || op == GML_B_SHL
	  || op == GML_B_SHR || op == GML_B_OR || op == GML_B_XOR))
    return a;
  if (one && (op == GML_B_MUL || op == GML_B_DIV))
    return a;
  if (op == GML_B_PTRADD && t->syms[a].kind == GML_SY_BIN && t->syms[a].sub == GML_B_PTRADD
      && y->kind == GML_SY_INT && t->syms[t->syms[a].b].kind == GML_SY_INT)
    {
      uint32_t base = t->syms[a].a;
      uint32_t sum = gml_sym_int (t, y->type, y->num + t->syms[t->syms[a].b].num);
      return gml_sym_bin (t, op, type, base, sum);
    }
  /* Past the place that strchr found in it.  */
  if (op == GML_B_PTRADD && t->syms[a].kind == GML_SY_BIN && t->syms[a].sub == GML_B_PTRADD
      && t->unit->types[t->syms[t->syms[a].b].type].kind == GML_T_PTR)
    {
      uint32_t sum = gml_sym_make (t, GML_SY_BIN, GML_B_ADD, y->type, t->syms[a].b, b);
      return gml_sym_make (t, GML_SY_BIN, op, type, t->syms[a].a, sum);
    }
  if ((op == GML_B_PTRDIFF || op == GML_B_SUB) && t->syms[a].kind == GML_SY_BIN
      && t->syms[a].sub == GML_B_PTRADD && t->syms[a].a == b)
    return gml_sym_cast (t, type, t->syms[a].b); /* (p + n) - p */
  if (a == b && (op == GML_B_EQ || op == GML_B_LE || op == GML_B_GE))
    return gml_sym_int (t, type, 1);
  if (a == b && (op == GML_B_NE || op == GML_B_LT || op == GML_B_GT || op == GML_B_SUB))
    return gml_sym_int (t, type, 0);
  /* Commutative: constants to the right.  */
  if (t->syms[a].kind == GML_SY_INT
      && (op == GML_B_ADD || op == GML_B_MUL || op == GML_B_AND || op == GML_B_OR))
    return gml_sym_make (t, GML_SY_BIN, op, type, b, a);
  return gml_sym_make (t, GML_SY_BIN, op, type, a, b);
}

/* Whether CAST, of an integer, gives the same number whatever that is.  */
static bool
keeps_all (const struct gml_symtab *t, const struct gml_sym *cast)
{
  const struct gml_type *to = &t->unit->types[cast->type];
  const struct gml_type *from = &t->unit->types[t->syms[cast->a].type];
  return to->kind == GML_T_INT && from->kind == GML_T_INT && from->bits > 0 && from->bits <= 64
	 && gml_ival_within (gml_ival_of_type (from), gml_ival_of_type (to));
}

uint32_t
gml_sym_cast (struct gml_symtab *t, gml_id type, uint32_t a)
{
  const struct gml_sym *x = &t->syms[a];
  const struct gml_type *to = &t->unit->types[type], *from = &t->unit->types[x->type];
  if (type == x->type)
    return a;
  if (x->kind == GML_SY_INT
      && (to->kind == GML_T_INT || to->kind == GML_T_BOOL || to->kind == GML_T_PTR))
    {
      struct gml_ival all = gml_ival_of_type (to);
      gml_int n = x->num;
      if (to->kind == GML_T_BOOL)
	n = n != 0;
      else if ((n < all.lo || n > all.hi) && to->bits > 0 && to->bits <= 64)
	{
	  n &= ((gml_int) 1 << to->bits) - 1;
	  if (to->kind == GML_T_INT && to->is_signed && n > all.hi)
	    n -= (gml_int) 1 << to->bits;
	}
      return gml_sym_int (t, type, n);
    }
  if (to->kind == GML_T_PTR && from->kind == GML_T_PTR)
    return a; /* the same pointer */
  if (x->kind == GML_SY_CAST && to->kind == from->kind && to->bits == from->bits
      && t->syms[x->a].type == type)
    return x->a; /* there and back */
  if (x->kind == GML_SY_CAST && keeps_all (t, x))
    return gml_sym_cast (t, type, x->a); /* by way of a type that has room for it */
  return gml_sym_make (t, GML_SY_CAST, 0, type, a, 0);
}

static uint32_t
hash_cell (const struct gml_cell *c)
{
  uint32_t h
    = mix (mix (mix (c->kind, c->parent), c->ref), c->kind == GML_CELL_DEREF ? 0 : c->type);
  return h ^ (h >> 13);
}

/* Where C stands in the table of numbers, or where it would.  */
static uint32_t
find_cell (const struct gml_symtab *t, const struct gml_cell *c)
{
  uint32_t h = hash_cell (c) & t->cell_mask;
  for (; t->cell_hash[h]; h = (h + 1) & t->cell_mask)
    {
      const struct gml_cell *o = &t->cells[t->cell_hash[h]];
      if (o->kind == c->kind && o->parent == c->parent && o->ref == c->ref
	  && (o->type == c->type || c->kind == GML_CELL_DEREF))
	break;
    }
  return h;
}

static uint32_t
enter_cell (struct gml_symtab *t, const struct gml_cell *c)
{
  uint32_t h = find_cell (t, c);
  if (t->cell_hash[h])
    return t->cell_hash[h];
  if (t->ncells == t->cap_cells)
    {
      t->cap_cells *= 2;
      t->cells = gml_xrealloc (t->cells, t->cap_cells * sizeof *t->cells);
    }
  uint32_t id = t->ncells++;
  t->cells[id] = *c;
  t->cells[id].parts = c->parent ? t->cells[c->parent].parts : 0;
  if ((c->kind == GML_CELL_DEREF || c->kind == GML_CELL_ELEM || c->kind == GML_CELL_BYTES)
      && c->ref)
    t->cells[id].parts |= t->syms[c->ref].parts;
  if (c->parent == 0)
    t->cells[id].root = id;
  if (c->kind == GML_CELL_DEREF)
    t->syms[c->ref].deref = id;
  t->cell_hash[h] = id;
  if (t->ncells * 2 > t->cell_mask)
    {
      t->cell_mask = t->cell_mask * 2 + 1;
      t->cell_hash = gml_xrealloc (t->cell_hash, (t->cell_mask + 1) * sizeof (uint32_t));
      memset (t->cell_hash, 0, (t->cell_mask + 1) * sizeof (uint32_t));
      for (uint32_t k = 1; k < t->ncells; k++)
	{
	  uint32_t g = hash_cell (&t->cells[k]) & t->cell_mask;
	  while (t->cell_hash[g])
	    g = (g + 1) & t->cell_mask;
	  t->cell_hash[g] = k;
	}
    }
  return id;
}

/* SYM, an index, without casts; but `table[(unsigned char) c]' is another element than
   `table[c]'.  */
static uint32_t
strip_index (const struct gml_symtab *t, uint32_t sym)
{
  for (; t->syms[sym].kind == GML_SY_CAST; sym = t->syms[sym].a)
    {
      const struct gml_type *to = &t->unit->types[t->syms[sym].type];
      const struct gml_type *from = &t->unit->types[t->syms[t->syms[sym].a].type];
      if (to->kind == GML_T_INT && from->kind == GML_T_INT
	  && (to->bits < from->bits
	      || (to->bits == from->bits && to->bits < 32 && to->is_signed != from->is_signed)))
	break;
    }
  return sym;
}

uint32_t
gml_cell_make (struct gml_symtab *t, enum gml_cell_kind kind, gml_id type, uint32_t parent,
	       uint32_t ref)
{
  struct gml_cell c = { .kind = (uint8_t) kind, .type = type, .parent = parent, .ref = ref };
  if (parent)
    {
      const struct gml_cell *p = &t->cells[parent];
      c.root = p->root;
      c.vague = p->vague;
      c.depth = (uint8_t) (p->depth < 255 ? p->depth + 1 : 255);
    }
  else if (kind == GML_CELL_DEREF)
    {
      if (t->syms[ref].deref)
	return t->syms[ref].deref;
      c.depth = (uint8_t) (t->syms[ref].depth + 1);
    }
  if (c.depth > MAX_DEPTH && parent)
    return parent; /* a part of the part: the whole will do */
  if (kind == GML_CELL_ELEM || kind == GML_CELL_BYTES)
    {
      ref = strip_index (t, ref);
      if (t->syms[ref].kind == GML_SY_INT)
	ref = gml_sym_int (t, 0, t->syms[ref].num);
      else
	c.vague = true;
      c.ref = ref;
    }
  return enter_cell (t, &c);
}

uint32_t
gml_cell_init (struct gml_symtab *t, uint32_t cell)
{
  if (!t->cells[cell].init)
    t->cells[cell].init = gml_sym_make (t, GML_SY_INIT, 0, t->cells[cell].type, cell, 0);
  return t->cells[cell].init;
}

uint32_t
gml_cell_have_deref (const struct gml_symtab *t, uint32_t pointer)
{
  return t->syms[pointer].deref;
}

bool
gml_record_begins (const struct gml_unit *unit, gml_id record, gml_id base, unsigned depth)
{
  const struct gml_record *rec = &unit->records[record];
  if (record == base)
    return true;
  for (uint32_t k = 0; depth && k < rec->nfields; k++)
    if (rec->fields[k].is_base && rec->fields[k].bit_offset == 0
	&& gml_record_begins (unit, unit->types[rec->fields[k].type].record, base, depth - 1))
      return true;
  return false;
}

uint32_t
gml_cell_deref (struct gml_symtab *t, gml_id type, uint32_t pointer)
{
  struct gml_sym s = t->syms[pointer];
  if (s.kind == GML_SY_ADDR)
    {
      gml_id have = t->cells[s.a].type;
      const struct gml_type *h = &t->unit->types[have], *w = &t->unit->types[type];
      if (have == type || type == 0 || w->kind == GML_T_VOID)
	return s.a;
      if (h->kind == w->kind
	  && (h->size == w->size
	      || (h->kind == GML_T_RECORD && gml_record_begins (t->unit, h->record, w->record, 4))))
	return s.a;
      if (h->kind == GML_T_ARRAY && h->elem == type)
	return gml_cell_make (t, GML_CELL_ELEM, type, s.a, gml_sym_int (t, 0, 0));
      return gml_cell_make (t, GML_CELL_BYTES, type, s.a, gml_sym_int (t, 0, 0));
    }
  if (s.kind == GML_SY_BIN && s.sub == GML_B_PTRADD)
    {
      const struct gml_sym *base = &t->syms[s.a];
      if (base->kind == GML_SY_ADDR)
	{
	  const struct gml_cell *arr = &t->cells[base->a];
	  const struct gml_type *at = &t->unit->types[arr->type];
	  if (at->kind == GML_T_ARRAY && at->elem && t->unit->types[at->elem].size == 1)
	    return gml_cell_make (t, GML_CELL_ELEM, at->elem, base->a, s.b);
	  if (arr->kind == GML_CELL_ELEM && t->unit->types[arr->type].size == 1
	      && t->syms[arr->ref].kind == GML_SY_INT && t->syms[arr->ref].num == 0)
	    return gml_cell_make (t, GML_CELL_ELEM, arr->type, arr->parent, s.b);
	  return gml_cell_make (t, GML_CELL_BYTES, type, base->a, s.b);
	}
      uint32_t whole = gml_cell_make (t, GML_CELL_DEREF, 0, 0, s.a);
      return gml_cell_make (t, GML_CELL_BYTES, type, whole, s.b);
    }
  return gml_cell_make (t, GML_CELL_DEREF, type, 0, pointer);
}

bool
gml_sym_mark_bound (struct gml_symtab *t, uint32_t sym)
{
  bool was = t->syms[sym].bound;
  t->syms[sym].bound = true;
  return was;
}

void
gml_sym_stamp (struct gml_symtab *t, uint32_t sym, uint32_t stamp)
{
  t->syms[sym].stamp = stamp;
}

uint32_t
gml_symtab_count (const struct gml_symtab *t)
{
  return t->nsyms;
}

bool
gml_cell_has_part (const struct gml_symtab *t, uint32_t cell, uint32_t part)
{
  for (; cell; cell = t->cells[cell].parent)
    {
      const struct gml_cell *c = &t->cells[cell];
      if ((c->kind == GML_CELL_DEREF || c->kind == GML_CELL_ELEM || c->kind == GML_CELL_BYTES)
	  && c->ref && gml_sym_depends (t, c->ref, part))
	return true;
    }
  return false;
}

bool
gml_sym_has_part (const struct gml_symtab *t, uint32_t sym, uint32_t part)
{
  const struct gml_sym *s = &t->syms[sym];
  if (sym == part)
    return true;
  switch (s->kind)
    {
    case GML_SY_BIN:
      return gml_sym_depends (t, s->a, part) || gml_sym_depends (t, s->b, part);
    case GML_SY_UN:
    case GML_SY_CAST:
      return gml_sym_depends (t, s->a, part);
    case GML_SY_INIT:
    case GML_SY_ADDR:
      return gml_cell_depends (t, s->a, part);
    case GML_SY_FRESH:
      if (s->sub == GML_FR_OUT || s->sub == GML_FR_CLOBBER || s->sub == GML_FR_JOIN)
	return gml_cell_depends (t, s->b, part);
      return false;
    default:
      return false;
    }
}

bool
gml_cell_within (const struct gml_symtab *t, uint32_t cell, uint32_t outer)
{
  for (; cell; cell = t->cells[cell].parent)
    if (cell == outer)
      return true;
  return false;
}

uint32_t
gml_sym_strip (const struct gml_symtab *t, uint32_t sym)
{
  while (t->syms[sym].kind == GML_SY_CAST)
    sym = t->syms[sym].a;
  return sym;
}
