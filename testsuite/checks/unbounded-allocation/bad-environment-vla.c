/* The environment decides how deep the stack goes.  */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int
pump (int in, int out)
{
  const char *text = getenv ("PUMP_BLOCK");
  unsigned long block = text ? strtoul (text, NULL, 10) : 512;
  if (block == 0)
    return -1;
  char buf[block]; /* expect: unbounded-allocation; offer: block <= LIMIT */
  ssize_t n = read (in, buf, block);
  if (n < 0)
    return -1;
  return write (out, buf, n) == n ? 0 : -1;
}
