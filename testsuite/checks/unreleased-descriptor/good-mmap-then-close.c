/* The mapping outlives the descriptor.  */
#include <fcntl.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

void *
map_file (const char *path, size_t *size)
{
  struct stat st;
  void *p = MAP_FAILED;
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return NULL;
  if (fstat (fd, &st) == 0 && st.st_size > 0)
    p = mmap (NULL, (size_t) st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
  close (fd);
  if (p == MAP_FAILED)
    return NULL;
  *size = (size_t) st.st_size;
  return p;
}
