/* Names of C functions and paths of files.  */
/* want: declare chosen name "given": i32 */
extern int given (int) __asm__ ("chosen");
/* want: ^declare open: i32 */
extern int my_open (const char *, int) __asm__ ("open64");
/* want: declare memcpy: \*void */
/* want: in "other.h" */
/* want: in "dir/deep.h" */
#line 10 "./x/../other.h"
int from_header (int i) { return given (i) + my_open ("x", 0); }
#line 20 "dir//./sub/../deep.h"
int deeper (void *a, void *b) { __builtin_memcpy (a, b, 30000); return 0; }
#line 20 "names.c"
/* A static function is the user's, whatever its name.  */
/* want: ^function creat64 .*static */
static __attribute__ ((noinline)) int creat64 (int i) { return i; }
int calls_own (int i) { return creat64 (i); }
