/* Shared memory that all may write.  */
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int
board_create (const char *name, off_t size)
{
  int fd = shm_open (name, O_RDWR | O_CREAT | O_EXCL, 0666); /* expect: exposed-local-server */
  if (fd < 0)
    return -1;
  if (ftruncate (fd, size) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
