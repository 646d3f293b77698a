/* Fuzz target: the reader of model files.
   SPDX-License-Identifier: GPL-3.0-or-later

   What it accepts is printed, and must be accepted again and print the same.  */

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/buffer.h"
#include "plugin/model/model.h"
#include "plugin/model/print.h"
#include "plugin/model/read.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Reads the SIZE bytes at TEXT, and prints them into OUT; 0 or -1.  */
static int
again (const char *text, size_t size, struct gml_buffer *out, struct gml_arena *arena)
{
  struct gml_api *api = gml_api_new_empty (arena);
  struct gml_model_table *table;
  const char *error;

  if (gml_models_parse (&table, text, size, "fuzz.xml", api, arena, &error))
    return error ? -1 : (abort (), -1);
  gml_api_add (api, table);
  gml_models_print_table (api, table, out);
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  struct gml_arena *arena = gml_arena_new ();
  struct gml_buffer once = { NULL, 0, 0 }, twice = { NULL, 0, 0 };

  if (again ((const char *) data, size, &once, arena) == 0
      && (again (once.data, once.len, &twice, arena) || strcmp (once.data, twice.data) != 0))
    abort ();
  gml_buffer_free (&once);
  gml_buffer_free (&twice);
  gml_arena_free (arena);
  return 0;
}
