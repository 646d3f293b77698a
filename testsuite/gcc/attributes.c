/* What GCC's attributes say of functions.  */
#include <stddef.h>

/* want: declare my_free: void */
/* want: declare my_alloc: \*void \[.*malloc\(my_free, 1\).*alloc_size\(1.*warn_unused.*\]|declare my_alloc: \*void \[.*malloc */
void my_free (void *);
__attribute__ ((malloc, malloc (my_free, 1), alloc_size (1), warn_unused_result)) void *my_alloc (size_t);

/* want: declare look: i32 .*access\(1, 2, 1\) */
__attribute__ ((access (read_only, 1, 2))) int look (const char *, size_t);
/* want: declare fill: void .*access\(1, 0, 2\) */
__attribute__ ((access (write_only, 1))) void fill (char *);
/* want: declare strict: void .*nonnull\(2\) */
__attribute__ ((nonnull (2))) void strict (char *, char *);
/* want: declare always: \*i8 .*returns_nonnull */
__attribute__ ((returns_nonnull)) char *always (void);
/* want: declare die: void .*noreturn */
__attribute__ ((noreturn)) void die (void);
/* want: declare say: void varargs .*format\(0, 1, 2\) */
__attribute__ ((format (printf, 1, 2))) void say (const char *, ...);
/* want: declare old: void .*deprecated */
__attribute__ ((deprecated)) void old (void);
/* want: declare array: void( @|$) */
void array (int [4]);

void use (char *p)
{
  p = my_alloc (3);
  my_free (p);
  look (p, 3);
  fill (p);
  strict (p, p);
  always ();
  say ("x");
  old ();
  array ((int *) p);
  die ();
}
