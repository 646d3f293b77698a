/* Two levels of helpers close it.  */
#include <errno.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

static void
close_quietly (int fd)
{
  int saved = errno;
  if (fd >= 0)
    close (fd);
  errno = saved;
}

static int
give_up (int fd)
{
  close_quietly (fd);
  return -1;
}

int
echo_listener (const struct sockaddr_in *sa)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return give_up (fd);
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    return give_up (fd);
  if (listen (fd, 5) < 0)
    return give_up (fd);
  return fd;
}
