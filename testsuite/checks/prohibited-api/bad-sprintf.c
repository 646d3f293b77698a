#include <stdio.h>

void
greet (char *out, const char *name)
{
  sprintf (out, "hello, %s", name); /* expect: prohibited-api */
}
