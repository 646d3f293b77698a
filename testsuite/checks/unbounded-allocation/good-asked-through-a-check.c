/* The whole condition goes through a function, as test frameworks have it.  */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static bool
holds (bool condition, const char *text)
{
  if (!condition)
    fprintf (stderr, "%s\n", text);
  return condition;
}

char *
make (void)
{
  const char *text = getenv ("RELAY_SIZE");
  int size = text ? atoi (text) : 0;
  if (!holds (size > 0 && size <= 1000, "so much cannot be"))
    return NULL;
  return malloc ((size_t) size);
}
