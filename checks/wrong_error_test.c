/* wrong-error-test (CWE-253): a result is tested, but not in a way that sets failure
   apart from success.
   SPDX-License-Identifier: GPL-3.0-or-later

   All tests that a function makes of one result are judged together.  What counts
   is whether, for a value that means failure and one that means success, some test
   comes out differently: who asks for 0 first and for -1 later has asked rightly.  */

#include "checks/filled.h"
#include "checks/untold.h"

enum
{
  MAX_VALUES = 3
};

struct values
{
  gml_int v[MAX_VALUES];
  unsigned n;
};

/* What the result of the call may be, as far as its kind of failure goes.  */
struct meaning
{
  const struct gml_event *ev;
  const struct gml_kind *kind; /* of the resource that the result is; null none */
  const struct gml_effect *fails;
  bool vague; /* success may be 0, or what is above */
  struct values failure, success;
};

static void
add (struct values *list, gml_int v)
{
  for (unsigned k = 0; k < list->n; k++)
    if (list->v[k] == v)
      return;
  if (list->n < MAX_VALUES)
    list->v[list->n++] = v;
}

/* ---- What the model says --------------------------------------------------------- */

static void
heed (struct meaning *m, const struct gml_effect *e)
{
  if (e->kind == GML_E_ACQUIRE && e->a.base == GML_SLOT_RESULT && e->a.nsteps == 0 && e->res)
    m->kind = gml_api_kind (m->ev->sim->api, e->res);
  if (e->kind == GML_E_RANGE && e->a.base == GML_SLOT_RESULT && !e->bound)
    m->vague = false;
}

/* Whether success can be an amount: then 0 is none, and may count as failure as well.  */
static bool
is_amount (const struct meaning *m)
{
  const struct gml_tested *t = m->ev->tested;
  return !m->kind && !m->vague && t->range.hi > 0
	 && gml_outcome_can (t->ever->when, gml_sim_type_of (m->ev->sim, t->result),
			     gml_ival_make (1, 1), false);
}

static void
classify (struct meaning *m, gml_int v)
{
  const struct gml_tested *t = m->ev->tested;
  const struct gml_type *type = gml_sim_type_of (m->ev->sim, t->result);
  struct gml_ival one;
  v = gml_int_as (type, v);
  one = gml_ival_make (v, v);
  if (!gml_ival_within (one, t->range))
    return;
  if (gml_outcome_can (m->fails->when, type, one, true))
    add (&m->failure, v);
  else if (gml_outcome_can (t->ever->when, type, one, false) && (v != 0 || !is_amount (m)))
    add (&m->success, v);
}

/* An amount that all tests see as it is.  */
static gml_int
great (const struct gml_event *ev)
{
  const struct gml_tested *t = ev->tested;
  const struct gml_type *type = gml_sim_type_of (ev->sim, t->result);
  gml_int most = type->kind == GML_T_PTR ? 4096 : INT32_MAX;
  if (t->range.hi < most)
    most = t->range.hi;
  for (unsigned k = 0; k < t->ntests; k++)
    if (gml_test_seen (ev->sim, &t->tests[k], most) != most && most > INT8_MAX)
      most = INT8_MAX;
  return most;
}

static struct meaning
meaning_of (const struct gml_event *ev, const struct gml_effect *fails)
{
  struct meaning m = { .ev = ev, .fails = fails, .vague = true };
  const struct gml_type *type = gml_sim_type_of (ev->sim, ev->tested->result);
  for (unsigned k = 0; k < ev->model->neffects; k++)
    heed (&m, &ev->model->effects[k]);
  for (unsigned r = 0; r < ev->model->nrows; r++)
    for (unsigned k = 0; k < ev->model->rows[r].neffects; k++)
      heed (&m, &ev->model->rows[r].effects[k]);
  if (ev->model->is_summary && ev->tested->range.hi < gml_ival_of_type (type).hi)
    m.vague = false;
  m.vague &= !m.kind && type->kind == GML_T_INT;
  classify (&m, 0);
  classify (&m, -1);
  classify (&m, great (ev));
  if (!is_amount (&m)) /* a small one may be too little */
    classify (&m, 1);
  if (ev->tested->range.lo > gml_ival_of_type (type).lo)
    classify (&m, ev->tested->range.lo);
  return m;
}

/* ---- What a test tells apart ---------------------------------------------------------- */

static bool
is_ordering (const struct gml_test *t)
{
  return t->op != GML_B_EQ && t->op != GML_B_NE;
}

/* Whether T, which compares unsigned numbers, takes the negative V for a great one.  GCC
   makes `n < 0 || n >= limit' one comparison: what is too great is refused, failure with
   it.  Where only that side reads what came, `enough' was meant.  */
static bool
turns (const struct gml_event *ev, const struct gml_test *t, gml_int v)
{
  const struct gml_sim *sim = ev->sim;
  if ((t->op == GML_B_GT || t->op == GML_B_GE) && gml_ival_const (t->other)
      && t->other.lo + (t->op == GML_B_GT) > 1
      && !(t->key < sim->fn->ninsts
	   && gml_filled_read_where (ev, sim->fn->insts[t->key].result, true)))
    return false;
  return v < 0 && is_ordering (t) && gml_test_seen (sim, t, v) > 0
	 && gml_sim_type_of (sim, t->sym)->kind == GML_T_INT;
}

static bool
separates (const struct meaning *m, const struct gml_test *t, gml_int failure, gml_int success)
{
  const struct gml_sim *sim = m->ev->sim;
  int f = gml_test_holds (sim, t, failure), s = gml_test_holds (sim, t, success);
  if (f >= 0 && s >= 0 && f != s)
    return true;
  if (turns (m->ev, t, failure)) /* above any length, so among what came whole */
    return false;
  if (f < 0 || s < 0) /* compared with what is wanted */
    return true;
  /* So many, no more: `read (fd, &word, 4) == 4'.  */
  return !m->kind && !is_ordering (t) && t->other.lo > 0 && m->ev->tested->range.hi > 0;
}

static bool
all_separated (const struct meaning *m, gml_int *failure, gml_int *success)
{
  const struct gml_tested *t = m->ev->tested;
  for (unsigned f = 0; f < m->failure.n; f++)
    {
      unsigned apart = 0;
      for (unsigned s = 0; s < m->success.n; s++)
	{
	  bool told = false;
	  for (unsigned k = 0; k < t->ntests && !told; k++)
	    told = separates (m, &t->tests[k], m->failure.v[f], m->success.v[s]);
	  apart += told;
	  if (!told)
	    {
	      *failure = m->failure.v[f];
	      *success = m->success.v[s];
	    }
	}
      if (m->vague ? !apart : apart < m->success.n)
	return false;
    }
  return true;
}

/* Whether T was meant to find out about failure: not `fd > 2', not `rc == EAGAIN'.  */
static bool
asks_for_failure (const struct meaning *m, const struct gml_test *t)
{
  if (!t->saw_failure || !t->saw_success)
    return false;
  if (turns (m->ev, t, -1) && m->failure.n && m->failure.v[0] < 0)
    return true;
  if (gml_sim_type_of (m->ev->sim, t->sym)->kind == GML_T_PTR)
    return true;
  /* Where it orders: the least number that it sets apart from those below is 1 or less.  */
  return gml_ival_const (t->other)
	 && (t->other.lo <= (is_ordering (t) && t->op != GML_B_GT && t->op != GML_B_LE)
	     || t->other.lo > m->ev->tested->range.hi);
}

/* Whether some test asks for one failure of several: the others may be left to others.  */
static bool
asks_for_one (const struct meaning *m)
{
  const struct gml_tested *t = m->ev->tested;
  for (unsigned k = 0; k < t->ntests; k++)
    if (!is_ordering (&t->tests[k])
	&& ((m->fails->when.op == GML_O_NE && t->tests[k].other.lo > 0)
	    || (m->fails->when.op == GML_O_LT && t->tests[k].other.hi < -1)))
      return true;
  return false;
}

/* ---- What is said ------------------------------------------------------------------------ */

static const char *
what_failure_is (const struct meaning *m)
{
  struct gml_outcome o = m->fails->when;
  bool pointer = gml_sim_type_of (m->ev->sim, m->ev->tested->result)->kind == GML_T_PTR;
  switch (o.op)
    {
    case GML_O_NULL:
      return "a null pointer";
    case GML_O_EQ:
      return pointer && o.num == -1 ? "(void *) -1" : gml_say (m->ev, "%lld", (long long) o.num);
    case GML_O_LT:
      return "a negative number";
    case GML_O_LE:
      return "0 or a negative number";
    case GML_O_FALSE:
      return "0";
    default:
      if (o.num)
	return gml_say (m->ev, "any number but %lld", (long long) o.num);
      return m->ev->tested->range.lo >= 0 ? "a number above 0" : "any number but 0";
    }
}

static void
tell (const struct gml_rule *rule, const struct meaning *m, const struct gml_test *t,
      gml_int failure, gml_int success)
{
  const struct gml_event *ev = m->ev;
  const char *name = gml_name_of_sym (ev, ev->sym), *by = gml_name_of_function (ev, ev->callee);
  const char *who = name ? gml_say (ev, "'%s', the result of '%s',", name, by)
			 : gml_say (ev, "the result of '%s'", by);
  struct gml_story story = { .loc = t->loc ? t->loc : ev->loc,
			     .resource = name ? name : by,
			     .from = ev->tested->source,
			     .confidence = m->fails == ev->tested->fails ? -1 : GML_CONF_LOW };
  if (turns (ev, t, failure))
    gml_tell (rule, ev, &story,
	      "%s is compared as an unsigned number: failure, %s, passes for a very great one", who,
	      what_failure_is (m));
  else if (success == 0 && m->kind)
    gml_tell (rule, ev, &story,
	      "%s is tested against the wrong value: failure is %s, and 0 is a good %s", who,
	      what_failure_is (m), m->kind->noun);
  else
    gml_tell (rule, ev, &story, "%s is tested against the wrong value: failure is %s", who,
	      what_failure_is (m));
}

/* ---- The verdict ------------------------------------------------------------------------ */

/* The wrong test, if there is one: between FAILURE and SUCCESS.  */
static const struct gml_test *
wrong_test (const struct meaning *m, gml_int *failure, gml_int *success)
{
  const struct gml_tested *t = m->ev->tested;
  if (all_separated (m, failure, success) || t->opaque || t->summed || asks_for_one (m)
      || ((t->shared || (t->stored && !m->kind)) && !t->used))
    return NULL;
  for (unsigned k = 0; k < t->ntests; k++)
    if (asks_for_failure (m, &t->tests[k]))
      return &t->tests[k];
  return NULL;
}

static void
tested (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_tested *t = ev->tested;
  struct meaning m = meaning_of (ev, t->fails), always = meaning_of (ev, t->ever);
  const struct gml_test *wrong;
  gml_int failure = 0, success = 0;
  if (!t->ntests)
    return;
  wrong = wrong_test (&m, &failure, &success);
  if (wrong)
    tell (rule, &m, wrong, failure, success);
  else if (all_separated (&m, &failure, &success))
    {
      gml_tell_untold (rule, ev, great (ev));
      wrong = wrong_test (&always, &failure, &success);
      if (wrong) /* right, but only with these arguments */
	tell (rule, &always, wrong, failure, success);
    }
}

const struct gml_check gml_check_wrong_error_test = { GML_EV_BIT (GML_EV_TESTED), tested };
