// Containers take the wrapped number as gladly.
#include <arpa/inet.h>
#include <cstdint>
#include <memory>
#include <unistd.h>
#include <vector>

bool
read_samples (int fd, std::vector<unsigned char> &out)
{
  std::uint32_t frames;
  if (read (fd, &frames, sizeof frames) != static_cast<ssize_t> (sizeof frames))
    return false;
  frames = ntohl (frames);
  if (frames > 0x40000000)
    return false;
  out.resize (frames * 8u); // expect: size-overflow; offer: frames <= UINT32_MAX / 8
  return true;
}

std::unique_ptr<char[]>
read_cells (int fd, std::uint32_t &cells)
{
  if (read (fd, &cells, sizeof cells) != static_cast<ssize_t> (sizeof cells))
    return nullptr;
  cells = ntohl (cells);
  if (cells > 0x20000000)
    return nullptr;
  return std::unique_ptr<char[]> (new char[cells * 12u]); // expect: size-overflow
}
