/* Only the kind of the part is asked for: nothing else comes over this socket.  */
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

int
regular_file (int sock, struct msghdr *msg)
{
  struct stat st;
  struct cmsghdr *c;
  int fd;

  if (recvmsg (sock, msg, 0) < 0)
    return -1;
  c = CMSG_FIRSTHDR (msg);
  if (c == NULL)
    return -1;
  switch (c->cmsg_type)
    {
    case SCM_RIGHTS:
      memcpy (&fd, CMSG_DATA (c), sizeof fd);
      if (fstat (fd, &st) != 0)
	return -1; /* expect: unreleased-descriptor */
      if (S_ISREG (st.st_mode))
	return fd;
      close (fd);
      return -1;
    default:
      return -1;
    }
}
