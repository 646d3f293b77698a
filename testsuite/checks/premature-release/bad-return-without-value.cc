/* A return without value: GCC has no place for it where it copies the cleanups.  */
#include <string>
#include <thread>

bool open_log (const std::string &name);
void serve (int port);

void
run (int port, const char *name)
{
  std::thread server (serve, port);
  std::string log (name);
  if (!open_log (log)) return; /* expect: premature-release */
  server.join ();
}
