#define _DEFAULT_SOURCE
#define _XOPEN_SOURCE 500
#include <string.h>
#include <unistd.h>

int
ask (const char *secret)
{
  const char *p = getpass ("password: "); /* expect: obsolete-api */
  return p && strcmp (p, secret) == 0;
}
