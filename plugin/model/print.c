/* Models as a model file: the reverse of read.c.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/buffer.h"
#include "plugin/model/pack.h"
#include "plugin/model/print.h"
#include "plugin/model/slot.h"
#include "plugin/model/vocab.h"

/* Appends TEXT as part of an attribute's value.  What XML cannot hold at all
   becomes a question mark.  */
static void
add_escaped (struct gml_buffer *out, const char *text)
{
  for (; *text; text++)
    switch (*text)
      {
      case '<':
	gml_buffer_add (out, "&lt;");
	break;
      case '>':
	gml_buffer_add (out, "&gt;");
	break;
      case '&':
	gml_buffer_add (out, "&amp;");
	break;
      case '"':
	gml_buffer_add (out, "&quot;");
	break;
      default:
	gml_buffer_add_n (out, (unsigned char) *text < 32 ? "?" : text, 1);
      }
}

static void
add_attr (struct gml_buffer *out, const char *name, const char *value)
{
  gml_buffer_printf (out, " %s=\"", name);
  add_escaped (out, value);
  gml_buffer_add (out, "\"");
}

static void
add_slot (struct gml_buffer *out, const char *name, const struct gml_slot *slot, bool is_method)
{
  struct gml_slot bare = *slot;

  if (slot->base == GML_SLOT_NONE || slot->base == GML_SLOT_CONST)
    return;
  gml_buffer_printf (out, " %s=\"", name);
  gml_buffer_add (out, slot->address ? "&amp;" : "");
  bare.address = false;
  gml_slot_print (&bare, is_method, out);
  gml_buffer_add (out, "\"");
}

static void
add_phases (struct gml_buffer *out, const char *name, const struct gml_kind *kind, unsigned bits)
{
  const char *blank = "";
  unsigned k;

  if (!kind || !(bits & ((1u << kind->nphases) - 1)))
    return;
  gml_buffer_printf (out, " %s=\"", name);
  for (k = 0; k < kind->nphases; k++)
    if (bits & 1u << k)
      {
	gml_buffer_add (out, blank);
	add_escaped (out, kind->phases[k]);
	blank = " ";
      }
  gml_buffer_add (out, "\"");
}

static void
add_outcome (struct gml_buffer *out, const char *name, const struct gml_effect *e)
{
  struct gml_buffer text = { NULL, 0, 0 };

  if (e->when.op == GML_O_ANY && e->kind != GML_E_FAILS)
    return;
  gml_outcome_print (e->when, &text);
  add_attr (out, name, text.data);
  gml_buffer_free (&text);
}

static void
add_number (struct gml_buffer *out, const char *name, int64_t number)
{
  gml_buffer_printf (out, " %s=\"%lld\"", name, (long long) number);
}

/* A number is said where it means something: "number" is the constant that
   takes the place of a slot, the others are 0 where not given.  */
static void
add_num (struct gml_buffer *out, const char *name, const struct gml_effect *e)
{
  if (e->kind == GML_E_CONFIGURE ? e->b.base == GML_SLOT_CONST : e->num != 0)
    add_number (out, name, e->num);
}

static bool
is_use_of (const struct gml_effect *e)
{
  return e->kind == GML_E_USE && e->role & GML_USE_OF;
}

/* Prints what attribute A of effect E says, if anything.  */
static void
add_field (struct gml_buffer *out, const struct gml_api *api, const struct gml_vocab_attr *a,
	   const struct gml_effect *e, bool is_method)
{
  const struct gml_kind *kind = gml_api_kind (api, e->res);

  switch ((enum gml_vocab_field) a->field)
    {
    case GML_VF_NONE:
      break;
    case GML_VF_A:
      add_slot (out, a->name, &e->a, is_method);
      break;
    case GML_VF_B:
      add_slot (out, a->name, &e->b, is_method);
      break;
    case GML_VF_C:
      add_slot (out, a->name, &e->c, is_method);
      break;
    case GML_VF_RES:
    case GML_VF_OF:
      if (kind && is_use_of (e) == (a->field == GML_VF_OF))
	add_attr (out, a->name, kind->name);
      break;
    case GML_VF_FROM:
      add_phases (out, a->name, kind, e->from);
      break;
    case GML_VF_TO:
      add_phases (out, a->name, kind, e->to);
      break;
    case GML_VF_WHEN:
      add_outcome (out, a->name, e);
      break;
    case GML_VF_GRAVE:
      add_attr (out, a->name, gml_vocab_gravities[e->grave]);
      break;
    case GML_VF_ROLE:
      add_attr (out, a->name, gml_vocab_roles[e->role]);
      break;
    case GML_VF_AS:
      if (e->role)
	add_attr (out, a->name, gml_vocab_as[e->role]);
      break;
    case GML_VF_LO:
      if (!e->bound && e->lo != INT64_MIN)
	add_number (out, a->name, e->lo);
      break;
    case GML_VF_HI:
      if (!e->bound && e->hi != INT64_MAX)
	add_number (out, a->name, e->hi);
      break;
    case GML_VF_BITS:
      if (e->lo)
	add_number (out, a->name, e->lo);
      break;
    case GML_VF_NUM:
      add_num (out, a->name, e);
      break;
    case GML_VF_PROPERTY:
    case GML_VF_NAME:
      if (e->name)
	add_attr (out, a->name, e->name);
      break;
    case GML_VF_BRIEF:
      if (e->role)
	add_attr (out, a->name, "true");
      break;
    case GML_VF_CLIENT:
      if (e->from)
	add_attr (out, a->name, "true");
      break;
    case GML_VF_REOPENS:
      if (e->role & GML_USE_REOPENS)
	add_attr (out, a->name, "true");
      break;
    }
}

static void
print_effect (const struct gml_api *api, const struct gml_effect *e, bool is_method,
	      const char *indent, struct gml_buffer *out)
{
  const struct gml_vocab_effect *words;
  int i;

  if (e->kind >= GML_E_COUNT)
    return;
  words = &gml_vocab_effects[e->kind];
  gml_buffer_printf (out, "%s<%s", indent, words->element);
  for (i = 0; words->attrs[i].name; i++)
    add_field (out, api, &words->attrs[i], e, is_method);
  gml_buffer_add (out, "/>\n");
}

static void
add_wide (struct gml_buffer *out, const char *name, __int128 number)
{
  gml_buffer_printf (out, " %s=\"", name);
  gml_wide_print (number, out);
  gml_buffer_add (out, "\"");
}

static void
print_row (const struct gml_api *api, const struct gml_row *row, bool is_method,
	   struct gml_buffer *out)
{
  unsigned i;

  gml_buffer_add (out, "    <row");
  if (row->lo <= row->hi && row->lo != INT64_MIN)
    add_wide (out, "min", row->lo);
  if (row->lo <= row->hi && row->hi != INT64_MAX)
    add_wide (out, "max", row->hi);
  if (row->tested)
    gml_buffer_add (out, " tested=\"true\"");
  gml_buffer_add (out, row->ngivens + row->neffects ? ">\n" : "/>\n");
  for (i = 0; i < row->ngivens; i++)
    {
      gml_buffer_add (out, "      <given");
      add_slot (out, "slot", &row->givens[i].slot, is_method);
      if (row->givens[i].mask)
	add_number (out, "mask", row->givens[i].mask);
      add_wide (out, "min", row->givens[i].lo);
      add_wide (out, "max", row->givens[i].hi);
      gml_buffer_add (out, "/>\n");
    }
  for (i = 0; i < row->neffects; i++)
    print_effect (api, &row->effects[i], is_method, "      ", out);
  if (row->ngivens + row->neffects)
    gml_buffer_add (out, "    </row>\n");
}

static void
print_args (const struct gml_model *m, struct gml_buffer *out)
{
  if (m->min_args < 0)
    return;
  gml_buffer_printf (out, " args=\"%d", m->min_args);
  if (m->max_args < 0)
    gml_buffer_add (out, "..");
  else if (m->max_args != m->min_args)
    gml_buffer_printf (out, "..%d", m->max_args);
  gml_buffer_add (out, "\"");
}

void
gml_model_print (const struct gml_api *api, const struct gml_model *m, struct gml_buffer *out)
{
  const char *element = m->is_method ? "method" : "function";
  unsigned i;

  gml_buffer_printf (out, "  <%s", element);
  add_attr (out, "name", m->name);
  print_args (m, out);
  if (m->params)
    add_attr (out, "params", m->params);
  if (m->nothrow)
    gml_buffer_add (out, " nothrow=\"true\"");
  if (m->signal_unsafe)
    gml_buffer_add (out, " signal-unsafe=\"true\"");
  if (!m->pure_borrow)
    gml_buffer_add (out, " borrow=\"false\"");
  if (m->is_summary)
    gml_buffer_add (out, " summary=\"true\"");
  if (m->neffects + m->nrows == 0)
    {
      gml_buffer_add (out, "/>\n");
      return;
    }
  gml_buffer_add (out, ">\n");
  for (i = 0; i < m->neffects; i++)
    print_effect (api, &m->effects[i], m->is_method, "    ", out);
  for (i = 0; i < m->nrows; i++)
    print_row (api, &m->rows[i], m->is_method, out);
  gml_buffer_printf (out, "  </%s>\n", element);
}

/* A kind says all it is, inherited or not, so that its base need not be read.  */
static void
print_kind (const struct gml_kind *kind, struct gml_buffer *out)
{
  gml_buffer_add (out, "  <kind");
  add_attr (out, "name", kind->name);
  add_attr (out, "noun", kind->noun);
  if (kind->is)
    add_attr (out, "is", kind->is);
  add_attr (out, "class", gml_vocab_classes[kind->rclass]);
  add_phases (out, "phases", kind, 0xff);
  add_phases (out, "server", kind, kind->server_phases);
  add_phases (out, "busy", kind, kind->busy_phases);
  add_attr (out, "invalid", kind->negative_invalid ? "negative" : "null");
  if (kind->release_name)
    add_attr (out, "release", kind->release_name);
  if (kind->release_hint)
    add_attr (out, "hint", kind->release_hint);
  if (kind->settle_hint)
    add_attr (out, "settle", kind->settle_hint);
  if (kind->by_scope)
    gml_buffer_add (out, " scope=\"true\"");
  if (kind->is_local)
    gml_buffer_add (out, " local=\"true\"");
  gml_buffer_add (out, "/>\n");
}

static void
print_class (const struct gml_class_model *class, struct gml_buffer *out)
{
  unsigned i;

  gml_buffer_add (out, "  <class");
  add_attr (out, "name", class->name);
  for (i = 0; i < 4 && class->bases[i]; i++)
    {
      gml_buffer_add (out, i ? ", " : " bases=\"");
      add_escaped (out, class->bases[i]);
    }
  gml_buffer_add (out, i ? "\"" : "");
  if (class->kind)
    add_attr (out, "kind", class->kind);
  gml_buffer_add (out, "/>\n");
}

static void
print_field (const struct gml_api *api, const struct gml_field_model *f, struct gml_buffer *out)
{
  unsigned i;

  gml_buffer_add (out, "  <field");
  add_attr (out, "record", f->record);
  add_attr (out, "name", f->field);
  if (f->res)
    add_attr (out, "kind", gml_api_kind (api, f->res)->name);
  if (f->order)
    add_attr (out, "order", gml_vocab_orders[f->order - 1]);
  gml_buffer_add (out, f->ngivens ? ">\n" : "/>\n");
  for (i = 0; i < f->ngivens; i++)
    {
      gml_buffer_add (out, "    <given");
      add_attr (out, "field", f->givens[i].field);
      gml_buffer_printf (out, " number=\"%lld\"%s/>\n", (long long) f->givens[i].num,
			 f->givens[i].untested ? " tested=\"false\"" : "");
    }
  if (f->ngivens)
    gml_buffer_add (out, "  </field>\n");
}

void
gml_models_print_begin (struct gml_buffer *out)
{
  gml_buffer_add (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		       "<models xmlns=\"urn:gimlet:models:1\">\n");
}

void
gml_models_print_end (struct gml_buffer *out)
{
  gml_buffer_add (out, "</models>\n");
}

void
gml_models_print_table (const struct gml_api *api, const struct gml_model_table *table,
			struct gml_buffer *out)
{
  struct gml_arena *arena = gml_arena_new ();
  const struct gml_model_table *all = gml_table_unpacked (table, arena);
  uint32_t i;

  gml_models_print_begin (out);
  for (i = 0; i < table->nkinds; i++)
    print_kind (&table->kinds[i], out);
  for (i = 0; i < table->nclasses; i++)
    print_class (&table->classes[i], out);
  for (i = 0; i < table->nfields; i++)
    print_field (api, &table->fields[i], out);
  for (i = 0; i < table->nmodels; i++)
    gml_model_print (api, &all->models[i], out);
  gml_arena_free (arena);
  gml_models_print_end (out);
}
