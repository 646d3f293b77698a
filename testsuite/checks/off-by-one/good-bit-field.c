/* The field was tested, though the compiler tests the byte that it lies in.  */

struct errors
{
  unsigned reading : 1;
  unsigned writing : 1;
  unsigned n : 2;
  unsigned long code[3];
};

void
put (struct errors *e, unsigned long code)
{
  if (e->n == 3)
    return;
  e->code[e->n++] = code;
}
