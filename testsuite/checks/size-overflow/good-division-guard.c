/* n > SIZE_MAX / size, in its two spellings.  */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

struct span
{
  uint64_t from, to;
};

#define LIMIT (64u << 20)

struct span *
read_spans (int fd, size_t *n)
{
  uint64_t count;
  size_t bytes;
  if (read (fd, &count, sizeof count) != (ssize_t) sizeof count)
    return NULL;
  if (count > SIZE_MAX / sizeof (struct span))
    return NULL;
  bytes = count * sizeof (struct span);
  if (bytes > LIMIT)
    return NULL;
  *n = count;
  return malloc (bytes);
}

struct span *
read_spans_checked (int fd)
{
  uint64_t count;
  size_t bytes;
  if (read (fd, &count, sizeof count) != (ssize_t) sizeof count || count == 0)
    return NULL;
  bytes = count * sizeof (struct span);
  if (bytes / sizeof (struct span) != count || bytes > LIMIT)
    return NULL;
  return malloc (bytes);
}
