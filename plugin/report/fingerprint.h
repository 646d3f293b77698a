/* Fingerprints: what makes a finding the same one after an edit elsewhere.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_FINGERPRINT_H
#define GML_REPORT_FINGERPRINT_H

#include <stdint.h>

struct gml_arena;
struct gml_findings;

/* The fingerprints of FS, by index: first those of its findings, then those of
   the suppressed ones.  32 hexadecimal digits each, all different, out of rule,
   file (as seen from the nearest folder above it with .gimlet.xml or .git, else
   from DIRECTORY), function, resource, the code of the line, and a counter for
   those that agree in all of these.  Paths that are not absolute start at
   DIRECTORY (null unknown).  A source that cannot be read counts as empty.  */
const char **gml_fingerprints (const struct gml_findings *fs, const char *directory,
			       struct gml_arena *arena);

#endif
