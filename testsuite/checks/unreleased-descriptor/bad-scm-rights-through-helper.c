/* A helper takes it out of the message, its caller forgets it.  */
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int
fd_of (const struct cmsghdr *c)
{
  int fd;
  if (!c || c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS
      || c->cmsg_len != CMSG_LEN (sizeof fd))
    return -1;
  memcpy (&fd, CMSG_DATA (c), sizeof fd);
  return fd;
}

long
relay (int sock, struct msghdr *msg, char *buf, size_t size)
{
  ssize_t n;
  int fd;

  if (recvmsg (sock, msg, MSG_CMSG_CLOEXEC) <= 0)
    return -1;
  fd = fd_of (CMSG_FIRSTHDR (msg));
  if (fd < 0)
    return -1;
  n = read (fd, buf, size);
  return n; /* expect: unreleased-descriptor */
}
