/* The tokens of the text form.
   SPDX-License-Identifier: GPL-3.0-or-later

   Internal to plugin/ir.  The lexer never fails by itself: what it cannot read
   is a token of kind GML_TK_BAD whose text says why.  */

#ifndef GML_IR_LEX_H
#define GML_IR_LEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct gml_arena;

enum gml_token_kind /* punctuation is its own character */
{
  GML_TK_END,
  GML_TK_BAD,    /* text: why */
  GML_TK_WORD,   /* socket, or ~2 for what has no name */
  GML_TK_STRING, /* "..." */
  GML_TK_VALUE,  /* %fd */
  GML_TK_LOCAL,  /* $buf */
  GML_TK_GLOBAL, /* @log */
  GML_TK_INT,    /* 12, -1, 0x1f */
  GML_TK_ARROW,  /* -> */
  GML_TK_RANGE,  /* .. */
  GML_TK_DOTS    /* ... */
};

struct gml_token
{
  int kind;
  const char *text; /* decoded; not null-terminated */
  size_t len;
  uint32_t no; /* N of a name's ~N; 0 none */
  __int128 num;
  size_t offset; /* where it begins */
  uint32_t line, column;
  bool first; /* nothing but blanks before it on its line */
};

/* A place in a text; copy it to come back.  */
struct gml_lexer
{
  const char *text;
  size_t len, at, line_start;
  uint32_t line;
  bool fresh;              /* nothing of this line read yet */
  struct gml_arena *arena; /* for strings decoded */
};

void gml_lexer_init (struct gml_lexer *lex, const char *text, size_t len, struct gml_arena *arena);
struct gml_token gml_lexer_next (struct gml_lexer *lex);

/* Does a ":" come next?  */
bool gml_lexer_at_colon (const struct gml_lexer *lex);

#endif
