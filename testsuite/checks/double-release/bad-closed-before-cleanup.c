/* The error path closes, then jumps to the cleanup that closes again.  */
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int
fetch (const struct sockaddr_in *peer, size_t room)
{
  int ret = -1;
  char *buf = NULL;
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (connect (fd, (const struct sockaddr *) peer, sizeof *peer) < 0)
    {
      close (fd);
      goto out;
    }
  buf = malloc (room);
  if (!buf)
    goto out;
  if (recv (fd, buf, room, 0) > 0)
    ret = 0;
out:
  free (buf);
  close (fd); /* expect: double-release */
  return ret;
}
