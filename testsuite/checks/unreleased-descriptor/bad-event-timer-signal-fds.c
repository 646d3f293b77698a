/* eventfd, timerfd and signalfd are descriptors like any other.  */
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

int
ticker (long seconds)
{
  struct itimerspec its;
  int fd = timerfd_create (CLOCK_MONOTONIC, TFD_CLOEXEC);
  if (fd < 0)
    return -1;
  memset (&its, 0, sizeof its);
  its.it_value.tv_sec = seconds;
  its.it_interval.tv_sec = seconds;
  if (timerfd_settime (fd, 0, &its, NULL) < 0)
    return -1; /* expect: unreleased-descriptor */
  return fd;
}

int
notify_self (uint64_t *seen)
{
  const uint64_t one = 1;
  int fd = eventfd (0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (fd < 0)
    return -1;
  if (write (fd, &one, sizeof one) != sizeof one)
    return -1; /* expect: unreleased-descriptor */
  if (read (fd, seen, sizeof *seen) != sizeof *seen)
    *seen = 0;
  close (fd);
  return 0;
}

int
wait_for_term (struct signalfd_siginfo *info)
{
  sigset_t set;
  int fd;
  sigemptyset (&set);
  sigaddset (&set, SIGTERM);
  fd = signalfd (-1, &set, SFD_CLOEXEC);
  if (fd < 0)
    return -1;
  if (read (fd, info, sizeof *info) != sizeof *info)
    return -1; /* expect: unreleased-descriptor */
  close (fd);
  return info->ssi_signo == SIGTERM;
}
