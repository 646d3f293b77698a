/* Frames: the assertion repeats what code has made sure of.  */
#include <assert.h>
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int table[16];

/* The smaller of two.  */
void *
smaller (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return NULL;
  n = n < 1024 ? n : 1024;
  assert (n <= 1024);
  return malloc (n);
}

/* The type is narrow enough.  */
void *
narrow (int fd)
{
  uint8_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return NULL;
  assert (n < 100);
  return malloc (n);
}

/* A switch.  */
int
chosen (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return -1;
  switch (n)
    {
    case 1:
    case 15:
      assert (n < 16);
      return table[n];
    default:
      return -1;
    }
}

static int
is_sane (uint32_t n)
{
  return n <= 4096;
}

/* A function of the program's own asked first.  */
void *
asked (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n || !is_sane (n))
    return NULL;
  assert (n <= 4096);
  return malloc (n);
}

/* One more than zero.  */
uint32_t
quotient (int fd, uint32_t n)
{
  uint8_t d;
  if (read (fd, &d, 1) != 1)
    return 0;
  assert (d != 255);
  return n / (d + 1u);
}

/* About the descriptor, not about what came.  */
void *
descriptor (int fd)
{
  uint16_t n;
  assert (fd >= 0);
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n || ntohs (n) > 512)
    return NULL;
  return malloc (ntohs (n));
}
