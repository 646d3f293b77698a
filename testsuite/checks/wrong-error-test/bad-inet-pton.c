/* inet_pton has three answers: 1, 0 for what is no address, -1 for no such family.  */
#include <arpa/inet.h>

int
only_negative (const char *text, struct in_addr *out)
{
  if (inet_pton (AF_INET, text, out) < 0) /* expect: wrong-error-test */
    return -1;
  return 0;
}

int
only_minus_one (const char *text, struct in6_addr *out)
{
  int rc = inet_pton (AF_INET6, text, out);
  if (rc == -1) /* expect: wrong-error-test */
    return -1;
  return 0;
}

int
as_truth (int family, const char *text, void *out)
{
  if (!inet_pton (family, text, out)) /* expect: wrong-error-test */
    return -1;
  return 0;
}
