/* A number out of the environment.  */
#include <stdlib.h>

void step (void);

void
warm_up (void)
{
  const char *text = getenv ("ROUNDS");
  long rounds = text ? atol (text) : 0;
  for (long k = 0; k < rounds; k++) /* expect: unbounded-loop; offer: n <= LIMIT */
    step ();
}
