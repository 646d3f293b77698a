/* Sinks: where findings go.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_SINK_H
#define GML_REPORT_SINK_H

#include "plugin/report/finding.h"
#include "plugin/report/options.h"
#include "plugin/report/project.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What a report says of the run that made it.  */
struct gml_run
{
  const char *gcc_version;    /* "12.2.0" */
  const char *unit;           /* main source file as given */
  const char *object;         /* output file; null unknown */
  const char *command_digest; /* hex; of the compiler's arguments that change the result */
  const char *start;          /* ISO 8601 in UTC */
  double cpu_seconds;         /* of the plugin's own work */
  const char *directory;      /* working directory */
};

/* The XML functions live in gimlet-xml.so, loaded when first needed, so that a
   compile that reads and writes no XML never maps libxml2.  */
struct gml_xml_ops
{
  int abi; /* GML_XML_ABI of the build */
  /* Writes the report of one unit to PATH (a file, or a directory ending in `/',
     made if missing), whole or not at all.  0, or -1 and *ERROR in ARENA.  */
  int (*write_report) (const char *path, const struct gml_run *run, const struct gml_unit *unit,
		       const struct gml_findings *fs, const struct gml_options *options,
		       struct gml_arena *arena, const char **error);
  int (*read_models) (void *table_out, const char *path, const void *api, struct gml_arena *arena,
		      const char **error);
  /* gml_project_read.  */
  int (*read_project) (struct gml_project **out, const char *path, const char *directory,
		       struct gml_arena *arena, const char **error);
};
#define GML_XML_ABI 2

#define GML_VERSION "0.1.0"

/* What gimlet-xml.so exports, under the name "gml_xml_ops".  */
extern const struct gml_xml_ops gml_xml_ops;

#ifdef __cplusplus
}
#endif
#endif
