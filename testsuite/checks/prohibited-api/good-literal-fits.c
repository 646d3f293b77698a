#include <string.h>

size_t
fixed (void)
{
  char buf[32];
  strcpy (buf, "a literal");
  return strlen (buf);
}
