/* What a macro's definition holds is told once; what its arguments hold, each time.  */
#include <string.h>

#define COPY(to, from) strcpy (to, from)
#define ALWAYS(call) (call)

char *
one (char *to, const char *from)
{
  return COPY (to, from); /* expect: prohibited-api */
}

char *
two (char *to, const char *from)
{
  return COPY (to, from);
}

char *
three (char *to, const char *from)
{
  return ALWAYS (strcpy (to, from)); /* expect: prohibited-api */
}

char *
four (char *to, const char *from)
{
  return ALWAYS (strcpy (to, from)); /* expect: prohibited-api */
}
