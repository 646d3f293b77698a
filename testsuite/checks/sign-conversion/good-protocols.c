/* Signed lengths with both bounds, or that cannot be negative.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
both (int fd, char *to)
{
  char buf[512];
  int32_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return -1;
  if (len < 0 || len > (int) sizeof buf)
    return -1;
  memcpy (to, buf, (size_t) len);
  return len;
}

/* One comparison of the unsigned number says both.  */
int
as_unsigned (int fd, char *to)
{
  char buf[512];
  int32_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return -1;
  if ((uint32_t) len > sizeof buf)
    return -1;
  memcpy (to, buf, (size_t) len);
  return len;
}

/* A mask takes the sign away.  */
int
masked (int fd, char *to)
{
  char buf[512];
  int32_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return -1;
  len &= 0xff;
  memcpy (to, buf, (size_t) len);
  return len;
}

/* It is compared with zero by the loop.  */
void
loop (int fd)
{
  char buf[64];
  int32_t left;
  if (recv (fd, &left, sizeof left, MSG_WAITALL) != (ssize_t) sizeof left || left > 4096)
    return;
  while (left > 0)
    {
      ssize_t n = recv (fd, buf, (size_t) left < sizeof buf ? (size_t) left : sizeof buf, 0);
      if (n <= 0)
	return;
      left -= (int32_t) n;
    }
}

/* Two bytes put together are no negative number.  */
int
bytes (int fd, char *to, const char *from)
{
  unsigned char b[2];
  int len;
  if (recv (fd, b, sizeof b, MSG_WAITALL) != (ssize_t) sizeof b)
    return -1;
  len = b[0] << 8 | b[1];
  if (len > 512)
    return -1;
  memcpy (to, from, (size_t) len);
  return len;
}

/* recv's own result, tested.  */
ssize_t
result (int fd, char *to)
{
  char buf[256];
  ssize_t n = recv (fd, buf, sizeof buf, 0);
  if (n <= 0)
    return n;
  memcpy (to, buf, (size_t) n);
  return n;
}

/* Negative ones become zero.  */
char *
clamped (FILE *in)
{
  char line[64];
  int n;
  if (!fgets (line, sizeof line, in))
    return NULL;
  n = atoi (line);
  if (n < 0)
    n = 0;
  if (n > 65536)
    n = 65536;
  return malloc ((size_t) n);
}

/* The absolute value, below a limit.  */
char *
positive (FILE *in)
{
  char line[64];
  long n;
  if (!fgets (line, sizeof line, in))
    return NULL;
  n = strtol (line, NULL, 16);
  if (n < 1 || n > 8192)
    return NULL;
  return malloc ((size_t) n + 1);
}

static int
check_len (int32_t n)
{
  if (n < 0)
    return 0;
  if (n > 4096)
    return 0;
  return 1;
}

/* A function of the program's own asks.  */
void *
asked (int fd)
{
  int32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n || !check_len (n))
    return NULL;
  return malloc ((size_t) n);
}

/* The difference of two places in the message.  */
int
until (int fd, char *to)
{
  char buf[256], *end;
  ssize_t n = recv (fd, buf, sizeof buf - 1, 0);
  if (n < 0)
    return -1;
  buf[n] = '\0';
  end = strchr (buf, '\r');
  if (!end)
    return -1;
  memcpy (to, buf, (size_t) (end - buf));
  return 0;
}

/* It goes to a call that takes a signed number.  */
int
stays_signed (FILE *in)
{
  char line[64];
  int n;
  if (!fgets (line, sizeof line, in))
    return -1;
  n = atoi (line);
  return n > 10 ? 10 : n;
}

/* A switch.  */
int
chosen (int fd, char *to, const char *from)
{
  int32_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return -1;
  switch (len)
    {
    case 16:
    case 20:
    case 32:
      memcpy (to, from, (size_t) len);
      return 0;
    default:
      return -1;
    }
}
