/* The class waits for its thread itself.  */
#include <QThread>

class Worker : public QThread
{
public:
  ~Worker () override
  {
    requestInterruption ();
    wait ();
  }
  void run () override;
};

class Keeper
{
public:
  ~Keeper () { stop (); }
  void stop ()
  {
    m_thread.quit ();
    m_thread.wait ();
  }
  QThread m_thread;
};

bool talk (int port);

bool
measure (int port)
{
  Worker worker;
  worker.start ();
  return talk (port);
}

bool
measure_behind_base (int port)
{
  QThread *worker = new Worker;
  worker->start ();
  bool fine = talk (port);
  delete worker;
  return fine;
}

bool
keep (int port)
{
  Keeper keeper;
  keeper.m_thread.start ();
  return talk (port);
}
