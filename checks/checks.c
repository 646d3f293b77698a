/* Events go to the checks that want them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"

#define GML_NEARER(id, cwe)
#define GML_RULE(id, stem, cwe, cert, sev, conf, summary) \
 extern const struct gml_check gml_check_##stem;
#include "checks/checks.def"
#undef GML_RULE

#define GML_RULE(id, stem, cwe, cert, sev, conf, summary) &gml_check_##stem,
static const struct gml_check *const checks[] = {
#include "checks/checks.def"
};
#undef GML_RULE

enum
{
  COUNT = sizeof checks / sizeof checks[0]
};

/* By kind of event: the checks that want it, and how many.  */
static uint8_t wanting[GML_EV_COUNT][COUNT], nwanting[GML_EV_COUNT];

/* Made once: there are thousands of events, of which few checks want each.  */
static void
sort_checks (void)
{
  for (unsigned k = 0; k < COUNT; k++)
    for (unsigned kind = 0; kind < GML_EV_COUNT; kind++)
      if (checks[k]->events & GML_EV_BIT (kind))
	wanting[kind][nwanting[kind]++] = (uint8_t) k;
}

void
gml_checks_run (const struct gml_event *ev)
{
  static bool sorted;
  if (!sorted)
    sort_checks ();
  sorted = true;
  for (unsigned i = 0; i < nwanting[ev->kind]; i++)
    {
      unsigned k = wanting[ev->kind][i];
      if (!(checks[k]->events & GML_ONLY_IF_ON) || gml_findings_want (ev->sim->prog->findings, k))
	checks[k]->run (&gml_rules[k], ev);
    }
}

bool
gml_checks_want (enum gml_event_kind kind)
{
  for (unsigned k = 0; k < sizeof checks / sizeof checks[0]; k++)
    if (checks[k]->events & GML_EV_BIT (kind))
      return true;
  return false;
}
