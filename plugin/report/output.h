/* Files that appear whole or not at all.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_OUTPUT_H
#define GML_REPORT_OUTPUT_H

#include <stddef.h>

struct gml_arena;
struct gml_run;

/* The file that a report of RUN goes to, in ARENA: PATH itself, or, where PATH
   ends in `/', one in that directory (which is made) whose name depends on
   source, object and working directory alone, so that no two units share it.
   Null and *ERROR where the directory cannot be made.  */
const char *gml_output_place (const char *path, const struct gml_run *run, struct gml_arena *arena,
			      const char **error);

/* Puts the LEN bytes at DATA into file PATH: written aside in the same directory,
   then renamed.  What is no plain file (/dev/stdout, a pipe) is written through.
   0; or -1 and *ERROR, a text in ARENA, with nothing left behind.  */
int gml_output_write (const char *path, const void *data, size_t len, struct gml_arena *arena,
		      const char **error);

#endif
