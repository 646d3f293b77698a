/* Own functions whose negative numbers, nulls and falses are asked for.  */
#define _GNU_SOURCE
#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>

static int
prepare (int fd)
{
  if (listen (fd, 8) < 0)
    return -1;
  return 0;
}

static bool
is_ready (int fd)
{
  return listen (fd, 8) == 0;
}

static int
amount (int fd, char *buf, size_t size)
{
  ssize_t n = recv (fd, buf, size, 0);
  if (n < 0)
    return -1;
  return (int) n;
}

int
serve (int fd, char *buf)
{
  if (prepare (fd))
    return -1;
  if (!is_ready (fd))
    return -1;
  if (amount (fd, buf, 4) <= 0)
    return -1;
  return prepare (fd) != -1;
}

#include <errno.h>
#include <sys/prctl.h>

static int wanted;

static int
disable (void)
{
  int rc = -EINVAL;
  if (!wanted)
    return rc;
  rc = prctl (PR_SET_THP_DISABLE, 1, 0, 0, 0);
  return rc;
}

int
disabled (void)
{
  return disable () == 0;
}

#include <stdio.h>

char *
formatted (int n)
{
  char *text;
  if (asprintf (&text, "%d", n) == -1)
    return NULL;
  return text;
}
