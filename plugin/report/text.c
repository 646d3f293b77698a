/* Text for documents.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/report/text.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "plugin/ir/arena.h"

/* The length of the UTF-8 sequence at S and its character; 0 if it is none: too
   long a form, a surrogate, above U+10FFFF, cut short (RFC 3629).  */
static unsigned
decode (const unsigned char *s, uint32_t *c)
{
  static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
  unsigned n = *s < 0x80    ? 1
	       : *s >= 0xf8 ? 0
	       : *s >= 0xf0 ? 4
	       : *s >= 0xe0 ? 3
	       : *s >= 0xc0 ? 2
			    : 0;
  *c = n <= 1 ? *s : *s & (0x7fu >> n);
  for (unsigned k = 1; k < n; k++)
    {
      if ((s[k] & 0xc0) != 0x80)
	return 0;
      *c = *c << 6 | (s[k] & 0x3f);
    }
  if (n == 0 || *c < least[n] || *c > 0x10ffff || (*c >= 0xd800 && *c <= 0xdfff))
    return 0;
  return n;
}

/* The production Char of XML 1.0; DEL and C1 controls are legal but not seen.  */
static bool
shown (uint32_t c)
{
  if (c < 0x20)
    return c == '\t' || c == '\n' || c == '\r';
  return !(c >= 0x7f && c <= 0x9f) && c != 0xfffe && c != 0xffff;
}

const char *
gml_text_clean (const char *text, struct gml_arena *arena)
{
  const unsigned char *s = (const unsigned char *) text;
  uint32_t c;
  unsigned n;
  while (*s && (n = decode (s, &c)) > 0 && shown (c))
    s += n;
  if (*s == '\0')
    return text;
  enum
  {
    MAX_ESCAPE = 11
  }; /* "\\u%04X" of 32 bits, and its end */
  size_t len = strlen (text);
  char *out = gml_arena_alloc (arena, len * 4 + MAX_ESCAPE), *at = out; /* "\x01" is the longest */
  for (s = (const unsigned char *) text; *s; s += n ? n : 1)
    {
      n = decode (s, &c);
      if (n && shown (c))
	at = (char *) memcpy (at, s, n) + n;
      else if (n)
	at += snprintf (at, MAX_ESCAPE, c < 0x100 ? "\\x%02X" : "\\u%04X", c);
      else
	at += snprintf (at, MAX_ESCAPE, "\\x%02X", *s);
    }
  return out;
}
