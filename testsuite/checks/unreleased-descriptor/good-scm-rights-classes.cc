// Owners of all kinds take what came with a message.
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>
#include <vector>

class Descriptor
{
public:
  explicit Descriptor (int fd = -1) : fd_ (fd) {}
  Descriptor (Descriptor &&other) noexcept : fd_ (std::exchange (other.fd_, -1)) {}
  Descriptor (const Descriptor &) = delete;
  ~Descriptor () { if (fd_ >= 0) ::close (fd_); }

private:
  int fd_;
};

static const cmsghdr *
rights (int sock, msghdr &msg)
{
  if (::recvmsg (sock, &msg, 0) <= 0)
    return nullptr;
  const cmsghdr *c = CMSG_FIRSTHDR (&msg);
  return c && c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_RIGHTS ? c : nullptr;
}

Descriptor
owned (int sock, msghdr &msg)
{
  const cmsghdr *c = rights (sock, msg);
  if (!c)
    return Descriptor ();
  return Descriptor (*reinterpret_cast<const int *> (CMSG_DATA (c)));
}

std::vector<int>
gathered (int sock, msghdr &msg)
{
  std::vector<int> all;
  if (::recvmsg (sock, &msg, 0) <= 0)
    return all;
  for (cmsghdr *c = CMSG_FIRSTHDR (&msg); c; c = CMSG_NXTHDR (&msg, c))
    if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_RIGHTS)
      {
	int fd;
	std::memcpy (&fd, CMSG_DATA (c), sizeof fd);
	all.push_back (fd);
      }
  return all;
}
