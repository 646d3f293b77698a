/* A table of models as C source.
   SPDX-License-Identifier: GPL-3.0-or-later

   All is constant data, nearly all without a pointer in it, so that a compile pays for
   the pages it looks at and nothing else.  */

#include "plugin/model/emit_c.h"

#include <stdlib.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/buffer.h"
#include "plugin/model/pack.h"

static void
emit_string (struct gml_buffer *out, const char *text)
{
  if (!text)
    {
      gml_buffer_add (out, "0");
      return;
    }
  gml_buffer_add (out, "\"");
  for (; *text; text++)
    if (*text == '"' || *text == '\\' || *text == '?')
      gml_buffer_printf (out, "\\%c", *text);
    else if ((unsigned char) *text < 32 || (unsigned char) *text > 126)
      gml_buffer_printf (out, "\\%03o", (unsigned) (unsigned char) *text);
    else
      gml_buffer_add_n (out, text, 1);
  gml_buffer_add (out, "\"");
}

static void
emit_int64 (struct gml_buffer *out, int64_t n)
{
  if (n == INT64_MIN)
    gml_buffer_add (out, "INT64_MIN");
  else
    gml_buffer_printf (out, "%lld", (long long) n);
}

static void
emit_kinds (struct gml_buffer *out, const struct gml_model_table *t)
{
  unsigned i, k;

  gml_buffer_printf (out, "static const struct gml_kind kinds[%u] = {\n", t->nkinds + 1);
  for (i = 0; i < t->nkinds; i++)
    {
      const struct gml_kind *kind = &t->kinds[i];

      gml_buffer_printf (out, "  /* %u */ {.name = ", i + 1);
      emit_string (out, kind->name);
      gml_buffer_add (out, ", .noun = ");
      emit_string (out, kind->noun);
      gml_buffer_add (out, ", .is = ");
      emit_string (out, kind->is);
      gml_buffer_add (out, ", .release_hint = ");
      emit_string (out, kind->release_hint);
      gml_buffer_add (out, ", .release_name = ");
      emit_string (out, kind->release_name);
      gml_buffer_add (out, ", .settle_hint = ");
      emit_string (out, kind->settle_hint);
      gml_buffer_printf (out,
			 ", .rclass = %u, .negative_invalid = %d, .by_scope = %d, .is_local = %d, "
			 ".nphases = %u, .server_phases = %u, .busy_phases = %u, .phases = {",
			 kind->rclass, kind->negative_invalid, kind->by_scope, kind->is_local,
			 kind->nphases, kind->server_phases, kind->busy_phases);
      for (k = 0; k < GML_KIND_PHASES; k++)
	{
	  emit_string (out, k < kind->nphases ? kind->phases[k] : NULL);
	  gml_buffer_add (out, k + 1 < GML_KIND_PHASES ? ", " : "}},\n");
	}
    }
  gml_buffer_add (out, "};\n\n");
}

static void
emit_classes (struct gml_buffer *out, const struct gml_model_table *t)
{
  unsigned i, k;

  gml_buffer_printf (out, "static const struct gml_class_model classes[%u] = {\n", t->nclasses + 1);
  for (i = 0; i < t->nclasses; i++)
    {
      gml_buffer_add (out, "  {.name = ");
      emit_string (out, t->classes[i].name);
      gml_buffer_add (out, ", .kind = ");
      emit_string (out, t->classes[i].kind);
      gml_buffer_add (out, ", .bases = {");
      for (k = 0; k < 4; k++)
	{
	  emit_string (out, t->classes[i].bases[k]);
	  gml_buffer_add (out, k < 3 ? ", " : "}},\n");
	}
    }
  gml_buffer_add (out, "};\n\n");
}

static void
emit_fields (struct gml_buffer *out, const struct gml_model_table *t)
{
  unsigned i, k;

  gml_buffer_printf (out, "static const struct gml_field_model fields[%u] = {\n", t->nfields + 1);
  for (i = 0; i < t->nfields; i++)
    {
      const struct gml_field_model *f = &t->fields[i];

      gml_buffer_add (out, "  {.record = ");
      emit_string (out, f->record);
      gml_buffer_add (out, ", .field = ");
      emit_string (out, f->field);
      gml_buffer_printf (out, ", .res = %u, .order = %u, .ngivens = %u, .givens = {", f->res,
			 f->order, f->ngivens);
      for (k = 0; k < f->ngivens; k++)
	{
	  gml_buffer_add (out, "{");
	  emit_string (out, f->givens[k].field);
	  gml_buffer_add (out, ", ");
	  emit_int64 (out, f->givens[k].num);
	  gml_buffer_printf (out, ", %d}, ", f->givens[k].untested);
	}
      gml_buffer_add (out, "}},\n");
    }
  gml_buffer_add (out, "};\n\n");
}

/* BYTES as an array of characters.  */
static void
emit_bytes (struct gml_buffer *out, const char *type, const char *name,
	    const struct gml_buffer *bytes)
{
  size_t i;

  gml_buffer_printf (out, "static const %s %s[%zu] = {", type, name, bytes->len + 1);
  for (i = 0; i < bytes->len; i++)
    gml_buffer_printf (out, "%s%u,", i % 24 ? "" : "\n  ",
		       (unsigned) (unsigned char) bytes->data[i]);
  gml_buffer_add (out, "\n};\n\n");
}

static void
emit_numbers (struct gml_buffer *out, const char *name, const uint32_t *numbers, unsigned n)
{
  unsigned i;

  gml_buffer_printf (out, "static const uint32_t %s[%u] = {", name, n + 1);
  for (i = 0; i < n; i++)
    gml_buffer_printf (out, "%s0x%x,", i % 10 ? " " : "\n  ", numbers[i]);
  gml_buffer_add (out, "\n};\n\n");
}

/* The models of TABLE, packed.  */
static void
emit_models (struct gml_buffer *out, const struct gml_model_table *table)
{
  struct gml_buffer code = { NULL, 0, 0 }, text = { NULL, 0, 0 };
  struct gml_packer packer = { &code, &text };
  uint32_t *starts = gml_xrealloc (NULL, (table->nmodels + 1) * sizeof *starts);
  uint32_t *names = gml_xrealloc (NULL, (table->nmodels + 1) * sizeof *names);
  uint32_t i;

  for (i = 0; i < table->nmodels; i++)
    {
      starts[i] = (uint32_t) code.len;
      names[i] = gml_pack_model (&packer, &table->models[i]);
    }
  starts[i] = (uint32_t) code.len;
  emit_bytes (out, "unsigned char", "code", &code);
  emit_bytes (out, "char", "text", &text);
  emit_numbers (out, "starts", starts, table->nmodels + 1);
  emit_numbers (out, "names", names, table->nmodels);
  gml_buffer_add (out,
		  "static const struct gml_packed packed = { code, starts, names, text };\n\n");
  free (starts);
  free (names);
  gml_buffer_free (&code);
  gml_buffer_free (&text);
}

void
gml_models_emit_c (const struct gml_model_table *table, struct gml_buffer *out)
{
  gml_buffer_add (out, "/* Made by mkmodels out of checks/models; do not edit.\n"
		       "   SPDX-License-Identifier: GPL-3.0-or-later  */\n\n"
		       "#include \"plugin/model/pack.h\"\n\n");
  emit_kinds (out, table);
  emit_classes (out, table);
  emit_fields (out, table);
  emit_models (out, table);
  emit_numbers (out, "hash", table->hash, table->hash_size);
  emit_numbers (out, "words", table->words, table->word_bits / 32);
  gml_buffer_printf (out,
		     "const struct gml_model_table gml_builtin_models = {\n"
		     "  .source = \"built-in\", .nkinds = %u, .nmodels = %u, .nclasses = %u,\n"
		     "  .nfields = %u, .fields = fields,\n"
		     "  .kinds = kinds, .packed = &packed, .classes = classes,\n"
		     "  .hash = hash, .hash_size = %u, .words = words, .word_bits = %u\n};\n",
		     table->nkinds, table->nmodels, table->nclasses, table->nfields,
		     table->hash_size, table->word_bits);
}
