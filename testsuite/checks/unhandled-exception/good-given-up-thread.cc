// What the thread calls catches; what throws is called by somebody else.
#include <stdexcept>
#include <thread>
#include <unistd.h>

static void
step (int n)
{
  if (n > 3)
    throw std::runtime_error ("too many");
}

static bool
try_step (int n)
{
  try
    {
      step (n);
      return true;
    }
  catch (const std::runtime_error &)
    {
      return false;
    }
}

static void
loop (int n)
{
  while (try_step (n))
    n++;
}

void
run (int n)
{
  step (n);
  std::thread t (loop, n);
  t.join ();
}
