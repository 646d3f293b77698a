#include <arpa/inet.h>

int
parse (const char *text, struct in_addr *out)
{
  if (!inet_aton (text, out)) /* expect: obsolete-api */
    return -1;
  return 0;
}
