// C code in between knows nothing of exceptions.
#include <cstdlib>
#include <dirent.h>
#include <stdexcept>
#include <string>

static int
only_numbers (const dirent *entry)
{
  return std::stoi (entry->d_name) > 0; // expect: unhandled-exception
}

static void
flush_all ()
{
  throw std::runtime_error ("not flushed"); // expect: unhandled-exception
}

int
list (const char *path, dirent ***out)
{
  if (std::atexit (flush_all) != 0)
    return -1;
  return scandir (path, out, only_numbers, nullptr);
}
