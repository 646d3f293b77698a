// The thread is a local, the loop behind a helper of its own.
#include <QtCore/QThread>
#include <QtCore/QTimer>

class Ticker : public QThread
{
public:
  void run () override;

private:
  int loop ();
};

int
Ticker::loop ()
{
  return exec ();
}

void
Ticker::run ()
{
  QTimer timer;
  timer.start (10);
  if (loop () != 0)
    qWarning ("ended early");
}

bool
tick ()
{
  Ticker ticker;
  ticker.start ();
  QThread::msleep (100);
  ticker.quit ();
  return ticker.wait (QDeadlineTimer (QDeadlineTimer::Forever)); // expect: unbounded-wait
}
