// noexcept is a promise, and the process ends where it is broken.
#include <stdexcept>
#include <unistd.h>

static int
must_read (int fd)
{
  char c;
  if (read (fd, &c, 1) != 1)
    throw std::runtime_error ("read");
  return c;
}

int
next (int fd) noexcept
{
  return must_read (fd); // expect: unhandled-exception
}

struct Counter
{
  int n;
  explicit Counter (int start) : n (start) {}
  Counter (Counter &&other) noexcept : n (other.n)
  {
    if (n < 0)
      throw std::logic_error ("moved twice"); // expect: unhandled-exception
  }
};

int
moved (int n)
{
  Counter a (n), b (static_cast<Counter &&> (a));
  return b.n;
}
