/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* In C++.  */
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <unistd.h>

class Journal
{
public:
  bool open (const std::string &path)
  {
    m_fd = ::open (path.c_str (), O_WRONLY | O_CREAT, 0600); /* expect: inherited-descriptor */
    return m_fd >= 0;
  }
  int rotate () { return std::system ("logrotate"); }
  ~Journal ()
  {
    if (m_fd >= 0)
      ::close (m_fd);
  }

private:
  int m_fd = -1;
};

bool
begin (const std::string &path)
{
  Journal journal;
  return journal.open (path) && journal.rotate () == 0;
}
