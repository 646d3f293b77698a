/* The vector bounds what recvmsg and readv can bring.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>

size_t
receive (int fd, char *(*room_for) (size_t))
{
  static char packet[65535];
  struct iovec iov = { packet, sizeof packet };
  struct msghdr msg = { .msg_iov = &iov, .msg_iovlen = 1 };
  char *copy;
  ssize_t n = recvmsg (fd, &msg, 0);
  if (n == -1)
    return 0;
  copy = room_for ((size_t) n);
  if (copy == NULL)
    return 0;
  memcpy (copy, packet, (size_t) n);
  return (size_t) n;
}

size_t
gather (int fd, char *(*room_for) (size_t))
{
  static char head[16], body[4096];
  struct iovec iov[] = { { head, sizeof head }, { body, sizeof body } };
  char *copy;
  ssize_t n = readv (fd, iov, 2);
  if (n < (ssize_t) sizeof head)
    return 0;
  copy = room_for ((size_t) n - sizeof head);
  if (copy == NULL)
    return 0;
  memcpy (copy, body, (size_t) n - sizeof head);
  return (size_t) n;
}
