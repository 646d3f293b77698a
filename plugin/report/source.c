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
  LARGEST = 64 << 20
};

/* ---- Files -------------------------------------------------------------------- */

static struct gml_span
read_all (int fd, struct gml_arena *arena)
{
  struct gml_span text = { "", 0 };
  struct stat st;
  if (fstat (fd, &st) != 0 || !S_ISREG (st.st_mode) || st.st_size <= 0 || st.st_size > LARGEST)
    return text;
  size_t size = (size_t) st.st_size, len = 0;
  char *data = gml_arena_alloc (arena, size);
  ssize_t got;
  while (len < size && (got = read (fd, data + len, size - len)) > 0)
    len += (size_t) got;
  text.at = data;
  text.len = len;
  return text;
}

static void
find_lines (struct gml_source *s, struct gml_arena *arena)
{
  uint32_t n = 0, at = 0, len = (uint32_t) s->text.len;
  for (uint32_t k = 0; k < len; k++)
    n += s->text.at[k] == '\n' || k + 1 == len;
  uint32_t *lines = GML_NEW_ARRAY (arena, uint32_t, n + 1);
  for (uint32_t k = 0; k < len; k++)
    if (s->text.at[k] == '\n' || k + 1 == len)
      lines[++at] = k + 1;
  s->nlines = n;
  s->lines = lines;
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
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd >= 0)
    {
      s->text = read_all (fd, arena);
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
