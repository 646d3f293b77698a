/* Numbers as bytes, both ways.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/bytes.h"

#include <string.h>

#include "plugin/ir/arena.h"

typedef unsigned __int128 wide;

void
gml_bytes_fail (struct gml_bytes *b, const char *why)
{
  if (b->failed == NULL)
    b->failed = why;
}

/* ---- Writing ---- */

static void
put (struct gml_bytes *b, unsigned char c)
{
  if (b->at == b->size)
    {
      b->size = b->size != 0 ? b->size * 2 : 4096;
      b->out = gml_xrealloc (b->out, b->size);
    }
  b->out[b->at++] = c;
}

static void
put_number (struct gml_bytes *b, wide x)
{
  for (; x >= 0x80; x >>= 7)
    put (b, (unsigned char) (0x80 | (x & 0x7f)));
  put (b, (unsigned char) x);
}

/* ---- Reading ---- */

static wide
get_number (struct gml_bytes *b, wide most)
{
  wide x = 0;
  for (unsigned shift = 0; b->failed == NULL; shift += 7)
    {
      if (b->at == b->size)
	{
	  gml_bytes_fail (b, "the data end too early");
	  break;
	}
      unsigned char c = b->data[b->at++];
      wide part = c & 0x7f;
      if (shift > 126 || (part << shift) >> shift != part || (x |= part << shift) > most)
	gml_bytes_fail (b, "a number is out of range");
      else if (c < 0x80)
	return x;
    }
  return 0;
}

/* ---- Numbers ---- */

/* X, which is MOST at most.  */
static wide
number (struct gml_bytes *b, wide x, wide most)
{
  if (b->reading)
    return get_number (b, most);
  put_number (b, x);
  return x;
}

/* X in LO .. -LO - 1; small numbers of either sign become small ones: 0, -1, 1,
   -2 ... are 0, 1, 2, 3 ...  */
static __int128
signed_number (struct gml_bytes *b, __int128 x, __int128 lo)
{
  wide folded = ((wide) x << 1) ^ (x < 0 ? ~(wide) 0 : 0);
  folded = number (b, folded, ((wide) lo << 1) ^ ~(wide) 0);
  return (__int128) ((folded >> 1) ^ (folded & 1 ? ~(wide) 0 : 0));
}

void
gml_bytes_u8 (struct gml_bytes *b, uint8_t *x)
{
  *x = (uint8_t) number (b, *x, UINT8_MAX);
}

void
gml_bytes_u16 (struct gml_bytes *b, uint16_t *x)
{
  *x = (uint16_t) number (b, *x, UINT16_MAX);
}

void
gml_bytes_u32 (struct gml_bytes *b, uint32_t *x)
{
  *x = (uint32_t) number (b, *x, UINT32_MAX);
}

void
gml_bytes_bool (struct gml_bytes *b, bool *x)
{
  *x = number (b, *x, 1) != 0;
}

void
gml_bytes_i32 (struct gml_bytes *b, int32_t *x)
{
  *x = (int32_t) signed_number (b, *x, INT32_MIN);
}

void
gml_bytes_i64 (struct gml_bytes *b, int64_t *x)
{
  *x = (int64_t) signed_number (b, *x, INT64_MIN);
}

void
gml_bytes_i128 (struct gml_bytes *b, __int128 *x)
{
  *x = signed_number (b, *x, (__int128) ((wide) 1 << 127));
}

void
gml_bytes_count (struct gml_bytes *b, uint32_t *n, size_t least)
{
  gml_bytes_u32 (b, n);
  if (b->reading && *n > (b->size - b->at) / least)
    {
      gml_bytes_fail (b, "a table is larger than the data");
      *n = 0;
    }
}

void
gml_bytes_raw (struct gml_bytes *b, const char **p, size_t n)
{
  if (!b->reading)
    {
      for (size_t i = 0; i < n; i++)
	put (b, (unsigned char) (*p)[i]);
      return;
    }
  *p = "";
  if (n > b->size - b->at)
    gml_bytes_fail (b, "the data end too early");
  if (b->failed != NULL)
    return;
  *p = (const char *) b->data + b->at;
  b->at += n;
}
