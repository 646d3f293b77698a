/* Stored in a variable that nobody ever looks at.  */
#define _GNU_SOURCE
#include <unistd.h>

int
jail (const char *dir)
{
  int ret = 0;
  if (chdir (dir) < 0)
    return -1;
  ret = chroot ("."); /* expect: unchecked-error */
  ret = 0;
  return ret;
}
