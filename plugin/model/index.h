/* Names of functions, and tables indexed by them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_MODEL_INDEX_H
#define GML_MODEL_INDEX_H

#include <stddef.h>
#include <stdint.h>

#include "plugin/model/model.h"

struct gml_arena;

enum
{
  GML_NAME_MAX = 1024
}; /* longer names are cut off, and so match nothing */

/* NAME as tables hold it: without template arguments, ABI tags and libstdc++'s
   inline namespaces, "operator new[]" without space.  NAME itself, or BUF.  */
const char *gml_name_normal (const char *name, char buf[GML_NAME_MAX]);

/* Parameter list PARAMS without needless spaces and template arguments:
   "QString const&,int".  PARAMS itself, or BUF.  */
const char *gml_params_normal (const char *params, char buf[GML_NAME_MAX]);

/* The part of NAME behind the last "::".  */
const char *gml_name_last (const char *name);

/* FNV-1a of the LEN bytes at TEXT.  */
uint32_t gml_name_hash (const char *text, size_t len);

/* Order of models: by name, then parameter lists before none, then arguments.  */
int gml_model_compare (const void *left, const void *right);

/* Sorts the models and classes of TABLE, which must be writable, and makes its
   hash and its words in ARENA.  */
void gml_table_index (struct gml_model_table *table, struct gml_arena *arena);

/* The (normal) name of model I.  */
const char *gml_table_name (const struct gml_model_table *table, uint32_t i);

/* The index of the first model of that (normal) name, or nmodels.  */
uint32_t gml_table_find (const struct gml_model_table *table, const char *name);

/* A table in ARENA of the models that FROM (null: none) has of normal NAME, each with
   EFFECT too; of one that says nothing else, where there are none.  */
const struct gml_model_table *gml_table_amended (const struct gml_model_table *from,
						 const char *name, const struct gml_effect *effect,
						 struct gml_arena *arena);

/* Whether the Bloom filter of TABLE has a word of that hash.  */
bool gml_table_knows (const struct gml_model_table *table, uint32_t word_hash);

#endif
