/* Reading model files: files, classes, functions.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/model/read.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/model/index.h"
#include "plugin/model/slot.h"
#include "plugin/model/vocab.h"
#include "plugin/model/xml_tree.h"

/* ---- Messages ----------------------------------------------------------- */

int
gml_reader_bad (struct gml_reader *r, uint32_t line, uint32_t column, const char *format, ...)
{
  char what[400];
  va_list args;

  va_start (args, format);
  vsnprintf (what, sizeof what, format, args);
  va_end (args);
  if (!r->error)
    r->error = gml_arena_printf (r->arena, "%s:%u:%u: %s", r->path, line, column, what);
  return -1;
}

int
gml_reader_bad_word (struct gml_reader *r, uint32_t line, uint32_t column, const char *what,
		     const char *word, const char *const *list)
{
  const char *near = gml_vocab_nearest (list, word);

  if (near)
    return gml_reader_bad (r, line, column, "unknown %s '%s' (did you mean '%s'?)", what, word,
			   near);
  return gml_reader_bad (r, line, column, "unknown %s '%s'", what, word);
}

/* ---- Attributes --------------------------------------------------------- */

const struct gml_xml_attr *
gml_reader_attr (const struct gml_xml_node *node, const char *name)
{
  const struct gml_xml_attr *a;

  for (a = node->attrs; a; a = a->next)
    if (strcmp (a->name, name) == 0)
      return a;
  return NULL;
}

const char *
gml_reader_value (const struct gml_xml_node *node, const char *name)
{
  const struct gml_xml_attr *a = gml_reader_attr (node, name);

  return a ? a->value : NULL;
}

int
gml_reader_check_attrs (struct gml_reader *r, const struct gml_xml_node *node,
			const struct gml_vocab_attr *list)
{
  enum
  {
    MOST = 16,
    MOST_TEXT = 1 << 16
  };
  const char *words[MOST];
  const struct gml_xml_attr *a;
  unsigned n;

  for (n = 0; list[n].name; n++)
    words[n] = list[n].name;
  words[n] = NULL;
  for (a = node->attrs; a; a = a->next)
    if (gml_vocab_find (words, a->name) < 0)
      return gml_reader_bad_word (r, a->line, a->column,
				  gml_arena_printf (r->arena, "attribute of <%s>", node->name),
				  a->name, words);
    else if (strlen (a->value) >= MOST_TEXT)
      return gml_reader_bad (r, a->line, a->column, "the value of '%s' is too long", a->name);
  for (n = 0; list[n].name; n++)
    if (list[n].required && !gml_reader_attr (node, list[n].name))
      return gml_reader_bad (r, node->line, node->column, "<%s> lacks the attribute '%s'",
			     node->name, list[n].name);
  return 0;
}

int
gml_reader_bool (struct gml_reader *r, const struct gml_xml_attr *a, bool *out)
{
  static const char *const words[] = { "false", "true", NULL };
  int value = a ? gml_vocab_find (words, a->value) : *out;

  if (value < 0)
    return gml_reader_bad_word (r, a->line, a->column, "truth value", a->value, words);
  *out = value;
  return 0;
}

const char **
gml_reader_split (struct gml_reader *r, const char *text, const char *separators, unsigned *n)
{
  const char **list = GML_NEW_ARRAY (r->arena, const char *, strlen (text) + 2);

  *n = 0;
  while (*text)
    {
      size_t len = strcspn (text, separators), end = len, from = 0;

      while (from < end && isspace ((unsigned char) text[from]))
	from++;
      while (end > from && isspace ((unsigned char) text[end - 1]))
	end--;
      if (end > from)
	list[(*n)++] = gml_arena_copy (r->arena, text + from, end - from);
      text += len + (text[len] != '\0');
    }
  return list;
}

/* ---- Classes and functions ---------------------------------------------- */

static int
read_class (struct gml_reader *r, const struct gml_xml_node *node)
{
  static const struct gml_vocab_attr attrs[]
    = { { "name", 0, true }, { "bases", 0, false }, { "kind", 0, false }, { NULL, 0, false } };
  const struct gml_xml_attr *bases, *kind;
  struct gml_class_model class;
  const char **words;
  unsigned n, i, res;

  memset (&class, 0, sizeof class);
  if (gml_reader_check_attrs (r, node, attrs))
    return -1;
  class.name = gml_reader_value (node, "name");
  if ((bases = gml_reader_attr (node, "bases")) != NULL)
    {
      words = gml_reader_split (r, bases->value, ",", &n);
      if (n > sizeof class.bases / sizeof *class.bases)
	return gml_reader_bad (r, bases->line, bases->column, "a class has at most 4 bases");
      for (i = 0; i < n; i++)
	class.bases[i] = words[i];
    }
  if ((kind = gml_reader_attr (node, "kind")) != NULL)
    {
      if (gml_reader_find_kind (r, kind, &res))
	return -1;
      class.kind = kind->value;
    }
  GML_GROW (r->arena, r->classes, r->nclasses, r->cap_classes);
  r->classes[r->nclasses++] = class;
  return 0;
}

/* Reads the condition at NODE, which F's record must meet.  */
static int
read_field_given (struct gml_reader *r, const struct gml_xml_node *node, struct gml_field_model *f)
{
  static const struct gml_vocab_attr attrs[]
    = { { "field", 0, true }, { "number", 0, true }, { "tested", 0, false }, { NULL, 0, false } };
  struct gml_field_given *g = &f->givens[f->ngivens];
  bool tested = true;

  if (strcmp (node->name, "given") != 0)
    return gml_reader_bad (r, node->line, node->column, "<field> holds <given>, not <%s>",
			   node->name);
  if (gml_reader_check_attrs (r, node, attrs))
    return -1;
  if (f->ngivens == GML_FIELD_GIVENS)
    return gml_reader_bad (r, node->line, node->column, "<field> has at most %d <given>",
			   GML_FIELD_GIVENS);
  f->ngivens++;
  g->field = gml_reader_value (node, "field");
  if (gml_reader_number (r, gml_reader_attr (node, "number"), &g->num)
      || gml_reader_bool (r, gml_reader_attr (node, "tested"), &tested))
    return -1;
  g->untested = !tested;
  return 0;
}

static int
read_order (struct gml_reader *r, const struct gml_xml_attr *a, uint8_t *out)
{
  int k = gml_vocab_find (gml_vocab_orders, a->value);

  if (k < 0)
    return gml_reader_bad (r, a->line, a->column, "'%s' is not 'network' or 'host'", a->value);
  *out = (uint8_t) (k + 1);
  return 0;
}

static int
read_field (struct gml_reader *r, const struct gml_xml_node *node)
{
  static const struct gml_vocab_attr attrs[] = { { "record", 0, true },
						 { "name", 0, true },
						 { "kind", 0, false },
						 { "order", 0, false },
						 { NULL, 0, false } };
  const struct gml_xml_attr *kind = gml_reader_attr (node, "kind");
  const struct gml_xml_attr *order = gml_reader_attr (node, "order");
  const struct gml_xml_node *n;
  struct gml_field_model f;
  unsigned res = 0;

  memset (&f, 0, sizeof f);
  if (gml_reader_check_attrs (r, node, attrs) || (kind && gml_reader_find_kind (r, kind, &res))
      || (order && read_order (r, order, &f.order)))
    return -1;
  if (!kind == !order)
    return gml_reader_bad (r, node->line, node->column, "<field> needs either 'kind' or 'order'");
  f.record = gml_reader_value (node, "record");
  f.field = gml_reader_value (node, "name");
  f.res = (uint16_t) res;
  for (n = node->children; n; n = n->next)
    if (read_field_given (r, n, &f))
      return -1;
  GML_GROW (r->arena, r->fields, r->nfields, r->cap_fields);
  r->fields[r->nfields++] = f;
  return 0;
}

/* Reads "3", "2..3" or "2.." of attribute A.  */
static int
read_args (struct gml_reader *r, const struct gml_xml_attr *a, struct gml_model *m)
{
  char *end;
  long min, max;

  m->min_args = m->max_args = -1;
  if (!a)
    return 0;
  min = max = strtol (a->value, &end, 10);
  if (end != a->value && strncmp (end, "..", 2) == 0)
    {
      const char *rest = end + 2;

      max = *rest ? strtol (rest, &end, 10) : -1;
      end = *rest ? end : end + 2;
    }
  if (!isdigit ((unsigned char) a->value[0]) || *end || min > 100 || max > 100
      || (max >= 0 && max < min))
    return gml_reader_bad (r, a->line, a->column,
			   "'%s' is no number of arguments: write \"3\", \"2..3\" or \"2..\"",
			   a->value);
  m->min_args = (int8_t) min;
  m->max_args = (int8_t) max;
  return 0;
}

/* The normal FORM of TEXT, in the arena.  What is left out may join what forms
   another thing to leave out; each time the text gets shorter, so this ends.  */
static const char *
normal (struct gml_reader *r, const char *text,
	const char *(*form) (const char *, char[GML_NAME_MAX]))
{
  char buf[GML_NAME_MAX];
  const char *next;

  while ((next = form (text, buf)) != text && strcmp (next, text) != 0)
    text = gml_arena_copy (r->arena, next, strlen (next));
  return text;
}

static int
enter_model (struct gml_reader *r, const struct gml_xml_node *node, const struct gml_model *m,
	     const char *name)
{
  struct gml_placed *p;

  if (strlen (name) >= GML_NAME_MAX)
    return gml_reader_bad (r, node->line, node->column, "the name is too long");
  name = normal (r, name, gml_name_normal);
  if (!name[0])
    return gml_reader_bad (r, node->line, node->column, "the name is empty");
  GML_GROW (r->arena, r->placed, r->nplaced, r->cap_placed);
  p = &r->placed[r->nplaced++];
  p->model = *m;
  p->model.name = name;
  p->path = r->path;
  p->line = node->line;
  p->column = node->column;
  return 0;
}

static int
read_function (struct gml_reader *r, const struct gml_xml_node *node)
{
  static const struct gml_vocab_attr attrs[]
    = { { "name", 0, true },           { "also", 0, false },    { "args", 0, false },
	{ "params", 0, false },        { "nothrow", 0, false }, { "borrow", 0, false },
	{ "signal-unsafe", 0, false }, { "summary", 0, false }, { NULL, 0, false } };
  const char *also = gml_reader_value (node, "also");
  const char **names;
  struct gml_model m;
  unsigned n, i;

  memset (&m, 0, sizeof m);
  if (gml_reader_check_attrs (r, node, attrs))
    return -1;
  m.name = gml_reader_value (node, "name");
  m.params = gml_reader_value (node, "params");
  if (m.params && strlen (m.params) >= GML_NAME_MAX)
    return gml_reader_bad (r, node->line, node->column, "the list of parameters is too long");
  if (m.params)
    m.params = normal (r, m.params, gml_params_normal);
  m.is_method = strcmp (node->name, "method") == 0;
  m.pure_borrow = true;
  m.nothrow = r->nothrow;
  m.signal_unsafe = r->signal_unsafe;
  if (read_args (r, gml_reader_attr (node, "args"), &m)
      || gml_reader_bool (r, gml_reader_attr (node, "nothrow"), &m.nothrow)
      || gml_reader_bool (r, gml_reader_attr (node, "signal-unsafe"), &m.signal_unsafe)
      || gml_reader_bool (r, gml_reader_attr (node, "borrow"), &m.pure_borrow)
      || gml_reader_bool (r, gml_reader_attr (node, "summary"), &m.is_summary)
      || gml_reader_effects (r, node, &m) || enter_model (r, node, &m, m.name))
    return -1;
  names = gml_reader_split (r, also ? also : "", ",", &n);
  for (i = 0; i < n; i++)
    if (enter_model (r, node, &m, names[i]))
      return -1;
  return 0;
}

/* Whether two models of one name and parameter list fit the same calls.  A
   model of any number of arguments is what remains beside special ones.  */
static bool
overlap (const struct gml_model *a, const struct gml_model *b)
{
  if (strcmp (a->name, b->name) != 0 || !a->params != !b->params
      || (a->params && strcmp (a->params, b->params) != 0))
    return false;
  if (a->min_args < 0 || b->min_args < 0)
    return a->min_args == b->min_args;
  return (a->max_args < 0 || b->min_args <= a->max_args)
	 && (b->max_args < 0 || a->min_args <= b->max_args);
}

/* Sorts the models, refuses those that are there twice, and makes the table.  */
static int
finish (struct gml_reader *r, struct gml_model_table *table)
{
  struct gml_model *models = GML_NEW_ARRAY (r->arena, struct gml_model, r->nplaced);
  unsigned i;

  if (r->nplaced)
    qsort (r->placed, r->nplaced, sizeof *r->placed, gml_model_compare);
  for (i = 0; i < r->nplaced; i++)
    {
      const struct gml_placed *p = &r->placed[i];

      if (i && overlap (&p[-1].model, &p->model))
	{
	  r->path = p->path;
	  return gml_reader_bad (r, p->line, p->column,
				 "'%s' is defined already (%s:%u) for these arguments",
				 p->model.name, p[-1].path, p[-1].line);
	}
      models[i] = p->model;
    }
  table->nkinds = r->nkinds;
  table->kinds = r->kinds;
  table->nmodels = r->nplaced;
  table->models = models;
  table->nclasses = r->nclasses;
  table->classes = r->classes;
  table->nfields = r->nfields;
  table->fields = r->fields;
  gml_table_index (table, r->arena);
  return 0;
}

/* ---- Files -------------------------------------------------------------- */

static int
check_root (struct gml_reader *r, const struct gml_xml_node *root)
{
  static const struct gml_vocab_attr attrs[]
    = { { "nothrow", 0, false }, { "signal-unsafe", 0, false }, { NULL, 0, false } };

  if (strcmp (root->name, "models") != 0 || strcmp (root->ns, GML_MODELS_NS) != 0)
    return gml_reader_bad (r, root->line, root->column,
			   "expected <models xmlns=\"" GML_MODELS_NS "\">");
  r->nothrow = r->signal_unsafe = false;
  return gml_reader_check_attrs (r, root, attrs)
	     || gml_reader_bool (r, gml_reader_attr (root, "nothrow"), &r->nothrow)
	     || gml_reader_bool (r, gml_reader_attr (root, "signal-unsafe"), &r->signal_unsafe)
	   ? -1
	   : 0;
}

/* Reads what ROOT holds besides kinds.  */
static int
read_root (struct gml_reader *r, const struct gml_xml_node *root)
{
  static const char *const words[] = { "kind", "class", "function", "method", "field", NULL };
  const struct gml_xml_node *n;

  for (n = root->children; n; n = n->next)
    switch (gml_vocab_find (words, n->name))
      {
      case 0:
	break;
      case 1:
	if (read_class (r, n))
	  return -1;
	break;
      case 2:
      case 3:
	if (read_function (r, n))
	  return -1;
	break;
      case 4:
	if (read_field (r, n))
	  return -1;
	break;
      default:
	return gml_reader_bad_word (r, n->line, n->column, "element", n->name, words);
      }
  return 0;
}

static int
read_roots (struct gml_reader *r, struct gml_xml_node *const *roots, const char *const *paths,
	    unsigned nroots)
{
  unsigned i;

  for (i = 0; i < nroots; i++)
    {
      r->path = paths[i];
      if (check_root (r, roots[i]))
	return -1;
    }
  if (gml_reader_kinds (r, roots, paths, nroots))
    return -1;
  for (i = 0; i < nroots; i++)
    {
      r->path = paths[i];
      if (check_root (r, roots[i]) || read_root (r, roots[i]))
	return -1;
    }
  return 0;
}

/* Makes a table of the documents ROOTS.  */
static int
make_table (struct gml_model_table **out, struct gml_xml_node *const *roots,
	    const char *const *paths, unsigned nroots, const struct gml_api *api,
	    struct gml_arena *arena, const char **error)
{
  struct gml_reader r;
  int failed;

  memset (&r, 0, sizeof r);
  r.arena = arena;
  r.api = api;
  r.first_kind = 1;
  while (api && gml_api_kind (api, r.first_kind))
    r.first_kind++;
  *out = GML_NEW (arena, struct gml_model_table);
  (*out)->source = nroots ? paths[0] : "";
  failed = read_roots (&r, roots, paths, nroots) || finish (&r, *out);
  *error = r.error;
  return failed ? -1 : 0;
}

int
gml_models_read_files (struct gml_model_table **out, const char *const *paths, unsigned npaths,
		       const struct gml_api *api, struct gml_arena *arena, const char **error)
{
  struct gml_xml_node **roots = GML_NEW_ARRAY (arena, struct gml_xml_node *, npaths);
  unsigned i;

  for (i = 0; i < npaths; i++)
    if (!(roots[i] = gml_xml_tree_read (paths[i], arena, error)))
      return -1;
  return make_table (out, roots, paths, npaths, api, arena, error);
}

int
gml_models_parse (struct gml_model_table **out, const char *text, size_t len, const char *path,
		  const struct gml_api *api, struct gml_arena *arena, const char **error)
{
  struct gml_xml_node *root = gml_xml_tree_parse (text, len, path, arena, error);

  return root ? make_table (out, &root, &path, 1, api, arena, error) : -1;
}

int
gml_models_read (struct gml_model_table **out, const char *path, const struct gml_api *api,
		 struct gml_arena *arena, const char **error)
{
  return gml_models_read_files (out, &path, 1, api, arena, error);
}
