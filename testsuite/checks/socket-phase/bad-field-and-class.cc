// The socket lies in a member.
#include <sys/socket.h>
#include <unistd.h>

class Server
{
public:
  bool open ()
  {
    m_fd = socket (AF_INET, SOCK_STREAM, 0);
    if (m_fd < 0)
      return false;
    return listen (m_fd, 10) == 0; // expect: socket-phase
  }
  ~Server () { close (m_fd); }

private:
  int m_fd = -1;
};

bool
run (Server &s)
{
  return s.open ();
}
