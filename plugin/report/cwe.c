/* CWE's tree.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/report/cwe.h"

#include <stdlib.h>

static int
compare (const void *key, const void *element)
{
  const struct gml_cwe *cwe = element;
  return *(const int *) key - cwe->id;
}

const struct gml_cwe *
gml_cwe_find (int id)
{
  return bsearch (&id, gml_cwes, gml_cwe_count, sizeof *gml_cwes, compare);
}

int
gml_cwe_pillar (int cwe)
{
  const struct gml_cwe *c = gml_cwe_find (cwe);
  return c ? c->pillars[0] : 0;
}

bool
gml_cwe_under (int cwe, int pillar)
{
  const struct gml_cwe *c = gml_cwe_find (cwe);
  for (unsigned k = 0; c && k < GML_CWE_PILLARS; k++)
    if (c->pillars[k] == pillar && pillar)
      return true;
  return false;
}
