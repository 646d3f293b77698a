/* What is written where is up to the peer.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

struct slot { uint16_t index; uint32_t value; };
static uint32_t slots[64];

int
set (int fd)
{
  struct slot s;
  if (recv (fd, &s, sizeof s, MSG_WAITALL) != (ssize_t) sizeof s)
    return -1;
  slots[ntohs (s.index)] = s.value; /* expect: unchecked-index; offer: s.index < 64 */
  return 0;
}
