/* The block is forgotten where the second step fails.  */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int
read_header (int fd, size_t size)
{
  int kind = -1;
  unsigned char *header = malloc (size);
  if (!header)
    return -1;
  if (read (fd, header, size) != (ssize_t) size)
    return -1; /* expect: unreleased-memory */
  kind = header[0];
  free (header);
  return kind;
}

int
sum_of_squares (const int *v, size_t n)
{
  int sum = 0;
  int *squares = calloc (n, sizeof *squares);
  if (squares == NULL)
    return -1;
  for (size_t k = 0; k < n; k++)
    {
      if (v[k] > 46340)
	return -1; /* expect: unreleased-memory */
      squares[k] = v[k] * v[k];
      sum += squares[k];
    }
  free (squares);
  return sum;
}
