// A limit that is looked at.
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

bool
stop (Beat *beat)
{
  beat->quit ();
  return beat->wait (5000) || beat->wait (QDeadlineTimer (1000));
}
