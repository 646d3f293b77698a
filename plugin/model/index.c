/* Tables indexed by names.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/model/index.h"
#include "plugin/model/pack.h"

#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"

int
gml_model_compare (const void *left, const void *right)
{
  const struct gml_model *a = left, *b = right;
  int order = strcmp (a->name, b->name);

  if (order)
    return order;
  if (!a->params != !b->params)
    return a->params ? -1 : 1;
  if (a->params && (order = strcmp (a->params, b->params)) != 0)
    return order;
  return a->min_args != b->min_args ? a->min_args - b->min_args : a->max_args - b->max_args;
}

static int
compare_classes (const void *left, const void *right)
{
  const struct gml_class_model *a = left, *b = right;

  return strcmp (a->name, b->name);
}

static uint32_t
power_of_2 (uint32_t least)
{
  uint32_t n = 16;

  while (n < least)
    n *= 2;
  return n;
}

/* The two bits that a word of HASH sets.  */
static void
word_bits (uint32_t hash, uint32_t size, uint32_t bits[2])
{
  bits[0] = hash & (size - 1);
  bits[1] = ((hash * 0x9e3779b1u) >> 7) & (size - 1);
}

static bool
effect_matters (const struct gml_effect *e)
{
  switch ((enum gml_effect_kind) e->kind)
    {
    case GML_E_ACQUIRE:
    case GML_E_RELEASE:
    case GML_E_TRANSFER:
    case GML_E_TAINT:
      return true;
    case GML_E_FAILS:
      return e->grave >= GML_G_MEDIUM;
    case GML_E_SIZE:
      return e->role == GML_SZ_ALLOC || e->role == GML_SZ_RESIZE;
    default:
      return false;
    }
}

/* Whether the body has to be read for what E says.  */
static bool
effect_noted (const struct gml_effect *e)
{
  return (e->kind == GML_E_OBSOLETE && *e->name) || e->kind == GML_E_PROHIBITED
	 || e->kind == GML_E_INSECURE || (e->kind == GML_E_BLOCK && e->a.base != GML_SLOT_NONE)
	 || (e->kind == GML_E_CALLBACK && e->role == GML_AS_SIGNAL);
}

bool
gml_model_brings_about (const struct gml_model *m)
{
  for (unsigned i = 0; m->is_method && i < m->neffects; i++)
    if (m->effects[i].kind == GML_E_USE && m->effects[i].to && m->effects[i].when.op == GML_O_TRUE)
      return true;
  return false;
}

bool
gml_model_noted (const struct gml_model *m)
{
  bool matters = !m->is_summary && gml_model_matters (m); /* its callers are read anyway */

  if (gml_model_brings_about (m))
    return true;
  for (unsigned i = 0; i < m->neffects; i++)
    if (effect_noted (&m->effects[i]) || (m->effects[i].kind == GML_E_BLOCK && matters))
      return true;
  for (unsigned i = 0; i < m->nrows && !m->is_summary; i++)
    for (unsigned k = 0; k < m->rows[i].neffects; k++)
      if (m->rows[i].effects[k].kind == GML_E_INSECURE)
	return true;
  return false;
}

bool
gml_model_gives_number (const struct gml_model *m)
{
  const struct gml_effect *f = gml_model_effect (m, GML_E_FAILS);
  const struct gml_effect *r = f ? gml_model_effect (m, GML_E_RANGE) : NULL;
  return r && !m->is_summary && f->when.op == GML_O_NE && f->when.num == 0
	 && r->a.base == GML_SLOT_RESULT && r->a.nsteps == 0 && !r->bound && r->lo == 0;
}

bool
gml_model_reads_text (const struct gml_model *m)
{
  for (unsigned i = 0; i < m->neffects && !m->is_summary; i++)
    if (m->effects[i].kind == GML_E_COPY && m->effects[i].a.nsteps
	&& m->effects[i].b.base == GML_SLOT_RESULT && !m->effects[i].b.nsteps)
      return true;
  return false;
}

bool
gml_model_matters (const struct gml_model *m)
{
  unsigned i, k;

  for (i = 0; i < m->neffects; i++)
    if (effect_matters (&m->effects[i]))
      return true;
  for (i = 0; i < m->nrows; i++)
    for (k = 0; k < m->rows[i].neffects; k++)
      if (effect_matters (&m->rows[i].effects[k]))
	return true;
  return false;
}

const struct gml_effect *
gml_model_effect (const struct gml_model *m, enum gml_effect_kind kind)
{
  for (unsigned i = 0; m && i < m->neffects; i++)
    if (m->effects[i].kind == kind)
      return &m->effects[i];
  return NULL;
}

/* Whether M alone may matter to who asks what leaves a function.  */
static bool
throws (const struct gml_model *m)
{
  return gml_model_effect (m, GML_E_THROWS) != NULL;
}

static void
index_words (struct gml_model_table *t, struct gml_arena *arena)
{
  uint32_t size = power_of_2 (t->nmodels * 16 + 32), i, k, bits[2];
  uint32_t *words = GML_NEW_ARRAY (arena, uint32_t, size / 32 + 1);

  for (i = 0; i < t->nmodels; i++)
    {
      const char *word = gml_name_last (t->models[i].name);

      if (!gml_model_matters (&t->models[i]) && !gml_model_noted (&t->models[i])
	  && !gml_model_reads_text (&t->models[i]) && !throws (&t->models[i])
	  && !gml_model_gives_number (&t->models[i]))
	continue;
      word_bits (gml_name_hash (word, strlen (word)), size, bits);
      for (k = 0; k < 2; k++)
	words[bits[k] / 32] |= 1u << bits[k] % 32;
    }
  t->words = words;
  t->word_bits = size;
}

static void
index_names (struct gml_model_table *t, struct gml_arena *arena)
{
  uint32_t size = power_of_2 (t->nmodels * 2), i, at;
  uint32_t *hash = GML_NEW_ARRAY (arena, uint32_t, size);

  for (i = 0; i < t->nmodels; i++)
    {
      const char *name = t->models[i].name;

      if (i && strcmp (t->models[i - 1].name, name) == 0)
	continue;
      at = gml_name_hash (name, strlen (name)) & (size - 1);
      while (hash[at])
	at = (at + 1) & (size - 1);
      hash[at] = i + 1;
    }
  t->hash = hash;
  t->hash_size = size;
}

void
gml_table_index (struct gml_model_table *table, struct gml_arena *arena)
{
  if (table->nmodels)
    qsort ((void *) table->models, table->nmodels, sizeof *table->models, gml_model_compare);
  if (table->nclasses)
    qsort ((void *) table->classes, table->nclasses, sizeof *table->classes, compare_classes);
  index_names (table, arena);
  index_words (table, arena);
}

const char *
gml_table_name (const struct gml_model_table *table, uint32_t i)
{
  return table->packed ? table->packed->text + table->packed->names[i] : table->models[i].name;
}

uint32_t
gml_table_find (const struct gml_model_table *table, const char *name)
{
  uint32_t mask = table->hash_size - 1, at;

  if (!table->hash_size)
    return table->nmodels;
  at = gml_name_hash (name, strlen (name)) & mask;
  for (; table->hash[at]; at = (at + 1) & mask)
    if (strcmp (gml_table_name (table, table->hash[at] - 1), name) == 0)
      return table->hash[at] - 1;
  return table->nmodels;
}

bool
gml_table_knows (const struct gml_model_table *table, uint32_t word_hash)
{
  uint32_t bits[2];

  if (!table->words)
    return true;
  word_bits (word_hash, table->word_bits, bits);
  return (table->words[bits[0] / 32] >> bits[0] % 32 & 1)
	 && (table->words[bits[1] / 32] >> bits[1] % 32 & 1);
}
