/* A stream in an object that setjmp's second return still sees: no call that jumps back
   loses it.  */
#include <setjmp.h>
#include <stdio.h>

extern jmp_buf *buffer_of (void *reader);
extern void work (void *reader);

static FILE *shared;

int
in_a_file_scope_object (const char *name, void *reader)
{
  if ((shared = fopen (name, "rb")) == NULL)
    return 1;
  if (setjmp (*buffer_of (reader)))
    {
      fclose (shared);
      return 1;
    }
  work (reader);
  fclose (shared);
  return 0;
}

int
in_static_locals (const char *name, const char *to, void *reader)
{
  static FILE *in, *out;
  if ((in = fopen (name, "rb")) == NULL)
    return 1;
  if ((out = fopen (to, "wb")) == NULL)
    {
      fclose (in);
      return 1;
    }
  if (setjmp (*buffer_of (reader)))
    {
      fclose (in);
      fclose (out);
      return 1;
    }
  work (reader);
  fclose (in);
  fclose (out);
  return 0;
}

int
in_a_volatile_local (const char *name, void *reader)
{
  FILE *volatile in;
  if ((in = fopen (name, "rb")) == NULL)
    return 1;
  if (setjmp (*buffer_of (reader)))
    {
      fclose (in);
      return 1;
    }
  work (reader);
  fclose (in);
  return 0;
}
