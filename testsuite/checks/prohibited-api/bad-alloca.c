#include <alloca.h>
#include <string.h>

size_t
twice (const char *text, size_t n)
{
  char *copy = alloca (n); /* expect: prohibited-api */
  memcpy (copy, text, n);
  return strnlen (copy, n);
}
