/* Reading model files: effects and rows.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/model/read.h"
#include "plugin/model/slot.h"
#include "plugin/model/vocab.h"
#include "plugin/model/xml_tree.h"

/* Reads the slot of attribute A for function M.  */
static int
read_slot (struct gml_reader *r, const struct gml_xml_attr *a, const struct gml_model *m,
	   struct gml_slot *slot)
{
  const char *wrong = gml_slot_parse (slot, a->value, m->is_method, r->arena);
  int arg = slot->base + (m->is_method ? 0 : 1);

  if (wrong)
    return gml_reader_bad (r, a->line, a->column, "'%s' is no slot: %s", a->value, wrong);
  if (slot->base >= 0 && m->max_args >= 0 && arg > m->max_args)
    return gml_reader_bad (r, a->line, a->column, "'%s' has at most %d arguments, not %d", m->name,
			   m->max_args, arg);
  return 0;
}

static int
read_outcome (struct gml_reader *r, const struct gml_xml_attr *a, struct gml_outcome *outcome)
{
  if (gml_outcome_parse (outcome, a->value))
    return 0;
  return gml_reader_bad_word (r, a->line, a->column, "outcome", a->value, gml_outcome_words);
}

int
gml_reader_number (struct gml_reader *r, const struct gml_xml_attr *a, int64_t *out)
{
  if (gml_number_parse (out, a->value))
    return 0;
  return gml_reader_bad (r, a->line, a->column, "'%s' is no number of 64 bits", a->value);
}

/* The index of A's value in LIST, into *OUT.  */
static int
read_word (struct gml_reader *r, const struct gml_xml_attr *a, const char *const *list,
	   uint8_t *out)
{
  int i = gml_vocab_find (list, a->value);

  if (i < 0)
    return gml_reader_bad_word (r, a->line, a->column, a->name, a->value, list);
  *out = (uint8_t) i;
  return 0;
}

/* Reads phases of E's kind, which its attribute `kind' has given.  */
static int
read_phases (struct gml_reader *r, const struct gml_xml_attr *a, const struct gml_effect *e,
	     uint8_t *bits)
{
  if (!e->res)
    return gml_reader_bad (r, a->line, a->column, "'%s' needs 'kind'", a->name);
  return gml_reader_phases (r, a, gml_reader_kind (r, e->res), bits);
}

static int
read_kind (struct gml_reader *r, const struct gml_xml_attr *a, struct gml_effect *e)
{
  unsigned res;

  if (gml_reader_find_kind (r, a, &res))
    return -1;
  e->res = (uint16_t) res;
  return 0;
}

/* Reads A, which fills FIELD of E.  */
static int
read_field (struct gml_reader *r, const struct gml_xml_attr *a, enum gml_vocab_field field,
	    const struct gml_model *m, struct gml_effect *e)
{
  uint8_t index = 0;
  bool truth = false;

  switch (field)
    {
    case GML_VF_NONE:
      return 0;
    case GML_VF_A:
      return read_slot (r, a, m, &e->a);
    case GML_VF_B:
      return read_slot (r, a, m, &e->b);
    case GML_VF_C:
      return read_slot (r, a, m, &e->c);
    case GML_VF_RES:
      return read_kind (r, a, e);
    case GML_VF_OF:
      if (e->res)
	return gml_reader_bad (r, a->line, a->column, "'kind' and 'of' exclude each other");
      e->role |= GML_USE_OF;
      return read_kind (r, a, e);
    case GML_VF_FROM:
      return read_phases (r, a, e, &e->from);
    case GML_VF_TO:
      return read_phases (r, a, e, &e->to);
    case GML_VF_WHEN:
      return read_outcome (r, a, &e->when);
    case GML_VF_GRAVE:
      return read_word (r, a, gml_vocab_gravities, &e->grave);
    case GML_VF_ROLE:
      return read_word (r, a, gml_vocab_roles, &e->role);
    case GML_VF_AS:
      return read_word (r, a, gml_vocab_as, &e->role);
    case GML_VF_LO:
      return gml_reader_number (r, a, &e->lo);
    case GML_VF_HI:
      return gml_reader_number (r, a, &e->hi);
    case GML_VF_NUM:
      return gml_reader_number (r, a, &e->num);
    case GML_VF_BITS:
      return gml_reader_number (r, a, &e->lo);
    case GML_VF_PROPERTY:
      if (read_word (r, a, gml_vocab_properties, &index))
	return -1;
      e->name = gml_vocab_properties[index];
      return 0;
    case GML_VF_NAME:
      e->name = a->value;
      return 0;
    case GML_VF_BRIEF:
      if (gml_reader_bool (r, a, &truth))
	return -1;
      e->role = truth;
      return 0;
    case GML_VF_CLIENT:
      if (gml_reader_bool (r, a, &truth))
	return -1;
      e->from = truth;
      return 0;
    case GML_VF_REOPENS:
      if (gml_reader_bool (r, a, &truth))
	return -1;
      e->role = (uint8_t) (truth ? e->role | GML_USE_REOPENS : e->role);
      return 0;
    }
  return 0;
}

/* What the fields of E at NODE say only together.  */
static int
complete (struct gml_reader *r, const struct gml_xml_node *node, struct gml_effect *e)
{
  const struct gml_xml_attr *min = gml_reader_attr (node, "min");
  const struct gml_xml_attr *max = gml_reader_attr (node, "max");
  const struct gml_xml_attr *number = gml_reader_attr (node, "number");

  if (e->kind == GML_E_RANGE && (min || max))
    {
      e->bound = false;
      e->lo = min ? e->lo : INT64_MIN;
      e->hi = max ? e->hi : INT64_MAX;
      if (e->lo > e->hi)
	return gml_reader_bad (r, min->line, min->column, "'min' is more than 'max'");
    }
  if (e->kind == GML_E_RANGE && e->bound && e->b.base == GML_SLOT_NONE)
    return gml_reader_bad (r, node->line, node->column, "<range> needs 'min', 'max' or 'at-most'");
  if (number && e->b.base != GML_SLOT_NONE)
    return gml_reader_bad (r, number->line, number->column,
			   "'number' and 'value' exclude each other");
  if (number)
    e->b.base = GML_SLOT_CONST;
  return 0;
}

/* The effect kind of element NAME, or -1.  */
static int
find_effect (const char *name)
{
  int k;

  for (k = 0; k < GML_E_COUNT; k++)
    if (strcmp (gml_vocab_effects[k].element, name) == 0)
      return k;
  return -1;
}

static int
bad_effect (struct gml_reader *r, const struct gml_xml_node *node, bool in_row)
{
  const char *words[GML_E_COUNT + 3];
  unsigned n = 0;

  for (; n < GML_E_COUNT; n++)
    words[n] = gml_vocab_effects[n].element;
  if (in_row)
    words[n++] = "given";
  else
    words[n++] = "row";
  words[n] = NULL;
  return gml_reader_bad_word (r, node->line, node->column, "element", node->name, words);
}

/* Reads the effect at NODE.  */
static int
read_effect (struct gml_reader *r, const struct gml_xml_node *node, int kind,
	     const struct gml_model *m, struct gml_effect *e)
{
  const struct gml_vocab_effect *words = &gml_vocab_effects[kind];
  int i;

  *e = gml_effect_new ((enum gml_effect_kind) kind);
  if (gml_reader_check_attrs (r, node, words->attrs))
    return -1;
  for (i = 0; words->attrs[i].name; i++)
    {
      const struct gml_xml_attr *a = gml_reader_attr (node, words->attrs[i].name);

      if (a && read_field (r, a, words->attrs[i].field, m, e))
	return -1;
    }
  if (node->children)
    return gml_reader_bad (r, node->children->line, node->children->column,
			   "<%s> holds no elements", node->name);
  return complete (r, node, e);
}

/* min and max of NODE; both wide open if absent.  */
static int
read_interval (struct gml_reader *r, const struct gml_xml_node *node, __int128 *lo, __int128 *hi)
{
  const struct gml_xml_attr *min = gml_reader_attr (node, "min");
  const struct gml_xml_attr *max = gml_reader_attr (node, "max");

  if (min && !gml_wide_parse (lo, min->value))
    return gml_reader_bad (r, min->line, min->column, "'%s' is no number", min->value);
  if (max && !gml_wide_parse (hi, max->value))
    return gml_reader_bad (r, max->line, max->column, "'%s' is no number", max->value);
  if (min && max && *lo > *hi)
    return gml_reader_bad (r, min->line, min->column, "'min' is more than 'max'");
  return 0;
}

static int
read_given (struct gml_reader *r, const struct gml_xml_node *node, const struct gml_model *m,
	    struct gml_given *given)
{
  static const struct gml_vocab_attr attrs[] = { { "slot", 0, true },
						 { "min", 0, true },
						 { "max", 0, true },
						 { "mask", 0, false },
						 { NULL, 0, false } };
  const struct gml_xml_attr *mask = gml_reader_attr (node, "mask");

  if (gml_reader_check_attrs (r, node, attrs)
      || read_slot (r, gml_reader_attr (node, "slot"), m, &given->slot)
      || (mask && gml_reader_number (r, mask, &given->mask)))
    return -1;
  return read_interval (r, node, &given->lo, &given->hi);
}

static unsigned
count_children (const struct gml_xml_node *node, const char *name)
{
  const struct gml_xml_node *n;
  unsigned count = 0;

  for (n = node->children; n; n = n->next)
    count += strcmp (n->name, name) == 0;
  return count;
}

static unsigned
count_all (const struct gml_xml_node *node)
{
  const struct gml_xml_node *n;
  unsigned count = 0;

  for (n = node->children; n; n = n->next)
    count++;
  return count;
}

/* Reads the row at NODE.  An interval not given is "all of the type".  */
static int
read_row (struct gml_reader *r, const struct gml_xml_node *node, const struct gml_model *m,
	  struct gml_row *row)
{
  static const struct gml_vocab_attr attrs[]
    = { { "min", 0, false }, { "max", 0, false }, { "tested", 0, false }, { NULL, 0, false } };
  struct gml_given *givens = GML_NEW_ARRAY (r->arena, struct gml_given, count_all (node));
  struct gml_effect *effects = GML_NEW_ARRAY (r->arena, struct gml_effect, count_all (node));
  const struct gml_xml_attr *min = gml_reader_attr (node, "min");
  const struct gml_xml_attr *max = gml_reader_attr (node, "max");
  const struct gml_xml_node *n;

  row->lo = min || !max ? 1 : INT64_MIN;
  row->hi = max || !min ? 0 : INT64_MAX;
  row->givens = givens;
  row->effects = effects;
  if (gml_reader_check_attrs (r, node, attrs) || read_interval (r, node, &row->lo, &row->hi)
      || gml_reader_bool (r, gml_reader_attr (node, "tested"), &row->tested))
    return -1;
  for (n = node->children; n; n = n->next)
    {
      int kind = find_effect (n->name);

      if (strcmp (n->name, "given") == 0)
	{
	  if (read_given (r, n, m, &givens[row->ngivens++]))
	    return -1;
	  if (givens[row->ngivens - 1].mask && (min || max))
	    return gml_reader_bad (r, n->line, n->column,
				   "'mask' is for rows without 'min' and 'max'");
	}
      else if (kind < 0)
	return bad_effect (r, n, true);
      else if (read_effect (r, n, kind, m, &effects[row->neffects++]))
	return -1;
    }
  return 0;
}

int
gml_reader_effects (struct gml_reader *r, const struct gml_xml_node *node, struct gml_model *m)
{
  unsigned nrows = count_children (node, "row"), neffects = count_all (node) - nrows;
  struct gml_row *rows = GML_NEW_ARRAY (r->arena, struct gml_row, nrows);
  struct gml_effect *effects = GML_NEW_ARRAY (r->arena, struct gml_effect, neffects);
  const struct gml_xml_node *n;

  if (nrows + neffects > UINT16_MAX)
    return gml_reader_bad (r, node->line, node->column, "too many effects");
  m->rows = nrows ? rows : NULL;
  m->effects = neffects ? effects : NULL;
  for (n = node->children; n; n = n->next)
    {
      int kind = find_effect (n->name);

      if (strcmp (n->name, "row") == 0)
	{
	  if (read_row (r, n, m, &rows[m->nrows++]))
	    return -1;
	}
      else if (kind < 0)
	return bad_effect (r, n, false);
      else if (read_effect (r, n, kind, m, &effects[m->neffects++]))
	return -1;
    }
  return 0;
}
