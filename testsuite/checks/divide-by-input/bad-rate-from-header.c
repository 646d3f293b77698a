/* A WAV-like header says how many channels.  */
#include <stdint.h>
#include <stdio.h>

struct head { uint32_t bytes; uint16_t channels; };

long
frames (FILE *f)
{
  struct head h;
  if (fread (&h, sizeof h, 1, f) != 1)
    return -1;
  return (long) (h.bytes / h.channels); /* expect: divide-by-input; offer: h.channels != 0 */
}
