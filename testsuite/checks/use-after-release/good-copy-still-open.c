/* dup's copy, a mapping and a stream live on.  */
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int
first_of_copy (const char *path)
{
  unsigned char c = 0;
  int copy;
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  copy = dup (fd);
  close (fd);
  if (copy < 0)
    return -1;
  if (read (copy, &c, 1) != 1)
    c = 0;
  close (copy);
  return c;
}

int
first_of_mapping (const char *path)
{
  const unsigned char *p;
  int c;
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  p = mmap (NULL, 1, PROT_READ, MAP_PRIVATE, fd, 0);
  close (fd);
  if (p == MAP_FAILED)
    return -1;
  c = *p;
  return munmap ((void *) p, 1) == 0 ? c : -1;
}
