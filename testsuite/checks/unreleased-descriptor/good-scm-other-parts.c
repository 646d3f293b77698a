/* Numbers that come with a message and are no descriptors; a message being made.  */
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
time_to_live (int sock, struct msghdr *msg, int *port)
{
  int ttl = -1;
  if (recvmsg (sock, msg, 0) <= 0)
    return -1;
  for (struct cmsghdr *c = CMSG_FIRSTHDR (msg); c; c = CMSG_NXTHDR (msg, c))
    if (c->cmsg_level == IPPROTO_IP && c->cmsg_type == IP_TTL)
      memcpy (&ttl, CMSG_DATA (c), sizeof ttl);
    else if (c->cmsg_level == IPPROTO_IP && c->cmsg_type == IP_TOS) /* 1, as SCM_RIGHTS is */
      *port = *(int *) CMSG_DATA (c) != 0;
  if (ttl > 64)
    return 64;
  return ttl > 0;
}

int
level_before_type (int sock, struct msghdr *msg)
{
  struct cmsghdr *c;
  if (recvmsg (sock, msg, 0) <= 0)
    return -1;
  c = CMSG_FIRSTHDR (msg);
  if (!c)
    return -1;
  switch (c->cmsg_level)
    {
    case IPPROTO_IP:
      if (c->cmsg_type == IP_TOS)
	return *(int *) CMSG_DATA (c) > 7;
      return 0;
    default:
      return -1;
    }
}

int
never_asked (int sock, struct msghdr *msg)
{
  struct cmsghdr *c;
  if (recvmsg (sock, msg, 0) <= 0)
    return -1;
  c = CMSG_FIRSTHDR (msg);
  return c ? *(int *) CMSG_DATA (c) > 7 : -1;
}

int
made_here (int sock, struct msghdr *msg, int fd)
{
  struct cmsghdr *c = CMSG_FIRSTHDR (msg);
  if (!c)
    return -1;
  c->cmsg_level = SOL_SOCKET;
  c->cmsg_type = SCM_RIGHTS;
  c->cmsg_len = CMSG_LEN (sizeof fd);
  memcpy (CMSG_DATA (c), &fd, sizeof fd);
  if (*(int *) CMSG_DATA (c) == STDIN_FILENO)
    return -1;
  return sendmsg (sock, msg, 0) < 0 ? -1 : 0;
}
