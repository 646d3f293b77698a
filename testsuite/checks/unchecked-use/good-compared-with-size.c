/* Equal to what was asked for: not negative then.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>

struct head
{
  unsigned char type;
  unsigned char len;
};

int
read_head (int fd, struct head *h, char *copy)
{
  char buf[sizeof *h];
  ssize_t n = recv (fd, buf, sizeof buf, MSG_WAITALL);
  if (n != (ssize_t) sizeof buf)
    return -1;
  memcpy (h, buf, n);
  memcpy (copy, buf, n);
  return 0;
}
