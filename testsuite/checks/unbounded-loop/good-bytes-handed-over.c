/* options: -fplugin-arg-gimlet-checks=unbounded-loop */
/* A function that is given bytes is told how many they are, two functions down.  */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct entry
{
  uint16_t tag, type;
  uint32_t count, offset;
};

static void
print_text (FILE *out, uint32_t count, const unsigned char *bytes)
{
  for (; count > 0; count--, bytes++)
    fputc (*bytes, out);
}

static void
print_data (FILE *out, uint16_t type, uint32_t count, unsigned char *data)
{
  switch (type)
    {
    case 1:
      while (count-- > 0)
	fprintf (out, "%02x ", *data++);
      break;
    default:
      print_text (out, count, data);
      break;
    }
}

int
dump (int fd, FILE *out)
{
  struct entry entry;
  unsigned char *data;
  if (read (fd, &entry, sizeof entry) != sizeof entry || entry.count == 0)
    return -1;
  data = malloc (entry.count);
  if (!data)
    return -1;
  if (read (fd, data, entry.count) == (ssize_t) entry.count)
    print_data (out, entry.type, entry.count, data);
  free (data);
  return 0;
}
