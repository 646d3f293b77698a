/* Models as bytes, both ways: one function describes the bytes of a thing for writer and
   reader alike (plugin/ir/bytes.h).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/model/pack.h"

#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/buffer.h"
#include "plugin/ir/bytes.h"

struct codec
{
  struct gml_bytes b;
  struct gml_buffer *pool; /* writing: the texts so far */
  const char *text;        /* reading: all texts */
  struct gml_arena *arena; /* reading */
};

/* What an effect has but zeros; not written where it is.  */
enum
{
  HAS_ROLE = 1,
  HAS_GRAVE = 2,
  HAS_PHASES = 4,
  HAS_BOUND = 8,
  HAS_WHEN = 16,
  HAS_RES = 32,
  HAS_NUM = 64,
  HAS_RANGE = 128,
  HAS_A = 256,
  HAS_B = 512,
  HAS_C = 1024,
  HAS_NAME = 2048
};

/* ---- Parts ------------------------------------------------------------------------ */

/* The offset of TEXT among the texts of POOL, where it is put if it is new.  */
static uint32_t
pooled (struct gml_buffer *pool, const char *text)
{
  size_t n = strlen (text) + 1;
  const char *found = pool->len ? memmem (pool->data, pool->len, text, n) : NULL;
  size_t at = found ? (size_t) (found - pool->data) : pool->len;
  if (!found)
    gml_buffer_add_n (pool, text, n);
  return (uint32_t) at;
}

/* A text, or null: its offset and 1, or 0.  */
static void
code_text (struct codec *c, const char **text)
{
  uint32_t at = c->b.reading || !*text ? 0 : pooled (c->pool, *text) + 1;
  gml_bytes_u32 (&c->b, &at);
  if (c->b.reading)
    *text = at ? c->text + at - 1 : NULL;
}

static void
code_i8 (struct codec *c, int8_t *x)
{
  int32_t wide = *x;
  gml_bytes_i32 (&c->b, &wide);
  *x = (int8_t) wide;
}

static void
code_slot (struct codec *c, struct gml_slot *s)
{
  code_i8 (c, &s->base);
  gml_bytes_bool (&c->b, &s->address);
  gml_bytes_u8 (&c->b, &s->nsteps);
  for (uint8_t k = 0; k < s->nsteps && k < GML_SLOT_STEPS; k++)
    {
      gml_bytes_u8 (&c->b, &s->steps[k].kind);
      gml_bytes_i32 (&c->b, &s->steps[k].num);
      code_text (c, &s->steps[k].name);
    }
}

static uint32_t
parts_of (const struct gml_effect *e)
{
  uint32_t has = 0;
  has |= e->role ? HAS_ROLE : 0;
  has |= e->grave ? HAS_GRAVE : 0;
  has |= e->from || e->to ? HAS_PHASES : 0;
  has |= e->bound ? HAS_BOUND : 0;
  has |= e->when.op || e->when.num ? HAS_WHEN : 0;
  has |= e->res ? HAS_RES : 0;
  has |= e->num ? HAS_NUM : 0;
  has |= e->lo || e->hi ? HAS_RANGE : 0;
  has |= e->a.base != GML_SLOT_NONE ? HAS_A : 0;
  has |= e->b.base != GML_SLOT_NONE ? HAS_B : 0;
  has |= e->c.base != GML_SLOT_NONE ? HAS_C : 0;
  return has | (e->name ? HAS_NAME : 0);
}

static void
code_numbers (struct codec *c, struct gml_effect *e, uint32_t has)
{
  if (has & HAS_ROLE)
    gml_bytes_u8 (&c->b, &e->role);
  if (has & HAS_GRAVE)
    gml_bytes_u8 (&c->b, &e->grave);
  if (has & HAS_PHASES)
    {
      gml_bytes_u8 (&c->b, &e->from);
      gml_bytes_u8 (&c->b, &e->to);
    }
  e->bound = has & HAS_BOUND;
  if (has & HAS_WHEN)
    {
      gml_bytes_u8 (&c->b, &e->when.op);
      gml_bytes_i64 (&c->b, &e->when.num);
    }
  if (has & HAS_RES)
    gml_bytes_u16 (&c->b, &e->res);
  if (has & HAS_NUM)
    gml_bytes_i64 (&c->b, &e->num);
  if (has & HAS_RANGE)
    {
      gml_bytes_i64 (&c->b, &e->lo);
      gml_bytes_i64 (&c->b, &e->hi);
    }
}

static void
code_effect (struct codec *c, struct gml_effect *e)
{
  uint32_t has = c->b.reading ? 0 : parts_of (e);
  gml_bytes_u8 (&c->b, &e->kind);
  gml_bytes_u32 (&c->b, &has);
  code_numbers (c, e, has);
  if (c->b.reading)
    e->a.base = e->b.base = e->c.base = GML_SLOT_NONE;
  if (has & HAS_A)
    code_slot (c, &e->a);
  if (has & HAS_B)
    code_slot (c, &e->b);
  if (has & HAS_C)
    code_slot (c, &e->c);
  if (has & HAS_NAME)
    code_text (c, &e->name);
}

/* ---- Lists ------------------------------------------------------------------------ */

/* N effects; for reading, their array is made first.  Writing leaves what they are, but stores
   it again: they must lie in memory that can be written.  */
static void
code_effects (struct codec *c, const struct gml_effect **list, uint16_t *n)
{
  struct gml_effect *e = (struct gml_effect *) *list;
  gml_bytes_u16 (&c->b, n);
  if (c->b.reading)
    *list = e = GML_NEW_ARRAY (c->arena, struct gml_effect, *n);
  for (unsigned k = 0; k < *n; k++)
    code_effect (c, &e[k]);
}

static void
code_givens (struct codec *c, const struct gml_given **list, uint16_t *n)
{
  struct gml_given *g = (struct gml_given *) *list;
  gml_bytes_u16 (&c->b, n);
  if (c->b.reading)
    *list = g = GML_NEW_ARRAY (c->arena, struct gml_given, *n);
  for (unsigned k = 0; k < *n; k++)
    {
      code_slot (c, &g[k].slot);
      gml_bytes_i128 (&c->b, &g[k].lo);
      gml_bytes_i128 (&c->b, &g[k].hi);
      gml_bytes_i64 (&c->b, &g[k].mask);
    }
}

static void
code_rows (struct codec *c, const struct gml_row **list, uint16_t *n)
{
  struct gml_row *r = (struct gml_row *) *list;
  gml_bytes_u16 (&c->b, n);
  if (c->b.reading)
    *list = r = GML_NEW_ARRAY (c->arena, struct gml_row, *n);
  for (unsigned k = 0; k < *n; k++)
    {
      gml_bytes_i128 (&c->b, &r[k].lo);
      gml_bytes_i128 (&c->b, &r[k].hi);
      gml_bytes_bool (&c->b, &r[k].tested);
      code_givens (c, &r[k].givens, &r[k].ngivens);
      code_effects (c, &r[k].effects, &r[k].neffects);
    }
}

static void
code_model (struct codec *c, struct gml_model *m)
{
  code_text (c, &m->name);
  code_text (c, &m->params);
  code_i8 (c, &m->min_args);
  code_i8 (c, &m->max_args);
  gml_bytes_bool (&c->b, &m->nothrow);
  gml_bytes_bool (&c->b, &m->signal_unsafe);
  gml_bytes_bool (&c->b, &m->is_summary);
  gml_bytes_bool (&c->b, &m->is_method);
  gml_bytes_bool (&c->b, &m->pure_borrow);
  code_effects (c, &m->effects, &m->neffects);
  code_rows (c, &m->rows, &m->nrows);
}

/* ---- Whole models ----------------------------------------------------------------- */

uint32_t
gml_pack_model (struct gml_packer *p, const struct gml_model *m)
{
  struct codec c = { .pool = p->text };
  struct gml_model copy = *m;
  code_model (&c, &copy);
  gml_buffer_add_n (p->code, (const char *) c.b.out, c.b.at);
  free (c.b.out);
  return pooled (p->text, m->name);
}

const struct gml_model *
gml_unpack_model (const struct gml_packed *packed, uint32_t i, struct gml_arena *arena)
{
  struct codec c = { .text = packed->text, .arena = arena };
  struct gml_model *m = GML_NEW (arena, struct gml_model);
  c.b.reading = true;
  c.b.data = packed->code + packed->starts[i];
  c.b.size = packed->starts[i + 1] - packed->starts[i];
  code_model (&c, m);
  return m;
}

const struct gml_model *
gml_table_model (const struct gml_model_table *t, uint32_t i, struct gml_arena *arena)
{
  return t->packed ? gml_unpack_model (t->packed, i, arena) : &t->models[i];
}

const struct gml_model_table *
gml_table_unpacked (const struct gml_model_table *t, struct gml_arena *arena)
{
  struct gml_model_table *out;
  struct gml_model *models;
  if (!t->packed)
    return t;
  out = GML_NEW (arena, struct gml_model_table);
  models = GML_NEW_ARRAY (arena, struct gml_model, t->nmodels + 1);
  for (uint32_t k = 0; k < t->nmodels; k++)
    models[k] = *gml_unpack_model (t->packed, k, arena);
  *out = *t;
  out->models = models;
  out->packed = NULL;
  return out;
}
