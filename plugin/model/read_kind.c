/* Reading model files: kinds of resource.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/model/read.h"
#include "plugin/model/vocab.h"
#include "plugin/model/xml_tree.h"

const struct gml_kind *
gml_reader_kind (const struct gml_reader *r, unsigned res)
{
  if (res >= r->first_kind)
    return res - r->first_kind < r->nkinds ? &r->kinds[res - r->first_kind] : NULL;
  return r->api ? gml_api_kind (r->api, res) : NULL;
}

/* The resource number of kind NAME, or 0.  */
static unsigned
find_kind (const struct gml_reader *r, const char *name)
{
  unsigned i;

  for (i = 0; i < r->nkinds; i++)
    if (strcmp (r->kinds[i].name, name) == 0)
      return r->first_kind + i;
  return r->api ? gml_api_find_kind (r->api, name) : 0;
}

int
gml_reader_find_kind (struct gml_reader *r, const struct gml_xml_attr *a, unsigned *res)
{
  const struct gml_kind *kind;
  const char **words;
  unsigned i, n = 0;

  if ((*res = find_kind (r, a->value)) != 0)
    return 0;
  words = GML_NEW_ARRAY (r->arena, const char *, r->first_kind + r->nkinds + 1);
  for (i = 1; (kind = gml_reader_kind (r, i)) != NULL; i++)
    words[n++] = kind->name;
  return gml_reader_bad_word (r, a->line, a->column, "kind", a->value, words);
}

int
gml_reader_phases (struct gml_reader *r, const struct gml_xml_attr *a, const struct gml_kind *kind,
		   uint8_t *bits)
{
  const char *phases[GML_KIND_PHASES + 1] = { NULL };
  const char **words;
  unsigned n, i;

  for (i = 0; i < kind->nphases; i++)
    phases[i] = kind->phases[i];
  words = gml_reader_split (r, a->value, " ", &n);
  *bits = 0;
  for (i = 0; i < n; i++)
    {
      int k = gml_vocab_find (phases, words[i]);

      if (k < 0)
	return gml_reader_bad_word (r, a->line, a->column,
				    gml_arena_printf (r->arena, "phase of kind '%s'", kind->name),
				    words[i], phases);
      *bits = (uint8_t) (*bits | 1u << k);
    }
  return 0;
}

static const struct gml_vocab_attr kind_attrs[]
  = { { "name", 0, true },   { "noun", 0, true },     { "is", 0, false },
      { "class", 0, false }, { "phases", 0, false },  { "server", 0, false },
      { "busy", 0, false },  { "settle", 0, false },  { "release", 0, false },
      { "hint", 0, false },  { "invalid", 0, false }, { "scope", 0, false },
      { "local", 0, false }, { NULL, 0, false } };

/* Enters the kind at NODE by name and phases; complete_kind does the rest, when
   all kinds have names.  */
static int
enter_kind (struct gml_reader *r, const struct gml_xml_node *node)
{
  const struct gml_xml_attr *name, *phases;
  struct gml_kind kind;
  const char **words;
  unsigned n, i;

  memset (&kind, 0, sizeof kind);
  if (gml_reader_check_attrs (r, node, kind_attrs))
    return -1;
  name = gml_reader_attr (node, "name");
  if (find_kind (r, name->value))
    return gml_reader_bad (r, name->line, name->column, "kind '%s' is defined already",
			   name->value);
  kind.name = name->value;
  kind.noun = gml_reader_value (node, "noun");
  kind.is = gml_reader_value (node, "is");
  if ((phases = gml_reader_attr (node, "phases")) != NULL)
    {
      words = gml_reader_split (r, phases->value, " ", &n);
      if (n > GML_KIND_PHASES)
	return gml_reader_bad (r, phases->line, phases->column, "a kind has at most %d phases",
			       GML_KIND_PHASES);
      for (i = 0; i < n; i++)
	kind.phases[i] = words[i];
      kind.nphases = (uint8_t) n;
    }
  if (r->first_kind + r->nkinds >= UINT16_MAX)
    return gml_reader_bad (r, node->line, node->column, "too many kinds");
  GML_GROW (r->arena, r->kinds, r->nkinds, r->cap_kinds);
  r->kinds[r->nkinds++] = kind;
  return 0;
}

/* Whether kind NAME comes to itself through `is'.  */
static bool
is_cycle (const struct gml_reader *r, const char *name)
{
  const struct gml_kind *kind = gml_reader_kind (r, find_kind (r, name));
  unsigned depth = 0;

  while (kind && kind->is && depth++ <= r->nkinds)
    {
      kind = gml_reader_kind (r, find_kind (r, kind->is));
      if (kind && strcmp (kind->name, name) == 0)
	return true;
    }
  return false;
}

/* Fills what NODE says of KIND beyond its name.  */
static int
fill_kind (struct gml_reader *r, const struct gml_xml_node *node, struct gml_kind *kind)
{
  static const char *const invalid_words[] = { "null", "negative", NULL };
  const struct gml_xml_attr *class = gml_reader_attr (node, "class");
  const struct gml_xml_attr *invalid = gml_reader_attr (node, "invalid");
  const struct gml_xml_attr *server = gml_reader_attr (node, "server");
  const struct gml_xml_attr *busy = gml_reader_attr (node, "busy");
  const char *settle = gml_reader_value (node, "settle");
  const char *release = gml_reader_value (node, "release"), *hint = gml_reader_value (node, "hint");
  int word;

  if (class)
    {
      if ((word = gml_vocab_find (gml_vocab_classes, class->value)) < 0)
	return gml_reader_bad_word (r, class->line, class->column, "class", class->value,
				    gml_vocab_classes);
      kind->rclass = (uint8_t) word;
    }
  else if (!kind->is)
    return gml_reader_bad (r, node->line, node->column, "<kind> needs 'class' or 'is'");
  if (invalid)
    {
      if ((word = gml_vocab_find (invalid_words, invalid->value)) < 0)
	return gml_reader_bad_word (r, invalid->line, invalid->column, "value", invalid->value,
				    invalid_words);
      kind->negative_invalid = word;
    }
  kind->release_name = release ? release : kind->release_name;
  kind->release_hint = hint ? hint : kind->release_hint;
  kind->settle_hint = settle ? settle : kind->settle_hint;
  if (server && gml_reader_phases (r, server, kind, &kind->server_phases))
    return -1;
  if (gml_reader_bool (r, gml_reader_attr (node, "local"), &kind->is_local))
    return -1;
  if (busy && gml_reader_phases (r, busy, kind, &kind->busy_phases))
    return -1;
  return gml_reader_bool (r, gml_reader_attr (node, "scope"), &kind->by_scope);
}

/* Completes the kind at NODE out of its attributes and the kind it is a special
   case of; DONE says which are complete.  Kinds form no cycle, so this ends.  */
static int
complete_kind (struct gml_reader *r, const struct gml_xml_node **nodes, const char **paths,
	       bool *done, unsigned i)
{
  const struct gml_xml_attr *is = gml_reader_attr (nodes[i], "is");
  const struct gml_kind *base;
  struct gml_kind *kind = &r->kinds[i], own = *kind;
  unsigned res;

  if (done[i])
    return 0;
  done[i] = true;
  if (is)
    {
      r->path = paths[i];
      if (gml_reader_find_kind (r, is, &res))
	return -1;
      if (is_cycle (r, kind->name))
	return gml_reader_bad (r, is->line, is->column, "kind '%s' is a special case of itself",
			       kind->name);
      if (res >= r->first_kind && complete_kind (r, nodes, paths, done, res - r->first_kind))
	return -1;
      base = gml_reader_kind (r, res);
      *kind = *base;
      kind->name = own.name;
      kind->noun = own.noun;
      kind->is = own.is;
      if (own.nphases)
	{
	  memcpy (kind->phases, own.phases, sizeof own.phases);
	  kind->nphases = own.nphases;
	  kind->server_phases = kind->busy_phases = 0;
	}
    }
  r->path = paths[i];
  return fill_kind (r, nodes[i], kind);
}

/* First the names of all, then all else.  */
int
gml_reader_kinds (struct gml_reader *r, struct gml_xml_node *const *roots, const char *const *paths,
		  unsigned nroots)
{
  const struct gml_xml_node **nodes = NULL, *n;
  const char **of = NULL;
  unsigned count = 0, cap = 0, i, cap_of = 0;
  bool *done;

  for (i = 0; i < nroots; i++)
    for (r->path = paths[i], n = roots[i]->children; n; n = n->next)
      if (strcmp (n->name, "kind") == 0)
	{
	  if (enter_kind (r, n))
	    return -1;
	  GML_GROW (r->arena, nodes, count, cap);
	  GML_GROW (r->arena, of, count, cap_of);
	  nodes[count] = n;
	  of[count++] = paths[i];
	}
  done = GML_NEW_ARRAY (r->arena, bool, count);
  for (i = 0; i < count; i++)
    if (complete_kind (r, nodes, of, done, i))
      return -1;
  return 0;
}
