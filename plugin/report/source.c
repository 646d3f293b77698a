/* The text of sources.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/report/source.h"

#include <ctype.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plugin/ir/arena.h"

enum
{
  LARGEST = 64 << 20,
  PIECE = 16 << 10
};

/* ---- Files -------------------------------------------------------------------- */

/* The end of the line that begins at offset K, behind its line end.  */
static size_t
end_of_line (struct gml_span text, size_t k)
{
  const char *end = memchr (text.at + k, '\n', text.len - k);
  return end ? (size_t) (end - text.at) + 1 : text.len;
}

static void
find_lines (struct gml_source *s, struct gml_arena *arena)
{
  uint32_t n = 0, at = 0;
  for (size_t k = 0; k < s->text.len; k = end_of_line (s->text, k))
    n++;
  uint32_t *lines = GML_NEW_ARRAY (arena, uint32_t, n + 1);
  for (size_t k = 0; k < s->text.len;)
    lines[++at] = (uint32_t) (k = end_of_line (s->text, k));
  s->nlines = n;
  s->lines = lines;
}

/* PATH for reading, *SIZE bytes; -1 where it is no plain file, empty, or too large.  */
static int
open_source (const char *path, size_t *size)
{
  struct stat st;
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    return -1;
  if (fstat (fd, &st) != 0 || !S_ISREG (st.st_mode) || st.st_size <= 0 || st.st_size > LARGEST)
    {
      close (fd);
      return -1;
    }
  *size = (size_t) st.st_size;
  return fd;
}

/* Up to SIZE bytes of FD into AT; how many.  */
static size_t
read_up_to (int fd, char *at, size_t size)
{
  size_t len = 0;
  ssize_t got;
  while (len < size && (got = read (fd, at + len, size - len)) > 0)
    len += (size_t) got;
  return len;
}

bool
gml_source_mentions (const char *path, const char *word)
{
  char piece[PIECE];
  size_t size, kept = 0, len, n = strlen (word);
  int fd = n > 0 && n < sizeof piece / 2 ? open_source (path, &size) : -1;
  bool found = false;
  if (fd < 0)
    return false;
  while (!found && size > 0 && (len = read_up_to (fd, piece + kept, sizeof piece - kept)) > 0)
    {
      size -= len < size ? len : size;
      len += kept;
      found = memmem (piece, len, word, n) != NULL;
      kept = len < n ? len : n - 1; /* it may go on in the next piece */
      memmove (piece, piece + len - kept, kept);
    }
  close (fd);
  return found;
}

const struct gml_source *
gml_sources_get (struct gml_sources *sources, const char *path, struct gml_arena *arena)
{
  for (struct gml_source *s = sources->first; s; s = s->next)
    if (strcmp (s->path, path) == 0)
      return s;
  struct gml_source *s = GML_NEW (arena, struct gml_source);
  s->path = gml_arena_copy (arena, path, strlen (path));
  s->text.at = "";
  size_t size;
  int fd = open_source (path, &size);
  if (fd >= 0)
    {
      char *data = gml_arena_alloc (arena, size);
      s->text.at = data;
      s->text.len = read_up_to (fd, data, size);
      close (fd);
    }
  find_lines (s, arena);
  s->next = sources->first;
  sources->first = s;
  return s;
}

struct gml_span
gml_source_line (const struct gml_source *source, uint32_t n)
{
  struct gml_span line = { "", 0 };
  if (n == 0 || n > source->nlines)
    return line;
  line.at = source->text.at + source->lines[n - 1];
  line.len = source->lines[n] - source->lines[n - 1];
  while (line.len > 0 && (line.at[line.len - 1] == '\n' || line.at[line.len - 1] == '\r'))
    line.len--;
  return line;
}

/* ---- Lines -------------------------------------------------------------------- */

/* The offset after the comment that begins at K, or K if none does.  */
static size_t
skip_comment (struct gml_span line, size_t k)
{
  if (k + 1 >= line.len || line.at[k] != '/')
    return k;
  if (line.at[k + 1] == '/')
    return line.len;
  if (line.at[k + 1] != '*')
    return k;
  const char *end = memmem (line.at + k + 2, line.len - k - 2, "*/", 2);
  return end ? (size_t) (end - line.at) + 2 : line.len;
}

/* The offset after the literal that begins at K, or K if none does.  A quote
   after a digit separates digits (1'000).  */
static size_t
skip_literal (struct gml_span line, size_t k)
{
  char quote = line.at[k];
  if (quote != '"' && (quote != '\'' || (k > 0 && isxdigit ((unsigned char) line.at[k - 1]))))
    return k;
  for (k++; k < line.len && line.at[k] != quote; k++)
    k += line.at[k] == '\\';
  return k < line.len ? k + 1 : line.len;
}

struct gml_span
gml_line_comment (struct gml_span line, size_t from)
{
  for (size_t k = 0; k < line.len;)
    {
      size_t end = skip_comment (line, k);
      if (end > k && k >= from)
	return (struct gml_span){ line.at + k, end - k };
      if (end == k)
	end = skip_literal (line, k);
      k = end > k ? end : k + 1;
    }
  return (struct gml_span){ line.at + line.len, 0 };
}

static bool
word_char (char c)
{
  return isalnum ((unsigned char) c) || c == '_' || (c & 0x80);
}

const char *
gml_line_code (struct gml_span line, struct gml_arena *arena)
{
  char *out = gml_arena_alloc (arena, line.len + 1);
  size_t n = 0;
  bool gap = false;
  for (size_t k = 0; k < line.len;)
    {
      size_t end = skip_comment (line, k);
      if (end > k || isspace ((unsigned char) line.at[k]))
	{
	  gap = true;
	  k = end > k ? end : k + 1;
	  continue;
	}
      end = skip_literal (line, k);
      end += end == k;
      if (gap && n > 0 && word_char (out[n - 1]) && word_char (line.at[k]))
	out[n++] = ' ';
      gap = false;
      memcpy (&out[n], &line.at[k], end - k);
      n += end - k;
      k = end;
    }
  return out;
}
