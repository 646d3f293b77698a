/* Models that a project adds a word to.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/model/index.h"
#include "plugin/model/pack.h"

/* M with EFFECT before its own, in ARENA: who looks for the first of a kind finds it.  */
static struct gml_model
with (const struct gml_model *m, const struct gml_effect *effect, struct gml_arena *arena)
{
  struct gml_model out = *m;
  struct gml_effect *effects = GML_NEW_ARRAY (arena, struct gml_effect, m->neffects + 1u);

  effects[0] = *effect;
  if (m->neffects)
    memcpy (effects + 1, m->effects, m->neffects * sizeof *effects);
  out.effects = effects;
  out.neffects++;
  return out;
}

const struct gml_model_table *
gml_table_amended (const struct gml_model_table *from, const char *name,
		   const struct gml_effect *effect, struct gml_arena *arena)
{
  struct gml_model_table *table = GML_NEW (arena, struct gml_model_table);
  struct gml_model bare = { .name = name, .min_args = -1, .max_args = -1 };
  uint32_t first = from ? gml_table_find (from, name) : 0, n = 0;
  struct gml_model *models;

  while (from && first + n < from->nmodels && strcmp (gml_table_name (from, first + n), name) == 0)
    n++;
  models = GML_NEW_ARRAY (arena, struct gml_model, n + 1);
  for (uint32_t k = 0; k < n; k++)
    models[k] = with (gml_table_model (from, first + k, arena), effect, arena);
  if (n == 0)
    models[0] = with (&bare, effect, arena);
  table->source = "project";
  table->models = models;
  table->nmodels = n ? n : 1;
  gml_table_index (table, arena);
  return table;
}
