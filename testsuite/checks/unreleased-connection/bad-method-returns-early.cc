// A local in a method; the member function checks and leaves.
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

class Pinger
{
public:
  bool ping (const sockaddr_in &peer);

private:
  int limit_ = 3;
  int sent_ = 0;
};

bool
Pinger::ping (const sockaddr_in &peer)
{
  int fd = socket (AF_INET, SOCK_DGRAM, 0);
  if (fd < 0)
    return false;
  if (sent_ >= limit_)
    return false; // expect: unreleased-connection
  const bool ok = sendto (fd, "ping", 4, 0, reinterpret_cast<const sockaddr *> (&peer), sizeof peer) == 4;
  sent_++;
  close (fd);
  return ok;
}
