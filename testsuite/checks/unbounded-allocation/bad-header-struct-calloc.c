/* A count out of a header read from a file; calloc keeps it from wrapping, not from growing.  */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct index_head
{
  uint32_t magic;
  uint32_t entries;
};

struct entry
{
  uint64_t offset;
  uint32_t len;
};

struct entry *
load_index (FILE *f, uint32_t *count)
{
  struct index_head h;
  struct entry *e;
  if (fread (&h, sizeof h, 1, f) != 1 || h.magic != 0x58444e49)
    return NULL;
  e = calloc (h.entries, sizeof *e); /* expect: unbounded-allocation; offer: h.entries <= LIMIT */
  if (e == NULL)
    return NULL;
  *count = h.entries;
  return e;
}
