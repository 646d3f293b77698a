/* A round of a loop ends without joining the thread it began.  */
#include <thread>

bool is_done (int job);
void work (int job);

void
run_all (int jobs)
{
  for (int job = 0; job < jobs; job++)
    {
      std::thread worker (work, job);
      if (is_done (job))
	continue;
      worker.join ();
    } /* expect: premature-release */
}
