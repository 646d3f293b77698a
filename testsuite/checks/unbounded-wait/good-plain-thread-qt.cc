// A thread without an event loop ends when its work is done (low confidence).
#include <QtCore/QThread>

class Adder : public QThread
{
public:
  int sum = 0;
  void run () override;
};

void
Adder::run ()
{
  for (int k = 0; k < 1000; k++)
    sum += k;
}

int
add ()
{
  Adder adder;
  adder.start ();
  return adder.wait () ? adder.sum : -1;
}
