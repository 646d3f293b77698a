// Another function of that name.
#include <functional>
#include <QtCore/QObject>

struct Bus
{
  std::function<void ()> handler;
  void connect (QObject *, int, std::function<void ()> f) { handler = f; }
};

void
attach (Bus *bus, QObject *object)
{
  int seen = 0;
  bus->connect (object, 1, [&seen] { seen++; });
  bus->handler ();
}
