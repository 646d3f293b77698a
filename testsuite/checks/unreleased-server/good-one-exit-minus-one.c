/* fd starts as -1, and the single exit closes it unless it is handed out.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
single_exit (const struct sockaddr_in *sa, int *out)
{
  int ret = -1;
  int fd = -1;

  if (sa->sin_port == 0)
    goto out;
  fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    goto out;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    goto out;
  if (listen (fd, 50) < 0)
    goto out;
  *out = fd;
  fd = -1;
  ret = 0;
out:
  if (fd != -1)
    close (fd);
  return ret;
}
