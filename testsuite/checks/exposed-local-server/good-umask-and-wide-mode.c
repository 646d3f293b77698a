/* The mask narrows the wide mode.  */
#include <sys/stat.h>
#include <sys/types.h>

int
fifo_create (const char *path)
{
  mode_t old = umask (077);
  int r = mkfifo (path, 0666);
  umask (old);
  return r;
}
