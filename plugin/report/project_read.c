/* Reading the project's file.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/report/project.h"

#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/model/read.h"
#include "plugin/model/vocab.h"
#include "plugin/model/xml_tree.h"
#include "plugin/report/finding.h"
#include "plugin/report/path.h"

/* An element: its name, attributes, and who takes it.  */
struct element
{
  const char *name;
  struct gml_vocab_attr attrs[5];
  int (*take) (struct gml_project *p, struct gml_reader *r, const struct gml_xml_node *node);
};

/* Adds the rules that attribute NAME of NODE lists to LIST.  */
static int
add_rules (struct gml_selection *list, struct gml_reader *r, const struct gml_xml_node *node,
	   const char *name)
{
  const struct gml_xml_attr *a = gml_reader_attr (node, name);
  const char *why;
  if (a && gml_select (list, a->value, strlen (a->value), r->arena, &why) != 0)
    return gml_reader_bad (r, a->line, a->column, "%s", why);
  return 0;
}

/* A number from LEAST to MOST in attribute NAME, if it is there.  */
static int
number (struct gml_reader *r, const struct gml_xml_node *node, const char *name, int64_t least,
	int64_t most, uint32_t *out)
{
  const struct gml_xml_attr *a = gml_reader_attr (node, name);
  int64_t n;
  if (!a)
    return 0;
  if (gml_reader_number (r, a, &n) != 0)
    return -1;
  if (n < least || n > most)
    return gml_reader_bad (r, a->line, a->column, "'%s' is not from %d to %d", a->value,
			   (int) least, (int) most);
  *out = (uint32_t) n;
  return 0;
}

/* ---- Elements ------------------------------------------------------------------- */

static int
take_checks (struct gml_project *p, struct gml_reader *r, const struct gml_xml_node *node)
{
  static const char *const words[] = { "low", "medium", "high", NULL };
  const struct gml_xml_attr *a = gml_reader_attr (node, "confidence");
  if (a)
    p->confidence = gml_vocab_find (words, a->value);
  if (a && p->confidence < 0)
    return gml_reader_bad_word (r, a->line, a->column, "confidence", a->value, words);
  return add_rules (&p->checks, r, node, "rules");
}

static int
take_error (struct gml_project *p, struct gml_reader *r, const struct gml_xml_node *node)
{
  return add_rules (&p->errors, r, node, "rules");
}

static int
take_callers (struct gml_project *p, struct gml_reader *r, const struct gml_xml_node *node)
{
  if (number (r, node, "min", 2, 100000, &p->callers_min) != 0)
    return -1;
  return number (r, node, "percent", 50, 100, &p->callers_percent);
}

static int
take_models (struct gml_project *p, struct gml_reader *r, const struct gml_xml_node *node)
{
  GML_GROW (r->arena, p->models, p->nmodels, p->cap_models);
  p->models[p->nmodels++]
    = gml_path_absolute (r->arena, p->folder, gml_reader_value (node, "file"));
  return 0;
}

static int
take_assertion (struct gml_project *p, struct gml_reader *r, const struct gml_xml_node *node)
{
  GML_GROW (r->arena, p->assertions, p->nassertions, p->cap_assertions);
  p->assertions[p->nassertions++] = gml_reader_value (node, "macro");
  return 0;
}

static int
take_function (struct gml_project *p, struct gml_reader *r, const struct gml_xml_node *node)
{
  const char *instead = gml_reader_value (node, "instead");
  unsigned n;
  const char **names = gml_reader_split (r, gml_reader_value (node, "function"), ",", &n);
  for (unsigned k = 0; k < n; k++)
    {
      GML_GROW (r->arena, p->functions, p->nfunctions, p->cap_functions);
      p->functions[p->nfunctions++]
	= (struct gml_project_function){ names[k], instead ? instead : "",
					 strcmp (node->name, "obsolete") == 0 };
    }
  return 0;
}

static int
take_ignore (struct gml_project *p, struct gml_reader *r, const struct gml_xml_node *node)
{
  GML_GROW (r->arena, p->ignores, p->nignores, p->cap_ignores);
  struct gml_project_ignore *i = &p->ignores[p->nignores++];
  *i = (struct gml_project_ignore){ gml_selection_new (r->arena), gml_reader_value (node, "files"),
				    gml_reader_value (node, "reason") };
  return add_rules (&i->rules, r, node, "rules");
}

static const struct element elements[] = {
  { "checks", { { "rules", 0, false }, { "confidence", 0, false } }, take_checks },
  { "error", { { "rules", 0, true } }, take_error },
  { "callers", { { "min", 0, false }, { "percent", 0, false } }, take_callers },
  { "models", { { "file", 0, true } }, take_models },
  { "assertion", { { "macro", 0, true } }, take_assertion },
  { "prohibited", { { "function", 0, true }, { "instead", 0, false } }, take_function },
  { "obsolete", { { "function", 0, true }, { "instead", 0, true } }, take_function },
  { "ignore",
    { { "rules", 0, true }, { "files", 0, false }, { "reason", 0, false } },
    take_ignore },
};
enum
{
  ELEMENTS = sizeof elements / sizeof *elements
};

/* ---- The file --------------------------------------------------------------------- */

static int
read_element (struct gml_project *p, struct gml_reader *r, const struct gml_xml_node *node)
{
  const char *names[ELEMENTS + 1] = { NULL };
  for (unsigned k = 0; k < ELEMENTS; k++)
    {
      names[k] = elements[k].name;
      if (strcmp (node->name, names[k]) != 0 || strcmp (node->ns, GML_PROJECT_NS) != 0)
	continue;
      if (node->children)
	return gml_reader_bad (r, node->children->line, node->children->column,
			       "<%s> has no elements in it", node->name);
      if (gml_reader_check_attrs (r, node, elements[k].attrs) != 0)
	return -1;
      for (const struct gml_xml_attr *a = node->attrs; a; a = a->next)
	if (*a->value == '\0' && strcmp (a->name, "instead") != 0)
	  return gml_reader_bad (r, a->line, a->column, "'%s' is empty", a->name);
      return elements[k].take (p, r, node);
    }
  return gml_reader_bad_word (r, node->line, node->column, "element", node->name, names);
}

static const char *
folder_of (const char *path, struct gml_arena *arena)
{
  const char *slash = strrchr (path, '/');
  return slash && slash > path ? gml_arena_copy (arena, path, (size_t) (slash - path)) : "/";
}

/* As gml_project_read, for the document whose root is ROOT; null if *ERROR says why.  */
static int
read_root (struct gml_project **out, const struct gml_xml_node *root, const char *path,
	   const char *directory, struct gml_arena *arena, const char **error)
{
  static const struct gml_vocab_attr none[] = { { NULL, 0, false } };
  struct gml_reader r = { .arena = arena, .path = path };
  struct gml_project *p = GML_NEW (arena, struct gml_project);
  if (!root)
    return -1;
  p->path = gml_path_absolute (arena, directory, path);
  p->folder = folder_of (p->path, arena);
  p->confidence = -1;
  p->checks = gml_selection_new (arena);
  p->errors = gml_selection_new (arena);
  if (strcmp (root->name, "project") != 0 || strcmp (root->ns, GML_PROJECT_NS) != 0)
    gml_reader_bad (&r, root->line, root->column,
		    "a project's file begins with <project xmlns=\"" GML_PROJECT_NS "\">");
  else if (gml_reader_check_attrs (&r, root, none) == 0)
    for (const struct gml_xml_node *n = root->children; n && !r.error; n = n->next)
      read_element (p, &r, n);
  *error = r.error;
  *out = p;
  return r.error ? -1 : 0;
}

int
gml_project_read (struct gml_project **out, const char *path, const char *directory,
		  struct gml_arena *arena, const char **error)
{
  return read_root (out, gml_xml_tree_read (path, arena, error), path, directory, arena, error);
}

int
gml_project_parse (struct gml_project **out, const char *text, size_t len, const char *path,
		   struct gml_arena *arena, const char **error)
{
  return read_root (out, gml_xml_tree_parse (text, len, path, arena, error), path, NULL, arena,
		    error);
}
