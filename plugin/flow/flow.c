/* The analysis of a unit: callees before callers.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/flow.h"

#include <stdlib.h>
#include <string.h>

#include "checks/check.h"
#include "plugin/flow/functor.h"
#include "plugin/flow/handed.h"
#include "plugin/flow/handlers.h"
#include "plugin/flow/look.h"
#include "plugin/flow/program.h"
#include "plugin/flow/throws.h"
#include "plugin/flow/unheeded.h"
#include "plugin/flow/unsettled.h"
#include "plugin/ir/arena.h"
#include "plugin/ir/buffer.h"
#include "plugin/report/finding.h"

/* ---- Models of functions ----------------------------------------------------------------- */

/* Where the template arguments at P end; P if there are none.  */
static const char *
after_template (const char *p)
{
  int depth = 0;
  if (*p != '<')
    return p;
  for (; *p; p++)
    if (*p == '<' || *p == '(')
      depth++;
    else if ((*p == '>' && p[-1] != '-') || *p == ')')
      if (--depth == 0)
	return p + 1;
  return p;
}

/* The parenthesis that opens the parameters in signature SIG of function NAME: the
   result's type, which stands first for templates, may have some, too.  */
static const char *
parenthesis (const char *sig, const char *name)
{
  size_t n = strlen (name);
  for (const char *p = strstr (sig, name); p && n; p = strstr (p + 1, name))
    if (*after_template (p + n) == '(')
      return after_template (p + n);
  return strchr (sig, '(');
}

/* What stands between the parentheses of a C++ signature, or null.  */
static const char *
parameters (const struct gml_unit *u, const struct gml_function *fn, char *buf, size_t size)
{
  const char *sig = gml_text (u, fn->signature);
  const char *open = parenthesis (sig, gml_text (u, fn->name)), *close;
  close = open ? strrchr (open, ')') : NULL;
  if (!close || (size_t) (close - open) >= size)
    return NULL;
  memcpy (buf, open + 1, (size_t) (close - open - 1));
  buf[close - open - 1] = 0;
  return buf;
}

/* The number of parameters in such a list.  */
static int
count_parameters (const char *params)
{
  int n = 1, depth = 0;
  if (!params)
    return -1;
  if (!*params || strcmp (params, "void") == 0)
    return 0;
  for (; *params; params++)
    if (strchr ("<([", *params))
      depth++;
    else if (strchr (">)]", *params))
      depth--;
    else if (*params == ',' && depth == 0)
      n++;
  return n;
}

/* A function of the program is what its body does, whatever its name; what headers
   of a library define inline is what models say.  Those need not be system headers:
   then a class tells (users have none called QTcpServer).  What a closure is given to is
   no more than the unit's own, and so is a template's instance for a lambda.  */
static bool
is_library (const struct gml_unit *u, const struct gml_function *fn)
{
  return fn->flags & GML_FF_SYSTEM
	 || (fn->flags & (GML_FF_COMDAT | GML_FF_STATIC) && strstr (gml_text (u, fn->name), "::"));
}

const struct gml_model *
gml_callee_model (struct gml_program *prog, gml_id id)
{
  struct gml_summary_slot *slot;
  const struct gml_function *fn;
  char buf[2048];
  const char *params;
  if (id >= prog->nsummaries)
    return NULL;
  slot = &prog->summaries[id];
  if (slot->looked_up)
    return slot->model;
  slot->looked_up = true;
  fn = &prog->unit->functions[id];
  if (fn->flags & GML_FF_BODY && !is_library (prog->unit, fn))
    return slot->model;
  params = parameters (prog->unit, fn, buf, sizeof buf);
  if (slot->model && slot->model->nrows)
    return slot->model;
  slot->model
    = gml_api_find (prog->api, gml_text (prog->unit, fn->name), count_parameters (params), params);
  if (!slot->model && !(fn->flags & GML_FF_BODY))
    slot->model = gml_model_of_attributes (prog->api, prog->unit, id, prog->arena);
  return slot->model;
}

bool
gml_program_is_users (const struct gml_program *prog, gml_id fn)
{
  const struct gml_function *f = &prog->unit->functions[fn];
  return fn < prog->nsummaries && f->flags & GML_FF_BODY
	 && (prog->options.system_headers || !(f->flags & GML_FF_SYSTEM));
}

const struct gml_model *
gml_program_written (struct gml_program *prog, gml_id fn)
{
  const struct gml_model *m = fn ? gml_callee_model (prog, fn) : NULL;
  return m && !m->is_summary ? m : NULL;
}

bool
gml_program_throws (struct gml_program *prog, gml_id id, bool unsure)
{
  const char *name = gml_text (prog->unit, prog->unit->functions[id].asm_name);
  if (strcmp (name, "__cxa_rethrow") == 0)
    return !unsure;
  if (strcmp (name, "__cxa_throw") == 0)
    return true;
  return id < prog->nsummaries && prog->summaries[id].throws;
}

void
gml_program_finish (struct gml_program *prog, struct gml_sim *sim)
{
  struct gml_summary_slot *slot = &prog->summaries[sim->fn_id];
  bool weak = sim->fn->flags & GML_FF_WEAK && !(sim->fn->flags & GML_FF_COMDAT);
  slot->done = slot->looked_up = true;
  slot->throws = sim->throws_sure;
  slot->thrown_leaves = sim->throws_sure && !sim->given_up ? ~sim->thrown_takes : 0;
  slot->nthrown = (uint16_t) gml_summary_thrown (sim, &slot->thrown);
  if (sim->given_up)
    {
      prog->stats.given_up++;
      gml_findings_add_not_analysed (prog->findings, sim->fn_id, sim->given_up);
      return;
    }
  gml_findings_count_analysed (prog->findings);
  for (uint32_t k = 0; k < sim->nfindings; k++)
    gml_findings_add (prog->findings, &sim->findings[k]);
  if (weak)
    return; /* another body may be linked in */
  slot->model = gml_summary_make (sim);
  if (slot->model && prog->options.dump_summaries)
    {
      struct gml_buffer text = { NULL, 0, 0 };
      gml_model_print (prog->api, slot->model, &text);
      fputs (text.data ? text.data : "", prog->options.dump_summaries);
      gml_buffer_free (&text);
    }
}

void
gml_program_tell (struct gml_program *prog, gml_id fn, struct gml_event *ev,
		  struct gml_arena *arena)
{
  struct gml_sim sim = { .prog = prog,
			 .unit = prog->unit,
			 .api = prog->api,
			 .fn_id = fn,
			 .fn = &prog->unit->functions[fn],
			 .arena = arena };
  ev->sim = &sim;
  gml_checks_run (ev);
  for (uint32_t k = 0; k < sim.nfindings; k++)
    gml_findings_add (prog->findings, &sim.findings[k]);
  ev->sim = NULL;
}

/* ---- Which functions matter ------------------------------------------------------------------- */

enum
{
  ROOT = 1,
  MODELLED = 2,
  VISITED = 4,
  NOTED = 8
};

/* Whether the unit has a main: its texts are outside data that no call brings.  */
static bool
has_main (const struct gml_unit *u)
{
  for (gml_id f = 1; f < u->nfunctions; f++)
    if (u->functions[f].flags & GML_FF_MAIN && u->functions[f].flags & GML_FF_BODY)
      return true;
  return false;
}

/* ROOT where FN calls what matters, or takes an error number for -1, or reads numbers out of
   TEXTS, if those count; NOTED
   where calls in it are to be read.  A model knows better than the body of an inline
   wrapper: nobody looks into that.  */
static uint8_t
why_look (struct gml_program *prog, gml_id fn, bool texts)
{
  const struct gml_function *f = &prog->unit->functions[fn];
  uint8_t why = 0;
  if (gml_callee_model (prog, fn))
    return MODELLED;
  for (uint32_t k = 0; k < f->ncalls && why != (ROOT | NOTED); k++)
    {
      const struct gml_model *m = gml_callee_model (prog, f->calls[k]);
      if (m && (gml_model_matters (m) || (texts && gml_model_reads_text (m))))
	why |= ROOT;
      else if (m && f->flags & GML_FF_BELOW && gml_model_gives_number (m))
	why |= ROOT;
      if (m && gml_model_noted (m))
	why |= NOTED;
    }
  return why;
}

int
gml_flow_relevant (const struct gml_unit *u, const struct gml_api *api)
{
  struct gml_arena *arena = gml_arena_new ();
  struct gml_program prog = { .unit = (struct gml_unit *) u, .api = api, .arena = arena };
  bool texts = has_main (u);
  int found = 0;
  prog.nsummaries = u->nfunctions;
  prog.summaries = GML_NEW_ARRAY (arena, struct gml_summary_slot, u->nfunctions + 1);
  for (gml_id f = 1; !found && f < u->nfunctions; f++)
    if (u->functions[f].flags & GML_FF_BODY)
      found = why_look (&prog, f, texts) & (ROOT | NOTED);
  if (!found)
    found = gml_throws_relevant (&prog);
  gml_arena_free (arena);
  return found;
}

/* Functions that call what matters, and all that call those: ROOT.  Rounds until
   nothing changes; call graphs are shallow.  */
static void
mark_roots (struct gml_program *prog, uint8_t *mark)
{
  const struct gml_unit *u = prog->unit;
  bool more = true, texts = has_main (u);
  for (gml_id f = 1; f < u->nfunctions; f++)
    if (u->functions[f].flags & GML_FF_BODY)
      mark[f] |= why_look (prog, f, texts);
  while (more)
    {
      more = false;
      for (gml_id f = 1; f < u->nfunctions; f++)
	if (u->functions[f].flags & GML_FF_BODY && !(mark[f] & (ROOT | MODELLED)))
	  for (uint32_t k = 0; k < u->functions[f].ncalls; k++)
	    if (mark[u->functions[f].calls[k]] & ROOT)
	      {
		mark[f] |= ROOT;
		more = true;
		break;
	      }
    }
}

/* Callees before callers, lambdas before who makes them: depth first, on a stack of our
   own.  Whoever is met again on the way down is unknown to its caller.  */
struct walk
{
  gml_id *order;
  uint32_t n;
  gml_id *stack;
  uint32_t *next;
  gml_id *nested, *sibling; /* the first lambda in a function, the next one */
};

/* Whom F at the stack's top leads to next; 0 nobody any more.  */
static gml_id
next_of (const struct gml_unit *u, struct walk *w, gml_id f, uint32_t *next)
{
  gml_id c;
  if (*next < u->functions[f].ncalls)
    return u->functions[f].calls[(*next)++];
  c = w->nested[f];
  if (c)
    w->nested[f] = w->sibling[c];
  return c;
}

static void
walk_from (const struct gml_unit *u, struct walk *w, uint8_t *mark, gml_id root)
{
  uint32_t depth = 0;
  if (mark[root] & VISITED)
    return;
  mark[root] |= VISITED;
  w->stack[0] = root;
  w->next[0] = 0;
  depth = 1;
  while (depth)
    {
      gml_id f = w->stack[depth - 1];
      gml_id c = next_of (u, w, f, &w->next[depth - 1]);
      if (!c)
	{
	  w->order[w->n++] = f;
	  depth--;
	  continue;
	}
      if (!(u->functions[c].flags & GML_FF_BODY) || mark[c] & (VISITED | MODELLED))
	continue;
      mark[c] |= VISITED;
      w->stack[depth] = c;
      w->next[depth++] = 0;
    }
}

/* ---- The run ------------------------------------------------------------------------------------- */

/* Helpers that matter only to their callers are worth a look while they are small.  */
enum
{
  MAX_HELPER = 400,
  MAX_SYSTEM_HELPER = 60
};

/* What headers of the system define is looked at only for those who call it.  */
static bool
is_ours (const struct gml_program *prog, gml_id f)
{
  return prog->options.system_headers || !(prog->unit->functions[f].flags & GML_FF_SYSTEM);
}

static void
forget_body (struct gml_function *fn)
{
  fn->loaded = false;
  fn->params = NULL;
  fn->locals = NULL;
  fn->values = NULL;
  fn->places = NULL;
  fn->insts = NULL;
  fn->phis = NULL;
  fn->blocks = NULL;
  fn->edges = NULL;
  fn->args = fn->edge_lists = NULL;
  fn->cases = NULL;
}

static bool
wanted (const struct gml_program *prog, gml_id f, const uint8_t *mark)
{
  const struct gml_function *fn = &prog->unit->functions[f];
  if (mark[f] & ROOT && !(fn->flags & GML_FF_SYSTEM))
    return true;
  return fn->ninsts <= (fn->flags & GML_FF_SYSTEM ? MAX_SYSTEM_HELPER : MAX_HELPER);
}

bool
gml_program_load (struct gml_program *prog, gml_id f, bool *was_loaded)
{
  struct gml_unit *u = prog->unit;
  *was_loaded = u->functions[f].loaded;
  if (!*was_loaded)
    {
      if (!u->load || u->load (u, f, prog->body, u->load_ctx) != 0)
	return false;
      prog->stats.loaded++;
    }
  if (u->nfunctions > prog->nsummaries) /* loading met functions nobody named before */
    {
      struct gml_summary_slot *old = prog->summaries;
      prog->summaries = GML_NEW_ARRAY (prog->arena, struct gml_summary_slot, u->nfunctions * 2u);
      memcpy (prog->summaries, old, prog->nsummaries * sizeof *old);
      prog->nsummaries = u->nfunctions * 2u;
    }
  return true;
}

void
gml_program_unload (struct gml_program *prog, gml_id f, bool was_loaded)
{
  if (was_loaded)
    return;
  prog->measured = NULL;
  forget_body (&prog->unit->functions[f]);
  gml_arena_reset (prog->body);
}

static void
analyse (struct gml_program *prog, gml_id f, const uint8_t *mark, struct gml_arena *scratch)
{
  const struct gml_unit *u = prog->unit;
  bool was_loaded;
  if (gml_callee_model (prog, f))
    return; /* a model knows better than an inline wrapper */
  if (!gml_program_load (prog, f, &was_loaded))
    {
      if (u->functions[f].why_not && mark[f] & ROOT)
	gml_findings_add_not_analysed (prog->findings, f, gml_text (u, u->functions[f].why_not));
      return;
    }
  if (mark[f] & NOTED && is_ours (prog, f))
    gml_look (prog, f, scratch);
  if (is_ours (prog, f))
    gml_look_body (prog, f, scratch);
  prog->summaries[f].leaks = gml_closure_leaks (prog, f);
  if (mark[f] & VISITED && wanted (prog, f, mark))
    gml_simulate (prog, f, NULL, scratch);
  gml_arena_reset (scratch);
  gml_program_unload (prog, f, was_loaded);
}

/* Callers before callees: a second look at what was found to get outside data.  */
static void
look_again (struct gml_program *prog, const struct walk *w, struct gml_arena *scratch)
{
  for (uint32_t k = w->n; k-- > 0;)
    {
      gml_id f = w->order[k];
      bool was_loaded;
      if (!gml_handed_any (prog, f) || !gml_program_load (prog, f, &was_loaded))
	continue;
      gml_simulate (prog, f, prog->summaries[f].handed, scratch);
      gml_arena_reset (scratch);
      gml_program_unload (prog, f, was_loaded);
    }
}

/* Tells the checks of results that nearly all callers test.  */
static void
tell_habits (struct gml_program *prog, struct gml_arena *scratch)
{
  for (uint32_t k = 0; k < prog->unit->nhabits; k++)
    for (uint32_t i = 0; i < prog->unit->habits[k].nsites; i++)
      {
	const struct gml_habit *h = &prog->unit->habits[k];
	struct gml_event ev = { .kind = GML_EV_HABIT,
				.loc = h->sites[i].loc,
				.callee = h->callee,
				.habit = h,
				.voided = h->sites[i].voided };
	gml_program_tell (prog, h->sites[i].function, &ev, scratch);
      }
}

void
gml_flow_run (struct gml_unit *u, const struct gml_api *api, struct gml_findings *out,
	      const struct gml_flow_options *options, struct gml_arena *arena,
	      struct gml_flow_stats *stats)
{
  struct gml_program prog
    = { .unit = u, .api = api, .findings = out, .arena = arena, .body = gml_arena_new () };
  struct gml_arena *scratch = gml_arena_new ();
  uint32_t n = u->nfunctions;
  uint8_t *mark = GML_NEW_ARRAY (arena, uint8_t, n + 1);
  struct walk w = { GML_NEW_ARRAY (arena, gml_id, n + 1), 0,
		    GML_NEW_ARRAY (arena, gml_id, n + 1), GML_NEW_ARRAY (arena, uint32_t, n + 1),
		    GML_NEW_ARRAY (arena, gml_id, n + 1), GML_NEW_ARRAY (arena, gml_id, n + 1) };
  if (options)
    prog.options = *options;
  prog.nsummaries = n;
  prog.summaries = GML_NEW_ARRAY (arena, struct gml_summary_slot, n + 1);
  prog.stats.functions = n;
  for (gml_id f = n; f-- > 1;)
    if (u->functions[f].flags & GML_FF_NESTED && u->functions[f].parent)
      {
	w.sibling[f] = w.nested[u->functions[f].parent];
	w.nested[u->functions[f].parent] = f;
      }
  mark_roots (&prog, mark);
  /* Callbacks before those who register them.  */
  for (gml_id f = 1; f < n; f++)
    if (mark[f] & ROOT && u->functions[f].flags & (GML_FF_TAKEN | GML_FF_NESTED))
      walk_from (u, &w, mark, f);
  for (gml_id f = 1; f < n; f++)
    if (mark[f] & ROOT && is_ours (&prog, f))
      walk_from (u, &w, mark, f);
  for (uint32_t k = 0; k < w.n; k++)
    analyse (&prog, w.order[k], mark, scratch);
  for (gml_id f = 1; f < n; f++)
    if (mark[f] & NOTED && !(mark[f] & VISITED) && is_ours (&prog, f))
      analyse (&prog, f, mark, scratch);
  look_again (&prog, &w, scratch);
  tell_habits (&prog, scratch);
  gml_throws_run (&prog, scratch);
  gml_handlers_run (&prog, scratch);
  gml_unheeded_run (&prog, scratch);
  gml_unsettled_run (&prog, scratch);
  gml_arena_free (prog.body);
  gml_arena_free (scratch);
  if (stats)
    *stats = prog.stats;
}
