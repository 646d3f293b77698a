/* A cast to void is read from the source: GIMPLE has lost it.  */
/* options: -D_GNU_SOURCE */
#include <unistd.h>
#define QUIET(fd) (void) close (fd)
#define WRAP(x) do { x; } while (0)
#define PLAIN(fd) close (fd)

/* want: call close \(11\) voided */
/* want: call close \(12\) voided */
/* want: call close \(13\) voided */
/* want: call close \(14\) voided */
/* want: call close \(15\) voided */
/* want: call close \(16\) voided */
/* want: call close \(17\) voided */
/* want: call close \(18\) voided */
/* want: call close \(19\) voided */
/* never: call close \(2[0-9]\) voided */
void f (void)
{
  void nested (void) { (void) close (18); }
  nested ();
  int k = ({ (void) close (19); close (24); });
  if (k) close (25);
  (void) close (11);
  (void)
    close (12);
  ((void) close (13));
  QUIET (14);
  WRAP ((void) close (15));
  (void) PLAIN (16);
  ( void )close (17);
  close (20);
  WRAP (close (21));
  PLAIN (22);
  if (close (23)) {}
}
