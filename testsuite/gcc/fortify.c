/* Fortified and redirected functions are the ones meant.  */
/* options: -D_GNU_SOURCE -D_FORTIFY_SOURCE=2 -D_FILE_OFFSET_BITS=64 */
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

extern ssize_t __recv_chk (int, void *, size_t, size_t, int);
extern int __snprintf_chk (char *, size_t, int, size_t, const char *, ...);

/* want: call open \("x"(:\*\[2\]i8)?, 0\) */
/* want: call lseek \( */
/* want: call read \(%fd, &\$b, 64:u64\) */
/* want: call recv \(%fd, &\$b, 64:u64, 0\) */
/* want: call recv \(%fd, &\$b, 32:u64, 1\) */
/* want: call snprintf \(&\$b, 64:u64, "%d"(:\*\[3\]i8)?, %fd\) */
/* want: call snprintf \(&\$b, 32:u64, "%d"(:\*\[3\]i8)?, %fd\) */
/* want: call sscanf \( */
/* want: call strerror_r \( */
/* want: call poll \(&\$p, 1:u64, -1\) */
/* want: call memcpy \(&\$b, %from, %n\) */
/* never: call .*_chk */
/* never: call __ */
int f (int fd, const char *from, size_t n)
{
  char b[64];
  struct pollfd p[1];
  fd_set s;
  int r = open ("x", O_RDONLY);
  lseek (r, 0, 0);
  read (fd, b, sizeof b);
  recv (fd, b, sizeof b, 0);
  __recv_chk (fd, b, 32, 64, 1);
  snprintf (b, sizeof b, "%d", fd);
  __snprintf_chk (b, 32, 1, 64, "%d", fd);
  sscanf (b, "%d", &r);
  strerror_r (1, b, sizeof b);
  memcpy (b, from, n);
  FD_ZERO (&s);
  FD_SET (fd, &s);
  return poll (p, 1, -1);
}
