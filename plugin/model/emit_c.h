/* A table of models as C source.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_MODEL_EMIT_C_H
#define GML_MODEL_EMIT_C_H

struct gml_buffer;
struct gml_model_table;

/* Appends C source to OUT that defines TABLE as constant data under the name
   gml_builtin_models; the same table gives the same text.  */
void gml_models_emit_c (const struct gml_model_table *table, struct gml_buffer *out);

#endif
