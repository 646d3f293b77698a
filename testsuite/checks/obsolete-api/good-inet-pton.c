#include <arpa/inet.h>

int
parse (const char *text, struct in_addr *out)
{
  char back[INET_ADDRSTRLEN];
  if (inet_pton (AF_INET, text, out) != 1)
    return -1;
  return inet_ntop (AF_INET, out, back, sizeof back) ? 0 : -1;
}
