/* Not longer than what lies in the buffer; copied by what recv returned.  */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

char *
copy_packet (int fd, size_t *len)
{
  char buf[2048];
  char *copy;
  ssize_t n = recv (fd, buf, sizeof buf, 0);
  if (n <= 0)
    return NULL;
  copy = malloc ((size_t) n);
  if (!copy)
    return NULL;
  memcpy (copy, buf, (size_t) n);
  *len = (size_t) n;
  return copy;
}

char *
copy_option (int fd)
{
  unsigned char buf[512];
  uint32_t want;
  char *copy;
  ssize_t n = recv (fd, buf, sizeof buf, 0);
  if (n < (ssize_t) sizeof want)
    return NULL;
  memcpy (&want, buf, sizeof want);
  if (want > (size_t) n - sizeof want)
    return NULL;
  copy = malloc ((size_t) want + 1);
  if (!copy)
    return NULL;
  memcpy (copy, buf + sizeof want, want);
  copy[want] = '\0';
  return copy;
}
