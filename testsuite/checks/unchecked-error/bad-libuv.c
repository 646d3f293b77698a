/* libuv: what is not started never calls back.  */
typedef struct { char bytes[216]; } uv_handle_t;
typedef uv_handle_t uv_stream_t, uv_signal_t;
int uv_listen (uv_stream_t *, int, void (*) (uv_stream_t *, int));
int uv_accept (uv_stream_t *, uv_stream_t *);
int uv_read_start (uv_stream_t *, void *, void *);
int uv_signal_start (uv_signal_t *, void (*) (uv_signal_t *, int), int);

void on_peer (uv_stream_t *, int);
void on_data (void);
void on_signal (uv_signal_t *, int);

void
start (uv_stream_t *server, uv_stream_t *peer, uv_signal_t *s)
{
  uv_listen (server, 16, on_peer); /* expect: unchecked-error */
  uv_accept (server, peer); /* expect: unchecked-error */
  uv_read_start (peer, (void *) on_data, (void *) on_data); /* expect: unchecked-error */
  uv_signal_start (s, on_signal, 15); /* expect: unchecked-error */
}
