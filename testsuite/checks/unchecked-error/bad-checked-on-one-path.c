/* The result is looked at in verbose mode only.  */
#include <stdio.h>
#include <sys/socket.h>

extern int verbose;

void
announce (int fd, const struct sockaddr *sa, socklen_t len)
{
  int ret = connect (fd, sa, len); /* expect: unchecked-error */
  if (verbose)
    printf ("connect gave %d\n", ret);
}
