/* Fuzz target: the reader of the IR's binary form.
   SPDX-License-Identifier: GPL-3.0-or-later

   What it accepts is written again, and must be read again; and it prints as
   text that the parser takes.  */

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/text.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
expect (const struct gml_unit *u, const struct gml_ir_error *err)
{
  if (u != NULL)
    return;
  fprintf (stderr, "%u:%u: %s\n", err->line, err->column, err->text);
  abort ();
}

static void
round_trips (const struct gml_unit *u, struct gml_arena *arena)
{
  struct gml_ir_error err;
  unsigned char *bytes;
  size_t len;
  gml_ir_write (u, &bytes, &len);
  expect (gml_ir_read (bytes, len, arena, &err), &err);
  free (bytes);

  char *text = NULL;
  FILE *out = open_memstream (&text, &len);
  gml_ir_print (u, out);
  fclose (out);
  const struct gml_unit *again = gml_ir_parse (text, len, arena, &err);
  if (again == NULL)
    fputs (text, stderr);
  expect (again, &err);
  free (text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  struct gml_arena *arena = gml_arena_new ();
  struct gml_ir_error err;
  const struct gml_unit *u = gml_ir_read (data, size, arena, &err);
  if (u != NULL)
    round_trips (u, arena);
  else if (err.text[0] == '\0')
    abort ();
  gml_arena_free (arena);
  return 0;
}
