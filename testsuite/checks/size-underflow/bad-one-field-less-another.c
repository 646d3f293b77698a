/* Total and header length both come from the packet.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct ip { uint16_t total, head; };

int
payload (int fd, unsigned char *out, const unsigned char *pkt)
{
  struct ip h;
  uint32_t total, head;
  if (recv (fd, &h, sizeof h, MSG_WAITALL) != (ssize_t) sizeof h)
    return -1;
  total = ntohs (h.total);
  head = ntohs (h.head);
  memcpy (out, pkt + 20, total - head); /* expect: size-underflow; offer: total >= head */
  return 0;
}
