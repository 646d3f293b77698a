/* The calls that set several identities at once.  */
#define _GNU_SOURCE
#include <unistd.h>

void
resolved (uid_t u, gid_t g)
{
  setresgid (g, g, g); /* expect: privilege-drop, unchecked-error */
  setresuid (u, u, u); /* expect: privilege-drop, unchecked-error */
}

int
older (uid_t u, gid_t g)
{
  setregid (g, g); /* expect: privilege-drop, unchecked-error */
  return setreuid (u, u);
}

int
effective (uid_t u)
{
  seteuid (u); /* expect: privilege-drop, unchecked-error */
  return 0;
}
