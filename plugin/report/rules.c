/* The table of rules, made of checks/checks.def.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "plugin/report/finding.h"

#define GML_NEARER(id, cwe)
const struct gml_rule gml_rules[] = {
#define GML_RULE(id, stem, cwe, cert, sev, conf, summary) \
 { id, cwe, cert, GML_SEV_##sev, GML_CONF_##conf, summary },
#include "checks/checks.def"
#undef GML_RULE
};
const unsigned gml_rule_count = sizeof gml_rules / sizeof *gml_rules;
#undef GML_NEARER

#define GML_RULE(id, stem, cwe, cert, sev, conf, summary)
#define GML_NEARER(id, cwe) { id, cwe },
const struct gml_nearer gml_nearer[] = {
#include "checks/checks.def"
};
#undef GML_RULE
#undef GML_NEARER
const unsigned gml_nearer_count = sizeof gml_nearer / sizeof *gml_nearer;

/* https://cwe.mitre.org/data/definitions/1000.html  */
const struct gml_pillar gml_pillars[] = {
  { 284, "access", "Improper Access Control" },
  { 435, "interaction", "Improper Interaction Between Multiple Correctly-Behaving Entities" },
  { 664, "lifetime", "Improper Control of a Resource Through its Lifetime" },
  { 682, "calculation", "Incorrect Calculation" },
  { 691, "control-flow", "Insufficient Control Flow Management" },
  { 693, "protection", "Protection Mechanism Failure" },
  { 697, "comparison", "Incorrect Comparison" },
  { 703, "errors", "Improper Check or Handling of Exceptional Conditions" },
  { 707, "neutralization", "Improper Neutralization" },
  { 710, "standards", "Improper Adherence to Coding Standards" },
};
const unsigned gml_pillar_count = sizeof gml_pillars / sizeof *gml_pillars;

const struct gml_rule *
gml_rule_find (const char *id)
{
  for (unsigned k = 0; k < gml_rule_count; k++)
    if (strcmp (gml_rules[k].id, id) == 0)
      return &gml_rules[k];
  return NULL;
}

unsigned
gml_rule_index (const struct gml_rule *rule)
{
  for (unsigned k = 0; k < gml_rule_count; k++)
    if (&gml_rules[k] == rule)
      return k;
  const struct gml_rule *ours = gml_rule_find (rule->id);
  return ours ? (unsigned) (ours - gml_rules) : 0;
}

const char *
gml_pillar_name (int pillar)
{
  for (unsigned k = 0; k < gml_pillar_count; k++)
    if (gml_pillars[k].id == pillar)
      return gml_pillars[k].name;
  return NULL;
}

const char *
gml_pillar_word (int pillar)
{
  for (unsigned k = 0; k < gml_pillar_count; k++)
    if (gml_pillars[k].id == pillar)
      return gml_pillars[k].word;
  return NULL;
}
