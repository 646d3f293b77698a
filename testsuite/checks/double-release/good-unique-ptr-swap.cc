// release, reset and swap leave one owner each.
#include <memory>

struct Packet
{
  unsigned char data[1500];
};

std::unique_ptr<Packet>
refill (std::unique_ptr<Packet> old, bool keep)
{
  auto fresh = std::make_unique<Packet> ();
  if (keep)
    fresh.swap (old);
  Packet *raw = old.release ();
  delete raw;
  old.reset ();
  return fresh;
}
