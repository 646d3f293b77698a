/* The child's copy ends with the child, the parent closes its own.  */
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

extern int session (int fd);

int
forking_server (int lfd)
{
  for (;;)
    {
      int c = accept (lfd, NULL, NULL);
      if (c < 0)
        return -1;
      pid_t pid = fork ();
      if (pid == 0)
        {
          close (lfd);
          _exit (session (c));
        }
      close (c);
      if (pid < 0)
        return -1;
    }
}
