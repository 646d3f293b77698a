/* What came with a message is returned, closed, stored, put into a list, handed on.  */
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct peer { int fd; struct peer *next; };
static struct peer *peers;
void adopt (int fd);

static struct cmsghdr *
rights (int sock, struct msghdr *msg)
{
  struct cmsghdr *c;
  if (recvmsg (sock, msg, 0) <= 0)
    return NULL;
  c = CMSG_FIRSTHDR (msg);
  if (!c || c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS)
    return NULL;
  return c;
}

int
returned (int sock, struct msghdr *msg)
{
  int fd = -1;
  if (recvmsg (sock, msg, 0) <= 0)
    return -1;
  for (struct cmsghdr *c = CMSG_FIRSTHDR (msg); c; c = CMSG_NXTHDR (msg, c))
    if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_RIGHTS)
      memcpy (&fd, CMSG_DATA (c), sizeof fd);
  return fd;
}

int
closed (int sock, struct msghdr *msg)
{
  struct cmsghdr *c;
  char b;
  int fd, ret = -1;
  if (recvmsg (sock, msg, 0) <= 0)
    return -1;
  c = CMSG_FIRSTHDR (msg);
  if (!c || c->cmsg_type != SCM_RIGHTS)
    return -1;
  fd = *(int *) CMSG_DATA (c);
  if (read (fd, &b, 1) == 1)
    ret = b;
  close (fd);
  return ret;
}

int
read_twice (int sock, struct msghdr *msg)
{
  struct cmsghdr *c;
  if (recvmsg (sock, msg, 0) <= 0)
    return -1;
  c = CMSG_FIRSTHDR (msg);
  if (!c || c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS)
    return -1;
  if (*(unsigned *) CMSG_DATA (c) > 1023)
    {
      close (*(int *) CMSG_DATA (c));
      return -1;
    }
  return *(int *) CMSG_DATA (c);
}

int
stored (int sock, struct msghdr *msg, struct peer *p)
{
  struct cmsghdr *c = rights (sock, msg);
  if (!c)
    return -1;
  memcpy (&p->fd, CMSG_DATA (c), sizeof p->fd);
  return 0;
}

int
listed (int sock, struct msghdr *msg)
{
  struct peer *p = malloc (sizeof *p);
  if (!p)
    return -1;
  if (recvmsg (sock, msg, 0) > 0)
    for (struct cmsghdr *c = CMSG_FIRSTHDR (msg); c; c = CMSG_NXTHDR (msg, c))
      if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_RIGHTS)
	{
	  p->fd = *(int *) CMSG_DATA (c);
	  p->next = peers;
	  peers = p;
	  return 0;
	}
  free (p);
  return -1;
}

int
handed_on (int sock, struct msghdr *msg)
{
  struct cmsghdr *c;
  if (recvmsg (sock, msg, 0) <= 0)
    return -1;
  c = CMSG_FIRSTHDR (msg);
  if (!c || c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS)
    return -1;
  adopt (*(int *) CMSG_DATA (c));
  return 0;
}

int
all_closed (int sock, struct msghdr *msg)
{
  int n = 0;
  if (recvmsg (sock, msg, 0) <= 0)
    return -1;
  for (struct cmsghdr *c = CMSG_FIRSTHDR (msg); c; c = CMSG_NXTHDR (msg, c))
    if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_RIGHTS)
      {
	size_t many = (c->cmsg_len - CMSG_LEN (0)) / sizeof (int);
	int *fds = (int *) CMSG_DATA (c);
	for (size_t k = 0; k < many; k++, n++)
	  close (fds[k]);
      }
  return n;
}
