/* Aliases: the function meant behind a linker's name.
   SPDX-License-Identifier: GPL-3.0-or-later

   Headers of glibc redirect calls (large files, C99 scanf, _FORTIFY_SOURCE),
   and GCC has its builtins.  Models know each function once, under the name a
   programmer writes.  */

#ifndef GML_IR_ALIAS_H
#define GML_IR_ALIAS_H

#ifdef __cplusplus
extern "C" {
#endif

struct gml_alias
{
  const char *from; /* "__recv_chk" */
  const char *to;   /* "recv" */
  const char *args; /* "0124": which arguments the function meant gets, in
				   order; a last `*' stands for all after the highest one
				   named or dropped; null: all as they are */
};

/* The alias of the linker's name NAME (without `*'), or null if it is itself.
   `__builtin_' in front is taken off first.  */
const struct gml_alias *gml_alias_find (const char *name);

/* NAME, or the name meant by it.  */
const char *gml_alias_name (const char *name);

/* Which of NARGS arguments A's function meant gets: their indexes go to OUT
   (room for NARGS), their number is returned.  */
unsigned gml_alias_args (const struct gml_alias *a, unsigned nargs, unsigned *out);

#ifdef __cplusplus
}
#endif
#endif
