/* The first test alone would be wrong: the next one tells failure.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
receive (int fd, char *buf, size_t size)
{
  ssize_t n = recv (fd, buf, size, 0);
  if (n == 0)
    return 0;
  else if (n > 0)
    return buf[0];
  perror ("recv");
  return -1;
}

int
move_up (int server)
{
  int fd = accept (server, NULL, NULL);
  if (!fd)
    {
      fd = dup (0);
      close (0);
    }
  if (fd < 0)
    return -1;
  close (fd);
  return 0;
}

int
child (void)
{
  pid_t pid = fork ();
  if (pid == 0)
    _exit (0);
  if (pid > 0)
    return 0;
  return -1;
}
