// Methods of such names.
struct Resolver
{
  int gethostbyname (const char *host) { return host[0]; }
  static int inet_addr (const char *text) { return text[0]; }
};

int
use (Resolver *r, const char *host)
{
  return r->gethostbyname (host) + Resolver::inet_addr (host);
}
