// Streams made with `new' have no owner.
#include <fstream>
#include <string>

int
count_lines (const char *path)
{
  std::ifstream *in = new std::ifstream (path);
  if (!in->is_open ())
    return -1; // expect: unreleased-memory
  int n = 0;
  for (std::string line; std::getline (*in, line);)
    n++;
  delete in;
  return n;
}

bool
append (const char *path, const std::string &text)
{
  auto out = new std::ofstream (path, std::ios::app);
  *out << text << '\n';
  bool ok = out->good ();
  return ok; // expect: unreleased-memory
}
