/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* One function of the unit makes them, another one runs a program.  */
#include <fcntl.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
open_server (void)
{
  return socket (AF_INET, SOCK_STREAM, 0); /* expect: inherited-descriptor */
}

int
open_secret (const char *path)
{
  int fd = open (path, O_RDONLY); /* expect: inherited-descriptor */
  return fd;
}

FILE *
open_log (const char *path)
{
  return fopen (path, "a"); /* expect: inherited-descriptor */
}

int
run (char **argv)
{
  pid_t child = fork ();
  if (child == 0)
    {
      execv (argv[0], argv);
      _exit (127);
    }
  return child < 0 ? -1 : 0;
}
