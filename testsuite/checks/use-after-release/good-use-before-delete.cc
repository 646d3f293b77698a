// What is needed is taken out first.
#include <cstdio>
#include <memory>

struct Request
{
  int id = 0;
};

void
finish (Request *r)
{
  const int id = r->id;
  delete r;
  std::printf ("request %d done\n", id);
}

void
finish_owned (std::unique_ptr<Request> r)
{
  std::printf ("request %d done\n", r->id);
  r.reset ();
  if (!r)
    r = std::make_unique<Request> ();
  std::printf ("request %d next\n", r->id);
}
