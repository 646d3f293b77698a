// What throws has closed the descriptor, or has it.
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>
#include <vector>

static std::vector<int> kept;

static void
check (int fd)
{
  if (::lseek (fd, 0, SEEK_END) < 0)
    {
      ::close (fd);
      throw std::runtime_error ("a pipe");
    }
}

static void
checks_deeper (int fd, int more)
{
  check (fd);
  if (more < 0)
    {
      ::close (fd);
      throw std::runtime_error ("nothing more");
    }
}

static void
keep (int fd)
{
  kept.push_back (fd);
  if (kept.size () > 10)
    throw std::runtime_error ("too many");
}

struct Owner
{
  int fd;
  explicit Owner (int f) : fd (f) {}
  ~Owner () { ::close (fd); }
  Owner (const Owner &) = delete;
};

struct File
{
  Owner owner;
  long n;
  explicit File (int fd) : owner (fd), n (::lseek (fd, 0, SEEK_END))
  {
    if (n < 0)
      throw std::runtime_error ("a pipe");
  }
};

static void
guarded (int fd)
{
  Owner o (fd);
  if (::lseek (fd, 0, SEEK_END) < 0)
    throw std::runtime_error ("a pipe");
}

int
all (const char *path, int what)
{
  int fd = ::open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return -1;
  switch (what)
    {
    case 0:
      check (fd);
      break;
    case 1:
      checks_deeper (fd, what);
      break;
    case 2:
      keep (fd);
      return 0;
    case 3:
      {
	File f (fd);
	return static_cast<int> (f.n);
      }
    case 4:
      guarded (fd);
      return 0;
    case 5:
      try
	{
	  check (fd);
	}
      catch (const std::runtime_error &)
	{
	  return -1;
	}
      break;
    }
  ::close (fd);
  return 0;
}
