// A signal comes between any two instructions: there is no handler to go to.
#include <csignal>
#include <stdexcept>
#include <unistd.h>

static void
stop (int number)
{
  throw std::runtime_error ("stopped"); // expect: unhandled-exception
}

static void
reload (int, siginfo_t *, void *)
{
  if (write (1, ".", 1) != 1)
    throw 1; // expect: unhandled-exception
}

int
install ()
{
  struct sigaction sa = {};
  sa.sa_sigaction = reload;
  sa.sa_flags = SA_SIGINFO;
  if (std::signal (SIGTERM, stop) == SIG_ERR)
    return -1;
  return sigaction (SIGHUP, &sa, nullptr);
}
