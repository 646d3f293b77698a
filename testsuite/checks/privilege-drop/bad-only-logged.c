/* A message, and root serves on.  */
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <syslog.h>
#include <unistd.h>

int
become (const struct passwd *pw)
{
  if (setgid (pw->pw_gid) < 0) /* expect: privilege-drop */
    perror ("setgid");
  if (initgroups (pw->pw_name, pw->pw_gid) == -1) /* expect: privilege-drop */
    syslog (LOG_WARNING, "initgroups: %m");
  if (setuid (pw->pw_uid) != 0) /* expect: privilege-drop */
    fprintf (stderr, "still root\n");
  return chdir ("/");
}
