/* The caller gets to know.  */
#include <grp.h>
#include <unistd.h>

struct result { int rc; };

int
user (uid_t u)
{
  return setuid (u);
}

void
kept (struct result *r, gid_t g)
{
  r->rc = setgid (g);
}

int
added_up (uid_t u, gid_t g)
{
  int rc = setgroups (0, NULL);
  rc |= setgid (g);
  rc |= setuid (u);
  return rc;
}
