/* The same with libuv's loop, and GLib's, and through a helper.  */
#include <netdb.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct uv_stream_s uv_stream_t;
int uv_listen (uv_stream_t *, int, void (*) (uv_stream_t *, int));
unsigned g_timeout_add (unsigned, int (*) (void *), void *);

static void
rest (void)
{
  usleep (900000); /* expect: blocking-callback */
}

static void
on_connection (uv_stream_t *server, int status)
{
  (void) server;
  if (status < 0)
    rest ();
}

static int
on_time (void *data)
{
  return system (data) == 0; /* expect: blocking-callback */
}

int
begin (uv_stream_t *server)
{
  g_timeout_add (1000, on_time, "true");
  return uv_listen (server, 16, on_connection);
}
