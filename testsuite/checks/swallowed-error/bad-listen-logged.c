/* accept on what does not listen fails for ever.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
serve (int fd)
{
  int peer;
  if (listen (fd, 8) < 0) /* expect: swallowed-error */
    {
      fputs ("listen failed\n", stderr);
      fflush (stderr);
    }
  peer = accept (fd, NULL, NULL);
  if (peer < 0)
    return -1;
  close (peer);
  return 0;
}
