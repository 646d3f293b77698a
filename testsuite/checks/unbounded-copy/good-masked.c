/* Six bits, as in a DNS label.  */
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
copy_label (int fd, char *out)
{
  char label[64];
  unsigned char pkt[512];
  if (recv (fd, pkt, sizeof pkt, 0) < 100)
    return -1;
  memcpy (label, pkt + 1, pkt[0] & 0x3f);
  out[0] = label[0];
  return 0;
}
