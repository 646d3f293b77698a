/* One or the other, never both.  */
#include <unistd.h>

int
one (int by_group, uid_t u, gid_t g)
{
  if (by_group)
    return setgid (g);
  return setuid (u);
}

int
by_flag (int user_first, uid_t u, gid_t g)
{
  int rc = 0;
  if (user_first)
    rc = setuid (u);
  if (!user_first && rc == 0)
    rc = setgid (g);
  return rc;
}
