#include <stddef.h>
#include <netdb.h>

int
known (const char *host)
{
  return gethostbyname (host) != NULL; /* expect: obsolete-api */
}
