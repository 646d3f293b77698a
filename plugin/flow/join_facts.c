/* Merging states: what is known of their values.
   SPDX-License-Identifier: GPL-3.0-or-later

   A fact holds afterwards as far as it held on both sides; of a name that stands for either of
   two values holds what is known of both.  */

#include "plugin/flow/join.h"
#include "plugin/flow/tested.h"

/* Visits of a loop's head before bounds go to the end of the type: where the tests
   of the variable itself are known, and where only what some test says is.  */
enum
{
  PATIENCE = 8,
  PATIENCE_MEMORY = 4
};

bool
gml_join_is_of_block (const struct gml_join *j, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (j->sim->tab, sym);
  return y->kind == GML_SY_FRESH && (y->sub == GML_FR_PHI || y->sub == GML_FR_JOIN)
	 && y->a == j->block;
}

/* The phi whose tests say where SYM stops; 0: it is not one.  */
static gml_id
marked_value (const struct gml_join *j, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (j->sim->tab, gml_sym_strip (j->sim->tab, sym));
  return y->kind == GML_SY_FRESH && y->sub == GML_FR_PHI ? y->b : 0;
}

struct gml_ival
gml_join_widened (struct gml_join *j, uint32_t sym, struct gml_ival old, struct gml_ival now)
{
  struct gml_ival hull = gml_ival_join (old, now), all;
  gml_int lo, hi;
  gml_id value;
  if (!j->widen || (hull.lo == old.lo && hull.hi == old.hi))
    return hull;
  all = gml_ival_of_type (gml_sim_type_of (j->sim, sym));
  lo = old.lo >= 0 && hull.lo >= 0 ? 0 : all.lo;
  hi = all.hi;
  value = marked_value (j, sym);
  if (j->widen > (value ? PATIENCE : PATIENCE_MEMORY))
    return gml_ival_make (hull.lo < old.lo ? lo : hull.lo, hull.hi > old.hi ? hi : hull.hi);
  if (hull.lo < old.lo)
    hull.lo = gml_mark_below (&j->sim->marks, value, hull.lo, lo);
  if (hull.hi > old.hi)
    hull.hi = gml_mark_above (&j->sim->marks, value, hull.hi, hi);
  return hull;
}

/* ---- Names for two values ---- */

static void
add_flags (struct gml_join *j, uint32_t sym, uint32_t a, uint32_t b)
{
  const struct gml_trail *ta = gml_eval_taint (j->sim, j->into, a);
  const struct gml_trail *tb = gml_eval_taint (j->sim, j->from, b);
  const struct gml_fact *fa = gml_state_fact (j->into, a), *fb = gml_state_fact (j->from, b);
  unsigned flags = (fa ? fa->flags : 0u) | (fb ? fb->flags : 0u);
  const struct gml_trail *call = fa && fa->flags & GML_FACT_FAILS ? fa->source
				 : fb                             ? fb->source
								  : NULL;
  struct gml_fact *f;
  if (fa && fb && fa->flags & fb->flags & GML_FACT_FAILS && fa->source != fb->source)
    gml_tested_together (j->sim, fa, fb);
  flags &= GML_FACT_TESTED | GML_FACT_FAILS;
  /* `n < room ? n : room' is bounded whichever it is.  */
  if (ta && !tb)
    ta = gml_eval_lasting_taint (j->sim, j->into, a);
  else if (tb && !ta)
    tb = gml_eval_lasting_taint (j->sim, j->from, b);
  if (!ta && !tb && !flags)
    return;
  f = gml_state_fact_make (j->into, sym, gml_ival_all ());
  f->flags |= (uint8_t) flags;
  if (flags & GML_FACT_FAILS)
    f->source = call;
  if (ta || tb)
    {
      f->flags |= GML_FACT_TAINT;
      f->source = ta ? ta : tb;
    }
}

static void
lose_nonzero (struct gml_join *j, struct gml_fact *f)
{
  if (!(f->flags & GML_FACT_NONZERO))
    return;
  f->flags &= (uint8_t) ~GML_FACT_NONZERO;
  j->changed = true;
}

/* What is known of SYM, either of A and B: it lies in NOW (A did in OLD).  */
static void
keep_range (struct gml_join *j, uint32_t sym, uint32_t a, uint32_t b, struct gml_ival old,
	    struct gml_ival now, bool nonzero)
{
  const struct gml_type *type = gml_sim_type_of (j->sim, sym);
  bool guess = (sym == a && now.hi > old.hi) || sym == b;
  struct gml_fact *f;
  if (type->kind != GML_T_INT && type->kind != GML_T_BOOL && type->kind != GML_T_PTR)
    return;
  if (sym == a && !gml_ival_equal (now, old))
    j->changed = true;
  if (!gml_state_fact (j->into, sym) && !guess && !nonzero
      && gml_ival_equal (now, gml_ival_of_type (type)))
    return;
  f = gml_state_fact_make (j->into, sym, gml_ival_all ());
  f->iv = now;
  if (guess)
    f->flags |= GML_FACT_GUESS;
  if (nonzero)
    f->flags |= GML_FACT_NONZERO;
  else
    lose_nonzero (j, f);
}

void
gml_join_known (struct gml_join *j, uint32_t sym, uint32_t a, uint32_t b, struct gml_ival old,
		struct gml_ival now, bool nonzero)
{
  add_flags (j, sym, a, b);
  keep_range (j, sym, a, b, old, now, nonzero);
}

/* ---- Facts of both ---- */

/* F lay in MINE, and lies in HULL, which is no less.  */
static void
grow (struct gml_join *j, struct gml_fact *f, struct gml_ival mine, struct gml_ival hull)
{
  if (gml_ival_equal (hull, mine))
    return;
  j->changed = true;
  f->iv = hull;
  if (hull.hi > mine.hi && (j->widen || gml_join_is_of_block (j, f->sym)))
    f->flags |= GML_FACT_GUESS;
}

static bool
was_made (const struct gml_join *j, uint32_t sym)
{
  return gml_sym (j->sim->tab, sym)->stamp == j->stamp;
}

/* Whether nothing but a fact says anything of SYM.  */
static bool
is_atom (const struct gml_join *j, uint32_t sym)
{
  unsigned kind = gml_sym (j->sim->tab, sym)->kind;
  return kind == GML_SY_PARAM || kind == GML_SY_INIT || kind == GML_SY_FRESH;
}

/* Whether that SYM lies in V says nothing: that a comparison is true or false.  Of a
   quotient even that it was looked at does.  */
static bool
is_vacuous (const struct gml_join *j, uint32_t sym, struct gml_ival v, struct gml_ival all)
{
  const struct gml_sym *y = gml_sym (j->sim->tab, sym);
  if (y->kind != GML_SY_BIN)
    return is_atom (j, sym) && gml_ival_equal (v, all);
  return gml_bin_is_compare (y->sub) ? v.lo <= 0 && v.hi >= 1
				     : y->sub != GML_B_DIV && gml_ival_within (all, v);
}

/* F, which is not what the other side knows (G, or null), becomes what both know;
   false if that is nothing.  */
static bool
join_fact (struct gml_join *j, struct gml_fact *f, const struct gml_fact *g)
{
  bool atom = is_atom (j, f->sym);
  struct gml_ival all = gml_ival_of_type (gml_sim_type_of (j->sim, f->sym)), mine, theirs, hull;
  mine = atom ? gml_ival_meet (all, f->iv) : gml_eval (j->sim, j->into, f->sym);
  theirs = !atom ? gml_eval (j->sim, j->from, f->sym) : g ? gml_ival_meet (all, g->iv) : all;
  hull = gml_join_widened (j, f->sym, mine, theirs);
  grow (j, f, mine, hull);
  if (f->flags & GML_FACT_NONZERO
      && !(atom && g ? (g->flags & GML_FACT_NONZERO) || g->iv.lo > 0 || g->iv.hi < 0
		     : gml_eval_nonzero (j->sim, j->from, f->sym)))
    lose_nonzero (j, f);
  if (g)
    f->flags |= g->flags & GML_JOIN_LASTING;
  if (g && !f->source)
    f->source = g->source;
  return f->flags & ~GML_FACT_GUESS || !is_vacuous (j, f->sym, hull, all);
}

/* What only the other side knows: that a value was tested, or comes from outside.  */
static void
take_flags (struct gml_join *j, const struct gml_fact *g)
{
  unsigned flags = g->flags & GML_JOIN_LASTING;
  struct gml_fact *f;
  if (gml_sym (j->sim->tab, g->sym)->depth > 0 || was_made (j, g->sym))
    return;
  f = gml_state_fact_make (j->into, g->sym, gml_ival_all ());
  f->flags = (uint8_t) flags;
  f->source = g->source;
}

/* The same of an atom's fact F of which the other side knows nothing.  */
static bool
lose_fact (struct gml_join *j, struct gml_fact *f)
{
  struct gml_ival all = gml_ival_of_type (gml_sim_type_of (j->sim, f->sym));
  grow (j, f, gml_ival_meet (all, f->iv), all);
  lose_nonzero (j, f);
  return f->flags & ~GML_FACT_GUESS;
}

/* What only FROM knows; INTO's first KNOWN facts are those it had.  */
static void
take_all_flags (struct gml_join *j, uint32_t known)
{
  struct gml_state *a = j->into;
  const struct gml_state *b = j->from;
  uint32_t i = 0;
  for (uint32_t k = 0; k < b->facts.n; k++)
    {
      if (!(b->facts.v[k].flags & GML_JOIN_LASTING))
	continue;
      while (i < known && a->facts.v[i].sym < b->facts.v[k].sym)
	i++;
      if (!(i < known && a->facts.v[i].sym == b->facts.v[k].sym))
	{
	  take_flags (j, &b->facts.v[k]);
	  known = a->facts.n;
	}
    }
}

static void
drop_nothings (struct gml_state *s)
{
  uint32_t n = 0;
  for (uint32_t k = 0; k < s->facts.n; k++)
    if (s->facts.v[k].flags != GML_FACT_NOTHING)
      {
	if (n != k)
	  s->facts.v[n] = s->facts.v[k];
	n++;
      }
  s->facts.n = n;
  gml_state_facts_changed (s);
}

void
gml_join_facts (struct gml_join *j)
{
  const struct gml_fact *g = j->from->facts.v, *end = g + j->from->facts.n;
  struct gml_fact *f = j->into->facts.v, *last = f + j->into->facts.n;
  unsigned only = 0; /* flags of what only FROM knows of */
  bool nothing = false;
  for (; f < last; f++)
    {
      bool both;
      for (; g < end && g->sym < f->sym; g++)
	only |= g->flags;
      both = g < end && g->sym == f->sym;
      if (!(both && g->flags == f->flags && gml_ival_equal (g->iv, f->iv)) && !was_made (j, f->sym)
	  && !(both || !is_atom (j, f->sym) ? join_fact (j, f, both ? g : NULL) : lose_fact (j, f)))
	{
	  f->flags = GML_FACT_NOTHING;
	  nothing = true;
	}
      g += both;
    }
  for (; g < end; g++)
    only |= g->flags;
  if (only & GML_JOIN_LASTING)
    take_all_flags (j, j->into->facts.n);
  if (nothing)
    drop_nothings (j->into);
}
