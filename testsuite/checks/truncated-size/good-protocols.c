/* Casts that lose nothing, or what is no size.  */
#include <arpa/inet.h>
#include <endian.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Compared before the cast.  */
void *
before (int fd)
{
  uint64_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  if (be64toh (len) > 65536)
    return NULL;
  return malloc ((unsigned) be64toh (len));
}

/* Compared with the type's limit.  */
void *
type_limit (int fd)
{
  uint32_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len || len > UINT16_MAX)
    return NULL;
  return malloc ((uint16_t) len);
}

/* Cast and compared with what it was.  */
void *
same_again (int fd)
{
  uint32_t len;
  uint16_t n;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  n = (uint16_t) len;
  if (n != len)
    return NULL;
  return malloc (n);
}

/* The high half on purpose.  */
void *
high_half (int fd)
{
  uint32_t both;
  if (recv (fd, &both, sizeof both, MSG_WAITALL) != (ssize_t) sizeof both)
    return NULL;
  return malloc ((uint16_t) (both >> 16));
}

/* A byte for a checksum.  */
unsigned char
checksum (int fd)
{
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return 0;
  return (unsigned char) (n ^ n >> 8 ^ n >> 16);
}

/* ntohs of a field of 16 bits.  */
void *
short_field (int fd)
{
  uint16_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return NULL;
  return malloc ((uint16_t) ntohs (n));
}

/* Masked first.  */
void *
masked (int fd)
{
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return NULL;
  return malloc ((uint16_t) (n & 0x3fff));
}

/* Wider than it was.  */
void *
wider (int fd)
{
  uint16_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return NULL;
  return malloc ((uint64_t) n + 8);
}

/* What recv gave fits an int: the buffer is small.  */
int
count (int fd, char *to)
{
  char buf[512];
  int n = (int) recv (fd, buf, sizeof buf, 0);
  if (n <= 0)
    return -1;
  memcpy (to, buf, (size_t) n);
  return n;
}

/* A port is no size.  */
int
port (FILE *in, struct sockaddr_in *a)
{
  char line[16];
  if (!fgets (line, sizeof line, in))
    return -1;
  a->sin_port = htons ((uint16_t) strtoul (line, NULL, 10));
  return 0;
}

/* The smaller of two.  */
void *
smaller (int fd)
{
  uint64_t n;
  uint16_t part;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return NULL;
  part = (uint16_t) (n < 1024 ? n : 1024);
  return malloc (part);
}

/* A remainder.  */
void *
remainder_of (int fd)
{
  uint64_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return NULL;
  return malloc ((uint16_t) (n % 4096));
}
