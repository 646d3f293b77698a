/* The steps lie in functions of their own.  */
#include <grp.h>
#include <stdlib.h>
#include <unistd.h>

static void
leave_user (uid_t u)
{
  if (setuid (u) < 0)
    abort ();
}

static int
leave_group (gid_t g)
{
  if (setgid (g) < 0)
    return -1;
  return 0;
}

int
user_first (uid_t u, gid_t g)
{
  leave_user (u);
  return leave_group (g); /* expect: privilege-drop */
}

int
group_itself (uid_t u, gid_t g)
{
  leave_user (u);
  return setgid (g); /* expect: privilege-drop */
}
