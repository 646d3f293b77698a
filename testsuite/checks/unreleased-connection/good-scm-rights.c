/* Sent to another process, then our copy is closed.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

int
pass_client (int lfd, int worker)
{
  char dummy = 'c';
  struct iovec iov = { &dummy, 1 };
  union
  {
    char buf[CMSG_SPACE (sizeof (int))];
    struct cmsghdr align;
  } u;
  struct msghdr msg;
  struct cmsghdr *cm;
  int ret = -1;
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  memset (&msg, 0, sizeof msg);
  memset (&u, 0, sizeof u);
  msg.msg_iov = &iov;
  msg.msg_iovlen = 1;
  msg.msg_control = u.buf;
  msg.msg_controllen = sizeof u.buf;
  cm = CMSG_FIRSTHDR (&msg);
  cm->cmsg_level = SOL_SOCKET;
  cm->cmsg_type = SCM_RIGHTS;
  cm->cmsg_len = CMSG_LEN (sizeof (int));
  memcpy (CMSG_DATA (cm), &fd, sizeof fd);
  if (sendmsg (worker, &msg, 0) == 1)
    ret = 0;
  close (fd);
  return ret;
}
