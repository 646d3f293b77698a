/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* All of them made with close-on-exec.  */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

int open_server (void) { return socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0); }
int next_client (int server) { return accept4 (server, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK); }
int open_secret (const char *path) { return open (path, O_RDONLY | O_CLOEXEC); }
int open_below (int dir, const char *path) { return openat (dir, path, O_RDONLY | O_CLOEXEC); }
int open_loop (void) { return epoll_create1 (EPOLL_CLOEXEC); }
int open_event (void) { return eventfd (0, EFD_CLOEXEC); }
int open_timer (void) { return timerfd_create (CLOCK_MONOTONIC, TFD_CLOEXEC); }
int open_signals (const sigset_t *mask) { return signalfd (-1, mask, SFD_CLOEXEC); }
int open_memory (void) { return memfd_create ("scratch", MFD_CLOEXEC); }
int open_pipe (int ends[2]) { return pipe2 (ends, O_CLOEXEC); }
int open_pair (int ends[2]) { return socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends); }
int open_scratch (char *name) { return mkostemp (name, O_CLOEXEC); }
int copy (int fd) { return fcntl (fd, F_DUPFD_CLOEXEC, 3); }
FILE *open_log (const char *path) { return fopen (path, "ae"); }

int
run (char **argv)
{
  pid_t child = fork ();
  if (child == 0)
    {
      execv (argv[0], argv);
      _exit (127);
    }
  return child < 0 ? -1 : 0;
}
