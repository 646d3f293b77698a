/* The option fits the packet, but not the place it goes to.  */
#include <string.h>
#include <sys/socket.h>

struct lease
{
  unsigned char id[16];
};

int
take_option (int fd, struct lease *l)
{
  unsigned char pkt[576];
  size_t len;
  ssize_t n = recv (fd, pkt, sizeof pkt, 0);
  if (n < 2)
    return -1;
  len = pkt[1];
  if (len > (size_t) n - 2)
    return -1;
  memcpy (l->id, pkt + 2, len); /* expect: unbounded-copy; offer: len <= sizeof l->id */
  return 0;
}
