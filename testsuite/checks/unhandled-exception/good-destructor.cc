// Destructors that keep it to themselves, or look whether they may.
#include <exception>
#include <iostream>
#include <stdexcept>
#include <unistd.h>

static void
must_sync (int fd)
{
  if (fsync (fd) < 0)
    throw std::runtime_error ("fsync");
}

class File
{
public:
  explicit File (int d) : fd (d) {}
  ~File ()
  {
    try
      {
	must_sync (fd);
      }
    catch (const std::exception &e)
      {
	std::cerr << e.what () << std::endl;
      }
    close (fd);
  }

private:
  int fd;
};

class Transaction
{
public:
  explicit Transaction (int d) : fd (d) {}
  ~Transaction () noexcept (false)
  {
    if (std::uncaught_exceptions () == 0)
      must_sync (fd);
  }

private:
  int fd;
};

void
use (int fd)
{
  File f (fd);
  Transaction t (fd);
}
