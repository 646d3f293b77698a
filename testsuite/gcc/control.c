/* goto, asm, setjmp, nested functions, cleanup, statement expressions.  */
/* options: -D_GNU_SOURCE */
#include <errno.h>
#include <setjmp.h>
#include <stdlib.h>
#include <unistd.h>

static void close_it (int *p) { close (*p); }

/* want: local \$guard: i32 cleanup close_it */
/* want: call close_it \(&\$guard\) artificial */
int guarded (int fd)
{
  __attribute__ ((cleanup (close_it))) int guard = fd;
  return guard + 1;
}

/* want: call setjmp \(&@where\) twice */
/* want: indirect \(bb[0-9]+, bb[0-9]+\[abnormal\]\) */
static jmp_buf where;
int jumps (void)
{
  if (setjmp (where))
    return 5;
  longjmp (where, 1);
}

/* want: call vfork \(\) twice */
int forks (void) { return vfork (); }

/* want: ^function "?inner.0"? name "inner" .*nested.* in outer */
/* want: call "?inner.0"? \(3, &\$~1\) */
/* want: cast &"?inner.0"? */
int outer (int k)
{
  int sum = 0;
  int inner (int z) { sum += z; return sum + k; }
  int (*pointer) (int) = inner;
  return inner (3) + pointer (4);
}

/* want: asm \(%n, &\$r:\*void, &\*%p:\*void\) */
/* want: other "an output of asm" */
int assembled (int n, int *p)
{
  int r = 1;
  asm volatile ("nop" : "=m" (r), "=m" (*p) : "r" (n) : "memory");
  asm goto ("" : : : : out);
  return r;
out:
  return 7;
}

/* want: indirect %[0-9]+ \(bb[0-9]+\[abnormal\], bb[0-9]+\[abnormal\]\) */
int computed (int i)
{
  static void *const labels[] = { &&one, &&two };
  goto *labels[i];
one:
  return 1;
two:
  return 2;
}

/* want: call abort \(\) noreturn */
/* want: ^    stop */
int stops (int i)
{
  if (i)
    abort ();
  return ({ int t = i; t + 1; });
}

/* The return's place is that of its path.  */
/* want: goto bb[0-9]+\[@ [0-9]+:12\] */
int returns (int i)
{
  if (i > 3)
    return -1;
  if (i > 2)
    return -2;
  return 0;
}

/* want: call close \(%[0-9]+\) .* macro "SHUT" */
#define SHUT(s) do { close (s); } while (0)
void expands (int fd) { SHUT (fd + 1); }

/* want: call read \(%fd, %p, 1(:u64)?\) retry .* macro "TEMP_FAILURE_RETRY" */
long retries (int fd, char *p) { return TEMP_FAILURE_RETRY (read (fd, p, 1)); }
