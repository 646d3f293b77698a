/* What the loop goes through, or why it failed, lies in memory.  */
#include <errno.h>
#include <netdb.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <unistd.h>

int
connect_to (const char *host, const char *port)
{
  struct addrinfo *list, *first;
  int fd = -1;
  if (getaddrinfo (host, port, NULL, &list) != 0)
    return -1;
  first = list;
  do
    {
      fd = socket (list->ai_family, list->ai_socktype, list->ai_protocol);
      if (fd < 0)
	continue;
      if (connect (fd, list->ai_addr, list->ai_addrlen) == 0)
	break;
      close (fd);
      fd = -1;
    }
  while ((list = list->ai_next) != NULL);
  freeaddrinfo (first);
  return fd;
}

struct job
{
  int from, to, err;
  size_t size;
  ssize_t sent;
};

void
work (struct job *job)
{
  ssize_t n;
again:
  n = sendfile (job->to, job->from, NULL, job->size);
  if (n == -1)
    job->err = errno;
  else
    {
      job->sent = n;
      job->err = 0;
    }
  if (job->err == EINTR)
    goto again;
}
