// unique_ptr with a deleter, shared_ptr with one, streams, filebuf, a guard object.
#include <cstdio>
#include <dirent.h>
#include <fstream>
#include <memory>
#include <netdb.h>
#include <stdexcept>
#include <string>
#include <thread>

struct Close
{
  void operator() (FILE *f) const
  {
    if (f)
      fclose (f);
  }
};

int
with_deleter (const char *path)
{
  std::unique_ptr<FILE, Close> f (fopen (path, "r"));
  if (!f)
    return -1;
  return fgetc (f.get ());
}

int
with_function (const char *path)
{
  std::unique_ptr<FILE, int (*) (FILE *)> f (fopen (path, "r"), fclose);
  if (!f)
    throw std::runtime_error ("no file");
  return fgetc (f.get ());
}

int
counted (const char *path)
{
  std::shared_ptr<DIR> d (opendir (path), closedir);
  int n = 0;
  if (!d)
    return -1;
  while (readdir (d.get ()))
    n++;
  return n;
}

std::string
streams (const char *path)
{
  std::ifstream in (path);
  std::string line;
  if (!in)
    return line;
  std::getline (in, line);
  std::filebuf raw;
  if (!raw.open (path, std::ios::in))
    throw std::runtime_error (line);
  return line;
}

bool
resolves (const char *host)
{
  struct addrinfo *list = nullptr;
  if (getaddrinfo (host, nullptr, nullptr, &list) != 0)
    return false;
  std::unique_ptr<addrinfo, decltype (&freeaddrinfo)> owner (list, freeaddrinfo);
  return owner->ai_family == AF_INET || owner->ai_next;
}

class Finally
{
public:
  explicit Finally (FILE *f) : m_f (f) {}
  ~Finally () { fclose (m_f); }
  Finally (const Finally &) = delete;
  Finally &operator= (const Finally &) = delete;

private:
  FILE *m_f;
};

int
guarded (const char *path)
{
  FILE *f = fopen (path, "r");
  if (!f)
    return -1;
  Finally close (f);
  int c = fgetc (f);
  if (c == EOF)
    throw std::runtime_error ("empty");
  return c;
}

void
run (void (*f) ())
{
  std::thread t (f);
  t.join ();
}
