/* getaddrinfo and its kin give back a number of their own, not -1 and errno.  */
#include <netdb.h>
#include <stddef.h>
#include <stdio.h>

int
look_up (const char *host, struct addrinfo **out)
{
  if (getaddrinfo (host, "ftp", NULL, out) < 0) /* expect: wrong-error-test */
    return -1;
  return 0;
}

int
look_up_again (const char *host, struct addrinfo **out)
{
  int rc = getaddrinfo (host, "ftp", NULL, out);
  if (rc == -1) /* expect: wrong-error-test */
    {
      perror (host);
      return -1;
    }
  return 0;
}

int
name_of (const struct sockaddr *sa, socklen_t len, char *buf, socklen_t size)
{
  if (getnameinfo (sa, len, buf, size, NULL, 0, 0) < 0) /* expect: wrong-error-test */
    return -1;
  return buf[0] != '\0';
}
