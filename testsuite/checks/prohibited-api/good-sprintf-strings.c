/* Strings that are known, or cut.  */
#include <stdio.h>

int
describe (int up, const char *why)
{
  char buf[64];
  return sprintf (buf, "%s: %5.20s (%c)", "state", why, up ? 'u' : 'd') + buf[0];
}
