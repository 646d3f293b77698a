/* What was there is removed, whatever it was; another name was asked about.  */
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int
serve (int fd, const char *path)
{
  struct sockaddr_un a = { .sun_family = AF_UNIX };
  strncpy (a.sun_path, path, sizeof a.sun_path - 1);
  umask (0077);
  unlink (path);
  return bind (fd, (struct sockaddr *) &a, sizeof a);
}

int
serve_in (int fd, const char *directory, const char *path)
{
  struct sockaddr_un a = { .sun_family = AF_UNIX };
  if (access (directory, W_OK) != 0)
    return -1;
  strncpy (a.sun_path, path, sizeof a.sun_path - 1);
  umask (0077);
  unlink (path);
  return bind (fd, (struct sockaddr *) &a, sizeof a);
}

int
serve_net (int fd, const char *path, const struct sockaddr_in *a)
{
  if (access (path, R_OK) != 0)
    return -1;
  return bind (fd, (const struct sockaddr *) a, sizeof *a);
}
