/* The groups of the start were given up: initgroups only adds some, and
   no right is kept if it fails.  */
#include <grp.h>
#include <sys/types.h>
#include <unistd.h>

int
become (const char *name, uid_t uid, gid_t gid)
{
  if (setgid (gid) == -1 || setgroups (0, NULL) == -1)
    return -1;
  if (name)
    initgroups (name, gid); /* expect: unchecked-error */
  if (setuid (uid) == -1)
    return -1;
  return 0;
}
