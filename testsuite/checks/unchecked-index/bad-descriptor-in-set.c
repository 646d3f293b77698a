/* A descriptor's number may be higher than any fd_set is long.  */
#include <sys/socket.h>
#include <unistd.h>

#include <sys/select.h>

int
wait_for (void)
{
  fd_set r;
  int s = socket (AF_INET, SOCK_STREAM, 0), n;
  if (s < 0)
    return -1;
  FD_ZERO (&r);
  FD_SET (s, &r); /* expect: unchecked-index; offer: s < 1024 */
  n = select (s + 1, &r, NULL, NULL, NULL);
  close (s);
  return n;
}
