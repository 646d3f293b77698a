/* Anonymous and named memory: the descriptor is lost where mmap fails.  */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

void *
scratch_area (size_t size)
{
  void *p;
  int fd = memfd_create ("scratch", MFD_CLOEXEC);
  if (fd < 0)
    return NULL;
  if (ftruncate (fd, (off_t) size) < 0)
    {
      close (fd);
      return NULL;
    }
  p = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (p == MAP_FAILED)
    return NULL; /* expect: unreleased-descriptor */
  close (fd);
  return p;
}

void *
shared_area (const char *name, size_t size)
{
  void *p;
  int fd = shm_open (name, O_RDWR, 0);
  if (fd < 0)
    return NULL;
  p = mmap (NULL, size, PROT_READ, MAP_SHARED, fd, 0);
  return p == MAP_FAILED ? NULL : p; /* expect: unreleased-descriptor */
}
