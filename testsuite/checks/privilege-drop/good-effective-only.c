/* -1 leaves the real user as it is: root can come back.  */
#define _GNU_SOURCE
#include <unistd.h>

int
effective (uid_t u, gid_t g)
{
  if (setresuid (-1, u, -1) != 0)
    return -1;
  if (setresuid (-1, 0, -1) != 0)
    return -1;
  return setresgid (g, g, g);
}
