/* libuv: stopping need not be tested, nor what fails only by a mistake in the program.  */
typedef struct { char bytes[216]; } uv_handle_t;
typedef uv_handle_t uv_stream_t, uv_timer_t;
int uv_read_stop (uv_stream_t *);
int uv_timer_stop (uv_timer_t *);
int uv_timer_init (void *, uv_timer_t *);
int uv_timer_start (uv_timer_t *, void (*) (uv_timer_t *), unsigned long, unsigned long);

void on_tick (uv_timer_t *);

void
tick (void *loop, uv_timer_t *t)
{
  uv_timer_init (loop, t);
  uv_timer_start (t, on_tick, 10, 0);
}

int
later (uv_stream_t *peer, uv_timer_t *t)
{
  uv_read_stop (peer);
  uv_timer_stop (t);
  return uv_timer_start (t, on_tick, 10, 0);
}
