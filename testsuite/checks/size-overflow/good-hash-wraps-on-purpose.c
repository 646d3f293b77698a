/* A hash wraps, and is no size: the index is cut down to the table.  */
#include <stdint.h>
#include <sys/types.h>
#include <unistd.h>

static unsigned hits[256];

uint32_t
count_line (int fd)
{
  unsigned char line[128];
  uint32_t h = 2166136261u;
  ssize_t n = read (fd, line, sizeof line);
  for (ssize_t i = 0; i < n; i++)
    h = (h ^ line[i]) * 16777619u;
  hits[h % 256]++;
  return h;
}
