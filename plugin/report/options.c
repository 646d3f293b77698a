/* The plugin's arguments.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/report/options.h"

#include <stddef.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/report/project.h"
#include "plugin/report/select.h"
#include "plugin/report/sink.h"

/* What is known while arguments are read.  */
struct parse
{
  struct gml_options *out;
  struct gml_arena *arena;
  const char **error;
  const char *key; /* the argument at hand */
  uint32_t cap_models;
};

struct argument
{
  const char *name;
  enum gml_takes takes;
  int (*set) (struct parse *p, const char *value); /* null: a flag at FLAG */
  size_t flag;
};

static int
fail (struct parse *p, const char *what)
{
  *p->error = gml_arena_printf (p->arena, "argument '%s': %s", p->key, what);
  return -1;
}

/* ---- Setters ------------------------------------------------------------------ */

static int
set_list (struct parse *p, struct gml_selection *list, const char *value)
{
  const char *why;
  if (gml_select (list, value, strlen (value), p->arena, &why) != 0)
    return fail (p, why);
  return 0;
}

static int
set_checks (struct parse *p, const char *value)
{
  return set_list (p, &p->out->checks, value);
}

static int
set_error (struct parse *p, const char *value)
{
  if (value)
    return set_list (p, &p->out->errors, value);
  p->out->error_all = true;
  return 0;
}

static int
set_confidence (struct parse *p, const char *value)
{
  static const char *const words[] = { "low", "medium", "high" };
  for (unsigned k = 0; k < 3; k++)
    if (strcmp (value, words[k]) == 0)
      {
	p->out->confidence = (uint8_t) (GML_CONF_LOW + k);
	p->out->floor_given = true;
	return 0;
      }
  return fail (p, gml_arena_printf (p->arena,
				    "unknown confidence '%s'; did you mean '%s'? It is one of "
				    "low, medium, high",
				    value, gml_nearest_of_all (value, words, 3)));
}

static int
set_number (struct parse *p, const char *value, uint32_t least, uint32_t most, uint32_t *out)
{
  uint32_t n = 0;
  for (const char *c = value; *c; c++)
    {
      if (*c < '0' || *c > '9' || n > most)
	return fail (p, gml_arena_printf (p->arena, "'%s' is no number", value));
      n = n * 10 + (uint32_t) (*c - '0');
    }
  if (n < least || n > most)
    return fail (p, gml_arena_printf (p->arena, "'%s' is not from %u to %u", value, least, most));
  *out = n;
  return 0;
}

static int
set_callers_min (struct parse *p, const char *value)
{
  p->out->min_given = true;
  return set_number (p, value, 2, 100000, &p->out->callers_min);
}

static int
set_callers_percent (struct parse *p, const char *value)
{
  p->out->percent_given = true;
  return set_number (p, value, 50, 100, &p->out->callers_percent);
}

static int
set_config (struct parse *p, const char *value)
{
  p->out->config = gml_arena_copy (p->arena, value, strlen (value));
  return 0;
}

static int
set_models (struct parse *p, const char *value)
{
  struct gml_options *o = p->out;
  GML_GROW (p->arena, o->models, o->nmodels, p->cap_models);
  o->models[o->nmodels++] = gml_arena_copy (p->arena, value, strlen (value));
  return 0;
}

static int
set_xml (struct parse *p, const char *value)
{
  p->out->xml = gml_arena_copy (p->arena, value, strlen (value));
  return 0;
}

static int
not_available (struct parse *p, const char *value)
{
  (void) value;
  return fail (p, "not available in this version of Gimlet (" GML_VERSION ")");
}

#define FLAG(member) GML_TAKES_NOTHING, NULL, offsetof (struct gml_options, member)

static const struct argument arguments[] = {
  { "baseline", GML_TAKES_PATH, not_available, 0 },
  { "callers-min", GML_TAKES_VALUE, set_callers_min, 0 },
  { "callers-percent", GML_TAKES_VALUE, set_callers_percent, 0 },
  { "checks", GML_TAKES_VALUE, set_checks, 0 },
  { "confidence", GML_TAKES_VALUE, set_confidence, 0 },
  { "config", GML_TAKES_PATH, set_config, 0 },
  { "dump-ir", FLAG (dump_ir) },
  { "dump-summaries", FLAG (dump_summaries) },
  { "error", GML_MAY_TAKE_VALUE, set_error, 0 },
  { "evidence", GML_TAKES_NOTHING, not_available, 0 },
  { "models", GML_TAKES_PATH, set_models, 0 },
  { "quiet", FLAG (quiet) },
  { "stats", FLAG (stats) },
  { "system-headers", FLAG (system_headers) },
  { "version", FLAG (version) },
  { "xml", GML_TAKES_PATH, set_xml, 0 },
};
enum
{
  ARGUMENTS = sizeof arguments / sizeof *arguments
};

/* ---- Parsing ------------------------------------------------------------------ */

static const struct argument *
find_argument (const char *key)
{
  for (unsigned k = 0; k < ARGUMENTS; k++)
    if (strcmp (arguments[k].name, key) == 0)
      return &arguments[k];
  return NULL;
}

enum gml_takes
gml_options_takes (const char *key)
{
  const struct argument *a = find_argument (key);
  return a ? a->takes : GML_TAKES_UNKNOWN;
}

static int
unknown (struct parse *p)
{
  const char *names[ARGUMENTS];
  for (unsigned k = 0; k < ARGUMENTS; k++)
    names[k] = arguments[k].name;
  *p->error = gml_arena_printf (p->arena, "unknown argument '%s'; did you mean '%s'?", p->key,
				gml_nearest_of_all (p->key, names, ARGUMENTS));
  return -1;
}

static int
parse_one (struct parse *p, const char *value)
{
  const struct argument *a = find_argument (p->key);
  if (a == NULL)
    return unknown (p);
  if (a->takes == GML_TAKES_NOTHING && value)
    return fail (p, gml_arena_printf (p->arena, "takes no value, but '%s' is given", value));
  if ((a->takes == GML_TAKES_VALUE || a->takes == GML_TAKES_PATH) && value == NULL)
    return fail (p, gml_arena_printf (p->arena, "needs a value: '%s=...'", p->key));
  if (value && *value == '\0')
    return fail (p, "its value is empty");
  if (a->set)
    return a->set (p, value);
  *(bool *) ((char *) p->out + a->flag) = true;
  return 0;
}

/* The lists become tables by rule.  A rule of low confidence that the user
   names is wanted, so its own floor gives way, unless a floor was given too.  */
static void
settle (struct gml_options *o)
{
  for (unsigned k = 0; k < gml_rule_count; k++)
    {
      uint8_t own = gml_rules[k].confidence;
      bool named = o->checks.state[k] > 0 || (!o->checks.any && o->errors.state[k] > 0);
      o->enabled[k] = named || gml_selected (&o->checks, k, own >= o->confidence);
      o->is_error[k] = o->error_all || gml_selected (&o->errors, k, o->errors.any);
      o->floor[k] = named && !o->floor_given && own < o->confidence ? own : o->confidence;
    }
}

void
gml_options_add_project (struct gml_options *o, const struct gml_project *project)
{
  if (!o->checks.any && project->checks.any)
    o->checks = project->checks;
  if (!o->errors.any && !o->error_all && project->errors.any)
    o->errors = project->errors;
  if (!o->floor_given && project->confidence >= 0)
    {
      o->confidence = (uint8_t) project->confidence;
      o->floor_given = true;
    }
  if (!o->min_given && project->callers_min)
    o->callers_min = project->callers_min;
  if (!o->percent_given && project->callers_percent)
    o->callers_percent = project->callers_percent;
  settle (o);
}

int
gml_options_parse (struct gml_options *out, int n, const char *const *keys,
		   const char *const *values, struct gml_arena *arena, const char **error)
{
  memset (out, 0, sizeof *out);
  out->confidence = GML_CONF_MEDIUM;
  out->callers_min = 10;
  out->callers_percent = 90;
  out->enabled = GML_NEW_ARRAY (arena, bool, gml_rule_count);
  out->is_error = GML_NEW_ARRAY (arena, bool, gml_rule_count);
  out->floor = GML_NEW_ARRAY (arena, uint8_t, gml_rule_count);
  struct parse p = { .out = out, .arena = arena, .error = error };
  out->checks = gml_selection_new (arena);
  out->errors = gml_selection_new (arena);
  for (int k = 0; k < n; k++)
    {
      p.key = keys[k];
      if (parse_one (&p, values[k]) != 0)
	return -1;
    }
  settle (out);
  return 0;
}

/* ---- Questions ---------------------------------------------------------------- */

bool
gml_options_wants (const struct gml_options *o, const struct gml_finding *f)
{
  unsigned k = gml_rule_index (f->rule);
  return o->enabled[k] && f->confidence >= o->floor[k];
}

bool
gml_options_is_error (const struct gml_options *o, const struct gml_finding *f)
{
  bool is_error = o->error_all || o->is_error[gml_rule_index (f->rule)];
  for (uint32_t k = 0; k < f->nalso && !is_error; k++)
    is_error = o->is_error[gml_rule_index (f->also[k])];
  return is_error;
}
