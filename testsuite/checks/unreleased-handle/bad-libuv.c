/* libuv: handles that were set up and never closed; address lists.  */
#include <netdb.h>
#include <stddef.h>
#include <stdlib.h>

typedef struct uv_loop_s uv_loop_t;
typedef struct { char bytes[216]; } uv_handle_t;
typedef uv_handle_t uv_tcp_t, uv_timer_t, uv_stream_t;
typedef struct uv_interface_address_s uv_interface_address_t;
struct sockaddr;
int uv_tcp_init (uv_loop_t *, uv_tcp_t *);
int uv_tcp_bind (uv_tcp_t *, const struct sockaddr *, unsigned);
int uv_accept (uv_stream_t *, uv_stream_t *);
int uv_read_start (uv_stream_t *, void *, void *);
void uv_close (uv_handle_t *, void (*) (uv_handle_t *));
int uv_interface_addresses (uv_interface_address_t **, int *);
void uv_free_interface_addresses (uv_interface_address_t *, int);
int uv_timer_init (uv_loop_t *, uv_timer_t *);
int uv_timer_start (uv_timer_t *, void (*) (uv_timer_t *), unsigned long, unsigned long);

void closed (uv_handle_t *);

uv_tcp_t *
bound (uv_loop_t *loop, const struct sockaddr *sa)
{
  uv_tcp_t *t = malloc (sizeof *t);
  if (!t)
    return NULL;
  if (uv_tcp_init (loop, t) < 0)
    {
      free (t);
      return NULL;
    }
  if (uv_tcp_bind (t, sa, 0) < 0)
    return NULL; /* expect: unreleased-server */
  return t;
}

uv_timer_t *
ticking (uv_loop_t *loop, void (*on_tick) (uv_timer_t *), unsigned long ms)
{
  uv_timer_t *t = malloc (sizeof *t);
  if (!t)
    return NULL;
  if (uv_timer_init (loop, t) < 0)
    {
      free (t);
      return NULL;
    }
  if (ms == 0)
    return NULL; /* expect: unreleased-handle */
  if (uv_timer_start (t, on_tick, ms, ms) < 0)
    {
      uv_close (t, closed);
      return NULL;
    }
  return t;
}

int
many (void)
{
  uv_interface_address_t *a;
  int n;
  if (uv_interface_addresses (&a, &n) != 0)
    return -1;
  if (n > 8)
    return 1; /* expect: unreleased-handle */
  uv_free_interface_addresses (a, n);
  return 0;
}
