/* The index of all models: which function does what.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/model/index.h"
#include "plugin/model/pack.h"
#include "plugin/model/vocab.h"

enum
{
  MOST_BASES = 8
}; /* depth of derivation followed */

struct gml_api
{
  struct gml_arena *arena;
  unsigned ntables, cap_tables, cap_unpacked;
  const struct gml_model_table **tables; /* the later, the stronger */
  const struct gml_model ***unpacked;    /* by table, by model: those asked for; null: not packed */
  unsigned nkinds, cap_kinds;
  const struct gml_kind **kinds; /* by resource number - 1 */
  unsigned nparents, cap_parents;
  uint16_t *parents; /* resource number of what each is; 0 none */
};

struct gml_api *
gml_api_new_empty (struct gml_arena *arena)
{
  struct gml_api *api = GML_NEW (arena, struct gml_api);

  api->arena = arena;
  return api;
}

void
gml_api_add (struct gml_api *api, const struct gml_model_table *table)
{
  unsigned i, first = api->nkinds;

  GML_GROW (api->arena, api->tables, api->ntables, api->cap_tables);
  GML_GROW (api->arena, api->unpacked, api->ntables, api->cap_unpacked);
  api->unpacked[api->ntables]
    = table->packed ? GML_NEW_ARRAY (api->arena, const struct gml_model *, table->nmodels) : NULL;
  api->tables[api->ntables++] = table;
  for (i = 0; i < table->nkinds; i++)
    {
      GML_GROW (api->arena, api->kinds, api->nkinds, api->cap_kinds);
      api->kinds[api->nkinds++] = &table->kinds[i];
    }
  for (i = first; i < api->nkinds; i++)
    {
      const char *is = api->kinds[i]->is;

      GML_GROW (api->arena, api->parents, api->nparents, api->cap_parents);
      api->parents[api->nparents++] = (uint16_t) (is ? gml_api_find_kind (api, is) : 0);
    }
}

/* ---- Functions ---------------------------------------------------------- */

/* How well M fits a call: 0 not at all.  */
static int
fitness (const struct gml_model *m, int nargs, const char *params)
{
  if (nargs >= 0
      && ((m->min_args >= 0 && nargs < m->min_args) || (m->max_args >= 0 && nargs > m->max_args)))
    return 0;
  if (m->params && params)
    return strcmp (m->params, params) == 0 ? 4 : 0;
  if (m->params)
    return 1;
  return m->min_args >= 0 || m->max_args >= 0 ? 3 : 2;
}

/* Model K of table T; the same one each time.  */
static const struct gml_model *
model_of (const struct gml_api *api, unsigned t, uint32_t k)
{
  const struct gml_model **known = api->unpacked[t];

  if (known && !known[k])
    known[k] = gml_table_model (api->tables[t], k, api->arena);
  return known ? known[k] : &api->tables[t]->models[k];
}

/* The best model of normal NAME in table T; null if none fits, or if several do
   and nothing tells them apart.  */
static const struct gml_model *
find_in_table (const struct gml_api *api, unsigned t, const char *name, int nargs,
	       const char *params)
{
  const struct gml_model_table *table = api->tables[t];
  const struct gml_model *best = NULL;
  bool several = false;
  int best_fit = 0;
  uint32_t i;

  for (i = gml_table_find (table, name);
       i < table->nmodels && strcmp (gml_table_name (table, i), name) == 0; i++)
    {
      const struct gml_model *m = model_of (api, t, i);
      int fit = fitness (m, nargs, params);

      several = fit > best_fit ? false : several || (fit && fit == best_fit);
      if (fit > best_fit)
	{
	  best_fit = fit;
	  best = m;
	}
    }
  return several ? NULL : best;
}

/* The model of exactly NAME, from the latest table that has one.  */
static const struct gml_model *
find_exact (const struct gml_api *api, const char *name, int nargs, const char *params)
{
  unsigned i;

  for (i = api->ntables; i-- > 0;)
    {
      const struct gml_model *m = find_in_table (api, i, name, nargs, params);

      if (m)
	return m;
    }
  return NULL;
}

void
gml_api_amend (struct gml_api *api, const char *name, enum gml_effect_kind kind,
	       const char *instead)
{
  struct gml_effect effect = gml_effect_new (kind);
  char buf[GML_NAME_MAX];
  const char *normal = gml_name_normal (name, buf);
  const struct gml_model_table *from = NULL;
  unsigned i;

  effect.name = instead;
  normal = gml_arena_copy (api->arena, normal, strlen (normal));
  for (i = api->ntables; i-- > 0 && !from;)
    if (gml_table_find (api->tables[i], normal) < api->tables[i]->nmodels)
      from = api->tables[i];
  gml_api_add (api, gml_table_amended (from, normal, &effect, api->arena));
}

/* The model of METHOD in CLASS or, DEPTH levels up at most, a base of it.  */
static const struct gml_model *
find_method (const struct gml_api *api, const struct gml_class_model *class, const char *method,
	     int nargs, const char *params, int depth)
{
  char name[GML_NAME_MAX];
  unsigned i;

  for (i = 0; depth > 0 && i < 4 && class->bases[i]; i++)
    {
      const struct gml_class_model *base = gml_api_class (api, class->bases[i]);
      int len = snprintf (name, sizeof name, "%s::%s", class->bases[i], method);
      const struct gml_model *m;

      if (len < 0 || (size_t) len >= sizeof name)
	continue;
      m = find_exact (api, name, nargs, params);
      if (!m && base)
	m = find_method (api, base, method, nargs, params, depth - 1);
      if (m)
	return m;
    }
  return NULL;
}

const struct gml_model *
gml_api_find (const struct gml_api *api, const char *name, int nargs, const char *params)
{
  char name_buf[GML_NAME_MAX], params_buf[GML_NAME_MAX], class_name[GML_NAME_MAX];
  const struct gml_class_model *class;
  const struct gml_model *m;
  const char *last;
  size_t len;

  name = gml_name_normal (name, name_buf);
  if (params)
    params = gml_params_normal (params, params_buf);
  m = find_exact (api, name, nargs, params);
  last = gml_name_last (name);
  if (m || last < name + 3)
    return m;
  len = (size_t) (last - name) - 2;
  if (len >= sizeof class_name)
    return NULL;
  memcpy (class_name, name, len);
  class_name[len] = '\0';
  class = gml_api_class (api, class_name);
  return class ? find_method (api, class, last, nargs, params, MOST_BASES) : NULL;
}

bool
gml_api_knows_word (const struct gml_api *api, const char *name, unsigned len)
{
  uint32_t hash = gml_name_hash (name, len);
  unsigned i;

  for (i = 0; i < api->ntables; i++)
    if (gml_table_knows (api->tables[i], hash))
      return true;
  return false;
}

/* ---- Classes ------------------------------------------------------------ */

static int
compare_class (const void *key, const void *element)
{
  const struct gml_class_model *class = element;

  return strcmp (key, class->name);
}

const struct gml_class_model *
gml_api_class (const struct gml_api *api, const char *name)
{
  char buf[GML_NAME_MAX];
  unsigned i;

  name = gml_name_normal (name, buf);
  for (i = api->ntables; i-- > 0;)
    {
      const struct gml_model_table *t = api->tables[i];
      const struct gml_class_model *found = NULL;

      if (t->nclasses)
	found = bsearch (name, t->classes, t->nclasses, sizeof *t->classes, compare_class);
      if (found)
	return found;
    }
  return NULL;
}

static bool
class_is (const struct gml_api *api, const char *name, const char *base, int depth)
{
  const struct gml_class_model *class;
  unsigned i;

  if (strcmp (name, base) == 0)
    return true;
  class = depth > 0 ? gml_api_class (api, name) : NULL;
  for (i = 0; class && i < 4 && class->bases[i]; i++)
    if (class_is (api, class->bases[i], base, depth - 1))
      return true;
  return false;
}

bool
gml_api_is_a (const struct gml_api *api, const char *name, const char *base)
{
  char buf[GML_NAME_MAX];

  return class_is (api, gml_name_normal (name, buf), base, MOST_BASES);
}

/* ---- Fields ------------------------------------------------------------- */

const struct gml_field_model *
gml_api_field (const struct gml_api *api, const char *record, const char *field)
{
  unsigned i, k;

  for (i = api->ntables; i-- > 0;)
    for (k = 0; k < api->tables[i]->nfields; k++)
      {
	const struct gml_field_model *m = &api->tables[i]->fields[k];

	if (strcmp (m->field, field) == 0 && strcmp (m->record, record) == 0)
	  return m;
      }
  return NULL;
}

/* Whether M says that a thread begins in the method that it describes.  */
static bool
begins_thread (const struct gml_model *m)
{
  for (unsigned i = 0; m->is_method && i < m->neffects; i++)
    if (m->effects[i].kind == GML_E_CALLBACK && m->effects[i].role == GML_AS_THREAD
	&& m->effects[i].a.base == 0)
      return true;
  return false;
}

const char *
gml_api_thread_body (const struct gml_api *api, const char *class)
{
  size_t n = strlen (class);
  for (unsigned t = 0; t < api->ntables; t++)
    for (uint32_t i = 0; i < api->tables[t]->nmodels; i++)
      {
	const char *name = gml_table_name (api->tables[t], i);
	if (strncmp (name, class, n) == 0 && strncmp (name + n, "::", 2) == 0
	    && begins_thread (model_of (api, t, i)))
	  return name + n + 2;
      }
  return NULL;
}

/* ---- Kinds -------------------------------------------------------------- */

const struct gml_kind *
gml_api_kind (const struct gml_api *api, unsigned res)
{
  return res && res <= api->nkinds ? api->kinds[res - 1] : NULL;
}

unsigned
gml_api_find_kind (const struct gml_api *api, const char *name)
{
  unsigned i;

  for (i = api->nkinds; i-- > 0;)
    if (strcmp (api->kinds[i]->name, name) == 0)
      return i + 1;
  return 0;
}

bool
gml_api_kind_is (const struct gml_api *api, unsigned res, unsigned base)
{
  unsigned depth;

  for (depth = 0; res && res <= api->nkinds && depth < MOST_BASES; depth++)
    {
      if (res == base)
	return true;
      res = api->parents[res - 1];
    }
  return false;
}
