// Members that somebody waits for, or that are not there to be destroyed.
#include <QThread>

class Waits
{
public:
  Waits () { m_thread.start (); }
  ~Waits ()
  {
    m_thread.quit ();
    m_thread.wait ();
  }
  QThread m_thread;
};

class Stops
{
public:
  Stops () { m_thread.start (); }
  ~Stops () { stop (); }
  void stop ()
  {
    m_thread.quit ();
    if (!m_thread.wait (1000))
      {
	m_thread.terminate ();
	m_thread.wait ();
      }
  }
  QThread m_thread;
};

static void
end (QThread &thread)
{
  thread.quit ();
  thread.wait ();
}

class HasHelper
{
public:
  HasHelper () { m_thread.start (); }
  ~HasHelper () { end (m_thread); }
  QThread m_thread;
};

class Deletes : public QObject
{
public:
  Deletes ()
    : m_thread (new QThread)
  {
    connect (m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    m_thread->start ();
  }
  ~Deletes () override { m_thread->quit (); }
  QThread *m_thread;
};

class NotStarted
{
public:
  ~NotStarted () { m_thread.quit (); }
  QThread m_thread;
};

class StoppedByUsers
{
public:
  StoppedByUsers () { m_thread.start (); }
  ~StoppedByUsers () {}
  QThread m_thread;
};

void
make ()
{
  Waits waits;
  Stops stops;
  HasHelper helper;
  Deletes deletes;
  NotStarted not_started;
  StoppedByUsers users;
  users.m_thread.quit ();
  users.m_thread.wait ();
}
