// Nobody writes a handler for nothing: the one call that it can be for throws.
#include <exception>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <unistd.h>

struct Settings
{
  void load ();
  int depth = 0;
};

void parse (const std::string &text);
void log_error (const char *what) noexcept;

int
returns_from_handler (const char *path, const std::string &text)
{
  int fd = ::open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  try
    {
      parse (text);
    }
  catch (const std::exception &e)
    {
      log_error (e.what ());
      return -1; // expect: unreleased-descriptor
    }
  ::close (fd);
  return 0;
}

int
throws_on (const char *path, Settings &settings)
{
  int fd = ::open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  try
    {
      settings.load ();
    }
  catch (...)
    {
      throw std::runtime_error ("no settings"); // expect: unreleased-descriptor
    }
  ::close (fd);
  return 0;
}

int
opened_within (const char *path, const std::string &text)
{
  try
    {
      std::string copy (text);
      int fd = ::open (path, O_RDONLY);
      if (fd < 0)
	return -1;
      parse (copy);
      ::close (fd);
    }
  catch (const std::exception &)
    {
      return -1; // expect: unreleased-descriptor
    }
  return 0;
}
