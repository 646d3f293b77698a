// What is only declared may throw, but nothing says that it does; or all is closed if so.
#include <exception>
#include <fcntl.h>
#include <memory>
#include <string>
#include <unistd.h>

void parse (const std::string &text);
void prepare ();
void look (int fd);
void log_error (const char *what);

struct Closer
{
  int fd;
  ~Closer () { ::close (fd); }
};

void
nothing_says_so (const char *path)
{
  int fd = ::open (path, O_RDONLY);
  if (fd < 0)
    return;
  std::string text ("a text that is long enough to lie on the heap");
  parse (text);
  prepare ();
  ::close (fd);
}

int
closed_in_handler (const char *path, const std::string &text)
{
  int fd = ::open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  try
    {
      parse (text);
    }
  catch (...)
    {
      ::close (fd);
      throw;
    }
  ::close (fd);
  return 0;
}

int
closed_behind_handler (const char *path, const std::string &text)
{
  int fd = ::open (path, O_RDONLY), n = 0;
  if (fd < 0)
    return -1;
  try
    {
      parse (text);
    }
  catch (const std::exception &e)
    {
      log_error (e.what ());
      n = -1;
    }
  ::close (fd);
  return n;
}

int
another_may_be_the_reason (const char *path, const std::string &text)
{
  try
    {
      parse (text);
      int fd = ::open (path, O_RDONLY);
      if (fd < 0)
	return -1;
      prepare ();
      ::close (fd);
    }
  catch (const std::exception &)
    {
      return -1;
    }
  return 0;
}

int
owned (const char *path, const std::string &text)
{
  Closer c{ ::open (path, O_RDONLY) };
  try
    {
      parse (text);
    }
  catch (const std::exception &)
    {
      return -1;
    }
  return 0;
}

int
given_on (const char *path)
{
  int fd = ::open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  try
    {
      look (fd);
    }
  catch (const std::exception &)
    {
      return -1;
    }
  ::close (fd);
  return 0;
}
