/* Standard streams, both sides of fork, programs that are executed.  */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int
to_null (void)
{
  int fd = open ("/dev/null", O_RDWR);
  if (fd < 0)
    return -1;
  if (dup2 (fd, STDIN_FILENO) < 0 || dup2 (fd, STDOUT_FILENO) < 0)
    {
      close (fd);
      return -1;
    }
  if (fd > STDERR_FILENO)
    close (fd);
  return 0;
}

int
run (char *const *argv, char *buf, size_t size)
{
  int p[2], status;
  ssize_t n;
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
	_exit (127);
      execvp (argv[0], argv);
      _exit (127);
    }
  close (p[1]);
  n = read (p[0], buf, size);
  close (p[0]);
  if (waitpid (pid, &status, 0) < 0)
    return -1;
  return n < 0 ? -1 : status;
}

int
worker (int lfd)
{
  switch (fork ())
    {
    case -1:
      return -1;
    case 0:
      close (lfd);
      exit (0);
    default:
      return 0;
    }
}
