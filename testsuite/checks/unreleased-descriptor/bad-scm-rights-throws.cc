// The descriptor is there; the message it came with is refused by an exception.
#include <cstring>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

class Channel
{
public:
  explicit Channel (int sock) : sock_ (sock) {}
  int receive ();

private:
  int sock_;
};

int
Channel::receive ()
{
  char tag = 0;
  iovec iov = { &tag, 1 };
  alignas (cmsghdr) char control[CMSG_SPACE (sizeof (int))];
  msghdr msg{};
  int fd = -1;

  msg.msg_iov = &iov;
  msg.msg_iovlen = 1;
  msg.msg_control = control;
  msg.msg_controllen = sizeof control;
  if (::recvmsg (sock_, &msg, 0) <= 0)
    throw std::runtime_error ("nothing came");
  const cmsghdr *c = CMSG_FIRSTHDR (&msg);
  if (c && c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_RIGHTS)
    std::memcpy (&fd, CMSG_DATA (c), sizeof fd);
  if (fd < 0)
    throw std::runtime_error ("no descriptor");
  if (tag != 'D')
    throw std::runtime_error ("bad tag"); // expect: unreleased-descriptor
  return fd;
}
