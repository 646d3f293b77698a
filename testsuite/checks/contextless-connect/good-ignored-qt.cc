// Meant so, and said so.
#include <QtCore/QTimer>

void
count (QTimer *timer, int *ticks)
{
  // gimlet: ignore contextless-connect the timer's thread is the only one
  QObject::connect (timer, &QTimer::timeout, [ticks] { ++*ticks; });
}
