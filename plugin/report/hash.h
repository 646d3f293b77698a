/* FNV-1a in 128 bits: for names and fingerprints, not against adversaries.
   http://www.isthe.com/chongo/tech/comp/fnv/
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_HASH_H
#define GML_REPORT_HASH_H

#include <stdint.h>

#include "plugin/ir/arena.h"

typedef unsigned __int128 gml_hash;

static inline gml_hash
gml_hash_start (void)
{
  return (gml_hash) 0x6c62272e07bb0142 << 64 | 0x62b821756295c58d;
}

/* HASH with TEXT (null counts as empty) and its end added, so that fields cannot
   run into each other.  */
static inline gml_hash
gml_hash_text (gml_hash hash, const char *text)
{
  const gml_hash prime = (gml_hash) 1 << 88 | 0x13b;
  for (const char *p = text ? text : "";; p++)
    {
      hash = (hash ^ (unsigned char) *p) * prime;
      if (*p == '\0')
	return hash;
    }
}

/* 32 hexadecimal digits in ARENA.  */
static inline const char *
gml_hash_hex (gml_hash hash, struct gml_arena *arena)
{
  return gml_arena_printf (arena, "%016llx%016llx", (unsigned long long) (hash >> 64),
			   (unsigned long long) hash);
}

/* 16 of them, of both halves: for names.  */
static inline const char *
gml_hash_short (gml_hash hash, struct gml_arena *arena)
{
  return gml_arena_printf (arena, "%016llx", (unsigned long long) (hash >> 64 ^ hash));
}

#endif
