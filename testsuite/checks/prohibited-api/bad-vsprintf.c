#include <stdarg.h>
#include <stdio.h>

void
format (char *out, const char *text, ...)
{
  va_list ap;
  va_start (ap, text);
  vsprintf (out, text, ap); /* expect: prohibited-api */
  va_end (ap);
}
