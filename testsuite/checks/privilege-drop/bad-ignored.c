/* Each of these may fail, and then the process is still root.  */
#include <grp.h>
#include <unistd.h>

void
user (uid_t u)
{
  setuid (u); /* expect: privilege-drop, unchecked-error */
}

void
all (const char *name, uid_t u, gid_t g)
{
  initgroups (name, g); /* expect: privilege-drop, unchecked-error */
  setgid (g); /* expect: privilege-drop, unchecked-error */
  setuid (u); /* expect: privilege-drop, unchecked-error */
}

void
groups (void)
{
  setgroups (0, NULL); /* expect: privilege-drop, unchecked-error */
}
