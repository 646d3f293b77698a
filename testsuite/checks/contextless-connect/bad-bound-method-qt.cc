// std::bind makes a functor, too.
#include <functional>
#include <QtCore/QObject>
#include <QtCore/QThread>

class Pool : public QObject
{
public:
  void watch (QThread *thread)
  {
    connect (thread, &QThread::finished, std::bind (&Pool::ended, this, thread)); // expect: contextless-connect, prohibited-api
  }

  void ended (QThread *thread) { thread->deleteLater (); }
};

void
watchWith (Pool *pool, QThread *thread)
{
  pool->watch (thread);
}
