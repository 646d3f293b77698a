// The raw number outlives its owner's shut().
#include <fcntl.h>
#include <unistd.h>

class Fd
{
public:
  explicit Fd (int fd) : fd_ (fd) {}
  Fd (const Fd &) = delete;
  Fd &operator= (const Fd &) = delete;
  ~Fd () { shut (); }
  int get () const { return fd_; }
  void shut ()
  {
    if (fd_ >= 0)
      close (fd_);
    fd_ = -1;
  }

private:
  int fd_;
};

char
first_byte (const char *path)
{
  char c = 0;
  Fd file (open (path, O_RDONLY));
  const int raw = file.get ();
  if (raw < 0)
    return 0;
  file.shut ();
  if (read (raw, &c, 1) != 1) // expect: use-after-release
    c = 0;
  return c;
}
