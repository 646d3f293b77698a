// In a thread's run, this lives in another thread than what is connected.
#include <QtCore/QThread>
#include <QtCore/QTimer>

class Beat : public QThread
{
public:
  int beats = 0;

  void run () override
  {
    QTimer timer;
    connect (&timer, &QTimer::timeout, [this] { beats++; }); // expect: contextless-connect, prohibited-api
    timer.start (100);
    exec ();
  }
};

QThread *
makeBeat ()
{
  return new Beat;
}
