// The size check throws between open and close.
#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

void
read_key (const char *path, unsigned char (&key)[32])
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    throw std::system_error (errno, std::generic_category (), path);
  if (read (fd, key, sizeof key) != static_cast<ssize_t> (sizeof key))
    throw std::runtime_error ("short key"); // expect: unreleased-descriptor
  close (fd);
}
