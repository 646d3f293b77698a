/* mkmodels: model files into a table of C source.
   SPDX-License-Identifier: GPL-3.0-or-later

   mkmodels -o build/models.c FILES; the order of the files does
   not matter.  */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/buffer.h"
#include "plugin/model/emit_c.h"
#include "plugin/model/model.h"
#include "plugin/model/read.h"

static int
compare_paths (const void *left, const void *right)
{
  return strcmp (*(const char *const *) left, *(const char *const *) right);
}

/* Writes TEXT to PATH, aside first, so that make never sees half a file.  */
static int
write_file (const char *path, const struct gml_buffer *text, struct gml_arena *arena)
{
  const char *aside = gml_arena_printf (arena, "%s.new", path);
  FILE *out = fopen (aside, "w");
  int failed;

  if (!out)
    return -1;
  failed = fwrite (text->data, 1, text->len, out) != text->len;
  failed |= fclose (out) != 0;
  if (!failed && rename (aside, path) == 0)
    return 0;
  remove (aside);
  return -1;
}

int
main (int argc, char **argv)
{
  struct gml_arena *arena = gml_arena_new ();
  struct gml_buffer text = { NULL, 0, 0 };
  struct gml_model_table *table;
  const char *error;
  int status = 1;

  if (argc < 4 || strcmp (argv[1], "-o") != 0)
    fprintf (stderr, "usage: mkmodels -o OUTPUT FILE...\n");
  else
    {
      qsort (argv + 3, (size_t) argc - 3, sizeof *argv, compare_paths);
      if (gml_models_read_files (&table, (const char *const *) argv + 3, (unsigned) argc - 3, NULL,
				 arena, &error))
	fprintf (stderr, "%s\n", error);
      else
	{
	  gml_models_emit_c (table, &text);
	  status = write_file (argv[2], &text, arena) ? 1 : 0;
	  if (status)
	    fprintf (stderr, "mkmodels: cannot write %s: %s\n", argv[2], strerror (errno));
	}
    }
  gml_buffer_free (&text);
  gml_arena_free (arena);
  return status;
}
