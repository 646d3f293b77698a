/* What stat said was of the file that was there then.  */
#include <fcntl.h>
#include <sys/stat.h>

int
take (const char *name)
{
  struct stat st;
  if (lstat (name, &st) != 0 || !S_ISREG (st.st_mode))
    return -1;
  return open (name, O_RDONLY); /* expect: check-then-use */
}

int
shut (const char *name)
{
  struct stat st;
  if (stat (name, &st) != 0 || st.st_uid != 0)
    return -1;
  return chmod (name, 0600); /* expect: check-then-use */
}
