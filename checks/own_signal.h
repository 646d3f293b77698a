/* Objects that are destroyed inside their own signal: a part of premature-release.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_CHECKS_OWN_SIGNAL_H
#define GML_CHECKS_OWN_SIGNAL_H

#include <stdbool.h>

struct gml_event;
struct gml_rule;

/* EV releases something: tells if it is the object whose signal is being handled.  */
bool gml_own_signal_release (const struct gml_rule *rule, const struct gml_event *ev);
/* EV is a call: tells if it connects an object's signal to what deletes the object.  */
void gml_own_signal_connect (const struct gml_rule *rule, const struct gml_event *ev);

#endif
