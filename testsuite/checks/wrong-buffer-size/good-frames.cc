// C++: new knows its type, and blocks are as long as what goes into them.
#include <cstdint>
#include <cstdlib>
#include <cstring>

struct Frame
{
  std::uint32_t type, length;
  char text[8];
};

Frame *
make ()
{
  Frame *f = static_cast<Frame *> (std::malloc (sizeof (Frame)));
  if (f)
    f->text[7] = '\0';
  return f;
}

char *
copy (const Frame &f)
{
  char *p = static_cast<char *> (std::malloc (sizeof f.text + 1));
  if (!p)
    return nullptr;
  std::memcpy (p, f.text, sizeof f.text);
  p[sizeof f.text] = '\0';
  return p;
}
