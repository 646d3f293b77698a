/* read_record overwrites *digest, then runs code that could overwrite it again: what is
   freed in one round is not what the next one frees.  */
#include <stdlib.h>
#include <string.h>
void *xmalloc (size_t);
char *xstrdup (const char *);
extern int n_records (void);

static int
read_record (unsigned char *algorithm, unsigned char **digest, size_t *len, unsigned char *data, int n)
{
  int success = 0;
  *algorithm = 0;
  if (n >= 2)
    {
      *algorithm = data[0];
      *len = n - 2;
      if (*len > 0)
        {
          *digest = xmalloc (*len);
          memcpy (*digest, data + 2, *len);
        }
      else
        *digest = (unsigned char *) xstrdup ("");
      success = 1;
    }
  return success;
}

int
verify (unsigned char **records, int *lengths, const char *key)
{
  unsigned char algorithm, *digest;
  size_t len;
  int good = 0;
  for (int k = 0; k < n_records (); k++)
    {
      if (!read_record (&algorithm, &digest, &len, records[k], lengths[k]))
        continue;
      if (len == 20 && memcmp (digest, key, len) == 0)
        good = 1;
      free (digest);
    }
  return good;
}
