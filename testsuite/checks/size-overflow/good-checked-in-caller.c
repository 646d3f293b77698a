/* The caller's check holds in the helper.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

static void *
table_alloc (uint32_t rows)
{
  return malloc (rows * 40u);
}

void *
read_table (int fd)
{
  uint32_t rows;
  if (read (fd, &rows, sizeof rows) != (ssize_t) sizeof rows)
    return NULL;
  rows = ntohl (rows);
  if (rows == 0 || rows > 5000)
    return NULL;
  return table_alloc (rows);
}
