/* A peer asks for as many rounds of hashing as it likes.  */
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

uint32_t mix (uint32_t x);

uint32_t
derive (int fd, uint32_t key)
{
  uint32_t rounds;
  if (read (fd, &rounds, sizeof rounds) != (ssize_t) sizeof rounds)
    return 0;
  for (uint32_t k = 0; k < rounds; k++) /* expect: unbounded-loop; offer: rounds <= LIMIT */
    key = mix (key);
  return key;
}
