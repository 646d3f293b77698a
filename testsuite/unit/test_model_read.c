/* Reading model files: what is well said, what is not, and what is meant ill.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "plugin/ir/arena.h"
#include "plugin/model/model.h"
#include "plugin/model/read.h"
#include "plugin/model/xml_tree.h"

static struct gml_arena *arena;
static struct gml_model_table *table;
static const char *error;

static void
begin (void)
{
  arena = gml_arena_new ();
}

static void
finish (void)
{
  gml_arena_free (arena);
}

/* Reads a document of BODY, whose first line is line 2.  */
static int
read_body (const char *body)
{
  const char *text = gml_arena_printf (arena,
				       "<models xmlns=\"urn:gimlet:models:1\">\n"
				       "%s\n</models>\n",
				       body);

  return gml_models_parse (&table, text, strlen (text), "m.xml", gml_api_new (arena), arena,
			   &error);
}

/* Fails unless a document of BODY is refused with message WANTED.  */
static void
refused (const char *body, const char *wanted)
{
  int failed = read_body (body);

  CU_ASSERT_EQUAL (failed, -1);
  CU_ASSERT_PTR_NOT_NULL_FATAL (error);
  if (strcmp (error, wanted) != 0)
    fprintf (stderr, "\n  said:   %s\n  wanted: %s\n", error, wanted);
  CU_ASSERT_STRING_EQUAL (error, wanted);
}

/* The same for a whole document.  */
static void
refused_text (const char *text, size_t len, const char *wanted)
{
  int failed = gml_models_parse (&table, text, len, "m.xml", NULL, arena, &error);

  CU_ASSERT_EQUAL (failed, -1);
  CU_ASSERT_PTR_NOT_NULL_FATAL (error);
  if (!strstr (error, wanted))
    fprintf (stderr, "\n  said:   %s\n  wanted: %s\n", error, wanted);
  CU_ASSERT_PTR_NOT_NULL (strstr (error, wanted));
}

/* ---- What is well said ------------------------------------------------------ */

static void
test_everything_is_read (void)
{
  const struct gml_model *m;
  const struct gml_effect *e;

  begin ();
  CU_ASSERT_EQUAL_FATAL (
    read_body (
      "<kind name=\"session\" noun=\"session\" class=\"handle\" phases=\"new ready\""
      " server=\"ready\" release=\"end\" hint=\"end (%s);\"/>\n"
      "<function name=\"begin\" also=\"begin2, begin3\" args=\"1..2\" nothrow=\"true\">\n"
      " <acquire slot=\"*1\" kind=\"session\" phase=\"ready\" when=\"= 0\"/>\n"
      " <fails when=\"negative\" gravity=\"high\"/>\n"
      " <range slot=\"result\" min=\"-1\" at-most=\"2\" plus=\"3\"/>\n"
      " <configure property=\"umask\" number=\"18\"/>\n"
      " <row min=\"0\" max=\"7\" tested=\"true\">"
      "<given slot=\"1\" min=\"0\" max=\"18446744073709551615\"/><escape slot=\"1\"/></row>\n"
      "</function>"),
    0);
  CU_ASSERT_EQUAL (table->nkinds, 1);
  CU_ASSERT_EQUAL (table->nmodels, 3);
  m = &table->models[0];
  CU_ASSERT_STRING_EQUAL (m->name, "begin");
  CU_ASSERT_TRUE (m->min_args == 1 && m->max_args == 2 && m->nothrow && m->pure_borrow);
  CU_ASSERT_EQUAL_FATAL (m->neffects, 4);
  e = m->effects;
  CU_ASSERT_TRUE (e[0].kind == GML_E_ACQUIRE && e[0].to == 2 && e[0].when.op == GML_O_EQ);
  CU_ASSERT_TRUE (e[0].a.base == 0 && e[0].a.nsteps == 1 && e[0].b.base == GML_SLOT_NONE);
  CU_ASSERT_TRUE (e[1].kind == GML_E_FAILS && e[1].when.op == GML_O_LT && e[1].grave == GML_G_HIGH);
  CU_ASSERT_TRUE (e[2].lo == -1 && e[2].hi == INT64_MAX && e[2].b.base == 1 && e[2].num == 3);
  CU_ASSERT_FALSE (e[2].bound);
  CU_ASSERT_TRUE (e[3].b.base == GML_SLOT_CONST && e[3].num == 18);
  CU_ASSERT_EQUAL_FATAL (m->nrows, 1);
  CU_ASSERT_TRUE (m->rows[0].lo == 0 && m->rows[0].hi == 7 && m->rows[0].tested);
  CU_ASSERT_TRUE (m->rows[0].givens[0].hi == (__int128) UINT64_MAX);
  CU_ASSERT_EQUAL (m->rows[0].effects[0].kind, GML_E_ESCAPE);
  finish ();
}

static void
test_fields_are_read (void)
{
  const struct gml_field_model *f;

  begin ();
  CU_ASSERT_EQUAL_FATAL (
    read_body ("<field record=\"parcel\" name=\"payload\" kind=\"descriptor\">\n"
	       "<given field=\"type\" number=\"0x7\"/>"
	       "<given field=\"version\" number=\"-2\" tested=\"false\"/></field>\n"
	       "<field record=\"head\" name=\"length\" order=\"network\"/>"),
    0);
  CU_ASSERT_EQUAL_FATAL (table->nfields, 2);
  f = &table->fields[0];
  CU_ASSERT_STRING_EQUAL (f->record, "parcel");
  CU_ASSERT_STRING_EQUAL (f->field, "payload");
  CU_ASSERT_EQUAL_FATAL (f->ngivens, 2);
  CU_ASSERT_STRING_EQUAL (f->givens[0].field, "type");
  CU_ASSERT_EQUAL (f->givens[0].num, 7);
  CU_ASSERT_FALSE (f->givens[0].untested);
  CU_ASSERT_EQUAL (f->givens[1].num, -2);
  CU_ASSERT_TRUE (f->givens[1].untested);
  CU_ASSERT_EQUAL (f->order, GML_BO_NONE);
  CU_ASSERT_EQUAL (f[1].order, GML_BO_NETWORK);
  CU_ASSERT_EQUAL (f[1].res, 0);
  refused ("<field record=\"parcel\" name=\"payload\" kind=\"descripter\"/>",
	   "m.xml:2:39: unknown kind 'descripter' (did you mean 'descriptor'?)");
  refused ("<field record=\"parcel\" name=\"payload\"/>",
	   "m.xml:2:1: <field> needs either 'kind' or 'order'");
  refused ("<field record=\"p\" name=\"n\" kind=\"descriptor\" order=\"host\"/>",
	   "m.xml:2:1: <field> needs either 'kind' or 'order'");
  refused ("<field record=\"p\" name=\"n\" order=\"big\"/>",
	   "m.xml:2:28: 'big' is not 'network' or 'host'");
  refused ("<field record=\"parcel\" kind=\"descriptor\"/>",
	   "m.xml:2:1: <field> lacks the attribute 'name'");
  refused ("<field record=\"parcel\" name=\"payload\" kind=\"descriptor\">\n<acquire/></field>",
	   "m.xml:3:1: <field> holds <given>, not <acquire>");
  refused ("<field record=\"p\" name=\"n\" kind=\"descriptor\"><given field=\"t\"/></field>",
	   "m.xml:2:46: <given> lacks the attribute 'number'");
  finish ();
}

static void
test_uses_and_masks_are_read (void)
{
  const struct gml_effect *e;
  const struct gml_row *row;

  begin ();
  CU_ASSERT_EQUAL_FATAL (
    read_body (
      "<function name=\"f\" args=\"2\">\n"
      " <use slot=\"1\" of=\"socket\" phase=\"created bound\"/>\n"
      " <use slot=\"1\" kind=\"socket\" then=\"bound connected\" when=\"= 0\"/>\n"
      " <use slot=\"result\" kind=\"socket\" like=\"1\"/>\n"
      " <use slot=\"2\" kind=\"descriptor\" reopens=\"true\"/>\n"
      " <row><given slot=\"2\" mask=\"0x3\" min=\"1\" max=\"2\"/><escape slot=\"1\"/></row>\n"
      "</function>"),
    0);
  e = table->models[0].effects;
  CU_ASSERT_TRUE (e[0].role == GML_USE_OF && e[0].from == 3 && e[0].res);
  CU_ASSERT_TRUE (e[1].role == 0 && e[1].to == 10 && e[1].res == e[0].res);
  CU_ASSERT_TRUE (e[2].a.base == GML_SLOT_RESULT && e[2].b.base == 0);
  CU_ASSERT_TRUE (e[3].role == GML_USE_REOPENS && e[3].b.base == GML_SLOT_NONE);
  row = &table->models[0].rows[0];
  CU_ASSERT_TRUE (row->lo > row->hi && row->givens[0].mask == 3 && row->givens[0].hi == 2);
  finish ();
}

static void
test_kinds_inherit (void)
{
  begin ();
  CU_ASSERT_EQUAL_FATAL (
    read_body ("<kind name=\"c\" noun=\"c\" is=\"b\" class=\"server\"/>\n"
	       "<kind name=\"b\" noun=\"b\" is=\"a\" hint=\"stop (%s);\"/>\n"
	       "<kind name=\"a\" noun=\"a\" class=\"handle\" invalid=\"negative\" release=\"stop\""
	       " phases=\"on off\"/>\n"
	       "<kind name=\"d\" noun=\"d\" is=\"socket\"/>"),
    0);
  CU_ASSERT_EQUAL (table->kinds[0].rclass, GML_RC_SERVER);
  CU_ASSERT_EQUAL (table->kinds[1].rclass, GML_RC_HANDLE);
  CU_ASSERT_TRUE (table->kinds[0].negative_invalid);
  CU_ASSERT_STRING_EQUAL (table->kinds[0].release_hint, "stop (%s);");
  CU_ASSERT_STRING_EQUAL (table->kinds[0].release_name, "stop");
  CU_ASSERT_EQUAL (table->kinds[0].nphases, 2);
  CU_ASSERT_EQUAL (table->kinds[3].nphases, 4);
  CU_ASSERT_EQUAL (table->kinds[3].server_phases, 6);
  finish ();
}

static void
test_busy_kinds_and_bits (void)
{
  const struct gml_effect *e;

  begin ();
  CU_ASSERT_EQUAL_FATAL (
    read_body (
      "<kind name=\"t\" noun=\"t\" class=\"object\" phases=\"idle running\" busy=\"running\""
      " settle=\"%s.end ();\"/>\n"
      "<kind name=\"u\" noun=\"u\" is=\"t\"/>\n"
      "<kind name=\"v\" noun=\"v\" is=\"t\" phases=\"a b\"/>\n"
      "<function name=\"f\" args=\"2\"><use slot=\"1\" kind=\"t\" like=\"2\"/>"
      "<configure slot=\"1\" property=\"close-on-exec\" value=\"2\" bits=\"0x80000\"/></function>"),
    0);
  CU_ASSERT_EQUAL (table->kinds[0].busy_phases, 2);
  CU_ASSERT_STRING_EQUAL (table->kinds[1].settle_hint, "%s.end ();");
  CU_ASSERT_EQUAL (table->kinds[1].busy_phases, 2);
  CU_ASSERT_EQUAL (table->kinds[2].busy_phases, 0); /* phases of its own */
  e = table->models[0].effects;
  CU_ASSERT_TRUE (e[0].kind == GML_E_USE && e[0].b.base == 1 && e[0].to == 0);
  CU_ASSERT_TRUE (e[1].kind == GML_E_CONFIGURE && e[1].b.base == 1 && e[1].lo == 0x80000);
  finish ();
}

static void
test_escapes_are_resolved (void)
{
  begin ();
  CU_ASSERT_EQUAL_FATAL (read_body ("<function name=\"operator&lt;&lt;\" params=\"A&amp;, B&#38;\">"
				    "<fails when=\"&lt;= 0\" gravity=\"low\"/></function>"),
			 0);
  CU_ASSERT_STRING_EQUAL (table->models[0].name, "operator<<");
  CU_ASSERT_STRING_EQUAL (table->models[0].params, "A&,B&");
  CU_ASSERT_EQUAL (table->models[0].effects[0].when.op, GML_O_LE);
  finish ();
}

static void
test_comments_and_byte_order_marks_are_fine (void)
{
  static const char text[]
    = "\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a -->\n"
      "<g:models xmlns:g=\"urn:gimlet:models:1\">\n<!-- b -->\n<g:function name=\"f\"/></g:models>";

  begin ();
  CU_ASSERT_EQUAL (gml_models_parse (&table, text, strlen (text), "m.xml", NULL, arena, &error), 0);
  CU_ASSERT_EQUAL (table->nmodels, 1);
  finish ();
}

/* ---- What is not ------------------------------------------------------------ */

static void
test_unknown_words_are_named_with_the_nearest (void)
{
  begin ();
  refused ("<functoin name=\"f\"/>",
	   "m.xml:2:1: unknown element 'functoin' (did you mean 'function'?)");
  refused ("<function name=\"f\" arg=\"1\"/>",
	   "m.xml:2:20: unknown attribute of <function> 'arg' (did you mean 'args'?)");
  refused ("<function name=\"f\">\n  <aquire slot=\"result\" kind=\"socket\"/></function>",
	   "m.xml:3:3: unknown element 'aquire' (did you mean 'acquire'?)");
  refused ("<function name=\"f\">\n  <acquire slot=\"result\"\n\tkind=\"sokcet\"/></function>",
	   "m.xml:4:2: unknown kind 'sokcet' (did you mean 'socket'?)");
  refused (
    "<function name=\"f\"><use slot=\"1\" kind=\"socket\" phase=\"bound listning\"/></function>",
    "m.xml:2:48: unknown phase of kind 'socket' 'listning' (did you mean 'listening'?)");
  refused ("<function name=\"f\"><fails when=\"= -1\" gravity=\"hihg\"/></function>",
	   "m.xml:2:39: unknown gravity 'hihg' (did you mean 'high'?)");
  refused ("<function name=\"f\"><fails when=\"nul\" gravity=\"high\"/></function>",
	   "m.xml:2:27: unknown outcome 'nul' (did you mean 'null'?)");
  refused ("<function name=\"f\"><size slot=\"1\" role=\"aloc\"/></function>",
	   "m.xml:2:35: unknown role 'aloc' (did you mean 'alloc'?)");
  refused ("<function name=\"f\"><configure property=\"acess\"/></function>",
	   "m.xml:2:31: unknown property 'acess' (did you mean 'access'?)");
  refused ("<kind name=\"k\" noun=\"k\" class=\"handel\"/>",
	   "m.xml:2:25: unknown class 'handel' (did you mean 'handle'?)");
  refused ("<function name=\"f\" nothrow=\"ture\"/>",
	   "m.xml:2:20: unknown truth value 'ture' (did you mean 'true'?)");
  refused ("<function name=\"f\"><acquire slot=\"1\" kind=\"zzzzzzzz\"/></function>",
	   "m.xml:2:38: unknown kind 'zzzzzzzz'");
  finish ();
}

static void
test_what_lacks_is_named (void)
{
  begin ();
  refused ("<function/>", "m.xml:2:1: <function> lacks the attribute 'name'");
  refused ("<function name=\"\"/>", "m.xml:2:1: the name is empty");
  refused ("<function name=\"f\">\n <acquire kind=\"socket\"/></function>",
	   "m.xml:3:2: <acquire> lacks the attribute 'slot'");
  refused ("<kind name=\"k\" noun=\"k\"/>", "m.xml:2:1: <kind> needs 'class' or 'is'");
  refused ("<function name=\"f\"><range slot=\"result\"/></function>",
	   "m.xml:2:20: <range> needs 'min', 'max' or 'at-most'");
  refused ("<function name=\"f\"><use slot=\"1\" phase=\"bound\"/></function>",
	   "m.xml:2:34: 'phase' needs 'kind'");
  finish ();
}

static void
test_bad_values_are_named (void)
{
  begin ();
  refused ("<function name=\"f\" args=\"2\"><release slot=\"3\"/></function>",
	   "m.xml:2:38: 'f' has at most 2 arguments, not 3");
  refused ("<function name=\"f\"><release slot=\"this\"/></function>",
	   "m.xml:2:29: 'this' is no slot: only a method has 'this'");
  refused ("<function name=\"f\"><release slot=\"0\"/></function>",
	   "m.xml:2:29: '0' is no slot: arguments are counted from 1, to at most 100");
  refused ("<function name=\"f\" args=\"2-3\"/>",
	   "m.xml:2:20: '2-3' is no number of arguments: write \"3\", \"2..3\" or \"2..\"");
  refused ("<function name=\"f\"><range slot=\"1\" min=\"x\"/></function>",
	   "m.xml:2:36: 'x' is no number of 64 bits");
  refused ("<function name=\"f\"><range slot=\"1\" min=\"3\" max=\"2\"/></function>",
	   "m.xml:2:36: 'min' is more than 'max'");
  refused (
    "<function name=\"f\"><configure property=\"access\" value=\"1\" number=\"2\"/></function>",
    "m.xml:2:59: 'number' and 'value' exclude each other");
  refused ("<function name=\"f\"><noreturn><assert/></noreturn></function>",
	   "m.xml:2:30: <noreturn> holds no elements");
  refused ("<kind name=\"k\" noun=\"k\" class=\"handle\" phases=\"1 2 3 4 5 6 7 8 9\"/>",
	   "m.xml:2:40: a kind has at most 8 phases");
  finish ();
}

static void
test_things_said_twice_are_named (void)
{
  begin ();
  refused ("<kind name=\"socket\" noun=\"socket\" class=\"handle\"/>",
	   "m.xml:2:7: kind 'socket' is defined already");
  refused ("<kind name=\"k\" noun=\"k\" is=\"l\"/>\n<kind name=\"l\" noun=\"l\" is=\"k\"/>",
	   "m.xml:2:25: kind 'k' is a special case of itself");
  refused ("<function name=\"f\" args=\"1..2\"/>\n<function name=\"g\"/>\n"
	   "<function name=\"f\" args=\"2\"/>",
	   "m.xml:4:1: 'f' is defined already (m.xml:2) for these arguments");
  CU_ASSERT_EQUAL (
    read_body ("<function name=\"f\" args=\"1\"/>\n<function name=\"f\" args=\"2..\"/>"
	       "<function name=\"f\"/><function name=\"f\" params=\"int\"/>"),
    0);
  finish ();
}

static void
test_other_documents_are_refused (void)
{
  begin ();
  refused_text ("<html/>", 7, "m.xml:1:1: expected <models xmlns=\"urn:gimlet:models:1\">");
  refused_text ("<models/>", 9, "m.xml:1:1: expected <models");
  refused_text ("", 0, "m.xml:1:1: the file is empty");
  refused_text ("\n\n<a>", 5, "m.xml:3:4: not well-formed XML");
  refused_text ("<a></b>", 7, "m.xml:1:");
  refused_text ("<a>\n text</a>", 13, "text is not allowed here");
  refused_text ("<a b='\xff'/>", 10, "not well-formed XML");
  refused_text ("<\0a\0/\0>\0", 8, "the file is not UTF-8 text");
  finish ();
}

static void
test_files_that_are_not_there (void)
{
  begin ();
  CU_ASSERT_EQUAL (gml_models_read (&table, "/nowhere/m.xml", NULL, arena, &error), -1);
  CU_ASSERT_STRING_EQUAL (error, "/nowhere/m.xml:1:1: cannot be read: No such file or directory");
  CU_ASSERT_EQUAL (gml_models_read (&table, "/", NULL, arena, &error), -1);
  CU_ASSERT_PTR_NOT_NULL (strstr (error, "cannot be read"));
  finish ();
}

/* ---- What is meant ill ------------------------------------------------------ */

static void
test_no_entities (void)
{
  static const char laughs[]
    = "<!DOCTYPE m [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
      "<!ENTITY c \"&b;&b;&b;&b;\">]><models xmlns=\"urn:gimlet:models:1\">&c;</models>";
  static const char outside[]
    = "<!DOCTYPE m [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
      "<models xmlns=\"urn:gimlet:models:1\"><function name=\"&e;\"/></models>";
  static const char unknown[]
    = "<models xmlns=\"urn:gimlet:models:1\"><function name=\"&e;\"/></models>";

  begin ();
  refused_text (laughs, strlen (laughs), "a document type declaration is not allowed");
  refused_text (outside, strlen (outside), "a document type declaration is not allowed");
  refused_text (unknown, strlen (unknown), "not well-formed XML");
  finish ();
}

static void
test_depth_has_a_limit (void)
{
  enum
  {
    BYTES = 10 << 20
  };
  char *text = malloc (BYTES);
  clock_t start = clock ();
  size_t i;

  begin ();
  CU_ASSERT_PTR_NOT_NULL_FATAL (text);
  for (i = 0; i + 3 <= BYTES; i += 3)
    memcpy (text + i, "<a>", 3);
  refused_text (text, BYTES / 3 * 3, "m.xml:1:1: the file is larger than 8 MiB");
  refused_text (text, 3 << 20, "m.xml:1:25: elements are nested too deep");
  CU_ASSERT_TRUE (clock () - start < 2 * CLOCKS_PER_SEC);
  free (text);
  finish ();
}

/* Normal forms are made in buffers: what does not fit would lose its end.  */
static void
test_names_have_a_limit (void)
{
  char name[1100];

  begin ();
  memset (name, 'a', sizeof name);
  name[sizeof name - 1] = '\0';
  refused (gml_arena_printf (arena, "<function name=\"%s\"/>", name),
	   "m.xml:2:1: the name is too long");
  refused (gml_arena_printf (arena, "<function name=\"f\" also=\"g, %s\"/>", name),
	   "m.xml:2:1: the name is too long");
  refused (gml_arena_printf (arena, "<function name=\"f\" params=\"%s\"/>", name),
	   "m.xml:2:1: the list of parameters is too long");
  finish ();
}

static void
test_size_costs_linear_time (void)
{
  enum
  {
    FUNCTIONS = 50000
  };
  char *text = malloc (FUNCTIONS * 48 + 100), *p = text;
  clock_t start = clock ();
  int i;

  begin ();
  CU_ASSERT_PTR_NOT_NULL_FATAL (text);
  p += sprintf (p, "<models xmlns=\"urn:gimlet:models:1\">");
  for (i = 0; i < FUNCTIONS; i++)
    p += sprintf (p, "\n<function name=\"f%d\" args=\"%d\"/>", i / 3, i % 3);
  p += sprintf (p, "</models>");
  CU_ASSERT_EQUAL (
    gml_models_parse (&table, text, (size_t) (p - text), "m.xml", NULL, arena, &error), 0);
  CU_ASSERT_EQUAL (table->nmodels, FUNCTIONS);
  CU_ASSERT_TRUE (clock () - start < 5 * CLOCKS_PER_SEC);
  free (text);
  finish ();
}

void
suite_model_read (void)
{
  CU_pSuite s = CU_add_suite ("model_read", NULL, NULL);

  CU_ADD_TEST (s, test_everything_is_read);
  CU_ADD_TEST (s, test_fields_are_read);
  CU_ADD_TEST (s, test_uses_and_masks_are_read);
  CU_ADD_TEST (s, test_kinds_inherit);
  CU_ADD_TEST (s, test_busy_kinds_and_bits);
  CU_ADD_TEST (s, test_escapes_are_resolved);
  CU_ADD_TEST (s, test_comments_and_byte_order_marks_are_fine);
  CU_ADD_TEST (s, test_unknown_words_are_named_with_the_nearest);
  CU_ADD_TEST (s, test_what_lacks_is_named);
  CU_ADD_TEST (s, test_bad_values_are_named);
  CU_ADD_TEST (s, test_things_said_twice_are_named);
  CU_ADD_TEST (s, test_other_documents_are_refused);
  CU_ADD_TEST (s, test_files_that_are_not_there);
  CU_ADD_TEST (s, test_no_entities);
  CU_ADD_TEST (s, test_depth_has_a_limit);
  CU_ADD_TEST (s, test_names_have_a_limit);
  CU_ADD_TEST (s, test_size_costs_linear_time);
}
