/* The failure is noticed, and the descriptor used all the same.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int
append (const char *path, const char *text, size_t n)
{
  ssize_t done;
  int fd = open (path, O_WRONLY | O_APPEND);
  if (fd < 0) /* expect: swallowed-error */
    perror (path);
  done = write (fd, text, n);
  close (fd);
  return done == (ssize_t) n ? 0 : -1;
}

int
other_side (const char *path, char *buf, size_t n)
{
  ssize_t done;
  int fd = open (path, O_RDWR);
  if (fd != -1)
    done = read (fd, buf, n);
  else
    done = write (fd, buf, n); /* expect: unchecked-use */
  close (fd);
  return done < 0 ? -1 : 0;
}
