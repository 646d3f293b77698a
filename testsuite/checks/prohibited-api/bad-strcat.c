#include <string.h>

void
join (char path[64], const char *file)
{
  strcat (path, file); /* expect: prohibited-api */
}
