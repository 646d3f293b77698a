/* Of these the compiler speaks by itself.  */
#include <unistd.h>

#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
int old_way (int fd) __attribute__ ((deprecated));

int
use (int fd)
{
  return old_way (fd) + (int) getpid ();
}
