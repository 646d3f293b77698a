/* The saved copy, the copied one, the end of the pipe that the parent has no use for.  */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int
saved (const char *path)
{
  int old = dup (STDOUT_FILENO), fd;
  if (old < 0)
    return -1;
  fd = open (path, O_WRONLY);
  if (fd < 0)
    return -1; /* expect: unreleased-descriptor */
  if (dup2 (fd, STDOUT_FILENO) < 0)
    {
      close (old);
      return -1; /* expect: unreleased-descriptor */
    }
  close (fd);
  return old;
}

int
run (char *const *argv)
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
      execvp (argv[0], argv);
      _exit (127);
    }
  close (p[1]);
  return pid; /* expect: unreleased-descriptor */
}
