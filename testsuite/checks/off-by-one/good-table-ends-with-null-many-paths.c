/* The table ends with a null pointer: that ends the loop, however many paths lead
   round it.  */
#include <stdio.h>
#include <sys/stat.h>
static char *default_files[] = { "a","b","c","d","e","f","g", NULL };
extern int do_file (int agent, const char *name, int q);
int
add_all (int agent, const char *dir, int q)
{
  int ret = 0, count = 0, i;
  char buf[1024];
  struct stat st;
  for (i = 0; default_files[i]; i++)
    {
      snprintf (buf, sizeof buf, "%s/%s", dir, default_files[i]);
      if (stat (buf, &st) == -1)
	continue;
      if (do_file (agent, buf, q) == -1)
	ret = 1;
      else
	count++;
    }
  if (count == 0)
    ret = 1;
  return ret;
}
