/* The buffer is one bigger than what is read.  */
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define LINE 128

struct reader
{
  int fd;
  char line[LINE + 1];
};

int
reader_line (struct reader *r)
{
  ssize_t n = read (r->fd, r->line, LINE);
  if (n < 0)
    return -1;
  r->line[n] = 0;
  return strchr (r->line, '\n') != NULL;
}
