/* CWE's tree, made of data/cwe.tsv by the build.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_CWE_H
#define GML_REPORT_CWE_H

#include <stdbool.h>
#include <stdint.h>

enum
{
  GML_CWE_PILLARS = 3
};

/* A weakness of view 1000 (Research Concepts).  */
struct gml_cwe
{
  uint16_t id, parent;               /* the primary parent; 0 of a pillar */
  uint16_t pillars[GML_CWE_PILLARS]; /* the primary one first; then 0 */
};

extern const struct gml_cwe gml_cwes[]; /* sorted by id */
extern const unsigned gml_cwe_count;
extern const char gml_cwe_version[]; /* "4.15" */

/* The weakness with that id, or null.  */
const struct gml_cwe *gml_cwe_find (int id);
/* The pillar that CWE belongs to first of all; 0 unknown.  */
int gml_cwe_pillar (int cwe);
/* Whether CWE belongs to PILLAR at all: some belong to two.  */
bool gml_cwe_under (int cwe, int pillar);

#endif
