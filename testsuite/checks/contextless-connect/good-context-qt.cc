// With a context object the functor is called in its thread, and dies with it.
#include <QtCore/QObject>
#include <QtCore/QTimer>

class Clock : public QObject
{
public:
  explicit Clock (QTimer *timer)
  {
    connect (timer, &QTimer::timeout, this, [this] { ticks_++; });
    connect (timer, &QTimer::timeout, timer, [this] { ticks_++; }, Qt::QueuedConnection);
  }

private:
  int ticks_ = 0;
};

QObject *
makeClock (QTimer *timer)
{
  return new Clock (timer);
}
