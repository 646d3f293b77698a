// options: -fplugin-arg-gimlet-confidence=low
// Functions that are only declared may throw: told of where doubts are asked for.
#include <fcntl.h>
#include <string>
#include <unistd.h>

void prepare ();
std::string describe (int number);
int pick (const std::string &from) noexcept;
extern "C" int plain_c (int);

struct Worker
{
  void work ();
  virtual ~Worker ();
};

void
no_locals (const char *path)
{
  int fd = ::open (path, O_RDONLY);
  if (fd < 0)
    return;
  prepare (); // expect: unreleased-descriptor
  (void) ::close (fd);
}

int
locals_with_destructors (const char *path)
{
  int fd = ::open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  std::string text = describe (1); // expect: unreleased-descriptor
  int n = pick (text);
  (void) ::close (fd);
  return n;
}

void
methods (const char *path, Worker &w)
{
  int fd = ::open (path, O_RDONLY);
  if (fd < 0)
    return;
  w.work (); // expect: unreleased-descriptor
  (void) ::close (fd);
}

int
nothing_throws (const char *path, const std::string &text)
{
  int fd = ::open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  int n = pick (text) + plain_c (2);
  (void) ::close (fd);
  return n;
}
