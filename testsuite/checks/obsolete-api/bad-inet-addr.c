#include <arpa/inet.h>

in_addr_t
address_of (const char *text)
{
  return inet_addr (text); /* expect: obsolete-api */
}
