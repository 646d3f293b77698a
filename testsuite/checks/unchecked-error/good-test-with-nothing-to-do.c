/* The result is tested, and the source says that there is nothing to be done: GCC
   wants a test of what is marked warn_unused_result.  */
#include <sys/socket.h>
#include <unistd.h>

void
wake (int fd)
{
  if (write (fd, "", 1) == -1)
    {
    }
}

void
shorten (int fd, long want, long is)
{
  if (want != is && ftruncate (fd, want) == -1)
    {
      /* not critical */
    }
}

void
drain (int fd)
{
  char byte;
  if (recv (fd, &byte, 1, MSG_DONTWAIT))
    {
    }
}
