// Callbacks without a throw in sight.
#include <csignal>
#include <cstdlib>
#include <pthread.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <unistd.h>

static volatile std::sig_atomic_t stopped;

static void
stop (int)
{
  stopped = 1;
}

static void *
entry (void *data)
{
  std::string text (static_cast<char *> (data));
  text += "!";
  return write (1, text.data (), text.size ()) < 0 ? data : nullptr;
}

static void
check (int n)
{
  if (n < 0)
    throw std::runtime_error ("in the thread that started it");
}

int
start (pthread_t *t, char *data, int n)
{
  check (n);
  if (std::signal (SIGTERM, stop) == SIG_ERR)
    return -1;
  std::thread u ([n] { sleep (n); });
  u.join ();
  return pthread_create (t, nullptr, entry, data);
}
