/* libuv: handles that are closed with a callback, or that the loop has.  */
#include <stddef.h>
#include <stdlib.h>

typedef struct uv_loop_s uv_loop_t;
typedef struct { char bytes[216]; } uv_handle_t;
typedef uv_handle_t uv_tcp_t, uv_timer_t, uv_stream_t;
struct sockaddr;
int uv_tcp_init (uv_loop_t *, uv_tcp_t *);
int uv_tcp_bind (uv_tcp_t *, const struct sockaddr *, unsigned);
int uv_listen (uv_stream_t *, int, void (*) (uv_stream_t *, int));
int uv_accept (uv_stream_t *, uv_stream_t *);
int uv_read_start (uv_stream_t *, void *, void *);
void uv_close (uv_handle_t *, void (*) (uv_handle_t *));
int uv_timer_init (uv_loop_t *, uv_timer_t *);
int uv_timer_start (uv_timer_t *, void (*) (uv_timer_t *), unsigned long, unsigned long);

void on_room (void);
void on_data (void);
void on_peer (uv_stream_t *, int);
void on_tick (uv_timer_t *);

static void
closed (uv_handle_t *h)
{
  free (h);
}

int
serve (uv_loop_t *loop, const struct sockaddr *sa)
{
  uv_tcp_t *t = malloc (sizeof *t);
  if (!t)
    return -1;
  if (uv_tcp_init (loop, t) < 0)
    {
      free (t);
      return -1;
    }
  if (uv_tcp_bind (t, sa, 0) < 0 || uv_listen (t, 16, on_peer) < 0)
    {
      uv_close (t, closed);
      return -1;
    }
  return 0;
}

void
take (uv_loop_t *loop, uv_stream_t *server)
{
  uv_tcp_t *peer = malloc (sizeof *peer);
  if (!peer)
    return;
  if (uv_tcp_init (loop, peer) < 0)
    {
      free (peer);
      return;
    }
  if (uv_accept (server, peer) < 0
      || uv_read_start (peer, (void *) on_room, (void *) on_data) < 0)
    uv_close (peer, closed);
}

int
tick (uv_loop_t *loop)
{
  uv_timer_t *t = malloc (sizeof *t);
  if (!t)
    return -1;
  if (uv_timer_init (loop, t) < 0)
    {
      free (t);
      return -1;
    }
  if (uv_timer_start (t, on_tick, 1000, 1000) < 0)
    {
      uv_close (t, closed);
      return -1;
    }
  return 0;
}
