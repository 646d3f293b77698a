// An exception between fopen and fclose; a handle beside an owner of another one.
#include <cstdio>
#include <stdexcept>
#include <string>

std::string
first_line (const char *path)
{
  char line[128];
  FILE *f = fopen (path, "r");
  if (!f)
    throw std::runtime_error ("no such file");
  if (!fgets (line, sizeof line, f))
    throw std::runtime_error ("empty file"); // expect: unreleased-handle
  fclose (f);
  return line;
}

class Log
{
public:
  explicit Log (const char *path) : m_file (fopen (path, "a")) {}
  ~Log ()
  {
    if (m_file)
      fclose (m_file);
  }
  Log (const Log &) = delete;
  Log &operator= (const Log &) = delete;
  bool good () const { return m_file != nullptr; }

private:
  FILE *m_file;
};

bool
both (const char *a, const char *b)
{
  Log log (a);
  FILE *f = fopen (b, "a");
  if (!f)
    return false;
  if (!log.good ())
    return false; // expect: unreleased-handle
  return fclose (f) == 0;
}
