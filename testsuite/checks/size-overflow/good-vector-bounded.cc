// Bounded before the product; or left to the container to multiply.
#include <algorithm>
#include <arpa/inet.h>
#include <cstdint>
#include <stdexcept>
#include <unistd.h>
#include <vector>

static std::uint32_t
get_u32 (int fd)
{
  std::uint32_t v;
  if (read (fd, &v, sizeof v) != static_cast<ssize_t> (sizeof v))
    throw std::runtime_error ("short read");
  return ntohl (v);
}

void
read_samples (int fd, std::vector<unsigned char> &out)
{
  const auto frames = get_u32 (fd);
  if (frames > 48000)
    throw std::length_error ("too many frames");
  out.resize (frames * 8u);
}

void
read_some (int fd, std::vector<unsigned char> &out)
{
  const std::uint32_t frames = std::min (get_u32 (fd), std::uint32_t (1024));
  out.resize (frames * 8u);
}
