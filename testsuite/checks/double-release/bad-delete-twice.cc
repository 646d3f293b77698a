// The handler deletes, and so does the end of the function.
#include <stdexcept>

struct Packet
{
  unsigned char data[1500];
  unsigned used = 0;
};

void
handle (bool strict)
{
  Packet *p = new Packet;
  try
    {
      if (strict)
        throw std::invalid_argument ("strict");
      p->used = 1;
    }
  catch (const std::invalid_argument &)
    {
      delete p;
    }
  delete p; // expect: double-release
}
