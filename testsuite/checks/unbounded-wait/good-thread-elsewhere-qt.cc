// What the thread does is in another unit (low confidence).
#include <QtCore/QThread>

class Elsewhere : public QThread
{
public:
  void run () override;
};

bool
join (Elsewhere *thread)
{
  return thread->wait ();
}
