/* Arrays of threads, begun in one loop and joined in the next.  */
#include <thread>
#include <vector>

void work (int job);

void
run_all (int jobs)
{
  std::vector<std::thread> all;
  for (int job = 0; job < jobs; job++)
    all.push_back (std::thread (work, job));
  for (auto &one : all)
    one.join ();
}

void
run_four ()
{
  std::thread all[4];
  for (int job = 0; job < 4; job++)
    all[job] = std::thread (work, job);
  for (int job = 0; job < 4; job++)
    all[job].join ();
}

void
run_each (int jobs)
{
  for (int job = 0; job < jobs; job++)
    {
      std::thread worker (work, job);
      worker.join ();
    }
}
