/* Every form of memory reference becomes a place.  */
#include <stddef.h>
#include <string.h>

struct inner { int a; char name[16]; };
struct outer { int fd; struct inner in; struct inner rows[4]; };
union both { int i; float f; char c[4]; };
struct bits { unsigned a : 3, b : 5; int c; };
struct flexible { int n; char data[]; };
struct zero { int n; char data[0]; };
struct outer global_outer;
static struct outer table[3];

/* want: store %p->fd, 1 */
/* want: store %p->in.a, 2 */
/* want: store %p->in.name\[3\], 120 */
/* want: store %p->rows\[2\].a, 3 */
/* want: store %p->rows\[%i\].a, 4 */
void fields (struct outer *p, int i)
{
  p->fd = 1;
  p->in.a = 2;
  p->in.name[3] = 'x';
  p->rows[2].a = 3;
  p->rows[i].a = 4;
}

/* want: store @global_outer.fd, 5 */
/* want: store @table\[%i\].in.a, 6 */
/* want: store @table\[1\].rows\[2\].a, 7 */
void globals (int i)
{
  global_outer.fd = 5;
  table[i].in.a = 6;
  table[1].rows[2].a = 7;
}

/* want: store %u->i, 8 */
/* want: load %u->f */
/* want: store %u->c\[1\], 9 */
float unions (union both *u)
{
  u->i = 8;
  u->c[1] = 9;
  return u->f;
}

/* want: b: u5 @3 size 5 */
/* want: store %b->b, */
void bitfields (struct bits *b, int x) { b->b = x; }

/* want: data: \[\?\]i8 @32 */
/* want: data: \[\?\]<0>i8 @32 */
/* want: store %f->data\[%n\], 1 */
void flexible (struct flexible *f, struct zero *z, size_t n)
{
  f->data[n] = 1;
  z->data[n] = 1;
}

/* want: copy \$local, \*%p */
/* want: copy \*%q, \$local */
/* want: store \$local.fd, 10 */
void aggregates (struct outer *p, struct outer *q)
{
  struct outer local = *p;
  local.fd = 10;
  *q = local;
}

/* want: zero \$z */
/* want: zero \$some */
/* want: store \$some.in.a, 11 */
int sink (struct outer *, struct outer *);
int constructors (void)
{
  struct outer z = { 0 };
  struct outer some = { .in = { .a = 11 } };
  return sink (&z, &some);
}

/* want: store \$v, 1 volatile */
/* want: load \$v volatile */
int volatiles (void)
{
  volatile int v = 1;
  return v;
}

/* An offset becomes a field again.  */
/* want: store %p->in.a, 12 */
void offsets (struct outer *p)
{
  int *a = (int *) ((char *) p + offsetof (struct outer, in.a));
  *(int *) &p->in = 12;
  *a = 13;
}

/* never: unlowered */
