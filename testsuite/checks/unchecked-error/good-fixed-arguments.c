/* With these arguments nothing but a mistake in the program makes them fail.  */
#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <unistd.h>

#define ALL_NODES "FF02::1"

void
all_nodes (struct in6_addr *a)
{
  inet_pton (AF_INET6, ALL_NODES, a);
}

void
silence (void)
{
  int fd = open ("/dev/null", O_RDWR);
  if (fd == -1)
    return;
  dup2 (fd, STDIN_FILENO);
  dup2 (fd, STDOUT_FILENO);
  dup2 (fd, STDERR_FILENO);
  if (fd > STDERR_FILENO)
    close (fd);
}

void
nap (void)
{
  struct timeval tv = { 0, 1000 };
  select (0, NULL, NULL, NULL, &tv);
  poll (NULL, 0, 10);
}

void
let_go (int fd, int epoll, int lock)
{
  struct epoll_event ev = { 0, { 0 } };
  epoll_ctl (epoll, EPOLL_CTL_DEL, fd, &ev);
  flock (lock, LOCK_UN | LOCK_NB);
}

void
allow_core (struct rlimit *r)
{
  setrlimit (RLIMIT_CORE, r);
  prctl (PR_SET_DUMPABLE, 1, 0, 0, 0);
}
