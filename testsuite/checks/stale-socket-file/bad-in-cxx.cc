/* options: -fplugin-arg-gimlet-confidence=low -fplugin-arg-gimlet-checks=stale-socket-file */
/* The same in C++, with a class of one's own around it.  */
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

class Server
{
public:
  bool open (const std::string &path);
  ~Server ()
  {
    if (m_fd >= 0)
      close (m_fd);
  }

private:
  int m_fd = -1;
};

bool
Server::open (const std::string &path)
{
  sockaddr_un addr = {};
  addr.sun_family = AF_UNIX;
  std::strncpy (addr.sun_path, path.c_str (), sizeof addr.sun_path - 1);
  m_fd = socket (AF_UNIX, SOCK_STREAM, 0);
  if (m_fd < 0)
    return false;
  umask (0077);
  return bind (m_fd, reinterpret_cast<sockaddr *> (&addr), sizeof addr) == 0 /* expect: stale-socket-file */
	 && listen (m_fd, 5) == 0;
}
