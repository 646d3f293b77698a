/* The failing branch ends the process, in whatever way.  */
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define MUST(call) ((call) == 0 ? (void) 0 : (void) (perror (#call), abort ()))

void die (const char *what);

void
by_macro (uid_t u, gid_t g)
{
  MUST (setgid (g));
  MUST (setuid (u));
}

void
by_stranger (uid_t u)
{
  if (setuid (u) != 0)
    die ("setuid");
}

int
by_jump (uid_t u)
{
  int rc = -1;
  if (setuid (u) < 0)
    {
      perror ("setuid");
      goto out;
    }
  rc = chdir ("/");
out:
  return rc;
}

/* Root's group must not come back: it is tried.  */
void
for_good (uid_t user, gid_t group)
{
  uid_t old_user = getuid ();
  gid_t old_group = getgid ();
  if (setgid (group) != 0 || setuid (user) != 0)
    die ("not given up");
  if (old_group != group && setgid (old_group) != -1)
    die ("the group came back");
  if (old_user != user && setuid (old_user) != -1)
    die ("the user came back");
}
