/* A name without a file has no mode.  */
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int
open_gauge (void)
{
  struct sockaddr_un name = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  memcpy (name.sun_path + 1, "pump-gauge", 10);
  if (bind (fd, (struct sockaddr *) &name, offsetof (struct sockaddr_un, sun_path) + 11) < 0 || listen (fd, 4) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
