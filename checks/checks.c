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

void
gml_checks_run (const struct gml_event *ev)
{
  for (unsigned k = 0; k < sizeof checks / sizeof checks[0]; k++)
    if (checks[k]->events & GML_EV_BIT (ev->kind)
	&& (!(checks[k]->events & GML_ONLY_IF_ON)
	    || gml_findings_want (ev->sim->prog->findings, k)))
      checks[k]->run (&gml_rules[k], ev);
}

bool
gml_checks_want (enum gml_event_kind kind)
{
  for (unsigned k = 0; k < sizeof checks / sizeof checks[0]; k++)
    if (checks[k]->events & GML_EV_BIT (kind))
      return true;
  return false;
}
