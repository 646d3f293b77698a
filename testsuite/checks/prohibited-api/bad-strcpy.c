#include <string.h>

void
keep (char *out, const char *name)
{
  char buf[32];
  strcpy (buf, name); /* expect: prohibited-api */
  memcpy (out, buf, sizeof buf);
}
