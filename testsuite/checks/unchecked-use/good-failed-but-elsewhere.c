/* `die' lies in another file, and does not come back; a flag remembers; -1 on one path
   is replaced on all that use it.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

void die (const char *what);

int
by_die (const char *path, char *buf, size_t n)
{
  int bad, fd = open (path, O_RDONLY);
  if (fd < 0)
    die (path);
  bad = read (fd, buf, n) < 0;
  close (fd);
  return bad ? -1 : 0;
}

int
by_flag (const char *path, char *buf, size_t n)
{
  int ok = 1, fd = open (path, O_RDONLY);
  if (fd < 0)
    {
      perror (path);
      ok = 0;
    }
  if (ok && read (fd, buf, n) < 0)
    ok = 0;
  if (fd >= 0)
    close (fd);
  return ok ? 0 : -1;
}

int
by_default (const char *path, int wanted, const char *text, size_t n)
{
  int bad = 0, fd = -1;
  if (wanted)
    {
      fd = open (path, O_WRONLY);
      if (fd < 0)
	return -1;
    }
  if (wanted)
    bad = write (fd, text, n) < 0;
  if (wanted)
    close (fd);
  return bad ? -1 : 0;
}

int
by_second_try (const char *path, const char *other, char *buf, size_t n)
{
  int bad, fd = open (path, O_RDONLY);
  if (fd < 0)
    fd = open (other, O_RDONLY);
  if (fd < 0)
    return -1;
  bad = read (fd, buf, n) < 0;
  close (fd);
  return bad ? -1 : 0;
}
