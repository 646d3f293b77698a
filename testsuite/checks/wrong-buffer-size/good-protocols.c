/* Blocks that are as large as what is put into them.  */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

struct node { struct node *next; uint32_t key, value; char name[16]; };
struct packet { uint16_t type, length; unsigned char data[]; };
struct old { uint32_t n; char text[1]; };

struct node *
make_node (uint32_t key)
{
  struct node *n = malloc (sizeof *n);
  if (!n)
    return NULL;
  n->next = NULL;
  n->key = key;
  n->name[15] = '\0';
  return n;
}

/* The open end of a record.  */
struct packet *
packet (const unsigned char *from, uint16_t n)
{
  struct packet *p = malloc (sizeof *p + n);
  if (!p)
    return NULL;
  p->length = n;
  memcpy (p->data, from, n);
  return p;
}

/* The same in its old form.  */
struct old *
old_form (const char *from, uint32_t n)
{
  struct old *o = malloc (sizeof *o + n);
  if (!o)
    return NULL;
  o->n = n;
  memcpy (o->text, from, n);
  o->text[n] = '\0';
  return o;
}

/* With the terminator.  */
char *
text_of (const char *from, size_t n)
{
  char *p = malloc (n + 1);
  if (!p)
    return NULL;
  memcpy (p, from, n);
  p[n] = '\0';
  return p;
}

/* Elements times their size.  */
uint32_t *
table_of (size_t n)
{
  uint32_t *t = calloc (n, sizeof *t);
  for (size_t k = 0; t && k < n; k++)
    t[k] = (uint32_t) k;
  return t;
}

/* A part of the block.  */
unsigned char *
frame (int fd, size_t n)
{
  unsigned char *p = malloc (n + 8);
  if (!p)
    return NULL;
  if (recv (fd, p + 4, n, MSG_WAITALL) <= 0)
    {
      free (p);
      return NULL;
    }
  return p;
}

/* The first fields of a record are all that is used.  */
struct node *
first_fields (void)
{
  struct node *n = malloc (offsetof (struct node, name));
  if (n)
    n->value = 1;
  return n;
}

/* Rounded up.  */
char *
padded (const char *from, size_t n)
{
  char *p = malloc ((n + 4) & ~(size_t) 3);
  if (p)
    memcpy (p, from, n);
  return p;
}

/* Grown before more is written.  */
char *
grown (const char *from, size_t n)
{
  char *p = malloc (n), *q;
  if (!p)
    return NULL;
  memcpy (p, from, n);
  q = realloc (p, n + 4);
  if (!q)
    {
      free (p);
      return NULL;
    }
  memcpy (q + n, "end", 4);
  return q;
}

/* Two in one block.  */
struct node *
pair (void)
{
  struct node *n = malloc (2 * sizeof *n);
  if (n)
    n[1].key = n[0].key = 0;
  return n;
}

/* A block of bytes, seen as words.  */
uint16_t *
words (size_t n)
{
  uint16_t *w = malloc (n * 2);
  for (size_t k = 0; w && k < n; k++)
    w[k] = 0;
  return w;
}
