// Destructors are noexcept; and one runs while another exception is on its way.
#include <stdexcept>
#include <unistd.h>

class File
{
public:
  explicit File (int d) : fd (d) {}
  ~File ()
  {
    if (fsync (fd) < 0)
      throw std::runtime_error ("fsync"); // expect: unhandled-exception
    close (fd);
  }

private:
  int fd;
};

class Log
{
public:
  explicit Log (int d) : fd (d) {}
  ~Log ()
  {
    flush (); // expect: unhandled-exception
  }
  void
  flush ()
  {
    if (write (fd, "\n", 1) != 1)
      throw std::runtime_error ("write");
  }

private:
  int fd;
};

struct Loose
{
  int fd;
  ~Loose () noexcept (false)
  {
    if (fsync (fd) < 0)
      throw std::runtime_error ("fsync"); // expect: unhandled-exception
  }
};

void
use (int fd)
{
  File f (fd);
  Log l (fd);
  Loose o { fd };
}
