// A stream keeps its state: it can be asked at any time, or everything is left to it.
#include <fstream>
#include <mutex>
#include <string>
#include <thread>

bool
saved (const char *path, const std::string &text)
{
  std::ofstream out (path);
  out << text;
  out.flush ();
  return static_cast<bool> (out);
}

void
hints (const char *path)
{
  std::ofstream out;
  out.open (path);
  out << "at " << path << std::endl;
  out.close ();
  std::filebuf b;
  b.open (path, std::ios::in);
  if (b.is_open ())
    b.close ();
}

int
locked (std::mutex &m, int &n)
{
  std::unique_lock<std::mutex> l (m, std::try_to_lock);
  if (!l.owns_lock ())
    l.lock ();
  std::thread t ([&n] { n++; });
  t.join ();
  return n;
}
