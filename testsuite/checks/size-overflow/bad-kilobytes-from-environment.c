/* A number of kilobytes out of the environment.  */
#include <stdlib.h>

#define CEILING (256ul << 20)

void *
cache_alloc (size_t *bytes)
{
  const char *text = getenv ("CACHE_KB");
  if (text == NULL)
    return NULL;
  *bytes = strtoul (text, NULL, 10) * 1024;
  if (*bytes > CEILING)
    return NULL;
  return malloc (*bytes); /* expect: size-overflow */
}
