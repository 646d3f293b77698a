// Caught, written down, and thrown again.
#include <exception>
#include <iostream>
#include <pthread.h>

static void
step (int n)
{
  if (n > 3)
    throw n;
}

static void *
entry (void *data)
{
  try
    {
      step (*static_cast<int *> (data));
    }
  catch (...)
    {
      std::cerr << "lost\n";
      throw; // expect: unhandled-exception
    }
  return nullptr;
}

int
start (pthread_t *t, int *n)
{
  return pthread_create (t, nullptr, entry, n);
}
