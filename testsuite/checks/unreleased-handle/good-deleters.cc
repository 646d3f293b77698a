// Owners with deleters of their own: functions, objects, lambdas, a macro's type.
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <mutex>
#include <string>
#include <unistd.h>

struct ssl_st;
typedef struct ssl_st SSL;
struct ssl_ctx_st;
typedef struct ssl_ctx_st SSL_CTX;
extern "C" {
SSL *SSL_new (SSL_CTX *);
void SSL_free (SSL *);
int SSL_set_fd (SSL *, int);
int SSL_connect (SSL *);
}

struct SslFree
{
  void operator() (SSL *s) const { SSL_free (s); }
};
using SslPtr = std::unique_ptr<SSL, SslFree>;

template <auto fn> struct Call
{
  template <typename T> void operator() (T *p) const { fn (p); }
};

int
by_object (SSL_CTX *ctx, int fd)
{
  SslPtr s (SSL_new (ctx));
  if (!s)
    return -1;
  if (SSL_set_fd (s.get (), fd) != 1)
    return -1;
  return SSL_connect (s.get ()) == 1 ? 0 : -1;
}

int
by_function (const char *path)
{
  std::unique_ptr<FILE, int (*) (FILE *)> f (std::fopen (path, "r"), std::fclose);
  if (!f)
    return -1;
  return std::fgetc (f.get ());
}

int
by_template (const char *path)
{
  std::unique_ptr<DIR, Call<closedir>> d (opendir (path));
  if (!d)
    return -1;
  return readdir (d.get ()) ? 1 : 0;
}

int
shared (SSL_CTX *ctx)
{
  std::shared_ptr<SSL> s (SSL_new (ctx), SSL_free);
  if (!s)
    return -1;
  std::shared_ptr<SSL> t = s;
  return SSL_connect (t.get ());
}

int
by_lambda (const char *path)
{
  auto close = [] (FILE *f) {
    if (f)
      std::fclose (f);
  };
  std::unique_ptr<FILE, decltype (close)> f (std::fopen (path, "r"), close);
  return f ? std::fgetc (f.get ()) : -1;
}

int
put_in_later (const char *path)
{
  std::unique_ptr<FILE, int (*) (FILE *)> f (nullptr, std::fclose);
  for (int k = 0; k < 3 && !f; k++)
    f.reset (std::fopen (path, "r"));
  return f ? std::fgetc (f.get ()) : -1;
}

SslPtr
given_back (SSL_CTX *ctx)
{
  SslPtr s (SSL_new (ctx));
  if (!s || SSL_connect (s.get ()) != 1)
    return nullptr;
  return s;
}

FILE *
taken_out (const char *path)
{
  std::unique_ptr<FILE, int (*) (FILE *)> f (std::fopen (path, "r"), std::fclose);
  if (!f || std::fgetc (f.get ()) == EOF)
    return nullptr;
  return f.release ();
}

struct Holder
{
  explicit Holder (const char *path) : file (std::fopen (path, "r"), std::fclose) {}
  std::unique_ptr<FILE, int (*) (FILE *)> file;
  std::mutex lock;
  int next ()
  {
    std::lock_guard<std::mutex> l (lock);
    return file ? std::fgetc (file.get ()) : -1;
  }
};

int
in_a_member (const char *path)
{
  Holder h (path);
  return h.next ();
}
