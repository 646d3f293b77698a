/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* Pairs and copies.  */
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int
open_pair (int ends[2])
{
  return socketpair (AF_UNIX, SOCK_STREAM, 0, ends); /* expect: inherited-descriptor */
}

int
open_pipe (int ends[2])
{
  return pipe (ends); /* expect: inherited-descriptor */
}

int
copy (int fd)
{
  return dup (fd); /* expect: inherited-descriptor */
}

FILE *
ask (const char *command)
{
  return popen (command, "re");
}
