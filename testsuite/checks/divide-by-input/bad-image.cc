// C++: the class keeps the header's numbers.
#include <cstdint>
#include <cstdio>

struct Header { std::uint16_t tile_width, tile_height; };

class Tiles
{
  Header head {};
public:
  bool load (std::FILE *in) { return std::fread (&head, sizeof head, 1, in) == 1; }
  std::uint32_t across (std::uint32_t width) const { return width / head.tile_width; }
};

unsigned
count_tiles (std::FILE *in, unsigned width)
{
  Header h;
  if (std::fread (&h, sizeof h, 1, in) != 1)
    return 0;
  return (width + h.tile_width - 1) / h.tile_width; // expect: divide-by-input
}
