// A member that the constructor starts, and that nothing waits for.
#include <QThread>

class Worker : public QObject
{
public:
  void work ();
};

class Asked
{
public:
  Asked ()
  {
    m_worker.moveToThread (&m_thread);
    m_thread.start ();
  }
  ~Asked ()
  {
    m_thread.quit ();
  } // expect: premature-release

private:
  Worker m_worker;
  QThread m_thread;
};

class Controller : public QObject
{
public:
  Controller (QObject *parent);
  ~Controller () override;
  QThread thread;
};

Controller::Controller (QObject *parent)
  : QObject (parent)
{
  auto *worker = new Worker;
  worker->moveToThread (&thread);
  connect (&thread, &QThread::finished, worker, &QObject::deleteLater);
  thread.start (QThread::LowPriority);
}

Controller::~Controller ()
{
  thread.requestInterruption ();
  thread.quit ();
} // expect: premature-release

void
use (Asked &)
{
}

void
make ()
{
  Asked asked;
  use (asked);
}
