/* assert-only-guard (CWE-693): the only bound of outside data is an assertion.
   SPDX-License-Identifier: GPL-3.0-or-later

   The engine does not let assertions bound outside data: it remembers what they
   say.  A rule that is about to speak asks here whether it would have been silent
   with them; then the guard exists, but in debug builds only.  */

#include "checks/check.h"

static bool
assume_assertions (struct gml_sim *sim, struct gml_state *s)
{
  for (uint32_t k = 0; k < s->asserted.n; k++)
    if (!gml_assume (sim, s, s->asserted.v[k].cond, s->asserted.v[k].truth))
      return false;
  return true;
}

const struct gml_rule *
gml_unless_asserted (const struct gml_rule *rule, const struct gml_event *ev,
		     bool (*bad) (const struct gml_event *ev), const char **how)
{
  struct gml_event with = *ev;
  const struct gml_rule *guard;
  bool still;
  *how = "nothing bounds it";
  ev->sim->instead = NULL;
  if (!ev->state->asserted.n)
    return rule;
  with.state = gml_state_copy (ev->state);
  still = assume_assertions (ev->sim, with.state) && bad (&with);
  gml_state_free (with.state);
  if (still)
    return rule;
  guard = gml_rule_find ("assert-only-guard");
  ev->sim->instead = rule;
  *how = "only an assertion bounds it, and release builds leave that out";
  return guard ? guard : rule;
}

bool
gml_was_asserted (const struct gml_event *ev, uint32_t sym, gml_int value)
{
  uint32_t bare = gml_sym_strip (ev->sim->tab, sym);
  for (uint32_t k = 0; k < ev->state->asserted.n; k++)
    {
      const struct gml_asserted *a = &ev->state->asserted.v[k];
      if (a->sym && a->sym == bare && a->before.lo <= value && a->before.hi >= value)
	{
	  struct gml_ival v = gml_eval (ev->sim, ev->state, bare);
	  return v.lo > value || v.hi < value
		 || (value == 0 && gml_eval_nonzero (ev->sim, ev->state, bare));
	}
    }
  return false;
}

/* It has no events of its own: other rules speak through it.  */
static void
nothing (const struct gml_rule *rule, const struct gml_event *ev)
{
  (void) rule;
  (void) ev;
}

const struct gml_check gml_check_assert_only_guard = { 0, nothing };
