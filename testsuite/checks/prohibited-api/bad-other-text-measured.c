/* The length of another text is no help, nor is that of a format's argument.  */
#include <stdio.h>
#include <string.h>

int
keep (char *out, const char *name, const char *host)
{
  char buf[32];
  if (strlen (host) >= sizeof buf)
    return -1;
  strcpy (buf, name); /* expect: prohibited-api */
  memcpy (out, buf, sizeof buf);
  sprintf (buf, "%s at %Lf", name, 1.0L); /* expect: prohibited-api */
  memcpy (out, buf, sizeof buf);
  return 0;
}
