/* Fuzz target: the reader of the project's file.
   SPDX-License-Identifier: GPL-3.0-or-later

   What it refuses it says a word about, with a place.  */

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/report/project.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  struct gml_arena *arena = gml_arena_new ();
  struct gml_project *p = NULL;
  const char *error = NULL;

  if (gml_project_parse (&p, (const char *) data, size, "/fuzz.xml", arena, &error) != 0)
    {
      if (!error || strncmp (error, "/fuzz.xml:", 10) != 0)
	abort ();
    }
  else if (!p || p->confidence < -1 || p->confidence > 2)
    abort ();
  gml_arena_free (arena);
  return 0;
}
