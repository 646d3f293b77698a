/* A buffer that its functions make bigger: they give back where to write, and the block
   is the buffer's.  */
#include <stdlib.h>
#include <string.h>

struct buffer
{
  char *ptr;
  unsigned used, size;
};

static char *
replace (struct buffer *b, size_t size)
{
  if (b->ptr)
    {
      free (b->ptr);
      b->ptr = NULL;
    }
  b->size = (unsigned) size + 1;
  b->ptr = realloc (b->ptr, b->size);
  if (!b->ptr)
    abort ();
  return b->ptr;
}

char *
room (struct buffer *b, size_t size)
{
  b->used = 0;
  return size < b->size ? b->ptr : replace (b, size);
}

static char *
more_room (struct buffer *b, size_t size)
{
  if (b->used < 2)
    return room (b, size);
  b->size += (unsigned) size;
  b->ptr = realloc (b->ptr, b->size);
  if (!b->ptr)
    abort ();
  return b->ptr + b->used - 1;
}

char *
extend (struct buffer *b, size_t size)
{
  unsigned n = b->used ? b->used - 1 : 0;
  return b->size - n >= size + 1 ? b->ptr + n : more_room (b, size);
}

void
put (struct buffer *b, const char *text, size_t n)
{
  char *s = extend (b, n + 1);
  if (b->used > 1 && s[-1] == '/')
    b->used--;
  memcpy (s, text, n);
  b->used += (unsigned) n;
}

void
copy_two (struct buffer *b, const char *s, size_t n, const char *t, size_t m)
{
  memcpy (room (b, n + m + 1), s, n);
  b->used = (unsigned) n + 1;
  put (b, t, m);
}

/* The result is of no use: the buffer has room, that is all.  */
void
prepare (struct buffer *b, const char *s, size_t n)
{
  extend (b, n);
  for (size_t k = 0; k < n; k++)
    put (b, s + k, 1);
}

size_t
twice (struct buffer *b, size_t (*fill) (char *, size_t))
{
  size_t n = fill (extend (b, 63), 64);
  if (n > 63)
    {
      n = fill (extend (b, 4095), 4096);
      if (n > 4095)
	return 0;
    }
  b->used += (unsigned) n;
  return n;
}
