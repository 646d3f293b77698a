/* The table grows until it is as long as the message needs; its length has 16 bits.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

uint32_t *
make_table (int fd)
{
  uint32_t need, room = 256;
  uint16_t slots;
  if (recv (fd, &need, sizeof need, MSG_WAITALL) != (ssize_t) sizeof need)
    return NULL;
  need = ntohl (need);
  if (need > 60000)
    return NULL;
  while (room < need)
    room <<= 1;
  slots = (uint16_t) room;
  return calloc (slots, sizeof (uint32_t)); /* expect: truncated-size; offer: room <= UINT16_MAX */
}
