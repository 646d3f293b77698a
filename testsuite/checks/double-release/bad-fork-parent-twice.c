/* The parent closes the write end before the fork failed check and after it.  */
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
  if (pid == 0)
    {
      if (dup2 (p[1], STDOUT_FILENO) < 0)
        _exit (126);
      execl (program, program, (char *) 0);
      _exit (127);
    }
  close (p[1]);
  if (pid < 0)
    {
      close (p[0]);
      close (p[1]); /* expect: double-release */
      return -1;
    }
  return p[0];
}
