/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* Clients of a server that runs a program for some of them.  */
#include <sys/socket.h>
#include <stdlib.h>
#include <unistd.h>

int
next_client (int server)
{
  return accept (server, NULL, NULL); /* expect: inherited-descriptor */
}

int
next_client_quick (int server)
{
  return accept4 (server, NULL, NULL, SOCK_NONBLOCK); /* expect: inherited-descriptor */
}

int
notify (const char *command)
{
  return system (command);
}
