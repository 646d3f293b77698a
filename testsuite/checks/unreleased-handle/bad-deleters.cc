// What is taken out of an owner with a deleter, or never came into it.
#include <cstdio>
#include <memory>

struct ssl_st;
typedef struct ssl_st SSL;
struct ssl_ctx_st;
typedef struct ssl_ctx_st SSL_CTX;
extern "C" {
SSL *SSL_new (SSL_CTX *);
void SSL_free (SSL *);
int SSL_connect (SSL *);
}

struct SslFree
{
  void operator() (SSL *s) const { SSL_free (s); }
};

int
released_too_early (const char *path)
{
  std::unique_ptr<FILE, int (*) (FILE *)> f (std::fopen (path, "r"), std::fclose);
  if (!f)
    return -1;
  FILE *raw = f.release ();
  return std::fgetc (raw); // expect: unreleased-handle
}

int
beside_the_owner (SSL_CTX *ctx)
{
  SSL *first = SSL_new (ctx);
  if (!first)
    return -1;
  std::unique_ptr<SSL, SslFree> second (SSL_new (ctx));
  if (!second)
    return -1; // expect: unreleased-handle
  int r = SSL_connect (first) + SSL_connect (second.get ());
  SSL_free (first);
  return r;
}
