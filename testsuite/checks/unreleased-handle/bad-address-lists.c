/* What getaddrinfo, getifaddrs and if_nameindex made.  */
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
connect_to (const char *host)
{
  struct addrinfo *list;
  int fd;
  if (getaddrinfo (host, "80", NULL, &list) != 0)
    return -1;
  fd = socket (list->ai_family, SOCK_STREAM, 0);
  if (fd < 0)
    return -1; /* expect: unreleased-handle */
  if (connect (fd, list->ai_addr, list->ai_addrlen) < 0)
    {
      close (fd);
      freeaddrinfo (list);
      return -1;
    }
  freeaddrinfo (list);
  return fd;
}

int
has_interface (const char *name)
{
  struct ifaddrs *all, *i;
  if (getifaddrs (&all) < 0)
    return -1;
  for (i = all; i; i = i->ifa_next)
    if (strcmp (i->ifa_name, name) == 0)
      return 1; /* expect: unreleased-handle */
  freeifaddrs (all);
  return 0;
}

int
count_interfaces (void)
{
  int n = 0;
  struct if_nameindex *list = if_nameindex ();
  if (!list)
    return -1;
  while (list[n].if_index)
    n++;
  return n; /* expect: unreleased-handle */
}
