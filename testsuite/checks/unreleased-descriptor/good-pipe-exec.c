/* popen by hand: each end closed where it must be; the child execs.  */
#include <sys/types.h>
#include <unistd.h>

int
run_reading (const char *program, pid_t *pid)
{
  int p[2];
  if (pipe (p) < 0)
    return -1;
  *pid = fork ();
  switch (*pid)
    {
    case -1:
      close (p[0]);
      close (p[1]);
      return -1;
    case 0:
      close (p[0]);
      if (dup2 (p[1], STDOUT_FILENO) < 0)
        _exit (126);
      if (p[1] != STDOUT_FILENO)
        close (p[1]);
      execlp (program, program, (char *) NULL);
      _exit (127);
    }
  close (p[1]);
  return p[0];
}
