/* libuv: what is not started never calls back.  */
typedef struct { char bytes[216]; } uv_handle_t;
typedef uv_handle_t uv_stream_t, uv_timer_t;
int uv_listen (uv_stream_t *, int, void (*) (uv_stream_t *, int));
int uv_accept (uv_stream_t *, uv_stream_t *);
int uv_read_start (uv_stream_t *, void *, void *);
int uv_timer_start (uv_timer_t *, void (*) (uv_timer_t *), unsigned long, unsigned long);

void on_peer (uv_stream_t *, int);
void on_data (void);
void on_tick (uv_timer_t *);

void
start (uv_stream_t *server, uv_stream_t *peer, uv_timer_t *t)
{
  uv_listen (server, 16, on_peer); /* expect: unchecked-error */
  uv_accept (server, peer); /* expect: unchecked-error */
  uv_read_start (peer, (void *) on_data, (void *) on_data); /* expect: unchecked-error */
  uv_timer_start (t, on_tick, 10, 0); /* expect: unchecked-error */
}
