/* Growing text.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/buffer.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"

/* Makes room for LEN more bytes and the null byte.  */
static void
reserve (struct gml_buffer *b, size_t len)
{
  size_t cap = b->cap ? b->cap : 64;

  if (b->len + len + 1 <= b->cap)
    return;
  while (cap < b->len + len + 1)
    cap *= 2;
  b->data = gml_xrealloc (b->data, cap);
  b->cap = cap;
}

void
gml_buffer_add_n (struct gml_buffer *b, const char *text, size_t len)
{
  reserve (b, len);
  if (len)
    memcpy (b->data + b->len, text, len);
  b->len += len;
  b->data[b->len] = '\0';
}

void
gml_buffer_add (struct gml_buffer *b, const char *text)
{
  gml_buffer_add_n (b, text, strlen (text));
}

void
gml_buffer_printf (struct gml_buffer *b, const char *format, ...)
{
  va_list args;
  int len;

  va_start (args, format);
  len = vsnprintf (NULL, 0, format, args);
  va_end (args);
  assert (len >= 0);
  reserve (b, (size_t) len);
  va_start (args, format);
  vsnprintf (b->data + b->len, (size_t) len + 1, format, args);
  va_end (args);
  b->len += (size_t) len;
}

void
gml_buffer_free (struct gml_buffer *b)
{
  free (b->data);
  memset (b, 0, sizeof *b);
}
