/* Low confidence: only on demand.  */
#include <unistd.h>

int
put (int fd, const char *text, size_t n)
{
  if (write (fd, text, n) < 0)
    return -1;
  return 0;
}
