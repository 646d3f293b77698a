/* A shift multiplies, too.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

uint32_t *
read_words (int fd, uint32_t *words)
{
  uint32_t bytes;
  if (recv (fd, words, sizeof *words, MSG_WAITALL) != (ssize_t) sizeof *words)
    return NULL;
  *words = ntohl (*words);
  bytes = *words << 2;
  if (bytes > 1u << 16)
    return NULL;
  return malloc (bytes); /* expect: size-overflow; offer: *words <= UINT32_MAX >> 2 */
}
