/* Blocks that are too small for what is put into them.  */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

struct node { struct node *next; uint32_t key, value; char name[16]; };

/* The size of the pointer.  */
struct node *
make_node (uint32_t key)
{
  struct node *n = malloc (sizeof n);
  if (!n)
    return NULL;
  n->next = NULL;
  n->key = key; /* expect: wrong-buffer-size; offer: sizeof *n */
  return n;
}

struct small { uint32_t a; };
struct large { uint32_t a, b, c; };

/* Another record's size.  */
struct large *
make_large (void)
{
  struct large *l = malloc (sizeof (struct small));
  if (!l)
    return NULL;
  l->c = 0; /* expect: wrong-buffer-size; offer: sizeof *l */
  return l;
}

/* The terminator is forgotten.  */
char *
text_of (const char *from, size_t n)
{
  char *p = malloc (n);
  if (!p)
    return NULL;
  memcpy (p, from, n + 1); /* expect: wrong-buffer-size; offer: n + 1 */
  return p;
}

/* Elements are counted as bytes.  */
uint32_t *
table_of (size_t n)
{
  uint32_t *t = malloc (n);
  if (!t)
    return NULL;
  for (size_t k = 0; k < n; k++)
    t[k] = 0; /* expect: wrong-buffer-size; offer: n * 4 */
  return t;
}

/* The head of a frame is read behind the block.  */
unsigned char *
frame (int fd, size_t n)
{
  unsigned char *p = malloc (n);
  if (!p)
    return NULL;
  if (recv (fd, p, n + 4, MSG_WAITALL) <= 0) /* expect: wrong-buffer-size; offer: n + 4 */
    {
      free (p);
      return NULL;
    }
  return p;
}

/* All of it is cleared, and four more.  */
char *
cleared (size_t n)
{
  char *p = malloc (n);
  if (p)
    memset (p, 0, n + sizeof (int)); /* expect: wrong-buffer-size; offer: n + 4 */
  return p;
}

/* A field at the end is outside.  */
struct node *
half (void)
{
  struct node *n = calloc (1, 16);
  if (n)
    n->name[0] = '\0'; /* expect: wrong-buffer-size; offer: sizeof *n */
  return n;
}
