/* Stored in a variable that nobody ever looks at.  */
#define _GNU_SOURCE
#include <unistd.h>

int
jail (const char *dir)
{
  int unused_result;
  if (chdir (dir) < 0)
    return -1;
  unused_result = chroot ("."); /* expect: unchecked-error */
  (void) unused_result;
  return 0;
}
