// std::vector and std::string resized, or reserved, as the peer likes.
#include <arpa/inet.h>
#include <cstdint>
#include <string>
#include <unistd.h>
#include <vector>

static bool
get_u32 (int fd, std::uint32_t &v)
{
  if (read (fd, &v, sizeof v) != static_cast<ssize_t> (sizeof v))
    return false;
  v = ntohl (v);
  return true;
}

bool
read_block (int fd, std::vector<unsigned char> &out)
{
  std::uint32_t len;
  if (!get_u32 (fd, len))
    return false;
  out.resize (len); // expect: unbounded-allocation; offer: len <= LIMIT
  return read (fd, out.data (), out.size ()) == static_cast<ssize_t> (out.size ());
}

bool
read_text (int fd, std::string &out)
{
  std::uint32_t len;
  if (!get_u32 (fd, len))
    return false;
  out.reserve (len); // expect: unbounded-allocation; offer: len <= LIMIT
  return true;
}
