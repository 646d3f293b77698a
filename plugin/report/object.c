/* The name of the object file.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/report/object.h"

#include <stdbool.h>
#include <string.h>

#include "plugin/ir/arena.h"

/* Takes the next word off *AT; null at the end.  Words stand in single quotes,
   a quote in one is written '\'' (set_collect_gcc_options in GCC's gcc.cc).  */
static const char *
next_word (const char **at, struct gml_arena *arena)
{
  const char *p = strchr (*at, '\'');
  if (p == NULL)
    return NULL;
  char *out = gml_arena_alloc (arena, strlen (p) + 1), *end = out;
  for (p++; *p; p++)
    {
      if (*p != '\'')
	*end++ = *p;
      else if (strncmp (p, "'\\''", 4) == 0)
	{
	  *end++ = '\'';
	  p += 3;
	}
      else
	{
	  p++;
	  break;
	}
    }
  *at = p;
  return out;
}

/* `x.o' of `dir/x.c': where the driver puts it if it is not told.  */
static const char *
default_name (const char *unit, const char *suffix, struct gml_arena *arena)
{
  const char *slash = strrchr (unit, '/');
  const char *base = slash ? slash + 1 : unit;
  const char *dot = strrchr (base, '.');
  int len = (int) (dot && dot > base ? (size_t) (dot - base) : strlen (base));
  return gml_arena_printf (arena, "%.*s%s", len, base, suffix);
}

const char *
gml_object_name (const char *driver, const char *unit, const char *assembly,
		 struct gml_arena *arena)
{
  const char *output = NULL, *suffix = NULL, *word;
  if (driver == NULL)
    return assembly;
  while ((word = next_word (&driver, arena)) != NULL)
    {
      if (strcmp (word, "-c") == 0 || strcmp (word, "-S") == 0)
	suffix = word[1] == 'c' ? ".o" : ".s";
      else if (strcmp (word, "-o") == 0)
	output = next_word (&driver, arena);
    }
  if (output)
    return output;
  return suffix ? default_name (unit, suffix, arena) : "a.out";
}
