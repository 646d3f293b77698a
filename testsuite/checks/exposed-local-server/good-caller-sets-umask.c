/* The mask is set by the only caller, or at the start of main.  */
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static int
bind_path (const struct sockaddr_un *sa)
{
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0 || listen (fd, 5) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
main (void)
{
  static const struct sockaddr_un sa = { .sun_family = AF_UNIX, .sun_path = "/run/one.sock" };
  int fd, c;
  umask (077);
  fd = bind_path (&sa);
  if (fd < 0)
    return 1;
  while ((c = accept (fd, NULL, NULL)) >= 0)
    close (c);
  return 0;
}
