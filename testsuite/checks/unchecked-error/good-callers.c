/* Too few callers; too few that test; results that are used rather than tested; those
   that are dropped on purpose; functions of the system.  */
#include <stdio.h>
#include <string.h>

int few (int key);
int half (int key);
int next (int state);
int on_purpose (int key);

#define ASK(f, n) \
  int f##_asks##n (void) { return f (n) < 0 ? -1 : n; }
ASK (few, 1)
ASK (few, 2)
ASK (few, 3)
ASK (half, 1)
ASK (half, 2)
ASK (half, 3)
ASK (half, 4)
ASK (half, 5)
ASK (half, 6)
ASK (half, 7)
ASK (half, 8)
ASK (on_purpose, 1)
ASK (on_purpose, 2)
ASK (on_purpose, 3)
ASK (on_purpose, 4)
ASK (on_purpose, 5)
ASK (on_purpose, 6)
ASK (on_purpose, 7)
ASK (on_purpose, 8)
ASK (on_purpose, 9)
#define COUNT(n) \
  int count##n (int *p) { return p[next (n)]; }
COUNT (1)
COUNT (2)
COUNT (3)
COUNT (4)
COUNT (5)
COUNT (6)
COUNT (7)
COUNT (8)
COUNT (9)
COUNT (10)
#define SAY(n) \
  int say##n (void) { return puts ("n") < 0 ? -1 : 0; }
SAY (1)
SAY (2)
SAY (3)
SAY (4)
SAY (5)
SAY (6)
SAY (7)
SAY (8)
SAY (9)

void
drops (void)
{
  few (4);
  half (9);
  half (10);
  next (11);
  (void) on_purpose (10);
  puts ("x");
}
