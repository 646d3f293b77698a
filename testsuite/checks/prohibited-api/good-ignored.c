#include <string.h>

void
keep (char *out, const char *name)
{
  /* gimlet: ignore prohibited-api the caller has measured it */
  strcpy (out, name);
}
