/* The program's own function writes the message, and does nothing else.  */
#include <stdarg.h>
#include <stdio.h>
#include <sys/socket.h>

static void
complain (const char *what)
{
  fprintf (stderr, "tube: %s failed\n", what);
}

static void __attribute__ ((format (printf, 1, 2)))
complain_at_length (const char *format, ...)
{
  va_list ap;
  va_start (ap, format);
  vfprintf (stderr, format, ap);
  va_end (ap);
}

int
serve (int fd, const struct sockaddr *sa, socklen_t len)
{
  if (bind (fd, sa, len) < 0) /* expect: swallowed-error */
    complain ("bind");
  return listen (fd, 3);
}

int
call (int fd, const struct sockaddr *sa, socklen_t len)
{
  if (connect (fd, sa, len) < 0) /* expect: swallowed-error */
    complain_at_length ("connect to %d failed\n", (int) sa->sa_family);
  return send (fd, "x", 1, 0) == 1 ? 0 : -1;
}
