/* options: -D_GNU_SOURCE */
/* MAP_FAILED is no null pointer, and a mapping is neither.  */
#include <stddef.h>
#include <sys/mman.h>

struct table
{
  int rows;
};

struct table *
shared_table (size_t size, int rows)
{
  struct table *t = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (!t || t == MAP_FAILED)
    return NULL;
  if (rows <= 0)
    return NULL; /* expect: unreleased-handle */
  t->rows = rows;
  return t;
}
