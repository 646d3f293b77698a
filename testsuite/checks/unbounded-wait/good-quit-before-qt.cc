// A thread with nothing but an event loop, which is told to end (low confidence).
#include <QtCore/QObject>
#include <QtCore/QThread>

class Controller : public QObject
{
public:
  ~Controller () override;

private:
  QThread thread_;
};

Controller::~Controller ()
{
  thread_.quit ();
  thread_.wait ();
}
