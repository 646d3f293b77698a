/* Model files, printed.  A file is gml_models_print_begin, any number of
   gml_model_print (model.h), gml_models_print_end.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_MODEL_PRINT_H
#define GML_MODEL_PRINT_H

struct gml_api;
struct gml_buffer;
struct gml_model_table;

void gml_models_print_begin (struct gml_buffer *out);
void gml_models_print_end (struct gml_buffer *out);

/* All of TABLE, kinds and classes too, as a whole file; API must have it.  */
void gml_models_print_table (const struct gml_api *api, const struct gml_model_table *table,
			     struct gml_buffer *out);

#endif
