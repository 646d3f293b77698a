/* CHECK () and friends test inside a macro or a helper.  */
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

static int
checked (int r, const char *what)
{
  if (r < 0)
    {
      perror (what);
      exit (1);
    }
  return r;
}

#define CHECK(call) checked ((call), #call)
#define ENSURE(call) do { if ((call) == -1) abort (); } while (0)

void
serve_on (int fd, const struct sockaddr *sa, socklen_t len)
{
  CHECK (bind (fd, sa, len));
  ENSURE (listen (fd, 5));
}
