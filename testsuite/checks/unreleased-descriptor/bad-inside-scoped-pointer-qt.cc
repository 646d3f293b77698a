// As with unique_ptr: the pointer's owner deletes the object, which closes nothing.
#include <QScopedPointer>
#include <fcntl.h>
#include <unistd.h>

struct Log
{
  int fd = -1;
};

bool
check (const char *path)
{
  QScopedPointer<Log> log (new Log);
  log->fd = ::open (path, O_RDONLY);
  if (log->fd < 0)
    return false;
  return ::lseek (log.data ()->fd, 0, SEEK_END) > 0; // expect: unreleased-descriptor
}
