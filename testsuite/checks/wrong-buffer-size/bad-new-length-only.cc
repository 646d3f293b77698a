// The same with new[].
#include <cstring>

char *
kept (const char *name)
{
  char *copy = new char[std::strlen (name)];
  std::strcpy (copy, name); // expect: wrong-buffer-size
  return copy;
}
