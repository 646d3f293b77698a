/* Right, each of them; -1 can't come where the family is a known one.  */
#include <arpa/inet.h>

int
one (int family, const char *text, void *out)
{
  return inet_pton (family, text, out) == 1 ? 0 : -1;
}

int
above (int family, const char *text, void *out)
{
  if (inet_pton (family, text, out) <= 0)
    return -1;
  return 0;
}

int
three_ways (int family, const char *text, void *out)
{
  switch (inet_pton (family, text, out))
    {
    case 1:
      return 0;
    case 0:
      return -1;
    default:
      return -2;
    }
}

int
either (const char *text, struct in_addr *v4, struct in6_addr *v6)
{
  if (inet_pton (AF_INET, text, v4))
    return 4;
  if (!inet_pton (AF_INET6, text, v6))
    return -1;
  return 6;
}

int
of_either (int is6, const char *text, void *out)
{
  int family = is6 ? AF_INET6 : AF_INET;
  return inet_pton (family, text, out) ? 0 : -1;
}
