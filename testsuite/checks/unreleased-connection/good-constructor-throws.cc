// Who cleans up where a constructor throws: itself, a member, a base, the constructor it
// delegates to.
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

class ByHand
{
public:
  ByHand (const sockaddr *to, socklen_t len) : fd_ (::socket (AF_INET, SOCK_STREAM, 0))
  {
    if (fd_ < 0)
      throw std::runtime_error ("socket");
    if (::connect (fd_, to, len) < 0)
      {
	::close (fd_);
	throw std::runtime_error ("connect");
      }
  }
  ~ByHand () { ::close (fd_); }

private:
  int fd_;
};

class Owner
{
public:
  explicit Owner (int fd) : fd_ (fd) {}
  ~Owner () { if (fd_ >= 0) ::close (fd_); }
  Owner (const Owner &) = delete;
  int get () const { return fd_; }

private:
  int fd_;
};

class WithMember
{
public:
  WithMember (const sockaddr *to, socklen_t len) : owner_ (::socket (AF_INET, SOCK_STREAM, 0))
  {
    if (owner_.get () < 0 || ::connect (owner_.get (), to, len) < 0)
      throw std::runtime_error ("connect");
  }

private:
  Owner owner_;
};

class WithBase : public Owner
{
public:
  WithBase (const sockaddr *to, socklen_t len) : Owner (::socket (AF_INET, SOCK_STREAM, 0))
  {
    if (get () < 0 || ::connect (get (), to, len) < 0)
      throw std::runtime_error ("connect");
  }
};

class Delegating
{
public:
  Delegating () : fd_ (-1) {}
  Delegating (const sockaddr *to, socklen_t len) : Delegating ()
  {
    fd_ = ::socket (AF_INET, SOCK_STREAM, 0);
    if (fd_ < 0 || ::connect (fd_, to, len) < 0)
      throw std::runtime_error ("connect"); // the object was whole: it is destroyed
  }
  ~Delegating () { if (fd_ >= 0) ::close (fd_); }

private:
  int fd_;
};

class TryBlock
{
public:
  TryBlock (const sockaddr *to, socklen_t len)
  try : fd_ (::socket (AF_INET, SOCK_STREAM, 0))
    {
      fd_ = ::socket (AF_INET6, SOCK_STREAM, 0);
      use (to, len);
    }
  catch (...)
    {
      throw;
    }
  void use (const sockaddr *to, socklen_t len);

private:
  int fd_;
};

int
all (const sockaddr *to, socklen_t len)
{
  ByHand a (to, len);
  WithMember b (to, len);
  WithBase c (to, len);
  Delegating d (to, len);
  return 0;
}
