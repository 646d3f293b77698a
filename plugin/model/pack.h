/* Models as bytes: how the built-in table is kept.
   SPDX-License-Identifier: GPL-3.0-or-later

   As structures the built-in models would be some thousand pointers, which the dynamic
   linker writes at each start of the compiler, whatever the compile needs of them.  */

#ifndef GML_MODEL_PACK_H
#define GML_MODEL_PACK_H

#include <stdint.h>

#include "plugin/model/model.h"

struct gml_arena;
struct gml_buffer;

/* Model I of a table is what CODE has from STARTS[I] to STARTS[I + 1]; its name, and all
   others, lie in TEXT.  */
struct gml_packed
{
  const unsigned char *code;
  const uint32_t *starts, *names;
  const char *text;
};

/* What is being packed: bytes of the models, texts they name.  */
struct gml_packer
{
  struct gml_buffer *code, *text;
};

/* Adds the bytes of M to P.  The offset of its name in the texts.  */
uint32_t gml_pack_model (struct gml_packer *p, const struct gml_model *m);

/* Model I of PACKED, in ARENA; its texts are PACKED's.  */
const struct gml_model *gml_unpack_model (const struct gml_packed *packed, uint32_t i,
					  struct gml_arena *arena);

/* Model I of T, packed or not.  */
const struct gml_model *gml_table_model (const struct gml_model_table *t, uint32_t i,
					 struct gml_arena *arena);

/* T with all its models as structures, in ARENA; T itself if they are.  */
const struct gml_model_table *gml_table_unpacked (const struct gml_model_table *t,
						  struct gml_arena *arena);

#endif
