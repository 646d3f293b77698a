// Signals that hand on signals.
#include <QtCore/QTimer>

class Relay : public QTimer
{
public:
  explicit Relay (QTimer *from) { connect (from, &QTimer::timeout, this, &QTimer::timeout); }
};

QTimer *
makeRelay (QTimer *from)
{
  return new Relay (from);
}
