/* The same, asked with stat.  */
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

int
serve (int fd, const char *path)
{
  struct stat st;
  struct sockaddr_un a = { .sun_family = AF_UNIX };
  if (lstat (path, &st) == 0)
    return -1;
  snprintf (a.sun_path, sizeof a.sun_path, "%s", path);
  return bind (fd, (struct sockaddr *) &a, sizeof a); /* expect: check-then-use, exposed-local-server */
}
