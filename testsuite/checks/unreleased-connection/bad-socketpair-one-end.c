/* One end goes to the child's side of the API, the other one is forgotten.  */
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

pid_t
start_helper (const char *program, int *channel)
{
  int sv[2];
  pid_t pid;
  if (socketpair (AF_UNIX, SOCK_STREAM, 0, sv) < 0)
    return -1;
  pid = fork ();
  if (pid < 0)
    {
      close (sv[0]);
      return -1; /* expect: unreleased-connection */
    }
  if (pid == 0)
    {
      if (dup2 (sv[1], STDIN_FILENO) < 0)
        _exit (126);
      execl (program, program, (char *) 0);
      _exit (127);
    }
  close (sv[1]);
  *channel = sv[0];
  return pid;
}
