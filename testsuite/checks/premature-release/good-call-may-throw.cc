/* Calls that may throw, as any may: nothing says that they do.  */
#include <string>
#include <thread>

void serve (int port);
void talk (int port, const std::string &words);

static void
greet (int port)
{
  std::string words ("good morning");	/* cleaned up if talk throws */
  talk (port, words);
}

void
run (int port)
{
  std::thread server (serve, port);
  greet (port);
  talk (port, "good night");
  server.join ();
}
