/* A class of one's own.  */
#include <QLocalServer>

class Relay : public QLocalServer
{
public:
  bool begin (const QString &name);
};

bool
Relay::begin (const QString &name)
{
  return listen (name); /* expect: stale-socket-file */
}
