// In C++, too.
#include <cstring>

char *
append (char *at, const char *word)
{
  return stpcpy (at, word); // expect: prohibited-api
}
