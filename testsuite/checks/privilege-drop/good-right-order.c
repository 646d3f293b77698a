/* Groups, group, user; each of them asked.  */
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int
become (const struct passwd *pw)
{
  if (initgroups (pw->pw_name, pw->pw_gid) != 0)
    return -1;
  if (setgid (pw->pw_gid) != 0)
    return -1;
  if (setuid (pw->pw_uid) != 0)
    return -1;
  return 0;
}

void
become_or_die (const struct passwd *pw)
{
  if (setgroups (0, NULL) < 0 || setgid (pw->pw_gid) < 0 || setuid (pw->pw_uid) < 0)
    {
      perror (pw->pw_name);
      exit (1);
    }
}
