/* Closed in the child, used in the parent.  */
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

int
ask_child (char question, char *answer)
{
  int sv[2];
  pid_t pid;
  int ret = -1;
  if (socketpair (AF_UNIX, SOCK_STREAM, 0, sv) < 0)
    return -1;
  pid = fork ();
  if (pid == 0)
    {
      char c;
      close (sv[0]);
      if (recv (sv[1], &c, 1, 0) == 1 && send (sv[1], &c, 1, MSG_NOSIGNAL) == 1)
        _exit (0);
      _exit (1);
    }
  close (sv[1]);
  if (pid > 0 && send (sv[0], &question, 1, MSG_NOSIGNAL) == 1 && recv (sv[0], answer, 1, 0) == 1)
    ret = 0;
  close (sv[0]);
  return ret;
}
