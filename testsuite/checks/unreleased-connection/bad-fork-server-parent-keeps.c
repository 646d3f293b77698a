/* The parent of a forking server must close its copy, too.  */
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

extern int session (int fd);
extern void note_child (pid_t pid);

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
      note_child (pid); /* expect: unreleased-connection */
    }
}
