// A functor that is called at once, or handed to an object.
#include <QtCore/QObject>

int
ask (QObject *object)
{
  int answer = 0;
  auto now = [&answer] { answer = 42; };
  now ();
  QMetaObject::invokeMethod (object, [&answer] { answer++; }, Qt::BlockingQueuedConnection);
  return answer;
}
