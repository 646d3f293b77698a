/* The parts of a message are walked; a second part that is odd loses what the first
   one brought.  */
#include <sys/socket.h>
#include <unistd.h>

int
take (int sock, struct msghdr *msg, int *credentials)
{
  int fd = -1;
  *credentials = 0;
  if (recvmsg (sock, msg, 0) <= 0)
    return -1;
  for (struct cmsghdr *c = CMSG_FIRSTHDR (msg); c; c = CMSG_NXTHDR (msg, c))
    if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_RIGHTS)
      fd = *(int *) CMSG_DATA (c);
    else
      ++*credentials;
  if (!*credentials)
    return -1; /* expect: unreleased-descriptor */
  return fd;
}
