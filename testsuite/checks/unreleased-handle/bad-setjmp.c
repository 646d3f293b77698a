/* A function with setjmp in it is looked at like any other.  */
#include <setjmp.h>
#include <stdio.h>

extern jmp_buf *buffer_of (void *reader);
extern void work (void *reader);

int
first_return (const char *name, void *reader)
{
  FILE *in = fopen (name, "rb");
  if (in == NULL)
    return 1;
  if (setjmp (*buffer_of (reader)) == 0)
    {
      if (getc (in) == EOF)
        return 1; /* expect: unreleased-handle */
      work (reader);
    }
  fclose (in);
  return 0;
}
