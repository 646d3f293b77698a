/* The block is as large as the class that is made in it.  */

struct Base { virtual ~Base () {} int a = 0; };
struct Derived : Base { long b[8] = {}; };

Base *
make ()
{
  Derived *d = new Derived;
  d->b[7] = 1;
  return d;
}
