/* Signed lengths with an upper bound only.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* A record's length in an int.  */
int
record (int fd, char *to)
{
  char buf[512];
  int32_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return -1;
  len = (int32_t) ntohl ((uint32_t) len);
  if (len > (int) sizeof buf)
    return -1;
  memcpy (to, buf, (size_t) len); /* expect: sign-conversion; offer: len >= 0 */
  return len;
}

/* Sixteen bits, signed.  */
int
option (int fd)
{
  char buf[1024];
  int16_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len || len > 1024)
    return -1;
  return (int) recv (fd, buf, (size_t) len, 0); /* expect: sign-conversion; offer: len >= 0 */
}

/* Content-Length by atoi.  */
char *
body (FILE *in)
{
  char line[64];
  int n;
  if (!fgets (line, sizeof line, in))
    return NULL;
  n = atoi (line);
  if (n >= 65536)
    return NULL;
  return malloc ((size_t) n); /* expect: sign-conversion; offer: n >= 0 */
}

/* A chunk's size by strtol.  */
char *
chunk (FILE *in)
{
  char line[64];
  long n;
  if (!fgets (line, sizeof line, in))
    return NULL;
  n = strtol (line, NULL, 16);
  if (n > 8192)
    return NULL;
  return malloc ((size_t) n); /* expect: sign-conversion; offer: n >= 0 */
}

/* By sscanf.  */
int
field (FILE *in, char *to, const char *from)
{
  char line[64];
  int n;
  if (!fgets (line, sizeof line, in) || sscanf (line, "len=%d", &n) != 1)
    return -1;
  if (n > 100)
    return -1;
  memcpy (to, from, (size_t) n); /* expect: sign-conversion; offer: n >= 0 */
  return n;
}

/* The smaller of two: the negative one.  */
int
smaller (int fd)
{
  char buf[256];
  int32_t want;
  if (recv (fd, &want, sizeof want, MSG_WAITALL) != (ssize_t) sizeof want)
    return -1;
  if (want > (int32_t) sizeof buf)
    want = (int32_t) sizeof buf;
  return (int) read (fd, buf, (size_t) want); /* expect: sign-conversion; offer: want >= 0 */
}

struct head { int32_t offset, length; };

/* A field of a header.  */
void *
section (FILE *in)
{
  struct head h;
  if (fread (&h, sizeof h, 1, in) != 1 || h.length > 1 << 20)
    return NULL;
  return calloc ((size_t) h.length, 1); /* expect: sign-conversion; offer: h.length >= 0 */
}
