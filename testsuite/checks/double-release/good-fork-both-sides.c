/* Each process closes its own copy.  */
#include <sys/types.h>
#include <unistd.h>

int
run (const char *program)
{
  int p[2];
  pid_t pid;
  if (pipe (p) < 0)
    return -1;
  pid = fork ();
  if (pid < 0)
    {
      close (p[0]);
      close (p[1]);
      return -1;
    }
  if (pid == 0)
    {
      close (p[0]);
      if (dup2 (p[1], STDOUT_FILENO) < 0)
        _exit (126);
      close (p[1]);
      execl (program, program, (char *) 0);
      _exit (127);
    }
  close (p[1]);
  return p[0];
}
