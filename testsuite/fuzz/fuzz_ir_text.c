/* Fuzz target: the parser of the IR's text form.
   SPDX-License-Identifier: GPL-3.0-or-later

   What it accepts is printed, and must be accepted again and print the same;
   so must what comes back from the binary form.  */

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/text.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* U's text, null-terminated and the caller's.  */
static char *
print (const struct gml_unit *u)
{
  char *text = NULL;
  size_t len = 0;
  FILE *out = open_memstream (&text, &len);
  gml_ir_print (u, out);
  fclose (out);
  return text;
}

/* U must be there and print as TEXT.  */
static void
expect (const struct gml_unit *u, const char *text, const struct gml_ir_error *err)
{
  char *again = u != NULL ? print (u) : NULL;
  if (again == NULL || strcmp (text, again) != 0)
    {
      fprintf (stderr, "%s\nbecomes %s\n%u:%u: %s\n", text, again != NULL ? again : "nothing",
	       err->line, err->column, err->text);
      abort ();
    }
  free (again);
}

static void
round_trips (const struct gml_unit *u, struct gml_arena *arena)
{
  struct gml_ir_error err = { 0 };
  unsigned char *bytes;
  size_t len;
  char *text = print (u);
  expect (gml_ir_parse (text, strlen (text), arena, &err), text, &err);
  gml_ir_write (u, &bytes, &len);
  expect (gml_ir_read (bytes, len, arena, &err), text, &err);
  free (bytes);
  free (text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  struct gml_arena *arena = gml_arena_new ();
  struct gml_ir_error err;
  const struct gml_unit *u = gml_ir_parse ((const char *) data, size, arena, &err);
  if (u != NULL)
    round_trips (u, arena);
  else if (err.line == 0 || err.text[0] == '\0')
    abort ();
  gml_arena_free (arena);
  return 0;
}
