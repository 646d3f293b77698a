/* What a result says besides failure, and nobody listens (part of wrong-error-test).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/untold.h"

#include "checks/filled.h"

#include <string.h>

/* ---- The end taken for data ----------------------------------------------------------------- */

static bool
zero_is_told (const struct gml_event *ev, gml_int some)
{
  const struct gml_tested *t = ev->tested;
  for (unsigned k = 0; k < t->ntests; k++)
    {
      const struct gml_test *test = &t->tests[k];
      int none = gml_test_holds (ev->sim, test, 0), much = gml_test_holds (ev->sim, test, some);
      bool equality = test->op == GML_B_EQ || test->op == GML_B_NE;
      if (none < 0 || much < 0 || none != much || (equality && test->other.lo > 0))
	return true;
    }
  return false;
}

static void
end_as_data (const struct gml_rule *rule, const struct gml_event *ev, gml_int some)
{
  const struct gml_tested *t = ev->tested;
  const char *by = gml_name_of_function (ev, ev->callee);
  struct gml_story story = { .loc = ev->loc, .resource = by, .confidence = -1 };
  enum gml_filled use;
  if (!t->ends || t->opaque || t->shared || t->stored || zero_is_told (ev, some))
    return;
  if (t->again)
    gml_tell (rule, ev, &story,
	      "'%s' gives 0 once the peer is gone: this loop takes it for data, and goes on", by);
  else if (gml_tested_only (ev->sim, t->inst) && (use = gml_filled_use (ev)) != GML_FILLED_UNUSED)
    {
      /* Nobody here looks at it: callers may have cleared it, and know.  */
      if (use == GML_FILLED_UNKNOWN)
	story.confidence = GML_CONF_LOW;
      gml_tell (rule, ev, &story, "'%s' gives 0 once the peer is gone: here it passes for data",
		by);
    }
}

/* ---- Nobody asks what happened ------------------------------------------------------------- */

static bool
calls (const struct gml_unit *u, gml_id fn, const char *name, int depth)
{
  const struct gml_function *f = &u->functions[fn];
  for (uint32_t k = 0; k < f->ncalls; k++)
    if (strcmp (gml_text (u, u->functions[f->calls[k]].name), name) == 0
	|| (depth > 0 && calls (u, f->calls[k], name, depth - 1)))
      return true;
  return false;
}

static void
no_reason (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_tested *t = ev->tested;
  const char *by = gml_name_of_function (ev, ev->callee);
  struct gml_story story = { .loc = ev->loc, .resource = by, .confidence = -1 };
  for (unsigned k = 0; k < ev->model->neffects; k++)
    {
      const struct gml_effect *e = &ev->model->effects[k];
      if (e->kind != GML_E_REASON || t->opaque || t->shared
	  || calls (ev->sim->unit, ev->sim->fn_id, e->name, 2))
	continue;
      gml_tell (rule, ev, &story,
		"what the result of '%s' means only '%s' tells, and nobody asks it", by, e->name);
      return;
    }
}

void
gml_tell_untold (const struct gml_rule *rule, const struct gml_event *ev, gml_int some)
{
  end_as_data (rule, ev, some);
  no_reason (rule, ev);
}
