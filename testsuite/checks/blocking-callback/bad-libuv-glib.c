/* The same with libuv's loop, and GLib's, and through a helper.  */
#include <netdb.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct uv_stream_s uv_stream_t;
int uv_listen (uv_stream_t *, int, void (*) (uv_stream_t *, int));
unsigned g_timeout_add (unsigned, int (*) (void *), void *);
void g_usleep (unsigned long);
typedef struct uv_timer_s uv_timer_t;
typedef struct uv_poll_s uv_poll_t;
int uv_timer_start (uv_timer_t *, void (*) (uv_timer_t *), unsigned long, unsigned long);
int uv_poll_start (uv_poll_t *, int, void (*) (uv_poll_t *, int, int));

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

static int
on_idle (void *data)
{
  (void) data;
  g_usleep (200000); /* expect: blocking-callback */
  return 1;
}

static void
on_tick (uv_timer_t *timer)
{
  (void) timer;
  sleep (1); /* expect: blocking-callback */
}

static void
on_event (uv_poll_t *poll, int status, int events)
{
  (void) poll;
  if (status == 0 && events)
    sleep (1); /* expect: blocking-callback */
}

int
begin_timers (uv_timer_t *timer, uv_poll_t *poll)
{
  g_timeout_add (1000, on_idle, NULL);
  if (uv_timer_start (timer, on_tick, 10, 10) < 0)
    return -1;
  return uv_poll_start (poll, 1, on_event);
}
