// Streams lock and allocate as stdio does.
#include <csignal>
#include <iostream>

static void
onUser (int number)
{
  std::cerr << "signal " << number; // expect: unsafe-handler
}

void
prepare ()
{
  std::signal (SIGUSR1, onUser);
}
