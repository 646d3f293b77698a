/* A table of models as C source.
   SPDX-License-Identifier: GPL-3.0-or-later

   All is constant data, so that a compile pays for the pages it looks at and
   nothing else.  Effects of equal text are written once: `open64' shares those
   of `open'.  */

#include "plugin/model/emit_c.h"

#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/buffer.h"
#include "plugin/model/model.h"

/* An array under construction: TEXT is its elements' source.  */
struct pool
{
  struct gml_buffer text;
  unsigned n;
};

/* What was put into a pool, to find it again: its text's place, its element.  */
struct chunk
{
  size_t start, len;
  unsigned first;
};
struct chunks
{
  struct chunk *list;
  unsigned n, cap;
};

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
emit_wide (struct gml_buffer *out, __int128 n)
{
  gml_buffer_printf (out, "(__int128) ((unsigned __int128) 0x%llxu << 64 | 0x%llxu)",
		     (unsigned long long) ((unsigned __int128) n >> 64), (unsigned long long) n);
}

static void
emit_slot (struct gml_buffer *out, const char *member, const struct gml_slot *slot)
{
  unsigned i;

  gml_buffer_printf (out, ", .%s = {.base = %d", member, slot->base);
  if (slot->address)
    gml_buffer_add (out, ", .address = true");
  if (slot->nsteps)
    gml_buffer_printf (out, ", .nsteps = %u, .steps = {", slot->nsteps);
  for (i = 0; i < slot->nsteps; i++)
    {
      gml_buffer_printf (out, "{%u, %d, ", slot->steps[i].kind, slot->steps[i].num);
      emit_string (out, slot->steps[i].name);
      gml_buffer_add (out, "}, ");
    }
  gml_buffer_add (out, slot->nsteps ? "}}" : "}");
}

static void
emit_effect (struct gml_buffer *out, const struct gml_effect *e)
{
  gml_buffer_printf (out,
		     "  {.kind = %u, .role = %u, .grave = %u, .from = %u, .to = %u, "
		     ".bound = %d, .res = %u, .num = ",
		     e->kind, e->role, e->grave, e->from, e->to, e->bound, e->res);
  emit_int64 (out, e->num);
  gml_buffer_add (out, ", .lo = ");
  emit_int64 (out, e->lo);
  gml_buffer_add (out, ", .hi = ");
  emit_int64 (out, e->hi);
  gml_buffer_printf (out, ", .when = {%u, ", e->when.op);
  emit_int64 (out, e->when.num);
  gml_buffer_add (out, "}");
  emit_slot (out, "a", &e->a);
  emit_slot (out, "b", &e->b);
  emit_slot (out, "c", &e->c);
  gml_buffer_add (out, ", .name = ");
  emit_string (out, e->name);
  gml_buffer_add (out, "},\n");
}

/* Ends what POOL got since START, N elements: if CHUNKS has the same text it
   goes again.  The index of its first element.  */
static unsigned
share (struct pool *pool, struct chunks *chunks, size_t start, unsigned n)
{
  size_t len = pool->text.len - start;
  struct chunk *c;

  if (n == 0)
    return 0;
  for (c = chunks->list; c && c < chunks->list + chunks->n; c++)
    if (c->len == len && memcmp (pool->text.data + c->start, pool->text.data + start, len) == 0)
      {
	pool->text.len = start;
	return c->first;
      }
  if (chunks->n == chunks->cap)
    {
      chunks->cap = chunks->cap ? chunks->cap * 2 : 256;
      chunks->list = gml_xrealloc (chunks->list, chunks->cap * sizeof *chunks->list);
    }
  c = &chunks->list[chunks->n++];
  c->start = start;
  c->len = len;
  c->first = pool->n;
  pool->n += n;
  return c->first;
}

static unsigned
put_effects (struct pool *pool, struct chunks *chunks, const struct gml_effect *effects, unsigned n)
{
  size_t start = pool->text.len;
  unsigned i;

  for (i = 0; i < n; i++)
    emit_effect (&pool->text, &effects[i]);
  return share (pool, chunks, start, n);
}

static unsigned
put_givens (struct pool *pool, const struct gml_given *givens, unsigned n)
{
  unsigned first = pool->n, i;

  for (i = 0; i < n; i++)
    {
      gml_buffer_add (&pool->text, "  {.lo = ");
      emit_wide (&pool->text, givens[i].lo);
      gml_buffer_add (&pool->text, ", .hi = ");
      emit_wide (&pool->text, givens[i].hi);
      if (givens[i].mask)
	gml_buffer_printf (&pool->text, ", .mask = %lldLL", (long long) givens[i].mask);
      emit_slot (&pool->text, "slot", &givens[i].slot);
      gml_buffer_add (&pool->text, "},\n");
    }
  pool->n += n;
  return first;
}

enum
{
  EFFECTS,
  GIVENS,
  ROWS,
  MODELS,
  NPOOLS
};

static unsigned
put_rows (struct pool pools[NPOOLS], struct chunks *chunks, const struct gml_row *rows, unsigned n)
{
  struct pool *pool = &pools[ROWS];
  unsigned first = pool->n, i;

  for (i = 0; i < n; i++)
    {
      const struct gml_row *r = &rows[i];
      unsigned givens = put_givens (&pools[GIVENS], r->givens, r->ngivens);
      unsigned effects = put_effects (&pools[EFFECTS], chunks, r->effects, r->neffects);

      gml_buffer_add (&pool->text, "  {.lo = ");
      emit_wide (&pool->text, r->lo);
      gml_buffer_add (&pool->text, ", .hi = ");
      emit_wide (&pool->text, r->hi);
      gml_buffer_printf (&pool->text,
			 ", .tested = %d, .ngivens = %u, .neffects = %u, "
			 ".givens = givens + %u, .effects = effects + %u},\n",
			 r->tested, r->ngivens, r->neffects, givens, effects);
    }
  pool->n += n;
  return first;
}

static void
put_model (struct pool pools[NPOOLS], struct chunks *chunks, const struct gml_model *m)
{
  struct gml_buffer *out = &pools[MODELS].text;
  unsigned effects = put_effects (&pools[EFFECTS], chunks, m->effects, m->neffects);
  unsigned rows = put_rows (pools, chunks, m->rows, m->nrows);

  gml_buffer_add (out, "  {.name = ");
  emit_string (out, m->name);
  gml_buffer_add (out, ", .params = ");
  emit_string (out, m->params);
  gml_buffer_printf (out,
		     ", .min_args = %d, .max_args = %d, .nothrow = %d, .signal_unsafe = %d, .is_summary = %d, "
		     ".is_method = %d, .pure_borrow = %d, .neffects = %u, .nrows = %u",
		     m->min_args, m->max_args, m->nothrow, m->signal_unsafe, m->is_summary, m->is_method,
		     m->pure_borrow, m->neffects, m->nrows);
  if (m->neffects)
    gml_buffer_printf (out, ", .effects = effects + %u", effects);
  if (m->nrows)
    gml_buffer_printf (out, ", .rows = rows + %u", rows);
  gml_buffer_add (out, "},\n");
  pools[MODELS].n++;
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
      gml_buffer_printf (out, ", .res = %u, .ngivens = %u, .givens = {", f->res, f->ngivens);
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

/* Arrays have one element more, so that none is empty.  */
static void
emit_pool (struct gml_buffer *out, const struct pool *pool, const char *type, const char *name)
{
  gml_buffer_printf (out, "static const struct %s %s[%u] = {\n", type, name, pool->n + 1);
  gml_buffer_add_n (out, pool->text.data ? pool->text.data : "", pool->text.len);
  gml_buffer_add (out, "};\n\n");
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

void
gml_models_emit_c (const struct gml_model_table *table, struct gml_buffer *out)
{
  struct pool pools[NPOOLS];
  struct chunks chunks = { NULL, 0, 0 };
  unsigned i;

  memset (pools, 0, sizeof pools);
  for (i = 0; i < table->nmodels; i++)
    put_model (pools, &chunks, &table->models[i]);
  gml_buffer_add (out, "/* Made by mkmodels out of checks/models; do not edit.\n"
		       "   SPDX-License-Identifier: GPL-3.0-or-later  */\n\n"
		       "#include \"plugin/model/model.h\"\n\n");
  emit_kinds (out, table);
  emit_classes (out, table);
  emit_fields (out, table);
  emit_pool (out, &pools[EFFECTS], "gml_effect", "effects");
  if (pools[ROWS].n)
    {
      emit_pool (out, &pools[GIVENS], "gml_given", "givens");
      emit_pool (out, &pools[ROWS], "gml_row", "rows");
    }
  emit_pool (out, &pools[MODELS], "gml_model", "models");
  emit_numbers (out, "hash", table->hash, table->hash_size);
  emit_numbers (out, "words", table->words, table->word_bits / 32);
  gml_buffer_printf (out,
		     "const struct gml_model_table gml_builtin_models = {\n"
		     "  .source = \"built-in\", .nkinds = %u, .nmodels = %u, .nclasses = %u,\n"
		     "  .nfields = %u, .fields = fields,\n"
		     "  .kinds = kinds, .models = models, .classes = classes,\n"
		     "  .hash = hash, .hash_size = %u, .words = words, .word_bits = %u\n};\n",
		     table->nkinds, table->nmodels, table->nclasses, table->nfields,
		     table->hash_size, table->word_bits);
  for (i = 0; i < NPOOLS; i++)
    gml_buffer_free (&pools[i].text);
  free (chunks.list);
}
