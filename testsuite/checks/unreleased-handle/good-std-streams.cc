// Streams of C++ close their files by themselves; whoever wants to know asks them.
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

std::string
whole_file (const std::string &path)
{
  std::ifstream in (path, std::ios::binary);
  if (!in)
    throw std::runtime_error (path);
  std::ostringstream all;
  all << in.rdbuf ();
  return all.str ();
}

int
opened_later (const char *path)
{
  std::ifstream in;
  int n = 0;
  in.open (path);
  if (!in.is_open ())
    return -1;
  for (std::string line; std::getline (in, line);)
    n++;
  return n;
}

void
not_asked (const char *path, const std::string &text)
{
  std::ofstream (path) << text;
  std::fstream both (path, std::ios::in | std::ios::out | std::ios::app);
  both << text << '\n';
}

bool
buffer (const char *path, char *to, std::streamsize n)
{
  std::filebuf b;
  if (!b.open (path, std::ios::in))
    return false;
  return b.sgetn (to, n) == n;
}

bool
closed_and_opened_again (const char *path)
{
  std::ofstream out (path);
  out << 1;
  out.close ();
  out.open (path, std::ios::app);
  out << 2;
  return out.good ();
}

class Log
{
public:
  explicit Log (const std::string &path) : file (path), to (&file) {}
  Log (Log &&) = default;
  void say (const char *what) { *to << what << std::endl; }

private:
  std::ofstream file;
  std::ostream *to = nullptr;
};

std::ofstream
given_back (const char *path)
{
  std::ofstream out (path);
  out.exceptions (std::ios::badbit);
  return out;
}

void
moved (const char *path, std::vector<std::ofstream> &all)
{
  std::ofstream out = given_back (path);
  all.push_back (std::move (out));
  auto p = std::make_unique<std::ifstream> (path);
  if (*p)
    p->seekg (0, std::ios::end);
  auto q = std::shared_ptr<std::istream> (new std::ifstream (path));
  q->peek ();
}

std::istream *
chosen (const char *path)
{
  if (!path)
    return &std::cin;
  return new std::ifstream (path);
}
