// Caught where it must be.
#include <exception>
#include <iostream>
#include <pthread.h>
#include <stdexcept>
#include <thread>
#include <unistd.h>

static void
work (int n)
{
  if (n > 3)
    throw std::runtime_error ("too many");
}

static void *
all (void *data)
{
  try
    {
      work (*static_cast<int *> (data));
    }
  catch (...)
    {
      std::cerr << "lost\n";
    }
  return nullptr;
}

static void *
of_type (void *data)
{
  try
    {
      work (*static_cast<int *> (data));
    }
  catch (const std::exception &e)
    {
      std::cerr << e.what () << "\n";
    }
  return nullptr;
}

static void
whole_body (int n)
try
  {
    work (n);
  }
catch (const std::exception &e)
  {
    std::cerr << e.what () << "\n";
  }

int
start (pthread_t *t, int *n)
{
  if (pthread_create (&t[0], nullptr, all, n) || pthread_create (&t[1], nullptr, of_type, n))
    return -1;
  std::thread a (whole_body, *n);
  std::thread b ([n] {
    try
      {
	work (*n);
      }
    catch (const std::exception &)
      {
	_exit (1);
      }
  });
  a.join ();
  b.join ();
  return 0;
}
