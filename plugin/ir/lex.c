/* The tokens of the text form.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/lex.h"

#include <string.h>

#include "plugin/ir/arena.h"

void
gml_lexer_init (struct gml_lexer *lex, const char *text, size_t len, struct gml_arena *arena)
{
  *lex = (struct gml_lexer){ .text = text, .len = len, .line = 1, .fresh = true, .arena = arena };
}

/* The byte N places on, or 0 after the end.  */
static char
peek (const struct gml_lexer *lex, size_t n)
{
  return lex->len - lex->at > n ? lex->text[lex->at + n] : '\0';
}

static bool
is_digit (char c)
{
  return c >= '0' && c <= '9';
}

static bool
is_word (char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || is_digit (c);
}

static int
hex_digit (char c)
{
  if (is_digit (c))
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  if (c >= 'A' && c <= 'F')
    return c - 'A' + 10;
  return -1;
}

static void
skip_blanks (struct gml_lexer *lex)
{
  for (; lex->at < lex->len; lex->at++)
    {
      char c = lex->text[lex->at];
      if (c == '#')
	while (lex->at + 1 < lex->len && lex->text[lex->at + 1] != '\n')
	  lex->at++;
      else if (c == '\n')
	{
	  lex->line++;
	  lex->line_start = lex->at + 1;
	  lex->fresh = true;
	}
      else if (c != ' ' && c != '\t' && c != '\r')
	return;
    }
}

static void
bad (struct gml_token *tok, const char *why)
{
  tok->kind = GML_TK_BAD;
  tok->text = why;
  tok->len = strlen (why);
}

/* One character of a string, after a backslash; -1 if there is no such.  */
static int
escape (struct gml_lexer *lex)
{
  char c = peek (lex, 0);
  int high, low;
  lex->at++;
  switch (c)
    {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case '"':
    case '\\':
      return c;
    case 'x':
      high = hex_digit (peek (lex, 0));
      low = high < 0 ? -1 : hex_digit (peek (lex, 1));
      if (low < 0)
	return -1;
      lex->at += 2;
      return high * 16 + low;
    default:
      return -1;
    }
}

/* A quoted string, the quote at hand.  */
static void
read_string (struct gml_lexer *lex, struct gml_token *tok)
{
  const char *start = lex->text + lex->at + 1;
  const char *end = start;
  const char *limit = lex->text + lex->len;
  while (end < limit && *end != '"' && *end != '\n')
    end += *end == '\\' && limit - end > 1 ? 2 : 1;
  if (end >= limit || *end == '\n')
    {
      bad (tok, "this string has no end on its line");
      return;
    }

  char *out = gml_arena_alloc (lex->arena, (size_t) (end - start) + 1);
  tok->text = out;
  for (lex->at++; lex->text + lex->at < end;)
    {
      int c = (unsigned char) lex->text[lex->at++];
      if (c == '\\' && (c = escape (lex)) < 0)
	{
	  bad (tok, "in strings, only \\n \\t \\\" \\\\ and \\xHH are known");
	  return;
	}
      *out++ = (char) c;
    }
  lex->at++;
  tok->len = (size_t) (out - tok->text);
}

/* ~N, if it comes next.  */
static void
read_suffix (struct gml_lexer *lex, struct gml_token *tok)
{
  uint64_t no = 0;
  if (peek (lex, 0) != '~' || tok->kind == GML_TK_BAD)
    return;
  lex->at++;
  for (; is_digit (peek (lex, 0)) && no <= UINT32_MAX; lex->at++)
    no = no * 10 + (uint64_t) (peek (lex, 0) - '0');
  if (no == 0 || no > UINT32_MAX)
    bad (tok, "~ wants a number from 1 after it");
  tok->no = (uint32_t) no;
}

/* A name: a word or a quoted string, or nothing, and ~N.  */
static void
read_name (struct gml_lexer *lex, struct gml_token *tok, int kind)
{
  tok->kind = kind;
  if (peek (lex, 0) == '"')
    {
      if (kind == GML_TK_WORD)
	tok->kind = GML_TK_STRING;
      read_string (lex, tok);
    }
  else
    {
      tok->text = lex->text + lex->at;
      while (is_word (peek (lex, 0)))
	lex->at++;
      tok->len = (size_t) (lex->text + lex->at - tok->text);
    }
  read_suffix (lex, tok);
  if (tok->kind != GML_TK_BAD && tok->kind != GML_TK_STRING && tok->len == 0 && tok->no == 0)
    bad (tok, "a name is missing here");
}

static void
read_number (struct gml_lexer *lex, struct gml_token *tok)
{
  bool negative = peek (lex, 0) == '-';
  lex->at += negative;
  int base = peek (lex, 0) == '0' && peek (lex, 1) == 'x' ? 16 : 10;
  lex->at += base == 16 ? 2 : 0;

  unsigned __int128 num = 0;
  const unsigned __int128 most = ((unsigned __int128) 1 << 127) - !negative;
  int digit = hex_digit (peek (lex, 0));
  tok->kind = GML_TK_INT;
  if (digit < 0 || digit >= base)
    bad (tok, "this is no number");
  for (; digit >= 0 && digit < base; digit = hex_digit (peek (lex, 0)))
    {
      if (num > (most - (unsigned) digit) / (unsigned) base)
	{
	  bad (tok, "this number is too large");
	  return;
	}
      num = num * (unsigned) base + (unsigned) digit;
      lex->at++;
    }
  tok->num = negative ? (__int128) (0 - num) : (__int128) num;
  if (is_word (peek (lex, 0)))
    bad (tok, "this is neither a number nor a name");
}

static void
read_punctuation (struct gml_lexer *lex, struct gml_token *tok)
{
  char c = peek (lex, 0), next = peek (lex, 1);
  tok->kind = (unsigned char) c;
  lex->at++;
  if (c == '-' && next == '>')
    tok->kind = GML_TK_ARROW;
  else if (c == '.' && next == '.')
    tok->kind = peek (lex, 1) == '.' ? GML_TK_DOTS : GML_TK_RANGE;
  else if (c == '\0' || strchr ("(){}[]<>,:;=*&.?@", c) == NULL)
    bad (tok, "this character has no meaning here");
  lex->at += tok->kind == GML_TK_DOTS ? 2 : tok->kind == GML_TK_ARROW || tok->kind == GML_TK_RANGE;
}

struct gml_token
gml_lexer_next (struct gml_lexer *lex)
{
  skip_blanks (lex);
  struct gml_token tok = { .kind = GML_TK_END,
			   .text = "",
			   .offset = lex->at,
			   .line = lex->line,
			   .first = lex->fresh,
			   .column = (uint32_t) (lex->at - lex->line_start + 1) };
  if (lex->at >= lex->len)
    return tok;
  lex->fresh = false;
  char c = peek (lex, 0), next = peek (lex, 1);
  bool names = is_word (next) || next == '"' || next == '~';
  if (is_digit (c) || (c == '-' && is_digit (next)))
    read_number (lex, &tok);
  else if (is_word (c) || c == '"' || c == '~')
    read_name (lex, &tok, GML_TK_WORD);
  else if ((c == '%' || c == '$' || (c == '@' && !is_digit (next))) && names)
    {
      lex->at++;
      read_name (lex, &tok, c == '%' ? GML_TK_VALUE : c == '$' ? GML_TK_LOCAL : GML_TK_GLOBAL);
    }
  else
    read_punctuation (lex, &tok);
  return tok;
}

bool
gml_lexer_at_colon (const struct gml_lexer *lex)
{
  struct gml_lexer ahead = *lex;
  while (peek (&ahead, 0) == ' ' || peek (&ahead, 0) == '\t')
    ahead.at++;
  return peek (&ahead, 0) == ':';
}
