/* Each process closes the end it does not use; the child ends in exec.  */
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
      close (sv[1]);
      return -1;
    }
  if (pid == 0)
    {
      close (sv[0]);
      if (dup2 (sv[1], STDIN_FILENO) < 0 || dup2 (sv[1], STDOUT_FILENO) < 0)
        _exit (126);
      close (sv[1]);
      execl (program, program, (char *) 0);
      _exit (127);
    }
  close (sv[1]);
  *channel = sv[0];
  return pid;
}
