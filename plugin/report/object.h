/* The name of the object file.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_OBJECT_H
#define GML_REPORT_OBJECT_H

#ifdef __cplusplus
extern "C" {
#endif

struct gml_arena;

/* The file that the user's command makes of UNIT.  The compiler proper only knows
   the assembly file, which has a new name in each run, so this reads what the
   driver hands down: DRIVER is the text of COLLECT_GCC_OPTIONS, null where the
   compiler was called without driver; then it is ASSEMBLY.  Where one command
   compiles and links, it is the program.  In ARENA.  */
const char *gml_object_name (const char *driver, const char *unit, const char *assembly,
			     struct gml_arena *arena);

#ifdef __cplusplus
}
#endif
#endif
