/* A byte cannot be more than the buffer has.  */
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
copy_name (int fd, char *out)
{
  char name[256];
  unsigned char pkt[600];
  if (recv (fd, pkt, sizeof pkt, 0) < 300)
    return -1;
  memcpy (name, pkt + 1, pkt[0]);
  out[0] = name[0];
  return 0;
}
