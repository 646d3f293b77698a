/* Paths, text, source lines, whole files.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/unit.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plugin/ir/arena.h"
#include "plugin/report/object.h"
#include "plugin/report/output.h"
#include "plugin/report/path.h"
#include "plugin/report/sink.h"
#include "plugin/report/source.h"
#include "plugin/report/text.h"

static struct gml_arena *arena;
static char folder[64];
static const char *why;

static void
begin (void)
{
  arena = gml_arena_new ();
  strcpy (folder, "/tmp/gimlet-test-XXXXXX");
  CU_ASSERT_PTR_NOT_NULL_FATAL (mkdtemp (folder));
}

static void
finish (void)
{
  char command[100];
  snprintf (command, sizeof command, "rm -rf %s", folder);
  CU_ASSERT_EQUAL (system (command), 0);
  gml_arena_free (arena);
}

static const char *
in_folder (const char *name)
{
  return gml_arena_printf (arena, "%s/%s", folder, name);
}

static int
count_files (const char *dir)
{
  int n = 0;
  DIR *d = opendir (dir);
  for (struct dirent *e; d && (e = readdir (d));)
    n += strcmp (e->d_name, ".") != 0 && strcmp (e->d_name, "..") != 0;
  if (d)
    closedir (d);
  return n;
}

static void
test_clean_paths (void)
{
  static const char *const pairs[][2] = {
    { "a/../b", "b" },
    { "./a//b/.", "a/b" },
    { "../a", "../a" },
    { "../../a/..", "../.." },
    { "/../a", "/a" },
    { "/", "/" },
    { "//", "/" },
    { "", "." },
    { "a/..", "." },
    { "a/b/../../c", "c" },
    { "/a/../..", "/" },
    { "..a/b", "..a/b" },
    { "a/.../b", "a/.../b" },
  };
  begin ();
  for (unsigned k = 0; k < sizeof pairs / sizeof *pairs; k++)
    CU_ASSERT_STRING_EQUAL (gml_path_clean (arena, pairs[k][0]), pairs[k][1]);
  finish ();
}

static void
test_relative_paths (void)
{
  begin ();
  CU_ASSERT_STRING_EQUAL (gml_path_absolute (arena, "/a/b", "../c.c"), "/a/c.c");
  CU_ASSERT_STRING_EQUAL (gml_path_absolute (arena, "/a/b", "/c.c"), "/c.c");
  CU_ASSERT_STRING_EQUAL (gml_path_relative (arena, "/a/b", "/a/b/c.c"), "c.c");
  CU_ASSERT_STRING_EQUAL (gml_path_relative (arena, "/a/b", "/a/bc/d.c"), "../bc/d.c");
  CU_ASSERT_STRING_EQUAL (gml_path_relative (arena, "/a/b/c", "/a/d.c"), "../../d.c");
  CU_ASSERT_STRING_EQUAL (gml_path_relative (arena, "/", "/a/d.c"), "a/d.c");
  CU_ASSERT_STRING_EQUAL (gml_path_relative (arena, "/a", "/usr/include/x.h"), "/usr/include/x.h");
  finish ();
}

static void
test_project_folder (void)
{
  begin ();
  mkdir (in_folder ("p"), 0700);
  mkdir (in_folder ("p/src"), 0700);
  CU_ASSERT_EQUAL (gml_output_write (in_folder ("p/.gimlet.xml"), "", 0, arena, &why), 0);
  CU_ASSERT_STRING_EQUAL (gml_path_project (arena, in_folder ("p/src/x.c")), in_folder ("p"));
  CU_ASSERT_STRING_EQUAL (gml_path_project (arena, in_folder ("p/none/x.c")), in_folder ("p"));
  CU_ASSERT_PTR_NULL (gml_path_project (arena, "relative.c"));
  finish ();
}

static void
test_text_is_valid (void)
{
  begin ();
  const char *good = "f\xc3\xbcr \xf0\x9f\x98\x80\t\n";
  CU_ASSERT_PTR_EQUAL (gml_text_clean (good, arena), good);
  CU_ASSERT_STRING_EQUAL (gml_text_clean ("f\xfcr", arena), "f\\xFCr");
  CU_ASSERT_STRING_EQUAL (gml_text_clean ("a\x01\x1b", arena), "a\\x01\\x1B");
  CU_ASSERT_STRING_EQUAL (gml_text_clean ("\xef\xbf\xbe", arena), "\\uFFFE");
  CU_ASSERT_STRING_EQUAL (gml_text_clean ("\xed\xa0\x80", arena),
			  "\\xED\\xA0\\x80");                                /* surrogate */
  CU_ASSERT_STRING_EQUAL (gml_text_clean ("\xc0\xaf", arena), "\\xC0\\xAF"); /* too long a form */
  CU_ASSERT_STRING_EQUAL (gml_text_clean ("\xf5\x80\x80\x80", arena), "\\xF5\\x80\\x80\\x80");
  CU_ASSERT_STRING_EQUAL (gml_text_clean ("\xe2\x82", arena), "\\xE2\\x82"); /* cut short */
  finish ();
}

static const char *
code_of (const char *line)
{
  return gml_line_code ((struct gml_span){ line, strlen (line) }, arena);
}

static void
test_code_of_a_line (void)
{
  begin ();
  CU_ASSERT_STRING_EQUAL (code_of ("  close (fd);  // why"), "close(fd);");
  CU_ASSERT_STRING_EQUAL (code_of ("close(fd);\t/* a */"), "close(fd);");
  CU_ASSERT_STRING_EQUAL (code_of ("unsigned  int x;"), "unsigned int x;");
  CU_ASSERT_STRING_EQUAL (code_of ("a /**/ b"), "a b");
  CU_ASSERT_STRING_EQUAL (code_of ("f (\"a  // b\", '\"', '\\'');"), "f(\"a  // b\",'\"','\\'');");
  CU_ASSERT_STRING_EQUAL (code_of ("x = 1'000; // y"), "x=1'000;");
  CU_ASSERT_STRING_EQUAL (code_of ("\"open \\"), "\"open \\");
  CU_ASSERT_STRING_EQUAL (code_of (""), "");
  finish ();
}

/* Wherever the word stands: at the head, at the end, over the end of what is read at once.  */
static void
test_what_a_source_mentions (void)
{
  static const unsigned places[]
    = { 0, 1, 16377, 16378, 16379, 16383, 16384, 16385, 32760, 32767, 40000 };
  begin ();
  const char *path = in_folder ("long.c");
  for (unsigned k = 0; k < sizeof places / sizeof *places; k++)
    {
      FILE *f = fopen (path, "w");
      CU_ASSERT_PTR_NOT_NULL_FATAL (f);
      for (unsigned n = 0; n < places[k]; n++)
	fputc (n % 70 == 69 ? '\n' : 'g', f);
      fputs ("gimlet:", f);
      for (unsigned n = 0; k % 2 && n < 30000; n++)
	fputc ('m', f);
      fclose (f);
      CU_ASSERT_TRUE (gml_source_mentions (path, "gimlet:"));
      CU_ASSERT_FALSE (gml_source_mentions (path, "gimlet: "));
    }
  CU_ASSERT_FALSE (gml_source_mentions (in_folder ("none.c"), "gimlet:"));
  CU_ASSERT_FALSE (gml_source_mentions ("/dev/zero", "gimlet:"));
  CU_ASSERT_FALSE (gml_source_mentions (folder, "gimlet:"));
  finish ();
}

static void
test_lines_of_a_source (void)
{
  begin ();
  const char *path = in_folder ("a.c");
  struct gml_sources sources = { NULL };
  CU_ASSERT_EQUAL (gml_output_write (path, "one\r\n\nthree", 11, arena, &why), 0);
  const struct gml_source *s = gml_sources_get (&sources, path, arena);
  CU_ASSERT_EQUAL (s->nlines, 3);
  CU_ASSERT_EQUAL (gml_source_line (s, 1).len, 3);
  CU_ASSERT_EQUAL (gml_source_line (s, 2).len, 0);
  CU_ASSERT_EQUAL (gml_source_line (s, 3).len, 5);
  CU_ASSERT_EQUAL (gml_source_line (s, 4).len, 0);
  CU_ASSERT_EQUAL (gml_source_line (s, 0).len, 0);
  CU_ASSERT_PTR_EQUAL (gml_sources_get (&sources, path, arena), s);
  CU_ASSERT_EQUAL (gml_sources_get (&sources, in_folder ("none.c"), arena)->nlines, 0);
  CU_ASSERT_EQUAL (gml_sources_get (&sources, "/dev/zero", arena)->nlines, 0);
  CU_ASSERT_EQUAL (gml_sources_get (&sources, folder, arena)->nlines, 0);
  finish ();
}

static void
test_files_appear_whole (void)
{
  struct stat st;
  begin ();
  const char *path = in_folder ("r.xml");
  mode_t mask = umask (022);
  CU_ASSERT_EQUAL (gml_output_write (path, "abc", 3, arena, &why), 0);
  CU_ASSERT_EQUAL (gml_output_write (path, "abcd", 4, arena, &why), 0);
  umask (mask);
  CU_ASSERT_EQUAL (stat (path, &st), 0);
  CU_ASSERT_EQUAL (st.st_size, 4);
  CU_ASSERT_EQUAL (st.st_mode & 0777, 0644);
  CU_ASSERT_EQUAL (symlink ("r.xml", in_folder ("link")), 0);
  CU_ASSERT_EQUAL (gml_output_write (in_folder ("link"), "ab", 2, arena, &why), 0);
  CU_ASSERT_EQUAL (lstat (in_folder ("link"), &st), 0);
  CU_ASSERT_TRUE (S_ISLNK (st.st_mode));
  CU_ASSERT_EQUAL (stat (path, &st), 0);
  CU_ASSERT_EQUAL (st.st_size, 2);
  CU_ASSERT_EQUAL (count_files (folder), 2);
  finish ();
}

static void
test_what_cannot_be_written_is_told (void)
{
  begin ();
  CU_ASSERT_EQUAL (gml_output_write (in_folder ("none/r.xml"), "a", 1, arena, &why), -1);
  CU_ASSERT_PTR_NOT_NULL (strstr (why, "No such file"));
  CU_ASSERT_EQUAL (gml_output_write (folder, "a", 1, arena, &why), -1);
  CU_ASSERT_PTR_NOT_NULL (strstr (why, "is a directory"));
  CU_ASSERT_EQUAL (gml_output_write ("/dev/full", "a", 1, arena, &why), -1);
  CU_ASSERT_PTR_NOT_NULL (strstr (why, "No space left"));
  struct stat st;
  CU_ASSERT_TRUE (stat ("/dev/full", &st) == 0 && S_ISCHR (st.st_mode));
  CU_ASSERT_EQUAL (count_files (folder), 0);
  finish ();
}

static void
test_one_file_a_unit (void)
{
  begin ();
  const char *dir = in_folder ("a/b/");
  struct gml_run run = { .unit = "src/x y\xfc.c", .object = "x.o", .directory = "/w" };
  const char *one = gml_output_place (dir, &run, arena, &why);
  CU_ASSERT_PTR_NOT_NULL_FATAL (one);
  CU_ASSERT_PTR_NOT_NULL (strstr (one, "a/b/x_y_.c-"));
  CU_ASSERT_STRING_EQUAL (gml_output_place (dir, &run, arena, &why), one);
  run.object = "y.o";
  CU_ASSERT_STRING_NOT_EQUAL (gml_output_place (dir, &run, arena, &why), one);
  run.object = "x.o", run.directory = "/v";
  CU_ASSERT_STRING_NOT_EQUAL (gml_output_place (dir, &run, arena, &why), one);
  run.unit = "/w/src/x y\xfc.c", run.object = "/w/./x.o";
  CU_ASSERT_STRING_EQUAL (gml_output_place (dir, &run, arena, &why), one);
  run.object = NULL;
  CU_ASSERT_PTR_NOT_NULL (gml_output_place (dir, &run, arena, &why));
  CU_ASSERT_EQUAL (gml_output_write (in_folder ("file"), "", 0, arena, &why), 0);
  CU_ASSERT_PTR_NULL (gml_output_place (in_folder ("file/x/"), &run, arena, &why));
  CU_ASSERT_PTR_NOT_NULL (strstr (why, "Not a directory"));
  finish ();
}

static void
test_object_name (void)
{
  begin ();
  const char *cc = "'-c' '-o' 'out/x y.o' '-mtune=generic'", *unit = "dir/a.b.c";
  CU_ASSERT_STRING_EQUAL (gml_object_name (cc, unit, "/tmp/1.s", arena), "out/x y.o");
  CU_ASSERT_STRING_EQUAL (gml_object_name ("'-o' 'it'\\''s.o' '-c'", unit, "", arena), "it's.o");
  CU_ASSERT_STRING_EQUAL (gml_object_name ("'-DX=-o' '-c'", unit, "", arena), "a.b.o");
  CU_ASSERT_STRING_EQUAL (gml_object_name ("'-S'", ".c", "", arena), ".c.s");
  CU_ASSERT_STRING_EQUAL (gml_object_name ("'-O2'", unit, "", arena), "a.out");
  CU_ASSERT_STRING_EQUAL (gml_object_name ("'-o' 'prog", unit, "", arena), "prog");
  CU_ASSERT_STRING_EQUAL (gml_object_name (NULL, unit, "a.s", arena), "a.s");
  CU_ASSERT_PTR_NULL (gml_object_name (NULL, unit, NULL, arena));
  finish ();
}

void
suite_report_text (void)
{
  CU_pSuite s = CU_add_suite ("report: text and files", NULL, NULL);
  CU_ADD_TEST (s, test_clean_paths);
  CU_ADD_TEST (s, test_relative_paths);
  CU_ADD_TEST (s, test_project_folder);
  CU_ADD_TEST (s, test_text_is_valid);
  CU_ADD_TEST (s, test_code_of_a_line);
  CU_ADD_TEST (s, test_what_a_source_mentions);
  CU_ADD_TEST (s, test_lines_of_a_source);
  CU_ADD_TEST (s, test_files_appear_whole);
  CU_ADD_TEST (s, test_what_cannot_be_written_is_told);
  CU_ADD_TEST (s, test_one_file_a_unit);
  CU_ADD_TEST (s, test_object_name);
}
