/* Silence asked for by pragmas.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/report/finding.h"
#include "plugin/report/select.h"
#include "plugin/report/suppress.h"

enum
{
  MAX_DEPTH = 64 /* of pushes; what is deeper counts as part of the last */
};

/* What one IGNORE holds for.  */
struct span
{
  uint64_t from, to;
  struct gml_selection rules;
  const char *bad; /* why its list makes no sense */
  const struct gml_pragma *pragma;
  bool used;
};

struct spans
{
  struct span *all;
  uint32_t n, cap;
};

static void
open_span (struct spans *s, const struct gml_pragma *p, struct gml_arena *arena)
{
  GML_GROW (arena, s->all, s->n, s->cap);
  struct span *one = &s->all[s->n++];
  memset (one, 0, sizeof *one);
  one->from = p->at;
  one->to = UINT64_MAX;
  one->pragma = p;
  one->rules = gml_selection_new (arena);
  gml_select (&one->rules, p->rules, strlen (p->rules), arena, &one->bad);
}

static struct spans
find_spans (const struct gml_pragma *pragmas, uint32_t n, struct gml_arena *arena)
{
  struct spans s = { NULL, 0, 0 };
  uint32_t marks[MAX_DEPTH], depth = 0; /* the first span of each push */
  for (uint32_t k = 0; k < n; k++)
    if (pragmas[k].op == GML_PRAGMA_IGNORE)
      open_span (&s, &pragmas[k], arena);
    else if (pragmas[k].op == GML_PRAGMA_PUSH)
      {
	if (depth < MAX_DEPTH)
	  marks[depth] = s.n;
	depth++;
      }
    else if (depth > 0 && --depth < MAX_DEPTH)
      for (uint32_t j = marks[depth]; j < s.n; j++)
	if (s.all[j].to == UINT64_MAX)
	  s.all[j].to = pragmas[k].at;
  return s;
}

static bool
heed (struct gml_findings *fs, uint32_t k, uint64_t at, struct spans *s)
{
  for (uint32_t j = 0; j < s->n; j++)
    {
      struct span *one = &s->all[j];
      if (one->bad == NULL && one->from <= at && at < one->to
	  && gml_suppress_finding (fs, k, &one->rules, "pragma", one->pragma->reason, &one->used))
	return true;
    }
  return false;
}

void
gml_suppress_by_pragmas (struct gml_findings *fs, const struct gml_pragma *pragmas, uint32_t n,
			 uint64_t (*order) (const void *ctx, uint32_t loc), const void *ctx,
			 const struct gml_options *options, struct gml_arena *arena)
{
  struct spans s = find_spans (pragmas, n, arena);
  for (uint32_t k = 0; s.n && k < gml_findings_count (fs);)
    k += !heed (fs, k, order (ctx, gml_findings_get (fs, k)->loc), &s);
  for (uint32_t j = 0; j < s.n; j++)
    {
      const struct gml_pragma *p = s.all[j].pragma;
      struct gml_unused unused = { p->file, p->rules, s.all[j].bad, p->line };
      if (unused.why == NULL)
	unused.why = "silences nothing";
      if (p->file && !s.all[j].used
	  && (s.all[j].bad || gml_suppress_could_matter (&s.all[j].rules, options)))
	gml_findings_add_unused (fs, &unused);
    }
}
