/* A parser's stack: bytes and words in one block, which is given back by the address of the
   bytes.  */
#include <stdlib.h>
#include <string.h>
union u { signed char s; long v; };
int next (void);
void drop (int, long *);
int
parse (long most)
{
  signed char sa[200], *ss = sa, *sp = sa;
  long va[200], *vs = va, *vp = va;
  long size = 200;
  int r = 0, len = 0, state = 0;
  for (;;)
    {
      *sp = (signed char) state;
      if (ss + size - 1 <= sp)
	{
	  long n = sp - ss + 1;
	  if (most <= size)
	    goto oom;
	  size *= 2;
	  if (most < size)
	    size = most;
	  {
	    signed char *s1 = ss;
	    union u *p = malloc (size * 9 + 7);
	    if (!p)
	      goto oom;
	    memcpy (&p->s, ss, n);
	    ss = &p->s;
	    p += (size + 7) / 8;
	    memcpy (&p->v, vs, n * 8);
	    vs = &p->v;
	    if (s1 != sa)
	      free (s1);
	  }
	  sp = ss + n - 1;
	  vp = vs + n - 1;
	  if (ss + size - 1 <= sp)
	    goto abort;
	}
      if (state == 2)
	goto accept;
      state = next ();
      if (state < 0)
	{
	  len = next ();
	  sp -= len;
	  vp -= len;
	  len = 0;
	  if (next () == 3)
	    goto abort;
	  if (next () == 4)
	    {
	      for (;;)
		{
		  if (next () == 5)
		    break;
		  if (sp == ss)
		    goto abort;
		  drop (*sp, vp);
		  sp--, vp--;
		}
	    }
	}
      sp++;
      *++vp = state;
    }
oom:
  r = 2;
  goto out;
accept:
  r = 0;
  goto out;
abort:
  r = 1;
out:
  sp -= len;
  vp -= len;
  while (sp != ss)
    {
      drop (*sp, vp);
      sp--, vp--;
    }
  if (ss != sa)
    free (ss);
  return r;
}
