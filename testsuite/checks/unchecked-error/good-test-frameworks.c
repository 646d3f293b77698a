/* Assertions test: assert, and an own macro of a test framework.  */
#include <assert.h>
#include <stdio.h>
#include <sys/socket.h>

extern void test_failed (const char *file, int line, const char *what);
#define T_ASSERT(cond) ((cond) ? (void) 0 : test_failed (__FILE__, __LINE__, #cond))

void
test_pair (int a, int b)
{
  char c = 'x';
  T_ASSERT (send (a, &c, 1, 0) == 1);
  T_ASSERT (recv (b, &c, 1, 0) == 1);
  assert (shutdown (a, SHUT_WR) == 0);
}
