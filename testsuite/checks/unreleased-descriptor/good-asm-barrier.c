/* An asm that takes the number may do anything with it.  */
#include <fcntl.h>

int
open_for_asm (const char *path)
{
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  __asm__ volatile ("" : : "r" (fd) : "memory");
  return 0;
}
