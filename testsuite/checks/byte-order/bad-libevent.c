/* options: -fplugin-arg-gimlet-checks=byte-order */
/* A library that wants the machine's order.  */
#include <netinet/in.h>

struct evhttp;
int evhttp_bind_socket (struct evhttp *, const char *, unsigned short);

int
serve (struct evhttp *http, const struct sockaddr_in *a)
{
  return evhttp_bind_socket (http, "127.0.0.1", a->sin_port); /* expect: byte-order */
}

int
serve_too (struct evhttp *http)
{
  return evhttp_bind_socket (http, "127.0.0.1", htons (8080)); /* expect: byte-order */
}
