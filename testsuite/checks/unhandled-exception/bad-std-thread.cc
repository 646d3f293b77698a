// Functions, methods, lambdas and objects that can be called.
#include <stdexcept>
#include <string>
#include <thread>
#include <unistd.h>

static void
check (int n)
{
  if (n < 0)
    throw std::runtime_error ("negative");
}

static void
work (int n)
{
  check (n); // expect: unhandled-exception
}

class Server
{
public:
  void
  start ()
  {
    thread = std::thread (&Server::loop, this);
  }
  void
  stop ()
  {
    thread.join ();
  }

private:
  void
  loop ()
  {
    char c;
    if (read (0, &c, 1) < 0)
      throw std::runtime_error ("read"); // expect: unhandled-exception
  }
  std::thread thread;
};

struct Job
{
  int n;
  void
  operator() () const
  {
    check (n); // expect: unhandled-exception
  }
};

int
main (int argc, char **)
{
  std::thread a (work, argc);
  std::thread b ([argc] {
    check (argc); // expect: unhandled-exception
  });
  std::thread c (Job { argc });
  auto lambda = [&] { throw argc; }; // expect: unhandled-exception
  std::thread d (lambda);
  Server s;
  s.start ();
  a.join ();
  b.join ();
  c.join ();
  d.join ();
  s.stop ();
}
