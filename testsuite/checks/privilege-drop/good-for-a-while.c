/* Somebody else for a while: the effective user comes back first, its group after.  */
#include <sys/stat.h>
#include <unistd.h>

int
make (const char *path, uid_t u, gid_t g)
{
  uid_t old_user = geteuid ();
  gid_t old_group = getegid ();
  int rc;
  if (setegid (g) != 0 || seteuid (u) != 0)
    _exit (1);
  rc = mkdir (path, 0700);
  if (seteuid (old_user) != 0)
    _exit (1);
  if (setegid (old_group) != 0)
    _exit (1);
  return rc;
}
