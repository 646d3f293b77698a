// new[] of a count from the wire.
#include <arpa/inet.h>
#include <cstdint>
#include <memory>
#include <sys/socket.h>

struct Point
{
  std::int32_t x, y;
};

std::unique_ptr<Point[]>
read_points (int fd, std::uint32_t &count)
{
  std::uint32_t wire;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != static_cast<ssize_t> (sizeof wire))
    return nullptr;
  count = ntohl (wire);
  std::unique_ptr<Point[]> points (new Point[count]); // expect: unbounded-allocation
  return points;
}
