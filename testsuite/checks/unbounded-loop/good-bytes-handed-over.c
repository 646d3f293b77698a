/* A function that is given bytes is told how many they are.  */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void
print (FILE *out, uint32_t count, const unsigned char *bytes)
{
  for (; count > 0; count--, bytes++)
    fprintf (out, "%02x", *bytes);
}

int
dump (int fd, FILE *out)
{
  uint32_t count;
  unsigned char *bytes;
  if (read (fd, &count, sizeof count) != sizeof count || count > 0x1000000)
    return -1;
  bytes = malloc (count);
  if (!bytes)
    return -1;
  if (read (fd, bytes, count) == (ssize_t) count)
    print (out, count, bytes);
  free (bytes);
  return 0;
}

int
dump_again (int fd, FILE *out, unsigned char *room)
{
  uint32_t count;
  if (read (fd, &count, sizeof count) != sizeof count)
    return -1;
  if (read (fd, room, 4096) == (ssize_t) count)
    print (out, count, room);
  return 0;
}
