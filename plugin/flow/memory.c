/* Memory: what cells hold, and who can reach them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/byvalue.h"
#include "plugin/flow/inbox.h"
#include "plugin/flow/phase.h"
#include "plugin/flow/slots.h"
#include "plugin/flow/written.h"

/* ---- Symbols and cells of the IR's values and places ---------------------------- */

/* Whether C is the base class that an object of a derived class begins with:
   both have one address.  */
static bool
is_first_base (struct gml_sim *sim, const struct gml_cell *c)
{
  const struct gml_record *rec = &sim->unit->records[gml_record_of (c->ref)];
  uint32_t k = gml_field_of (c->ref);
  return c->kind == GML_CELL_FIELD && k > 0 && k <= rec->nfields && rec->fields[k - 1].is_base
	 && rec->fields[k - 1].bit_offset == 0;
}

uint32_t
gml_sim_address (struct gml_sim *sim, uint32_t cell, gml_id type)
{
  const struct gml_cell *c = gml_cell (sim->tab, cell);
  while (is_first_base (sim, c))
    {
      cell = c->parent;
      c = gml_cell (sim->tab, cell);
    }
  if (c->kind == GML_CELL_DEREF)
    return c->ref; /* &*p */
  return gml_sym_make (sim->tab, GML_SY_ADDR, 0, type, cell, 0);
}

uint32_t
gml_sim_value (struct gml_sim *sim, gml_id value)
{
  const struct gml_value *v = &sim->fn->values[value];
  uint32_t *known = &sim->env[value]; /* constants have one name all along */
  switch (v->kind)
    {
    case GML_V_PARAM:
      if (!*known)
	*known = gml_sym_make (sim->tab, GML_SY_PARAM, 0, v->type, v->ref, 0);
      return *known;
    case GML_V_INT:
      if (!*known)
	*known = gml_sym_int (sim->tab, v->type, gml_int_as (&sim->unit->types[v->type], v->num));
      return *known;
    case GML_V_STRING:
      return gml_sym_make (sim->tab, GML_SY_STRING, 0, v->type, v->ref, 0);
    case GML_V_ADDR:
      return gml_sim_address (sim, gml_sim_cell (sim, v->ref), v->type);
    case GML_V_FUNC:
      return gml_sym_make (sim->tab, GML_SY_FUNC, 0, v->type, v->ref, 0);
    case GML_V_INST:
    case GML_V_PHI:
      if (sim->env[value])
	return sim->env[value];
      return sim->top;
    default:
      return gml_sym_make (sim->tab, GML_SY_FRESH, GML_FR_VALUE, v->type, 0, value);
    }
}

/* An index that can have but one value here is that number.  */
static uint32_t
index_value (struct gml_sim *sim, gml_id value)
{
  uint32_t sym = gml_sim_value (sim, value);
  struct gml_ival v;
  if (!sim->now || gml_sym (sim->tab, sym)->kind == GML_SY_INT)
    return sym;
  v = gml_eval (sim, sim->now, sym);
  if (!gml_ival_const (v))
    return sym;
  sim->counted = true;
  return gml_sym_int (sim->tab, 0, v.lo);
}

static gml_id
record_of_place (const struct gml_sim *sim, gml_id place)
{
  const struct gml_type *t = &sim->unit->types[sim->fn->places[place].type];
  return t->kind == GML_T_RECORD ? t->record : 0;
}

static bool
is_union (const struct gml_sim *sim, gml_id place)
{
  gml_id record = record_of_place (sim, place);
  return record && sim->unit->records[record].is_union;
}

uint32_t
gml_sim_field (struct gml_sim *sim, uint32_t cell, gml_id record, uint32_t field)
{
  const struct gml_field *f = &sim->unit->records[record].fields[field - 1];
  if (f->is_base && f->bit_offset == 0)
    return cell;
  return gml_cell_make (sim->tab, GML_CELL_FIELD, f->type, cell, gml_field_ref (record, field));
}

uint32_t
gml_sim_cell (struct gml_sim *sim, gml_id place)
{
  const struct gml_place *p = &sim->fn->places[place];
  uint32_t parent;
  switch (p->kind)
    {
    case GML_P_LOCAL:
      return gml_cell_make (sim->tab, GML_CELL_LOCAL, p->type, 0, p->ref);
    case GML_P_GLOBAL:
      return gml_cell_make (sim->tab, GML_CELL_GLOBAL, p->type, 0, p->ref);
    case GML_P_DEREF:
      return gml_cell_deref (sim->tab, p->type, gml_sim_value (sim, p->ref));
    case GML_P_FIELD:
      parent = gml_sim_cell (sim, p->parent);
      if (is_union (sim, p->parent)) /* members of one type are one cell */
	return gml_cell_make (sim->tab, GML_CELL_FIELD, p->type, parent,
			      gml_field_ref (record_of_place (sim, p->parent), 0));
      return gml_sim_field (sim, parent, record_of_place (sim, p->parent), p->ref);
    case GML_P_ELEM:
      parent = gml_sim_cell (sim, p->parent);
      return gml_cell_make (sim->tab, GML_CELL_ELEM, p->type, parent,
			    p->ref ? index_value (sim, p->ref) : sim->top);
    case GML_P_PART:
      parent = gml_sim_cell (sim, p->parent);
      return gml_cell_make (sim->tab, GML_CELL_BYTES, p->type, parent,
			    p->ref ? gml_sym_int (sim->tab, 0, p->ref - 1) : sim->top);
    default:
      return 0;
    }
}

/* ---- Names that come to mean something new ----------------------------------------- */

static uint32_t
replaced (struct gml_sim *sim, uint32_t have, uint32_t old, uint32_t now)
{
  if (have == old)
    return now;
  return gml_sym_depends (sim->tab, have, old) ? sim->top : have;
}

bool
gml_sim_links_to (const struct gml_sim *sim, const struct gml_bind *m, uint32_t sym)
{
  const struct gml_cell *root = gml_cell (sim->tab, gml_cell (sim->tab, m->key)->root);
  return m->sym != sym && root->kind != GML_CELL_LOCAL && gml_sym_depends (sim->tab, m->sym, sym)
	 && gml_base_of_sym (sim, m->sym) == sym
	 && !(root->kind == GML_CELL_DEREF && root->ref == sym);
}

/* What was called SYM is called NOW, or not at all.  Who is held by a pointer to a part of
   it only is held by what has no name any more.  */
static void
forget_in_memory (struct gml_sim *sim, struct gml_state *s, uint32_t sym, uint32_t now)
{
  const struct gml_symtab *t = sim->tab;
  uint64_t bit = gml_sym_bit (sym);
  bool linked = false;
  for (uint32_t k = 0; k < s->mem.n;)
    {
      if (!((t->syms[s->mem.v[k].sym].parts | t->cells[s->mem.v[k].key].parts) & bit))
	{
	  k++;
	  continue;
	}
      linked |= now != sim->top && gml_sim_links_to (sim, &s->mem.v[k], sym);
      if (gml_cell_depends (sim->tab, s->mem.v[k].key, sym))
	{
	  gml_sim_escape (sim, s, s->mem.v[k].sym);
	  gml_state_drop_mem (s, k);
	  continue;
	}
      s->mem.v[k].sym = replaced (sim, s->mem.v[k].sym, sym, now);
      k++;
    }
  if (linked)
    gml_sim_escape (sim, s, now);
}

static void
forget_in_facts (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  uint32_t n = 0;
  for (uint32_t k = 0; k < s->facts.n; k++)
    if (!gml_sym_depends (sim->tab, s->facts.v[k].sym, sym))
      {
	if (n != k)
	  s->facts.v[n] = s->facts.v[k];
	n++;
      }
  s->facts.n = n;
  n = 0;
  for (uint32_t k = 0; k < s->bounds.n; k++)
    if (!gml_sym_depends (sim->tab, s->bounds.v[k].a, sym)
	&& !gml_sym_depends (sim->tab, s->bounds.v[k].b, sym))
      s->bounds.v[n++] = s->bounds.v[k];
  s->bounds.n = n;
  n = 0;
  for (uint32_t k = 0; k < s->taint.n; k++)
    if (!gml_cell_depends (sim->tab, s->taint.v[k].cell, sym))
      s->taint.v[n++] = s->taint.v[k];
  s->taint.n = n;
  n = 0;
  for (uint32_t k = 0; k < s->props.n; k++)
    if (!gml_sym_depends (sim->tab, s->props.v[k].sym, sym))
      s->props.v[n++] = s->props.v[k];
  s->props.n = n;
  n = 0;
  for (uint32_t k = 0; k < s->asserted.n; k++)
    if (!gml_sym_depends (sim->tab, s->asserted.v[k].cond, sym))
      s->asserted.v[n++] = s->asserted.v[k];
  s->asserted.n = n;
  n = 0;
  for (uint32_t k = 0; k < s->open.n; k++)
    if (!gml_cell_depends (sim->tab, s->open.v[k], sym))
      s->open.v[n++] = s->open.v[k];
  s->open.n = n;
}

/* The resource of an earlier round keeps a name of its own, so that it can
   still be found lost; one round is remembered.  */
static uint32_t
rename_resource (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  struct gml_sym y = *gml_sym (sim->tab, sym);
  struct gml_resource *r = gml_state_resource (s, sym);
  uint32_t old;
  if (!r)
    return sim->top;
  if (y.kind != GML_SY_FRESH || y.sub != GML_FR_RESULT || y.b != 0)
    {
      gml_state_drop_resource (s, (uint32_t) (r - s->res.v));
      return sim->top;
    }
  old = gml_sym_make (sim->tab, GML_SY_FRESH, GML_FR_RESULT, y.type, y.a, 1);
  gml_sym_mark_bound (sim->tab, old); /* by the first such round already */
  if (gml_state_resource (s, old))
    gml_sim_rebind (sim, s, old);
  r = gml_state_resource (s, sym);
  r->sym = old;
  for (uint32_t k = 0; k < s->props.n; k++)
    if (s->props.v[k].sym == sym)
      s->props.v[k].sym = old;
  return old;
}

/* Resources named through SYM (what the object it points to holds) belong to
   the earlier value; nobody can name them now.  */
static void
forget_resources (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  for (uint32_t k = 0; k < s->res.n;)
    if (s->res.v[k].sym != sym && gml_sym_depends (sim->tab, s->res.v[k].sym, sym))
      gml_state_drop_resource (s, k);
    else
      k++;
}

void
gml_sim_rebind (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  uint32_t now;
  if (!gml_sym_mark_bound (sim->tab, sym) || sym == sim->top)
    return;
  now = rename_resource (sim, s, sym);
  forget_resources (sim, s, sym);
  forget_in_memory (sim, s, sym, now);
  forget_in_facts (sim, s, sym);
  for (uint32_t k = 0; k < s->env.n; k++)
    s->env.v[k].sym = replaced (sim, s->env.v[k].sym, sym, now);
  if (sim->leaving) /* the other ways out still need what they were here */
    return;
  /* Values of this block and those alive at its head.  */
  uint32_t n;
  const gml_id *live = gml_live_in (sim->live, sim->block, &n);
  const struct gml_block *b = &sim->fn->blocks[sim->block];
  for (uint32_t k = 0; k < n; k++)
    sim->env[live[k]] = replaced (sim, sim->env[live[k]], sym, now);
  for (uint32_t k = 0; k < b->nphis; k++)
    {
      gml_id r = sim->fn->phis[b->phis + k].result;
      sim->env[r] = replaced (sim, sim->env[r], sym, now);
    }
  for (uint32_t k = 0; k < b->ninsts && b->insts + k < sim->inst; k++)
    {
      gml_id r = sim->fn->insts[b->insts + k].result;
      if (r)
	sim->env[r] = replaced (sim, sim->env[r], sym, now);
    }
}

uint32_t
gml_sim_fresh (struct gml_sim *sim, struct gml_state *s, enum gml_fresh sub, gml_id type,
	       uint32_t a, uint32_t b)
{
  uint32_t sym = gml_sym_make (sim->tab, GML_SY_FRESH, sub, type, a, b);
  gml_sim_rebind (sim, s, sym);
  return sym;
}

uint32_t
gml_sim_fresh_once (struct gml_sim *sim, struct gml_state *s, enum gml_fresh sub, gml_id type,
		    uint32_t a, uint32_t b)
{
  uint32_t sym = gml_sym_make (sim->tab, GML_SY_FRESH, sub, type, a, b);
  if (sim->inbox[sim->block].loop)
    gml_sim_rebind (sim, s, sym);
  else
    gml_sym_mark_bound (sim->tab, sym);
  return sym;
}

/* ---- What is forgotten --------------------------------------------------------------------- */

/* What the entry held may have changed: a load will find a value of its own.  A string
   that pointed into itself is not kept by anybody for that.  */
static void
clobber_entry (struct gml_sim *sim, struct gml_state *s, uint32_t k)
{
  struct gml_bind *m = &s->mem.v[k];
  const struct gml_sym *y = gml_sym (sim->tab, m->sym);
  if (y->kind != GML_SY_ADDR
      || gml_cell (sim->tab, y->a)->root != gml_cell (sim->tab, m->key)->root)
    gml_sim_escape (sim, s, m->sym);
  m->sym = gml_is_written (sim, s, m) && gml_sim_param_of (sim, m->key) >= 0 ? sim->gone : sim->top;
}

static bool
is_constant_global (struct gml_sim *sim, uint32_t root)
{
  const struct gml_cell *c = gml_cell (sim->tab, root);
  return c->kind == GML_CELL_GLOBAL && sim->unit->globals[c->ref].is_const;
}

/* Whether ROOT is the closure of the lambda at hand: nobody else has its fields.  */
static bool
is_closure (struct gml_sim *sim, struct gml_state *s, uint32_t root)
{
  const struct gml_cell *c = gml_cell (sim->tab, root);
  const struct gml_sym *y = gml_sym (sim->tab, c->kind == GML_CELL_DEREF ? c->ref : 0);
  const struct gml_type *t = &sim->unit->types[sim->unit->types[y->type].elem];
  return c->kind == GML_CELL_DEREF && sim->fn->flags & GML_FF_NESTED && y->kind == GML_SY_PARAM
	 && y->a == 0 && t->kind == GML_T_RECORD && sim->unit->records[t->record].is_lambda
	 && !gml_state_is_open (s, root);
}

void
gml_sim_havoc (struct gml_sim *sim, struct gml_state *s)
{
  for (uint32_t k = 0; k < s->mem.n; k++)
    {
      uint32_t root = gml_cell (sim->tab, s->mem.v[k].key)->root;
      if (s->mem.v[k].sym != sim->top && s->mem.v[k].sym != sim->gone
	  && !gml_sim_private (sim, s, root) && !is_constant_global (sim, root)
	  && !is_closure (sim, s, root))
	clobber_entry (sim, s, k);
    }
  s->global_write = true;
  gml_phase_doubt (s);
}

/* Whether CELL is a member of the object that this function, a constructor, makes: its
   constructor writes nothing else.  */
static bool
is_member_being_made (struct gml_sim *sim, const struct gml_cell *c)
{
  return c->kind == GML_CELL_FIELD && !c->vague && c->parent == c->root
	 && gml_sim_half_made (sim, c->root);
}

void
gml_sim_havoc_cell (struct gml_sim *sim, struct gml_state *s, uint32_t cell)
{
  struct gml_cell c = *gml_cell (sim->tab, cell);
  for (uint32_t k = 0; k < s->mem.n; k++)
    {
      const struct gml_cell *m = gml_cell (sim->tab, s->mem.v[k].key);
      if (gml_cell_within (sim->tab, s->mem.v[k].key, cell)
	  || (c.vague && c.kind == GML_CELL_FIELD /* that field of some element */
	      && m->kind == GML_CELL_FIELD && m->ref == c.ref && m->root == c.root))
	clobber_entry (sim, s, k);
    }
  if (is_member_being_made (sim, &c))
    gml_state_set_mem (s, cell, sim->gone);
  else
    gml_sim_note_written (sim, s, cell);
}

/* ---- Loads and stores ---------------------------------------------------------------------- */

static bool
same_shape (struct gml_sim *sim, gml_id a, gml_id b)
{
  const struct gml_type *x = &sim->unit->types[a], *y = &sim->unit->types[b];
  return a == b || a == 0 || b == 0 || (x->kind == y->kind && x->bits == y->bits);
}

static const struct gml_trail *
taint_of_cell (struct gml_sim *sim, struct gml_state *s, uint32_t cell)
{
  for (uint32_t k = 0; k < s->taint.n; k++)
    if (gml_cell_within (sim->tab, cell, s->taint.v[k].cell))
      return s->taint.v[k].source;
  /* What a pointer that came from outside points to came from outside.  */
  const struct gml_cell *root = gml_cell (sim->tab, gml_cell (sim->tab, cell)->root);
  return root->kind == GML_CELL_DEREF ? gml_eval_taint (sim, s, root->ref) : NULL;
}

/* What certainly holds CELL, one of several elements or a field of one.  */
static uint32_t
around (struct gml_sim *sim, uint32_t cell)
{
  do
    cell = gml_cell (sim->tab, cell)->parent;
  while (gml_cell (sim->tab, cell)->vague && gml_cell (sim->tab, cell)->parent);
  return cell;
}

/* Of a value's name: found where something was written and may have changed since.  */
#define LOADED (1u << 31)

uint32_t
gml_sim_load (struct gml_sim *sim, struct gml_state *s, uint32_t cell, gml_id type)
{
  struct gml_cell c = *gml_cell (sim->tab, cell);
  uint32_t sym = c.vague ? 0 : gml_state_mem (s, cell);
  const struct gml_trail *taint;
  if (sym && sym != sim->top && sym != sim->gone && same_shape (sim, gml_sim_type (sim, sym), type))
    return sym;
  taint = taint_of_cell (sim, s, cell);
  if (c.kind == GML_CELL_BYTES || c.vague) /* any of what lies there may be read */
    {
      for (uint32_t k = 0; k < s->mem.n; k++)
	if (gml_cell_within (sim->tab, s->mem.v[k].key, around (sim, cell)))
	  gml_sim_escape (sim, s, s->mem.v[k].sym);
      gml_byvalue_lend (sim, s, cell);
    }
  if (sym && sym == sim->top)
    {
      sym = gml_sim_fresh (sim, s, GML_FR_CLOBBER, type, sim->inst, cell);
      gml_state_set_mem (s, cell, sym);
    }
  else if (sym && sym == sim->gone)
    {
      sym = gml_sim_fresh (sim, s, GML_FR_JOIN, type, sim->inst | LOADED, cell);
      gml_state_set_mem (s, cell, sym);
    }
  else if (sym || c.vague)
    sym = gml_sim_fresh (sim, s, GML_FR_RESULT, type, sim->inst, 2);
  else
    {
      sym = gml_sym_make (sim->tab, GML_SY_INIT, 0, type, cell, 0);
      if (!taint && sim->unit->types[type].kind != GML_T_RECORD)
	gml_state_set_mem (s, cell, sym);
      else if (taint)
	{
	  sym = gml_sim_fresh (sim, s, GML_FR_OUT, type, sim->inst, cell);
	  gml_state_set_mem (s, cell, sym);
	}
    }
  if (taint && sym != sim->top)
    {
      struct gml_fact *f = gml_state_fact_make (s, sym, gml_ival_all ());
      f->flags |= GML_FACT_TAINT;
      f->source = taint;
    }
  return sym;
}

static bool
is_argument (struct gml_sim *sim, const struct gml_cell *root)
{
  return root->kind == GML_CELL_DEREF && gml_sym (sim->tab, root->ref)->kind == GML_SY_PARAM;
}

/* Whether a store to A may change what B holds; neither is private.  */
static bool
may_alias (struct gml_sim *sim, uint32_t a, uint32_t b)
{
  const struct gml_cell *x = gml_cell (sim->tab, a), *y = gml_cell (sim->tab, b);
  const struct gml_cell *xr = gml_cell (sim->tab, x->root), *yr = gml_cell (sim->tab, y->root);
  if (x->root == y->root)
    return false; /* same root: handled by overlap */
  if (xr->kind != GML_CELL_DEREF && yr->kind != GML_CELL_DEREF)
    return false; /* two different variables */
  if (is_argument (sim, xr) && is_argument (sim, yr))
    return false; /* out-parameters are given different objects */
  if (x->kind == GML_CELL_FIELD && y->kind == GML_CELL_FIELD)
    return x->ref == y->ref && x->type == y->type;
  return same_shape (sim, x->type, y->type);
}

/* Whether a store to A overlaps B, under the same root.  */
static bool
overlaps (struct gml_sim *sim, uint32_t a, uint32_t b)
{
  const struct gml_cell *x = gml_cell (sim->tab, a), *y = gml_cell (sim->tab, b);
  if (gml_cell_within (sim->tab, b, a) || gml_cell_within (sim->tab, a, b))
    return true;
  if (x->kind == GML_CELL_FIELD && x->ref == y->ref && x->parent != y->parent
      && (x->vague || y->vague)) /* that field of some element */
    return gml_cell_within (sim->tab, b, around (sim, a))
	   || gml_cell_within (sim->tab, a, around (sim, b));
  if (x->vague || y->vague)
    return x->parent == y->parent || x->kind == GML_CELL_BYTES || y->kind == GML_CELL_BYTES;
  for (uint32_t p = x->parent; p; p = gml_cell (sim->tab, p)->parent)
    {
      const struct gml_type *t = &sim->unit->types[gml_cell (sim->tab, p)->type];
      if (t->kind == GML_T_RECORD && sim->unit->records[t->record].is_union
	  && gml_cell_within (sim->tab, b, p))
	return true;
    }
  return false;
}

void
gml_sim_store (struct gml_sim *sim, struct gml_state *s, uint32_t cell, uint32_t sym)
{
  struct gml_cell c = *gml_cell (sim->tab, cell);
  bool private = gml_sim_private (sim, s, c.root);
  for (uint32_t k = 0; k < s->mem.n; k++)
    {
      uint32_t other = s->mem.v[k].key;
      uint32_t root = gml_cell (sim->tab, other)->root;
      if (other == cell && !c.vague)
	continue;
      if (root == c.root
	    ? overlaps (sim, cell, other)
	    : !private && may_alias (sim, cell, other) && !gml_sim_private (sim, s, root))
	clobber_entry (sim, s, k);
    }
  for (uint32_t k = 0; k < s->taint.n; k++)
    if (s->taint.v[k].cell == cell)
      {
	s->taint.v[k] = s->taint.v[--s->taint.n];
	break;
      }
  /* What is put into the caller's memory is handed over when we return: the
     summary says so; until then it is in reach.  */
  if (c.vague || (!private && gml_sim_param_of (sim, cell) < 0))
    gml_sim_escape (sim, s, sym);
  if (!c.vague)
    gml_state_set_mem (s, cell, sym);
  if (c.vague || gml_sim_param_of (sim, cell) < 0) /* else what is there tells */
    gml_sim_note_written (sim, s, cell);
}

/* What a local held at first has the same name when it lives again, but is nothing
   that was released.  */
static void
forget_first_contents (struct gml_sim *sim, struct gml_state *s, uint32_t cell)
{
  for (uint32_t k = 0; k < s->res.n;)
    {
      const struct gml_sym *y = gml_sym (sim->tab, s->res.v[k].sym);
      if (y->kind == GML_SY_INIT && gml_cell_within (sim->tab, y->a, cell))
	gml_state_drop_resource (s, k);
      else
	k++;
    }
}

void
gml_sim_end_cell (struct gml_sim *sim, struct gml_state *s, uint32_t cell)
{
  if (gml_cell (sim->tab, cell)->kind == GML_CELL_LOCAL)
    forget_first_contents (sim, s, cell);
  for (uint32_t k = 0; k < s->mem.n;)
    if (gml_cell_within (sim->tab, s->mem.v[k].key, cell))
      gml_state_drop_mem (s, k);
    else
      k++;
  for (uint32_t k = 0; k < s->taint.n;)
    if (gml_cell_within (sim->tab, s->taint.v[k].cell, cell))
      s->taint.v[k] = s->taint.v[--s->taint.n];
    else
      k++;
  gml_state_drop_open (s, cell);
}
