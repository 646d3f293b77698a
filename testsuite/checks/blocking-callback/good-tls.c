/* Whether TLS waits is its socket's to say, and that does not block where a handler of
   events is called for it.  */

typedef struct ssl_st SSL;
struct event;
struct event_base;
struct event *event_new (struct event_base *, int, short, void (*) (int, short, void *), void *);
int SSL_read (SSL *, void *, int);
int SSL_shutdown (SSL *);
extern void put (const char *data, int n);

static void
on_data (int fd, short what, void *data)
{
  char buf[512];
  int n = SSL_read (data, buf, sizeof buf);
  (void) fd;
  (void) what;
  if (n > 0)
    put (buf, n);
  else
    SSL_shutdown (data);
}

struct event *
watch (struct event_base *base, int fd, SSL *ssl)
{
  return event_new (base, fd, 2, on_data, ssl);
}
