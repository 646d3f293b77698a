/* The models that ship: complete, and the same when printed and read again.
   SPDX-License-Identifier: GPL-3.0-or-later

   Runs in the project's root.  */

#include "testsuite/unit/unit.h"

#include <glob.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/buffer.h"
#include "plugin/model/emit_c.h"
#include "plugin/model/pack.h"
#include "plugin/model/print.h"
#include "plugin/model/read.h"
#include "plugin/model/vocab.h"

static struct gml_arena *arena;
static struct gml_api *api;

static void
begin (void)
{
  arena = gml_arena_new ();
  api = gml_api_new (arena);
}

static void
finish (void)
{
  gml_arena_free (arena);
}

/* The files that ship, in the build's order.  */
static glob_t
model_files (void)
{
  glob_t files;
  CU_ASSERT_EQUAL_FATAL (glob ("checks/models/*.xml", 0, NULL, &files), 0);
  return files;
}

/* The table of the shipped files, read from their text.  */
static const struct gml_model_table *
shipped (void)
{
  struct gml_model_table *table = NULL;
  const char *error = NULL;
  glob_t files = model_files ();

  if (gml_models_read_files (&table, (const char *const *) files.gl_pathv,
			     (unsigned) files.gl_pathc, NULL, arena, &error))
    fprintf (stderr, "\n  %s\n", error);
  globfree (&files);
  CU_ASSERT_PTR_NULL_FATAL (error);
  return table;
}

/* TABLE as a model file.  */
static struct gml_buffer
printed (const struct gml_model_table *table)
{
  struct gml_api *alone = gml_api_new_empty (arena);
  struct gml_buffer out = { NULL, 0, 0 };

  gml_api_add (alone, table);
  gml_models_print_table (alone, table, &out);
  return out;
}

static void
test_printing_is_a_fixpoint (void)
{
  struct gml_buffer once, twice;
  struct gml_model_table *table = NULL;
  const char *error = NULL;

  begin ();
  once = printed (shipped ());
  CU_ASSERT_EQUAL_FATAL (
    gml_models_parse (&table, once.data, once.len, "printed", NULL, arena, &error), 0);
  twice = printed (table);
  CU_ASSERT_STRING_EQUAL (once.data, twice.data);
  gml_buffer_free (&once);
  gml_buffer_free (&twice);
  finish ();
}

/* The tables compiled in are what the files say, to the last effect.  */
static void
test_built_in_tables_are_the_files (void)
{
  struct gml_buffer built_in, read;

  begin ();
  built_in = printed (&gml_builtin_models);
  read = printed (shipped ());
  CU_ASSERT_STRING_EQUAL (built_in.data, read.data);
  gml_buffer_free (&built_in);
  gml_buffer_free (&read);
  finish ();
}

static void
test_emitting_is_deterministic (void)
{
  struct gml_buffer once = { NULL, 0, 0 }, twice = { NULL, 0, 0 };

  begin ();
  gml_models_emit_c (shipped (), &once);
  gml_models_emit_c (shipped (), &twice);
  CU_ASSERT_STRING_EQUAL (once.data, twice.data);
  gml_buffer_free (&once);
  gml_buffer_free (&twice);
  finish ();
}

/* The built-in table with all of its models at hand.  */
static struct gml_arena *kept;

static void
let_go (void)
{
  gml_arena_free (kept);
}

static const struct gml_model_table *
built_in (void)
{
  static const struct gml_model_table *table;

  if (!table && atexit (let_go) == 0)
    {
      kept = gml_arena_new ();
      table = gml_table_unpacked (&gml_builtin_models, kept);
    }
  return table;
}

/* Whether a model of NAME, for any arguments, has an effect of KIND.  */
static bool
says (const char *name, enum gml_effect_kind kind)
{
  const struct gml_model_table *t = built_in ();
  uint32_t i, k, r;

  for (i = 0; i < t->nmodels; i++)
    {
      const struct gml_model *m = &t->models[i];

      if (strcmp (m->name, name) != 0)
	continue;
      for (k = 0; k < m->neffects; k++)
	if (m->effects[k].kind == kind)
	  return true;
      for (r = 0; r < m->nrows; r++)
	for (k = 0; k < m->rows[r].neffects; k++)
	  if (m->rows[r].effects[k].kind == kind)
	    return true;
    }
  return false;
}

static void
all_say (const char *const *names, enum gml_effect_kind kind)
{
  size_t i;

  for (i = 0; names[i]; i++)
    {
      if (!says (names[i], kind))
	fprintf (stderr, "\n  '%s' has no <%s>\n", names[i], gml_vocab_effects[kind].element);
      CU_ASSERT_TRUE (says (names[i], kind));
    }
}

/* The names are CATALOGUE's, family by family.  */
static void
test_unchecked_error_is_complete (void)
{
  static const char *const names[] = { "socket",
				       "bind",
				       "listen",
				       "accept",
				       "accept4",
				       "connect",
				       "setsockopt",
				       "getsockopt",
				       "fcntl",
				       "ioctl",
				       "send",
				       "sendto",
				       "sendmsg",
				       "sendmmsg",
				       "recv",
				       "recvfrom",
				       "recvmsg",
				       "recvmmsg",
				       "read",
				       "readv",
				       "pread",
				       "write",
				       "writev",
				       "pwrite",
				       "shutdown",
				       "getaddrinfo",
				       "inet_pton",
				       "select",
				       "pselect",
				       "poll",
				       "ppoll",
				       "epoll_create",
				       "epoll_create1",
				       "epoll_ctl",
				       "epoll_wait",
				       "epoll_pwait",
				       "pipe",
				       "pipe2",
				       "dup",
				       "dup2",
				       "dup3",
				       "setuid",
				       "setgid",
				       "seteuid",
				       "setegid",
				       "setreuid",
				       "setregid",
				       "setresuid",
				       "setresgid",
				       "setgroups",
				       "initgroups",
				       "chroot",
				       "pthread_create",
				       "pthread_join",
				       "pthread_mutex_init",
				       "pthread_mutex_lock",
				       "fork",
				       "close",
				       "QTcpServer::listen",
				       "QLocalServer::listen",
				       "QAbstractSocket::bind",
				       "QAbstractSocket::waitForConnected",
				       "QLocalSocket::waitForConnected",
				       "QIODevice::write",
				       "QIODevice::waitForReadyRead",
				       "QIODevice::waitForBytesWritten",
				       "QAbstractSocket::setSocketDescriptor",
				       "QTcpServer::nextPendingConnection",
				       NULL };

  all_say (names, GML_E_FAILS);
}

static void
test_acquisitions_are_complete (void)
{
  static const char *const names[] = { "socket",
				       "accept",
				       "accept4",
				       "socketpair",
				       "QTcpServer::nextPendingConnection",
				       "QLocalServer::nextPendingConnection",
				       "open",
				       "openat",
				       "open64",
				       "creat",
				       "dup",
				       "fcntl",
				       "pipe",
				       "pipe2",
				       "epoll_create",
				       "epoll_create1",
				       "eventfd",
				       "timerfd_create",
				       "signalfd",
				       "inotify_init",
				       "inotify_init1",
				       "fanotify_init",
				       "memfd_create",
				       "mkstemp",
				       "mkostemp",
				       "mkstemps",
				       "mkostemps",
				       "shm_open",
				       "mq_open",
				       "userfaultfd",
				       "pidfd_open",
				       "posix_openpt",
				       "fopen",
				       "fdopen",
				       "popen",
				       "tmpfile",
				       "opendir",
				       "fdopendir",
				       "dlopen",
				       "mmap",
				       "sem_open",
				       "getaddrinfo",
				       "getifaddrs",
				       "malloc",
				       "calloc",
				       "realloc",
				       "reallocarray",
				       "strdup",
				       "strndup",
				       "asprintf",
				       "vasprintf",
				       "getline",
				       "getdelim",
				       "aligned_alloc",
				       "posix_memalign",
				       "operator new",
				       "operator new[]",
				       "QTcpServer::QTcpServer",
				       "QLocalServer::QLocalServer",
				       "QTcpSocket::QTcpSocket",
				       "QLocalSocket::QLocalSocket",
				       "QUdpSocket::QUdpSocket",
				       NULL };

  all_say (names, GML_E_ACQUIRE);
}

static void
test_releases_and_transfers_are_complete (void)
{
  static const char *const releases[] = { "close",
					  "fclose",
					  "pclose",
					  "closedir",
					  "dlclose",
					  "munmap",
					  "sem_close",
					  "mq_close",
					  "freeaddrinfo",
					  "freeifaddrs",
					  "free",
					  "realloc",
					  "operator delete",
					  "operator delete[]",
					  "QTcpServer::~QTcpServer",
					  "QObject::~QObject",
					  NULL };
  static const char *const transfers[] = { "fdopen", "fdopendir", "QObject::deleteLater",
					   "QAbstractSocket::setSocketDescriptor", NULL };
  static const char *const keeps[] = { "putenv", "setvbuf", "fmemopen", NULL };

  all_say (releases, GML_E_RELEASE);
  all_say (transfers, GML_E_TRANSFER);
  all_say (keeps, GML_E_ESCAPE);
}

static void
test_outside_data_is_complete (void)
{
  static const char *const names[] = { "recv",
				       "recvfrom",
				       "read",
				       "pread",
				       "fread",
				       "fgets",
				       "getline",
				       "getenv",
				       "QIODevice::read",
				       "QIODevice::readAll",
				       "QIODevice::readLine",
				       "QIODevice::bytesAvailable",
				       "QUdpSocket::pendingDatagramSize",
				       "QUdpSocket::readDatagram",
				       "QDataStream::operator>>",
				       "QDataStream::readRawData",
				       NULL };
  static const char *const sizes[] = { "malloc",
				       "calloc",
				       "realloc",
				       "reallocarray",
				       "alloca",
				       "memcpy",
				       "memmove",
				       "strncpy",
				       "recv",
				       "read",
				       "fread",
				       "QIODevice::read",
				       "QByteArray::resize",
				       "QByteArray::reserve",
				       "QList::reserve",
				       "operator new[]",
				       "snprintf",
				       NULL };

  all_say (names, GML_E_TAINT);
  all_say (sizes, GML_E_SIZE);
}

/* A model whose resource is not there on failure says on which outcome it is:
   else every error path would be a leak.  */
static void
test_acquisitions_depend_on_the_outcome (void)
{
  const struct gml_model_table *t = built_in ();
  uint32_t i, k;

  for (i = 0; i < t->nmodels; i++)
    for (k = 0; k < t->models[i].neffects; k++)
      {
	const struct gml_effect *e = &t->models[i].effects[k];
	bool fails = says (t->models[i].name, GML_E_FAILS);
	bool either = strcmp (t->models[i].name, "getline") == 0
		      || strcmp (t->models[i].name, "__getline") == 0
		      || strstr (t->models[i].name, "getdelim")
		      || strncmp (t->models[i].name, "operator new", 12) == 0;

	if (e->kind == GML_E_ACQUIRE && fails && !either)
	  {
	    if (e->when.op == GML_O_ANY)
	      fprintf (stderr, "\n  '%s' acquires without 'when'\n", t->models[i].name);
	    CU_ASSERT_NOT_EQUAL (e->when.op, GML_O_ANY);
	  }
      }
}

static void
test_every_kind_can_be_released (void)
{
  const struct gml_model_table *t = built_in ();
  unsigned res;
  uint32_t i, k;

  begin ();
  for (res = 1; res <= t->nkinds; res++)
    {
      bool found = false;

      for (i = 0; i < t->nmodels; i++)
	for (k = 0; k < t->models[i].neffects; k++)
	  {
	    const struct gml_effect *e = &t->models[i].effects[k];

	    /* What a callback ends (uv_close) is handed over.  */
	    found |= (e->kind == GML_E_RELEASE && gml_api_kind_is (api, res, e->res))
		     || (e->kind == GML_E_TRANSFER
			 && strcmp (t->models[i].name, gml_api_kind (api, res)->release_name) == 0);
	  }
      CU_ASSERT_TRUE (found);
      CU_ASSERT_PTR_NOT_NULL (gml_api_kind (api, res)->release_name);
    }
  finish ();
}

/* The C library never throws, whatever GCC thinks of cancellation points.  */
static void
test_c_functions_never_throw (void)
{
  static const char *const names[] = { "accept", "recv", "read", "close", "malloc", "fopen", NULL };
  size_t i;

  begin ();
  for (i = 0; names[i]; i++)
    CU_ASSERT_TRUE (gml_api_find (api, names[i], -1, NULL)->nothrow);
  CU_ASSERT_FALSE (gml_api_find (api, "operator new", 1, NULL)->nothrow);
  CU_ASSERT_FALSE (gml_api_find (api, "QTcpServer::listen", 2, NULL)->nothrow);
  finish ();
}

/* Text of the whole file PATH, in the arena.  */
static char *
slurp (const char *path)
{
  FILE *file = fopen (path, "r");
  char *text = calloc (1, 1 << 20), *copy;
  size_t len;

  CU_ASSERT_PTR_NOT_NULL_FATAL (file);
  CU_ASSERT_PTR_NOT_NULL_FATAL (text);
  len = fread (text, 1, (1 << 20) - 1, file);
  fclose (file);
  copy = gml_arena_copy (arena, text, len);
  free (text);
  return copy;
}

static void
say_nothing (void *data, const char *format, ...)
{
  (void) data, (void) format;
}

/* Whether TEXT fits docs/schemas/models.rng; says why not, unless QUIET.  */
static bool
fits_schema (const char *text, bool quiet)
{
  xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt ("docs/schemas/models.rng");
  xmlRelaxNGPtr schema = xmlRelaxNGParse (parser);
  xmlRelaxNGValidCtxtPtr validator = xmlRelaxNGNewValidCtxt (schema);
  xmlDocPtr document = xmlReadMemory (text, (int) strlen (text), "text", NULL, XML_PARSE_NONET);
  bool fits;

  if (quiet)
    xmlRelaxNGSetValidErrors (validator, say_nothing, say_nothing, NULL);
  fits = schema && document && xmlRelaxNGValidateDoc (validator, document) == 0;
  xmlFreeDoc (document);
  xmlRelaxNGFreeValidCtxt (validator);
  xmlRelaxNGFree (schema);
  xmlRelaxNGFreeParserCtxt (parser);
  return fits;
}

static void
test_shipped_files_fit_the_schema (void)
{
  struct gml_buffer text;
  glob_t files = model_files ();
  size_t i;

  begin ();
  for (i = 0; i < files.gl_pathc; i++)
    CU_ASSERT_TRUE (fits_schema (slurp (files.gl_pathv[i]), false));
  globfree (&files);
  text = printed (&gml_builtin_models);
  CU_ASSERT_TRUE (fits_schema (text.data, false));
  CU_ASSERT_FALSE (fits_schema ("<models xmlns='urn:gimlet:models:1'><function/></models>", true));
  gml_buffer_free (&text);
  finish ();
}

/* The examples of the manual are models: each block that begins with <models
   must be read, each other block of XML must fit into a <models>.  */
static void
test_examples_of_the_manual (void)
{
  const char *p, *end, *error;
  struct gml_model_table *table;
  int n = 0;

  begin ();
  for (p = slurp ("docs/models.md"); (p = strstr (p, "```xml\n")) != NULL; p = end)
    {
      const char *text;

      p += strlen ("```xml\n");
      end = strstr (p, "```");
      CU_ASSERT_PTR_NOT_NULL_FATAL (end);
      text = gml_arena_copy (arena, p, (size_t) (end - p));
      if (!strstr (text, "<models"))
	text = gml_arena_printf (arena, "<models xmlns=\"urn:gimlet:models:1\">%s</models>", text);
      if (gml_models_parse (&table, text, strlen (text), "docs/models.md", api, arena, &error))
	{
	  fprintf (stderr, "\n  %s\n%s\n", error, text);
	  CU_FAIL ("an example cannot be read");
	}
      CU_ASSERT_TRUE (fits_schema (text, false));
      n++;
    }
  CU_ASSERT_TRUE (n > 10);
  finish ();
}

/* The manual and the schema have each word of the vocabulary.  */
static void
test_manual_and_schema_know_every_word (void)
{
  const char *manual, *schema;
  int k, i;

  begin ();
  manual = slurp ("docs/models.md");
  schema = slurp ("docs/schemas/models.rng");
  for (k = 0; k < GML_E_COUNT; k++)
    {
      const struct gml_vocab_effect *e = &gml_vocab_effects[k];

      CU_ASSERT_PTR_NOT_NULL (strstr (manual, gml_arena_printf (arena, "### `%s`", e->element)));
      CU_ASSERT_PTR_NOT_NULL (
	strstr (schema, gml_arena_printf (arena, "<element name=\"%s\">", e->element)));
    }
  for (i = 0; gml_vocab_properties[i]; i++)
    {
      CU_ASSERT_PTR_NOT_NULL (
	strstr (manual, gml_arena_printf (arena, "| `%s` |", gml_vocab_properties[i])));
      CU_ASSERT_PTR_NOT_NULL (
	strstr (schema, gml_arena_printf (arena, "<value>%s</value>", gml_vocab_properties[i])));
    }
  for (i = 0; gml_vocab_roles[i]; i++)
    CU_ASSERT_PTR_NOT_NULL (
      strstr (manual, gml_arena_printf (arena, "| `%s` |", gml_vocab_roles[i])));
  finish ();
}

void
suite_model_files (void)
{
  CU_pSuite s = CU_add_suite ("model_files", NULL, NULL);

  CU_ADD_TEST (s, test_printing_is_a_fixpoint);
  CU_ADD_TEST (s, test_built_in_tables_are_the_files);
  CU_ADD_TEST (s, test_emitting_is_deterministic);
  CU_ADD_TEST (s, test_unchecked_error_is_complete);
  CU_ADD_TEST (s, test_acquisitions_are_complete);
  CU_ADD_TEST (s, test_releases_and_transfers_are_complete);
  CU_ADD_TEST (s, test_outside_data_is_complete);
  CU_ADD_TEST (s, test_acquisitions_depend_on_the_outcome);
  CU_ADD_TEST (s, test_every_kind_can_be_released);
  CU_ADD_TEST (s, test_c_functions_never_throw);
  CU_ADD_TEST (s, test_shipped_files_fit_the_schema);
  CU_ADD_TEST (s, test_examples_of_the_manual);
  CU_ADD_TEST (s, test_manual_and_schema_know_every_word);
}
