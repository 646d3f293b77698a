// The owner deletes the object; the descriptor in it nobody closes.
#include <fcntl.h>
#include <memory>
#include <unistd.h>

struct Log
{
  int fd = -1;
  long size = 0;
};

struct Owner
{
  int id = 0;
  Log log;
  Log *get () { return &log; }
  int &descriptor () { return log.fd; }
};

long
size_of (const char *path)
{
  std::unique_ptr<Log> log (new Log);
  log->fd = ::open (path, O_RDONLY);
  if (log->fd < 0)
    return -1;
  log.get ()->size = ::lseek (log->fd, 0, SEEK_END);
  return log->size; // expect: unreleased-descriptor
}

long
through_getters (const char *path)
{
  Owner owner;
  owner.get ()->fd = ::open (path, O_RDONLY);
  if (owner.descriptor () < 0)
    return -1;
  if (::lseek (owner.log.fd, 0, SEEK_END) < 0)
    {
      ::close (owner.descriptor ());
      return -1;
    }
  return 0; // expect: unreleased-descriptor
}
