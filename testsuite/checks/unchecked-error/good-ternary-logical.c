/* Results that decide through &&, ||, ! and ?:.  */
#include <stdbool.h>
#include <sys/socket.h>

bool
ready (int fd, const struct sockaddr *sa, socklen_t len)
{
  return !bind (fd, sa, len) && !listen (fd, 1);
}

const char *
verdict (int fd)
{
  return listen (fd, 1) ? "deaf" : "listening";
}

bool
either (int a, int b)
{
  bool ok = listen (a, 1) == 0;
  ok = listen (b, 1) == 0 || ok;
  return ok;
}
