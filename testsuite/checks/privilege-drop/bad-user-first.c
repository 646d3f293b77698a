/* Without root's rights the group can't be left any more.  */
#include <grp.h>
#include <pwd.h>
#include <stdlib.h>
#include <unistd.h>

int
group_last (const struct passwd *pw)
{
  if (setuid (pw->pw_uid) != 0)
    return -1;
  if (setgid (pw->pw_gid) != 0) /* expect: privilege-drop */
    return -1;
  return 0;
}

int
groups_last (const struct passwd *pw)
{
  if (setgid (pw->pw_gid) != 0)
    return -1;
  if (setuid (pw->pw_uid) != 0)
    return -1;
  if (setgroups (0, NULL) != 0) /* expect: privilege-drop */
    return -1;
  return 0;
}

void
in_one_go (const struct passwd *pw)
{
  if (setuid (pw->pw_uid) || initgroups (pw->pw_name, pw->pw_gid)) /* expect: privilege-drop */
    exit (1);
}

int
resolved (uid_t u, gid_t g)
{
  if (setreuid (u, u) < 0)
    return -1;
  return setregid (g, g); /* expect: privilege-drop */
}
