/* options: -D_GNU_SOURCE */
/* Whoever asks whether a mapping is null asks in vain: it never is, so nothing is lost there.  */
#include <stddef.h>
#include <sys/mman.h>

struct table
{
  int rows;
};

int
share_table (struct table **out, size_t size, int rows)
{
  struct table *t = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  int result = 0;
  if (!t || t == MAP_FAILED)
    {
      t = NULL;
      result = -1;
      goto out;
    }
  t->rows = rows;
out:
  *out = t;
  return result;
}

void *
larger (void *old, size_t was, size_t now)
{
  void *p = mremap (old, was, now, MREMAP_MAYMOVE);
  if (p == NULL || p == MAP_FAILED)
    return NULL;
  return p;
}
