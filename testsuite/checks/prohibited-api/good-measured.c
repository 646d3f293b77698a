/* The length of the text was looked at: into a block made to measure by a function that
   nobody knows, or after a test (low confidence).  */
#include <stdio.h>
#include <string.h>

char *whine_alloc (size_t, const char *file, int line);
struct item { char *name; };

char *
copy (const char *text)
{
  char *p = whine_alloc (strlen (text) + 1, __FILE__, __LINE__);
  if (p)
    strcpy (p, text);
  return p;
}

char *
append (char *to, const char *text)
{
  to = whine_alloc (strlen (to) + strlen (text) + 1, __FILE__, __LINE__);
  strcat (to, text);
  return to;
}

int
keep (char *out, const struct item *item)
{
  char buf[32];
  if (strlen (item->name) >= sizeof buf)
    return -1;
  strcpy (buf, item->name);
  memcpy (out, buf, sizeof buf);
  return 0;
}

/* As long as a double can be, the buffer's size being unknown.  */
void
show (char *out, double share)
{
  sprintf (out, "%.2fM", share);
}
