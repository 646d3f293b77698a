/* The project's file, .gimlet.xml (docs/project.md).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_PROJECT_H
#define GML_REPORT_PROJECT_H

#include <stddef.h>
#include <stdint.h>

#include "plugin/report/select.h"

#ifdef __cplusplus
extern "C" {
#endif

struct gml_arena;
struct gml_findings;

#define GML_PROJECT_NS "urn:gimlet:project:1"

/* Findings of RULES in files that match FILES (null: all) are held back.  */
struct gml_project_ignore
{
  struct gml_selection rules;
  const char *files; /* a glob, as seen from the folder */
  const char *reason;
};

/* Function NAME is not to be called (obsolete: is out of date); INSTEAD may be empty.  */
struct gml_project_function
{
  const char *name, *instead;
  int obsolete;
};

/* All texts live in the arena it was read into.  */
struct gml_project
{
  const char *path, *folder; /* of the file, absolute and clean */
  struct gml_selection checks, errors;
  int confidence;                        /* enum gml_confidence; -1 not said */
  uint32_t callers_min, callers_percent; /* 0 not said */
  uint32_t nmodels, nassertions, nfunctions, nignores;
  uint32_t cap_models, cap_assertions, cap_functions, cap_ignores;
  const char **models;     /* paths */
  const char **assertions; /* names of macros */
  struct gml_project_function *functions;
  struct gml_project_ignore *ignores;
};

/* The file that holds for source FILE, which is seen from DIRECTORY (null: unknown): the
   nearest .gimlet.xml from its folder upwards.  A path in ARENA, or null.  */
const char *gml_project_find (const char *file, const char *directory, struct gml_arena *arena);

/* Reads PATH, as seen from DIRECTORY, into ARENA.  0 and *OUT; or -1 and *ERROR, a text
   "file:line:column: ...".  Needs libxml2: it lives in gimlet-xml.so.  */
int gml_project_read (struct gml_project **out, const char *path, const char *directory,
		      struct gml_arena *arena, const char **error);

/* The same for the LEN bytes at TEXT; PATH is for messages.  */
int gml_project_parse (struct gml_project **out, const char *text, size_t len, const char *path,
		       struct gml_arena *arena, const char **error);

/* Holds back the findings of FS that P ignores.  */
void gml_project_silence (const struct gml_project *p, struct gml_findings *fs,
			  const char *directory, struct gml_arena *arena);

#ifdef __cplusplus
}
#endif
#endif
