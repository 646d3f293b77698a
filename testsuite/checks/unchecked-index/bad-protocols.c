/* Numbers of messages as indices: types, slots, offsets, colours.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* The name of a message's type: one table entry too few is tested.  */
static const char *const names[8] = { "hello", "bye", "get", "put" };

const char *
name_of (int fd)
{
  unsigned char b[2];
  if (recv (fd, b, sizeof b, 0) != (ssize_t) sizeof b || b[0] > 64)
    return NULL;
  return names[b[0]]; /* expect: unchecked-index; offer: b[0] < 8 */
}

/* A colour of a palette that has sixteen.  */
uint32_t
colour (FILE *in, const uint32_t *dither)
{
  uint32_t palette[16] = { 0 };
  int c = fgetc (in);
  if (c == EOF)
    return 0;
  palette[0] = *dither;
  return palette[c]; /* expect: unchecked-index; offer: c < 16 */
}

struct channel { int state; uint32_t window; };
struct peer { int fd; struct channel channels[32]; };

/* A channel's number as it came.  */
int
adjust (struct peer *p)
{
  uint32_t m[2];
  if (recv (p->fd, m, sizeof m, MSG_WAITALL) != (ssize_t) sizeof m)
    return -1;
  p->channels[ntohl (m[0])].window += ntohl (m[1]); /* expect: unchecked-index; offer: m[0] < 32 */
  return 0;
}

/* An offset into the message itself.  */
int
pointer (int fd)
{
  unsigned char msg[512];
  unsigned at;
  ssize_t n = recv (fd, msg, sizeof msg, 0);
  if (n < 14)
    return -1;
  at = (msg[12] & 0x3fu) << 8 | msg[13];
  return msg[at]; /* expect: unchecked-index; offer: at < 512 */
}

/* A bit's number.  */
int
set_bit (int fd)
{
  static unsigned char bits[128];
  uint16_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  bits[ntohs (n) / 8] |= (unsigned char) (1 << (n & 7)); /* expect: unchecked-index */
  return 0;
}

/* A signed byte of text in a table of 128.  */
int
class_of (FILE *in)
{
  static const unsigned char classes[128] = { 1 };
  char line[80];
  if (!fgets (line, sizeof line, in))
    return -1;
  return classes[(int) line[0]]; /* expect: unchecked-index; offer: line[0] >= 0 */
}

/* A number out of text.  */
int
day (FILE *in)
{
  static const int days[13] = { 0, 31, 28 };
  char line[80];
  int month;
  if (!fgets (line, sizeof line, in) || sscanf (line, "%*d-%d", &month) != 1)
    return -1;
  return days[month]; /* expect: unchecked-index; offer: month >= 0 && month < 13 */
}

/* Two dimensions, one of them tested.  */
int
cell (int fd)
{
  static int board[8][8];
  unsigned char m[2];
  if (recv (fd, m, sizeof m, MSG_WAITALL) != (ssize_t) sizeof m || m[0] > 7)
    return -1;
  return board[m[0]][m[1]]; /* expect: unchecked-index; offer: m[1] < 8 */
}
