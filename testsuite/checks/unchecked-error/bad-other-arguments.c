/* What fails only by mistake with one argument fails otherwise with another.  */
#include <arpa/inet.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

void
from_file (const char *text, struct in6_addr *a)
{
  inet_pton (AF_INET6, text, a); /* expect: unchecked-error */
}

void
spread (int fd, int to)
{
  dup2 (fd, to); /* expect: unchecked-error */
}

void
watch (int epoll, int fd, int lock, struct epoll_event *ev)
{
  epoll_ctl (epoll, EPOLL_CTL_ADD, fd, ev); /* expect: unchecked-error */
  flock (lock, LOCK_EX); /* expect: unchecked-error */
}

void
guard (struct rlimit *r)
{
  setrlimit (RLIMIT_NOFILE, r); /* expect: unchecked-error */
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0); /* expect: unchecked-error */
}
