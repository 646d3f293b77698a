// The inner block's owner closes at its end; the number is used behind it.
#include <fcntl.h>
#include <unistd.h>

struct Fd
{
  int fd;
  explicit Fd (int f) : fd (f) {}
  Fd (const Fd &) = delete;
  Fd &operator= (const Fd &) = delete;
  ~Fd ()
  {
    if (fd >= 0)
      close (fd);
  }
};

long
size_of (const char *path)
{
  int raw;
  {
    Fd file (open (path, O_RDONLY));
    if (file.fd < 0)
      return -1;
    raw = file.fd;
  }
  return lseek (raw, 0, SEEK_END); // expect: use-after-release
}
