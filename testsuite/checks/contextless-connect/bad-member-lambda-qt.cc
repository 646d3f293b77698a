// The functor captures this: it is called after the object is gone.
#include <QtCore/QObject>
#include <QtCore/QTimer>

class Clock : public QObject
{
public:
  explicit Clock (QTimer *timer)
  {
    connect (timer, &QTimer::timeout, [this] { ticks_++; }); // expect: contextless-connect, prohibited-api
  }

private:
  int ticks_ = 0;
};

QObject *
makeClock (QTimer *timer)
{
  return new Clock (timer);
}
