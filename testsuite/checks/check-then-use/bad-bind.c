/* A socket's name that nobody had a moment ago.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int
serve (int fd, const char *path)
{
  struct sockaddr_un a;
  memset (&a, 0, sizeof a);
  a.sun_family = AF_UNIX;
  strncpy (a.sun_path, path, sizeof a.sun_path - 1);
  if (access (path, F_OK) == 0)
    return -1;
  umask (0077);
  return bind (fd, (struct sockaddr *) &a, sizeof a); /* expect: check-then-use */
}

int
serve_by_field (int fd, const char *path)
{
  struct sockaddr_un a = { .sun_family = AF_UNIX };
  strncpy (a.sun_path, path, sizeof a.sun_path - 1);
  if (access (a.sun_path, F_OK) == 0)
    return -1;
  umask (0077);
  return bind (fd, (struct sockaddr *) &a, sizeof a); /* expect: check-then-use */
}
