/* Growing text.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_IR_BUFFER_H
#define GML_IR_BUFFER_H

#include <stddef.h>

/* Zero-initialise; DATA is null-terminated once anything was added, and is
   freed by gml_buffer_free.  */
struct gml_buffer
{
  char *data;
  size_t len, cap;
};

void gml_buffer_add (struct gml_buffer *b, const char *text);
void gml_buffer_add_n (struct gml_buffer *b, const char *text, size_t len);
void gml_buffer_printf (struct gml_buffer *b, const char *format, ...)
  __attribute__ ((format (printf, 2, 3)));
void gml_buffer_free (struct gml_buffer *b);

#endif
