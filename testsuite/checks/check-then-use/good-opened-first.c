/* What is open is looked at; other names; a name that changes; O_EXCL asks by itself.  */
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int
opened_first (const char *name)
{
  struct stat st;
  int fd = open (name, O_RDONLY);
  if (fd >= 0 && (fstat (fd, &st) != 0 || !S_ISREG (st.st_mode)))
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
compared (const char *name)
{
  struct stat before, after;
  int fd;
  if (lstat (name, &before) != 0)
    return -1;
  fd = open (name, O_RDONLY);
  if (fd >= 0 && (fstat (fd, &after) != 0 || before.st_ino != after.st_ino))
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
another_name (const char *name, const char *other)
{
  return access (name, R_OK) == 0 ? open (other, O_RDONLY) : -1;
}

int
numbered (int k)
{
  char name[40];
  snprintf (name, sizeof name, "relay.%d", k);
  if (access (name, R_OK) == 0)
    return -1;
  snprintf (name, sizeof name, "relay.%d", k + 1);
  return open (name, O_RDONLY);
}

int
only_asked (const char *name)
{
  return access (name, R_OK) == 0;
}

int
made_once (const char *name)
{
  struct stat st;
  if (stat (name, &st) == 0)
    return -1;
  return open (name, O_WRONLY | O_CREAT | O_EXCL, 0600);
}

int
in_another_directory (int directory, const char *name)
{
  struct stat st;
  if (fstatat (directory, name, &st, 0) != 0)
    return -1;
  return open (name, O_RDONLY);
}
