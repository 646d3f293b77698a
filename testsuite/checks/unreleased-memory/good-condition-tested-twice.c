/* Made under a condition, and freed under the same one.  */
#include <stdlib.h>
#include <string.h>

struct link
{
  struct link *next, *last;
};

struct settings
{
  struct link rules, users;
  char *prefix;
  size_t length;
};

struct settings *
settings_of (struct settings **where)
{
  struct settings *s;
  if (!where || !*where)
    {
      if ((s = calloc (1, sizeof *s)) == NULL)
	goto none;
      s->rules.next = s->rules.last = &s->rules;
      s->users.next = s->users.last = &s->users;
    }
  else
    s = *where;
  if (!s->prefix)
    {
      s->length = strlen ("/status");
      if ((s->prefix = strdup ("/status")) == NULL)
	goto no_prefix;
    }
  if (where && !*where)
    *where = s;
  return s;

no_prefix:
  if (!where || !*where)
    free (s);
none:
  return NULL;
}
