/* options: -fplugin-arg-gimlet-checks=partial-io */
/* A record may come in two pieces.  */
#include <stdint.h>
#include <unistd.h>

struct sample { uint64_t value, weight; };

uint64_t
sum (int fd)
{
  struct sample s;
  uint64_t total = 0;
  while (read (fd, &s, sizeof s) > 0) /* expect: partial-io */
    total += s.value * s.weight;
  return total;
}
