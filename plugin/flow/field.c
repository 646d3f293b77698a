/* Fields that hand over a resource to who reads them.
   SPDX-License-Identifier: GPL-3.0-or-later

   What SCM_RIGHTS brings (man 7 unix) is an open descriptor of the receiver's, that
   no call has returned: it is read out of a field, once a test has said what the
   message holds.  Models name such fields.  */

#include <string.h>

#include "plugin/flow/exec.h"

#define READ_FROM "read-from" /* property of such a resource: the address it was read at */

/* Bits of a record.  */
struct span
{
  int64_t start, size;
};

static const struct gml_field *
find_field (const struct gml_sim *sim, gml_id record, const char *name)
{
  const struct gml_record *rec = &sim->unit->records[record];
  for (uint32_t k = 0; k < rec->nfields; k++)
    if (strcmp (gml_text (sim->unit, rec->fields[k].name), name) == 0)
      return &rec->fields[k];
  return NULL;
}

/* Where in RECORD's bits the cell C, which lies in one, is; false if nobody knows.  */
static bool
span_of (const struct gml_sim *sim, const struct gml_cell *c, struct span *out)
{
  const struct gml_record *rec = &sim->unit->records[gml_record_of (c->ref)];
  uint32_t f = gml_field_of (c->ref);
  if (c->kind == GML_CELL_FIELD && f && f <= rec->nfields)
    *out = (struct span){ rec->fields[f - 1].bit_offset, rec->fields[f - 1].bit_size };
  else if (c->kind == GML_CELL_BYTES && !c->vague)
    *out = (struct span){ (int64_t) gml_sym (sim->tab, c->ref)->num * 8,
			  sim->unit->types[c->type].size * 8 };
  else
    return false;
  return out->start >= 0 && out->size > 0 && out->size <= 64;
}

/* What bits WANT hold if SYM lies in bits HAVE and can be one number only.  GCC reads
   two fields at once where both are compared with constants.  */
static bool
cut_out (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym, struct span have,
	 struct span want, uint64_t *out)
{
  struct gml_ival v = gml_eval (sim, s, sym);
  int64_t from = want.start - have.start;
  if (from < 0 || from + want.size > have.size || !gml_ival_const (v))
    return false;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  from = have.size - from - want.size;
#endif
  *out = (uint64_t) v.lo >> from;
  if (want.size < 64)
    *out &= ((uint64_t) 1 << want.size) - 1;
  return true;
}

/* Whether the record in cell WHOLE meets G, as far as this path has found out.  What
   the program wrote there itself is no finding out.  */
static bool
is_given (const struct gml_sim *sim, const struct gml_state *s, uint32_t whole, gml_id record,
	  const struct gml_field_given *g)
{
  const struct gml_field *field = find_field (sim, record, g->field);
  struct span want, have;
  uint64_t num;
  if (!field)
    return false;
  want = (struct span){ field->bit_offset, field->bit_size };
  for (uint32_t k = 0; k < s->mem.n; k++)
    {
      const struct gml_cell *c = gml_cell (sim->tab, s->mem.v[k].key);
      if (c->parent != whole || !span_of (sim, c, &have)
	  || !cut_out (sim, s, s->mem.v[k].sym, have, want, &num))
	continue;
      return num == (uint64_t) g->num && gml_sym (sim->tab, s->mem.v[k].sym)->kind != GML_SY_INT;
    }
  return g->untested;
}

/* The model of the field that CELL, read as TYPE, is a whole element of; or null.  */
static const struct gml_field_model *
model_of (const struct gml_sim *sim, uint32_t cell, gml_id type)
{
  const struct gml_cell *c = gml_cell (sim->tab, cell), *p;
  const struct gml_type *t = &sim->unit->types[type];
  const struct gml_record *rec;
  const struct gml_field_model *m;
  if ((c->kind != GML_CELL_BYTES && c->kind != GML_CELL_ELEM) || c->vague)
    return NULL;
  p = gml_cell (sim->tab, c->parent);
  if (p->kind != GML_CELL_FIELD)
    return NULL;
  rec = &sim->unit->records[gml_record_of (p->ref)];
  if (gml_field_of (p->ref) == 0 || gml_field_of (p->ref) > rec->nfields)
    return NULL;
  m = gml_api_field (sim->api, gml_text (sim->unit, rec->name),
		     gml_text (sim->unit, rec->fields[gml_field_of (p->ref) - 1].name));
  if (!m || !m->res
      || (gml_api_kind (sim->api, m->res)->negative_invalid ? t->kind != GML_T_INT || t->bits != 32
							    : t->kind != GML_T_PTR))
    return NULL;
  return m;
}

/* The one that was read there before, perhaps as another type.  */
static const struct gml_resource *
read_before (const struct gml_state *s, uint32_t place)
{
  for (uint32_t k = 0; k < s->res.n; k++)
    {
      const struct gml_prop *p = gml_state_prop (s, s->res.v[k].sym, READ_FROM);
      if (p && p->value == place && s->res.v[k].status == GML_ST_OPEN)
	return &s->res.v[k];
    }
  return NULL;
}

/* The type in which a handle is one: negative numbers are none.  */
static gml_id
type_of_handle (const struct gml_sim *sim, gml_id type)
{
  const struct gml_type *t = &sim->unit->types[type];
  if (t->kind != GML_T_INT || t->is_signed)
    return type;
  for (gml_id k = 1; k < sim->unit->ntypes; k++)
    if (sim->unit->types[k].kind == GML_T_INT && sim->unit->types[k].is_signed
	&& sim->unit->types[k].bits == t->bits)
      return k;
  return type;
}

static uint32_t
take_over (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i,
	   const struct gml_field_model *m, uint32_t place, gml_id type)
{
  struct gml_resource r = { .kind = m->res, .status = GML_ST_OPEN, .flags = GML_RF_OURS };
  /* A message brings at most one such part (Linux: net/core/scm.c).  Who walks over the
     parts meets no second, whatever the loop looks like.  */
  for (uint32_t k = 0; k < s->res.n; k++)
    if (s->res.v[k].acquired && s->res.v[k].acquired->text == m->record
	&& s->res.v[k].acquired->loc == i->loc)
      s->res.v[k].flags |= GML_RF_ESCAPED;
  r.sym = gml_sim_fresh (sim, s, GML_FR_RESULT, type_of_handle (sim, type), sim->inst, 0);
  r.acquired = gml_trail_add (sim, s, GML_TR_ACQUIRE, i->loc, 0, r.sym, m->record);
  gml_state_add_resource (s, r);
  gml_state_set_prop (s, r.sym, READ_FROM, place);
  return gml_sym_cast (sim->tab, type, r.sym);
}

uint32_t
gml_field_load (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i, uint32_t cell,
		gml_id type)
{
  const struct gml_field_model *m = model_of (sim, cell, type);
  const struct gml_resource *before;
  uint32_t field, place, held;
  if (!m)
    return 0;
  field = gml_cell (sim->tab, cell)->parent;
  held = gml_state_mem (s, cell);
  if (held && held != sim->top && gml_sym (sim->tab, held)->kind != GML_SY_INIT)
    return 0; /* the program's own */
  for (unsigned k = 0; k < m->ngivens; k++)
    if (!is_given (sim, s, gml_cell (sim->tab, field)->parent,
		   gml_record_of (gml_cell (sim->tab, field)->ref), &m->givens[k]))
      return 0;
  place = gml_cell_make (sim->tab, GML_CELL_BYTES, 0, field, gml_cell (sim->tab, cell)->ref);
  place = gml_sym_make (sim->tab, GML_SY_ADDR, 0, 0, place, 0);
  before = read_before (s, place);
  return before ? gml_sym_cast (sim->tab, type, before->sym)
		: take_over (sim, s, i, m, place, type);
}
