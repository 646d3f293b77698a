// The object is read after delete.
#include <cstdio>

struct Request
{
  int id = 0;
  int status = 200;
};

void
finish (Request *r, bool log)
{
  delete r;
  if (log)
    std::printf ("request %d done\n", r->id); // expect: use-after-release
}
