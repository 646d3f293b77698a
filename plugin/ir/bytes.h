/* Numbers as bytes, both ways.
   SPDX-License-Identifier: GPL-3.0-or-later

   One function describes the bytes of a thing for writer and reader alike: it
   takes a pointer, from which it writes or into which it reads.  Internal to
   plugin/ir.  */

#ifndef GML_IR_BYTES_H
#define GML_IR_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct gml_bytes
{
  bool reading;
  const unsigned char *data; /* reading: all of it */
  unsigned char *out;        /* writing: malloc'd */
  size_t at, size;           /* next byte; size of data, or room in out */
  const char *failed;        /* reading: why it failed, or null; what was read since is 0 */
};

void gml_bytes_fail (struct gml_bytes *b, const char *why);

/* Numbers, in as few bytes as their size needs (LEB128).  A number read that
   does not fit fails.  */
void gml_bytes_u8 (struct gml_bytes *b, uint8_t *x);
void gml_bytes_u16 (struct gml_bytes *b, uint16_t *x);
void gml_bytes_u32 (struct gml_bytes *b, uint32_t *x);
void gml_bytes_bool (struct gml_bytes *b, bool *x);
void gml_bytes_i32 (struct gml_bytes *b, int32_t *x);
void gml_bytes_i64 (struct gml_bytes *b, int64_t *x);
void gml_bytes_i128 (struct gml_bytes *b, __int128 *x);

/* How many elements follow, each of which takes at least LEAST bytes: a count
   for which there are too few bytes fails, so memory is bounded by the input.  */
void gml_bytes_count (struct gml_bytes *b, uint32_t *n, size_t least);

/* N bytes: copies them from *P, or lets *P point to them.  */
void gml_bytes_raw (struct gml_bytes *b, const char **p, size_t n);

#endif
