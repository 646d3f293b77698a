// The thread runs an event loop: it ends only if quit arrives there.
#include <QtCore/QThread>

class Beat : public QThread
{
public:
  void run () override;
};

void
Beat::run ()
{
  exec ();
}

void
stop (Beat *beat)
{
  beat->quit ();
  if (!beat->wait ()) // expect: unbounded-wait
    qWarning ("still there");
}
