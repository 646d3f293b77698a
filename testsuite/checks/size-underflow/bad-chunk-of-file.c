/* A RIFF-like chunk: its size counts its head, the file says.  */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct chunk { uint32_t id, size; };

void *
read_chunk (FILE *f)
{
  struct chunk c;
  void *p;
  if (fread (&c, sizeof c, 1, f) != 1)
    return NULL;
  if (c.size > 1u << 20)
    return NULL;
  p = malloc (c.size - sizeof c); /* expect: size-underflow; offer: c.size >= 8 */
  return p;
}
