#include <stddef.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

const char *
name_of (const struct in_addr *a)
{
  struct hostent *h = gethostbyaddr (a, sizeof *a, AF_INET); /* expect: obsolete-api */
  return h ? h->h_name : NULL;
}
