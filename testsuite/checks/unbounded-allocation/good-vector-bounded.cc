// std::min, and a check before resize and new[].
#include <algorithm>
#include <arpa/inet.h>
#include <cstdint>
#include <memory>
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

std::vector<unsigned char>
read_block (int fd)
{
  std::vector<unsigned char> out (std::min<std::uint32_t> (get_u32 (fd), 65536));
  return out;
}

std::unique_ptr<int[]>
read_ints (int fd)
{
  const auto n = get_u32 (fd);
  if (n > 1024)
    throw std::length_error ("too many");
  return std::unique_ptr<int[]> (new int[n]);
}

void
read_into (int fd, std::vector<char> &out)
{
  const auto n = get_u32 (fd);
  out.resize (n < out.capacity () ? n : out.capacity ());
}
