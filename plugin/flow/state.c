/* States: vectors that are copied with the state.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/state.h"

#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/report/hash.h"

void *
gml_vec_grow (void *old, uint32_t *cap, size_t elem)
{
  *cap = *cap ? *cap * 2 : 4;
  return gml_xrealloc (old, *cap * elem);
}

struct gml_state *
gml_state_new (struct gml_spares *spare)
{
  struct gml_state *s = gml_xmalloc (sizeof *s);
  memset (s, 0, sizeof *s);
  s->spare = spare;
  return s;
}

/* The elements of FROM, in the room that HAVE has if they fit.  */
#define COPY_VEC(to, have, from)                            \
 do                                                         \
  {                                                         \
   (to).v = (have).v;                                       \
   (to).cap = (have).cap;                                   \
   (to).n = (from).n;                                       \
   if ((to).cap < (from).n)                                 \
    {                                                       \
     free ((have).v);                                       \
     (to).cap = (from).n + 2;                               \
     (to).v = gml_xmalloc ((to).cap * sizeof *(from).v);    \
    }                                                       \
   if ((from).n)                                            \
    memcpy ((to).v, (from).v, (from).n * sizeof *(from).v); \
  }                                                         \
 while (0)

struct gml_state *
gml_state_copy (const struct gml_state *s)
{
  struct gml_state *c
    = s->spare && s->spare->n ? s->spare->v[--s->spare->n] : gml_state_new (s->spare);
  struct gml_state have = *c;
  *c = *s;
  COPY_VEC (c->env, have.env, s->env);
  COPY_VEC (c->mem, have.mem, s->mem);
  COPY_VEC (c->facts, have.facts, s->facts);
  COPY_VEC (c->res, have.res, s->res);
  COPY_VEC (c->bounds, have.bounds, s->bounds);
  COPY_VEC (c->taint, have.taint, s->taint);
  COPY_VEC (c->props, have.props, s->props);
  COPY_VEC (c->asserted, have.asserted, s->asserted);
  COPY_VEC (c->open, have.open, s->open);
  return c;
}

void
gml_spares_free (struct gml_spares *spare)
{
  while (spare->n)
    {
      struct gml_state *s = spare->v[--spare->n];
      s->spare = NULL;
      gml_state_free (s);
    }
}

void
gml_state_free (struct gml_state *s)
{
  if (!s)
    return;
  if (s->spare && s->spare->n < sizeof s->spare->v / sizeof s->spare->v[0])
    {
      s->spare->v[s->spare->n++] = s;
      return;
    }
  free (s->env.v);
  free (s->mem.v);
  free (s->facts.v);
  free (s->res.v);
  free (s->bounds.v);
  free (s->taint.v);
  free (s->props.v);
  free (s->asserted.v);
  free (s->open.v);
  free (s);
}

/* The first of the N sorted elements whose number is not below KEY; the number of the first
   is at V, EACH bytes before the next one's.  Without a branch that the processor would
   guess wrong every other time.  */
static inline uint32_t
first_not_below (const void *v, uint32_t n, size_t each, uint32_t key)
{
  const char *at = v;
  if (!n)
    return 0;
  for (uint32_t half; n > 1; n -= half)
    {
      half = n / 2;
      at += *(const uint32_t *) (at + (half - 1) * each) < key ? half * each : 0;
    }
  return (uint32_t) ((size_t) (at - (const char *) v) / each) + (*(const uint32_t *) at < key);
}

static uint32_t
mem_index (const struct gml_state *s, uint32_t cell)
{
  return first_not_below (s->mem.v, s->mem.n, sizeof *s->mem.v, cell);
}

uint32_t
gml_state_mem_index (const struct gml_state *s, uint32_t cell, uint32_t at)
{
  return at < s->mem.n && s->mem.v[at].key == cell ? at : mem_index (s, cell);
}

uint32_t
gml_state_mem (const struct gml_state *s, uint32_t cell)
{
  uint32_t k = mem_index (s, cell);
  return k < s->mem.n && s->mem.v[k].key == cell ? s->mem.v[k].sym : 0;
}

void
gml_state_set_mem (struct gml_state *s, uint32_t cell, uint32_t sym)
{
  uint32_t k = mem_index (s, cell);
  if (k < s->mem.n && s->mem.v[k].key == cell)
    {
      s->mem.v[k].sym = sym;
      return;
    }
  struct gml_bind none = { 0, 0 };
  GML_PUSH (s->mem, none);
  memmove (&s->mem.v[k + 1], &s->mem.v[k], (s->mem.n - 1 - k) * sizeof s->mem.v[0]);
  s->mem.v[k] = (struct gml_bind){ cell, sym };
}

void
gml_state_drop_mem (struct gml_state *s, uint32_t k)
{
  memmove (&s->mem.v[k], &s->mem.v[k + 1], (s->mem.n - 1 - k) * sizeof s->mem.v[0]);
  s->mem.n--;
}

static uint32_t
fact_index (const struct gml_state *s, uint32_t sym)
{
  return s->facts.n ? first_not_below (&s->facts.v->sym, s->facts.n, sizeof *s->facts.v, sym) : 0;
}

/* The same; mostly it is where it was, or one further.  */
static uint32_t
find_fact (const struct gml_state *s, uint32_t sym)
{
  uint8_t *hint = &((struct gml_state *) s)->fact_at[sym % GML_FACT_HINTS];
  uint32_t k = *hint;
  if (k < s->facts.n && s->facts.v[k].sym == sym)
    return k;
  if (k + 1 < s->facts.n && s->facts.v[k + 1].sym == sym)
    return k + 1;
  k = fact_index (s, sym);
  *hint = (uint8_t) k; /* what lies past the 255th is searched again */
  return k;
}

/* Most symbols have no fact; that is seen without a search.  */
static bool
may_have_fact (const struct gml_state *s, uint32_t sym)
{
  return s->fact_bits[sym / 64 % GML_FACT_WORDS] >> sym % 64 & 1;
}

void
gml_state_facts_changed (struct gml_state *s)
{
  memset (s->fact_bits, 0, sizeof s->fact_bits);
  for (uint32_t k = 0; k < s->facts.n; k++)
    s->fact_bits[s->facts.v[k].sym / 64 % GML_FACT_WORDS] |= 1ull << s->facts.v[k].sym % 64;
}

const struct gml_fact *
gml_state_fact (const struct gml_state *s, uint32_t sym)
{
  if (!may_have_fact (s, sym))
    return NULL;
  uint32_t k = find_fact (s, sym);
  return k < s->facts.n && s->facts.v[k].sym == sym ? &s->facts.v[k] : NULL;
}

struct gml_fact *
gml_state_fact_make (struct gml_state *s, uint32_t sym, struct gml_ival all)
{
  uint32_t k = find_fact (s, sym);
  if (k < s->facts.n && s->facts.v[k].sym == sym)
    return &s->facts.v[k];
  struct gml_fact f = { .sym = sym, .iv = all };
  s->fact_bits[sym / 64 % GML_FACT_WORDS] |= 1ull << sym % 64;
  GML_PUSH (s->facts, f);
  memmove (&s->facts.v[k + 1], &s->facts.v[k], (s->facts.n - 1 - k) * sizeof f);
  s->facts.v[k] = f;
  return &s->facts.v[k];
}

struct gml_resource *
gml_state_resource (struct gml_state *s, uint32_t sym)
{
  for (uint32_t k = 0; k < s->res.n; k++)
    if (s->res.v[k].sym == sym)
      return &s->res.v[k];
  return NULL;
}

struct gml_resource *
gml_state_add_resource (struct gml_state *s, struct gml_resource r)
{
  struct gml_resource *have = gml_state_resource (s, r.sym);
  if (have)
    {
      *have = r;
      return have;
    }
  GML_PUSH (s->res, r);
  return &s->res.v[s->res.n - 1];
}

void
gml_state_drop_resource (struct gml_state *s, uint32_t k)
{
  memmove (&s->res.v[k], &s->res.v[k + 1], (s->res.n - 1 - k) * sizeof s->res.v[0]);
  s->res.n--;
}

void
gml_state_add_bound (struct gml_state *s, uint32_t a, uint32_t b, gml_int c)
{
  struct gml_bound bound = { a, b, c };
  for (uint32_t k = 0; k < s->bounds.n; k++)
    if (s->bounds.v[k].a == a && s->bounds.v[k].b == b)
      {
	if (c < s->bounds.v[k].c)
	  s->bounds.v[k].c = c;
	return;
      }
  if (s->bounds.n < 64)
    GML_PUSH (s->bounds, bound);
}

void
gml_state_add_taint (struct gml_state *s, uint32_t cell, const struct gml_trail *source)
{
  struct gml_taint t = { cell, source };
  for (uint32_t k = 0; k < s->taint.n; k++)
    if (s->taint.v[k].cell == cell)
      return;
  if (s->taint.n < 64)
    GML_PUSH (s->taint, t);
}

static void
set_prop (struct gml_state *s, struct gml_prop p)
{
  p.hash = p.sym ? 0 : (uint32_t) gml_hash_text (gml_hash_start (), p.name);
  for (uint32_t k = 0; k < s->props.n; k++)
    if (s->props.v[k].sym == p.sym && strcmp (s->props.v[k].name, p.name) == 0)
      {
	s->props.v[k] = p;
	return;
      }
  if (s->props.n < GML_STATE_PROPS)
    GML_PUSH (s->props, p);
}

void
gml_state_set_prop_at (struct gml_state *s, uint32_t sym, const char *name, uint32_t value,
		       const struct gml_trail *step)
{
  set_prop (s, (struct gml_prop){ .sym = sym, .name = name, .value = value, .step = step });
}

void
gml_state_set_prop (struct gml_state *s, uint32_t sym, const char *name, uint32_t value)
{
  gml_state_set_prop_at (s, sym, name, value, NULL);
}

void
gml_state_set_note (struct gml_state *s, uint32_t sym, const char *name, uint32_t value)
{
  set_prop (s, (struct gml_prop){ .sym = sym, .name = name, .value = value, .note = true });
}

const struct gml_prop *
gml_state_prop (const struct gml_state *s, uint32_t sym, const char *name)
{
  for (uint32_t k = 0; k < s->props.n; k++)
    if (s->props.v[k].sym == sym && strcmp (s->props.v[k].name, name) == 0)
      return &s->props.v[k];
  return NULL;
}

static uint32_t
open_index (const struct gml_state *s, uint32_t root)
{
  return first_not_below (s->open.v, s->open.n, sizeof *s->open.v, root);
}

bool
gml_state_is_open (const struct gml_state *s, uint32_t root)
{
  uint32_t k = open_index (s, root);
  return k < s->open.n && s->open.v[k] == root;
}

void
gml_state_add_open (struct gml_state *s, uint32_t root)
{
  uint32_t k = open_index (s, root);
  if (k < s->open.n && s->open.v[k] == root)
    return;
  GML_PUSH (s->open, root);
  memmove (&s->open.v[k + 1], &s->open.v[k], (s->open.n - 1 - k) * sizeof s->open.v[0]);
  s->open.v[k] = root;
}

void
gml_state_drop_open (struct gml_state *s, uint32_t root)
{
  uint32_t k = open_index (s, root);
  if (k == s->open.n || s->open.v[k] != root)
    return;
  memmove (&s->open.v[k], &s->open.v[k + 1], (s->open.n - 1 - k) * sizeof s->open.v[0]);
  s->open.n--;
}

void
gml_state_join_open (struct gml_state *into, const struct gml_state *from)
{
  uint32_t i = 0;
  for (uint32_t k = 0; k < from->open.n; k++)
    {
      while (i < into->open.n && into->open.v[i] < from->open.v[k])
	i++;
      if (i == into->open.n || into->open.v[i] != from->open.v[k])
	gml_state_add_open (into, from->open.v[k]);
    }
}

/* What is known of the process: as whom it runs, which rights new files get.  */
static uint32_t
process (const struct gml_state *s)
{
  uint32_t key = 0;
  for (uint32_t k = 0; k < s->props.n; k++)
    if (s->props.v[k].sym == 0)
      key += (s->props.v[k].value * 0x9e3779b9u) ^ s->props.v[k].hash;
  return key;
}

/* What of R keeps states apart: of what is released neither its phase nor who knows it.  */
static uint32_t
traits (const struct gml_resource *r)
{
  if (r->status == GML_ST_RELEASED)
    return (uint32_t) r->status << 8;
  return (uint32_t) r->status << 8
	 | (uint32_t) (r->flags & (GML_RF_OURS | GML_RF_ESCAPED | GML_RF_DOUBT)) << 16 | r->phase;
}

/* Resources in an order of their own, so that keys do not depend on history.  */
uint32_t
gml_state_key (const struct gml_state *s)
{
  uint32_t key = process (s);
  for (uint32_t k = 0; k < s->res.n; k++)
    {
      const struct gml_resource *r = &s->res.v[k];
      if (r->flags & GML_RF_ESCAPED && r->status == GML_ST_OPEN)
	continue;
      uint32_t h = r->sym * 0x9e3779b9u;
      h ^= traits (r);
      key += h * 0x85ebca6bu;
    }
  return key;
}

static bool
has_same (const struct gml_state *s, const struct gml_resource *r)
{
  for (uint32_t k = 0; k < s->res.n; k++)
    {
      const struct gml_resource *o = &s->res.v[k];
      if (o->sym == r->sym)
	return traits (o) == traits (r);
    }
  return r->flags & GML_RF_ESCAPED && r->status == GML_ST_OPEN;
}

static bool
is_held (const struct gml_state *s, uint32_t sym)
{
  for (uint32_t k = 0; k < s->res.n; k++)
    if (s->res.v[k].sym == sym && s->res.v[k].status == GML_ST_OPEN
	&& (s->res.v[k].flags & (GML_RF_OURS | GML_RF_ESCAPED)) == GML_RF_OURS)
      return true;
  return false;
}

/* Whether the same values and cells hold the resources that are ours: a path
   that returns one and a path that does not are different.  */
static bool
same_holders (const struct gml_state *a, const struct gml_state *b)
{
  if (a->res.n == 0 && b->res.n == 0)
    return true;
  for (uint32_t k = 0; k < a->env.n && k < b->env.n; k++)
    if (a->env.v[k].sym != b->env.v[k].sym
	&& (is_held (a, a->env.v[k].sym) || is_held (b, b->env.v[k].sym)))
      return false;
  for (uint32_t k = 0; k < a->mem.n; k++)
    if (is_held (a, a->mem.v[k].sym) && gml_state_mem (b, a->mem.v[k].key) != a->mem.v[k].sym)
      return false;
  for (uint32_t k = 0; k < b->mem.n; k++)
    if (is_held (b, b->mem.v[k].sym) && gml_state_mem (a, b->mem.v[k].key) != b->mem.v[k].sym)
      return false;
  return true;
}

bool
gml_state_same_property (const struct gml_state *a, const struct gml_state *b)
{
  for (uint32_t k = 0; k < a->res.n; k++)
    if (!has_same (b, &a->res.v[k]))
      return false;
  for (uint32_t k = 0; k < b->res.n; k++)
    if (!has_same (a, &b->res.v[k]))
      return false;
  return same_holders (a, b) && (a->way_out == b->way_out || a->res.n == 0);
}

bool
gml_state_same_holdings (const struct gml_state *a, const struct gml_state *b)
{
  for (int side = 0; side < 2; side++)
    {
      const struct gml_state *s = side ? b : a, *other = side ? a : b;
      for (uint32_t k = 0; k < s->res.n; k++)
	if (is_held (s, s->res.v[k].sym) && !is_held (other, s->res.v[k].sym))
	  return false;
    }
  return same_holders (a, b);
}
