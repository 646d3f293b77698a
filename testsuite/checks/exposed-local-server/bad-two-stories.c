/* At one bind: everybody may connect, whether it went well nobody looks, and the name may mean
   another file by now.  Each is mended in its own way, so each is told.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int
serve_unlooked (const char *path)
{
  struct sockaddr_un a = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  strncpy (a.sun_path, path, sizeof a.sun_path - 1);
  bind (fd, (struct sockaddr *) &a, sizeof a); /* expect: exposed-local-server, unchecked-error */
  if (listen (fd, 5) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
serve_if_free (const char *path)
{
  struct sockaddr_un a = { .sun_family = AF_UNIX };
  int fd;
  if (access (path, F_OK) == 0)
    return -1;
  fd = socket (AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  strncpy (a.sun_path, path, sizeof a.sun_path - 1);
  if (bind (fd, (struct sockaddr *) &a, sizeof a) < 0 /* expect: exposed-local-server, check-then-use */
      || listen (fd, 5) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
