// The constructor starts a thread, and the destructor says stop, but does not join it.
#include <atomic>
#include <thread>

class Server
{
public:
  Server ()
    : thread ([this] { serve (); })
  {
  }
  ~Server ()
  {
    stop = true;
  } // expect: premature-release

private:
  void serve ();
  std::atomic<bool> stop{ false };
  std::thread thread;
};

class Joined
{
public:
  Joined ()
    : thread ([this] { serve (); })
  {
  }
  ~Joined ()
  {
    if (thread.joinable ())
      thread.join ();
  }

private:
  void serve ();
  std::thread thread;
};

void
run ()
{
  Server server;
  Joined joined;
}
