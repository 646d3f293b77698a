/* Arithmetic, choices, loops and switches.  */
typedef unsigned four __attribute__ ((vector_size (16)));
enum colour { RED = -1, BLUE };

/* want: %i~2: i32 \$i = phi \[bb2: %i, bb4: %i~3\] */
int loop (int n)
{
  int s = 0;
  for (int i = 0; i < n; i++)
    s += i;
  return s;
}

/* want: ^      1..5: bb */
/* want: ^      7: bb */
/* want: ^      default: bb */
int choose (unsigned n)
{
  switch (n)
    {
    case 1 ... 5: return 2;
    case 7: return 3;
    default: return 4;
    }
}

/* want: ^      -1: bb */
int colours (enum colour c)
{
  switch (c)
    {
    case RED: return 1;
    case BLUE: return 2;
    }
  return 3;
}

/* want: bool = call internal ".MUL_OVERFLOW" \(%a, %b\) */
/* want: u64 = mul %a, %b */
/* want: bool = call internal ".ADD_OVERFLOW" \(%a, %b\) */
/* want: bool = call internal ".SUB_OVERFLOW" \(%a, %b\) */
/* never: the pair of an overflow */
int overflow (unsigned long a, unsigned long b, unsigned long *r)
{
  return __builtin_mul_overflow (a, b, r) || __builtin_add_overflow (a, b, r)
	 || __builtin_sub_overflow (a, b, r);
}

/* want: i128 .big = mul */
/* want: f64 = cast|f64 = add */
/* want: other<16> */
double wide (long a, long b, double d, four v, _Complex double c)
{
  __int128 big = (__int128) a * b;
  v += v;
  return big > 3 ? d : v[1] + __real__ c;
}

/* want: ptradd %p, */
/* want: ptrdiff %q, %p */
/* want: eq %p, null */
long pointers (char *p, char *q)
{
  if (p == (char *) 0)
    return 0;
  p[3] = 1;
  return q - p;
}

/* want: eq %p, -1( |:) */
int failed (void *p) { return p == (void *) -1; }

/* A constant that never changes is its value.  */
/* want: call use \(10\) */
/* want: call use \(11\)|cast 11 */
static int never_written = 10;
static const int constant = 11;
void use (int);
void constants (void)
{
  use (never_written);
  use (constant);
}

/* want: lt %[0-9r]+, 0 */
/* never: call .*expect */
int expect (int r)
{
  if (__builtin_expect (r < 0, 0))
    return -1;
  char *p = __builtin_assume_aligned (&r, 4);
  return __builtin_constant_p (r) ? 1 : *p;
}

/* want: call alloca \(%[0-9]+\) */
/* want: call memset \(%[0-9]+, 0, */
void *memset (void *, int, unsigned long);
void vla (int n)
{
  char text[n];
  memset (text, 0, sizeof text);
  use (text[1]);
}
