/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* posix_spawn and popen run programs, too.  */
#include <spawn.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

int
open_loop (void)
{
  return epoll_create1 (0); /* expect: inherited-descriptor */
}

int
open_event (void)
{
  return eventfd (0, EFD_NONBLOCK); /* expect: inherited-descriptor */
}

int
run (char **argv, char **environment)
{
  pid_t child;
  return posix_spawn (&child, argv[0], NULL, NULL, argv, environment);
}
