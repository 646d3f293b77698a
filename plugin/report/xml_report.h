/* The native report.  Needs libxml2: part of gimlet-xml.so.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_XML_REPORT_H
#define GML_REPORT_XML_REPORT_H

#include <stddef.h>

struct gml_arena;
struct gml_findings;
struct gml_run;

/* The report of RUN as a document of *LEN bytes in ARENA; null if memory ran
   out.  Where SOURCE_DATE_EPOCH is set it is the time of the start, and no cpu
   time is told, so that equal inputs give equal bytes.  */
const char *gml_xml_report (const struct gml_run *run, const struct gml_findings *fs,
			    struct gml_arena *arena, size_t *len);

#endif
