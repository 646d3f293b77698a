/* Slots, outcomes, names, and the index of models.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/unit.h"

#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/buffer.h"
#include "plugin/ir/build.h"
#include "plugin/model/index.h"
#include "plugin/model/model.h"
#include "plugin/model/read.h"
#include "plugin/model/slot.h"
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

/* ---- Slots and outcomes --------------------------------------------------- */

/* TEXT, read as a slot and printed again.  */
static const char *
slot_again (const char *text, bool is_method)
{
  struct gml_buffer out = { NULL, 0, 0 };
  struct gml_slot slot;
  const char *copy;

  if (gml_slot_parse (&slot, text, is_method, arena))
    return "no slot";
  gml_slot_print (&slot, is_method, &out);
  copy = gml_arena_copy (arena, out.data, out.len);
  gml_buffer_free (&out);
  return copy;
}

static void
test_slots_round_trip (void)
{
  static const char *const texts[] = {
    "result",        "1",       "100",           "*2",       "**3",       "*1[0]",
    "*1[]",          "1->conn", "1->conn.fd",    "*1->next", "result.fd", "*result",
    "1->list->head", "1->p->",  "1->v->[2]",     "1->#7",    "1.#3->x",   "**1[4]",
    "&1->conn",      "&*2[1]",  "&1->a.b.c.d.e",
  };
  size_t i;

  begin ();
  for (i = 0; i < sizeof texts / sizeof *texts; i++)
    {
      CU_ASSERT_STRING_EQUAL (slot_again (texts[i], false), texts[i]);
      CU_ASSERT_STRING_EQUAL (slot_again (texts[i], true), texts[i]);
    }
  CU_ASSERT_STRING_EQUAL (slot_again ("this", true), "this");
  CU_ASSERT_STRING_EQUAL (slot_again ("*this", true), "*this");
  finish ();
}

static void
test_slots_count_from_one (void)
{
  struct gml_slot slot;

  begin ();
  CU_ASSERT_PTR_NULL (gml_slot_parse (&slot, "1", false, arena));
  CU_ASSERT_EQUAL (slot.base, 0);
  CU_ASSERT_PTR_NULL (gml_slot_parse (&slot, "1", true, arena));
  CU_ASSERT_EQUAL (slot.base, 1);
  CU_ASSERT_PTR_NULL (gml_slot_parse (&slot, "this", true, arena));
  CU_ASSERT_EQUAL (slot.base, 0);
  CU_ASSERT_PTR_NULL (gml_slot_parse (&slot, "*4[1]", false, arena));
  CU_ASSERT_EQUAL (slot.base, 3);
  CU_ASSERT_EQUAL (slot.nsteps, 2);
  CU_ASSERT_EQUAL (slot.steps[0].kind, GML_STEP_DEREF);
  CU_ASSERT_EQUAL (slot.steps[1].kind, GML_STEP_ELEM);
  CU_ASSERT_EQUAL (slot.steps[1].num, 1);
  finish ();
}

static void
test_bad_slots_are_refused (void)
{
  static const char *const texts[] = {
    "",
    "*",
    "0",
    "101",
    "99999999999999999999",
    "-1",
    "results",
    "this",
    "1->1x",
    "1.",
    "1[",
    "1[x]",
    "1[-1]",
    "1 ",
    " 1",
    "1#",
    "1->#",
    "1.a.b.c.d.e.f.g",
    "*******1",
    "&1",
    "*&1",
    "&",
    "1->x y",
    "1[99999999999]",
  };
  struct gml_slot slot;
  size_t i;

  begin ();
  for (i = 0; i < sizeof texts / sizeof *texts; i++)
    CU_ASSERT_PTR_NOT_NULL (gml_slot_parse (&slot, texts[i], false, arena));
  finish ();
}

static void
test_outcomes_round_trip (void)
{
  size_t i;

  for (i = 0; gml_outcome_words[i]; i++)
    {
      struct gml_buffer out = { NULL, 0, 0 };
      struct gml_outcome o, again;

      CU_ASSERT_TRUE_FATAL (gml_outcome_parse (&o, gml_outcome_words[i]));
      gml_outcome_print (o, &out);
      CU_ASSERT_TRUE_FATAL (gml_outcome_parse (&again, out.data));
      CU_ASSERT_EQUAL (o.op, again.op);
      CU_ASSERT_EQUAL (o.num, again.num);
      gml_buffer_free (&out);
    }
}

static void
test_bad_outcomes_are_refused (void)
{
  static const char *const texts[] = {
    "",          "=",    "= ",   "== 0", "= x", "0", "-1", "= 0 ", "= 99999999999999999999",
    "not  null", "NULL", "< 0x", "=> 0",
  };
  struct gml_outcome o;
  size_t i;

  for (i = 0; i < sizeof texts / sizeof *texts; i++)
    CU_ASSERT_FALSE (gml_outcome_parse (&o, texts[i]));
  CU_ASSERT_TRUE (gml_outcome_parse (&o, "=-1"));
  CU_ASSERT_TRUE (o.op == GML_O_EQ && o.num == -1);
  CU_ASSERT_TRUE (gml_outcome_parse (&o, "negative"));
  CU_ASSERT_TRUE (o.op == GML_O_LT && o.num == 0);
}

static void
test_wide_numbers (void)
{
  static const char *const texts[] = {
    "0", "-1", "18446744073709551615", "-9223372036854775808", "170141183460469231731687303715",
  };
  size_t i;

  for (i = 0; i < sizeof texts / sizeof *texts; i++)
    {
      struct gml_buffer out = { NULL, 0, 0 };
      __int128 n;

      CU_ASSERT_TRUE (gml_wide_parse (&n, texts[i]));
      gml_wide_print (n, &out);
      CU_ASSERT_STRING_EQUAL (out.data, texts[i]);
      gml_buffer_free (&out);
    }
}

/* ---- Names ---------------------------------------------------------------- */

static void
test_names_have_one_form (void)
{
  static const struct
  {
    const char *name, *normal;
  } rows[] = {
    { "recv", "recv" },
    { "QList<QString>::resize", "QList::resize" },
    { "QMap<int, QList<QString> >::insert", "QMap::insert" },
    { "std::make_unique<Foo, int>", "std::make_unique" },
    { "operator new []", "operator new[]" },
    { "operator new[]", "operator new[]" },
    { "operator new", "operator new" },
    { "QDataStream::operator>>", "QDataStream::operator>>" },
    { "QDataStream::operator<<", "QDataStream::operator<<" },
    { "Box<int>::operator->", "Box::operator->" },
    { "Box<int>::operator<", "Box::operator<" },
    { "Box<A<1> >::operator()", "Box::operator()" },
    { "Box::operator bool", "Box::operator bool" },
    { "Box::operator unsigned long", "Box::operator unsigned long" },
    { "std::__cxx11::basic_string<char>::resize", "std::basic_string::resize" },
    { "Foo::name[abi:cxx11]", "Foo::name" },
    { "my_operator<int>", "my_operator" },
    { "unclosed<<", "unclosed" },
  };
  char buf[GML_NAME_MAX];
  size_t i;

  for (i = 0; i < sizeof rows / sizeof *rows; i++)
    CU_ASSERT_STRING_EQUAL (gml_name_normal (rows[i].name, buf), rows[i].normal);
}

static void
test_parameters_have_one_form (void)
{
  static const struct
  {
    const char *params, *normal;
  } rows[] = {
    { "", "" },
    { "int, int", "int,int" },
    { "QString const &, unsigned long", "QString const&,unsigned long" },
    { "std::allocator<char> const&", "std::allocator const&" },
    { "std::__cxx11::basic_string<char, std::char_traits<char> >&, char",
      "std::basic_string&,char" },
  };
  char buf[GML_NAME_MAX];
  size_t i;

  for (i = 0; i < sizeof rows / sizeof *rows; i++)
    CU_ASSERT_STRING_EQUAL (gml_params_normal (rows[i].params, buf), rows[i].normal);
}

static void
test_long_names_fit (void)
{
  char name[3 * GML_NAME_MAX], buf[GML_NAME_MAX];

  memset (name, 'a', sizeof name);
  name[0] = '<';
  name[1] = '>';
  name[sizeof name - 1] = '\0';
  CU_ASSERT_EQUAL (strlen (gml_name_normal (name, buf)), GML_NAME_MAX - 1);
  begin ();
  memcpy (name + 10, "::", 2);
  CU_ASSERT_PTR_NULL (gml_api_find (api, name, -1, NULL));
  finish ();
}

static void
test_last_words (void)
{
  CU_ASSERT_STRING_EQUAL (gml_name_last ("recv"), "recv");
  CU_ASSERT_STRING_EQUAL (gml_name_last ("QTcpServer::listen"), "listen");
  CU_ASSERT_STRING_EQUAL (gml_name_last ("a::b::operator>>"), "operator>>");
  CU_ASSERT_STRING_EQUAL (gml_name_last ("operator new[]"), "operator new[]");
}

/* ---- The index ------------------------------------------------------------ */

static void
test_functions_are_found (void)
{
  const struct gml_model *m;

  begin ();
  m = gml_api_find (api, "socket", 3, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (m);
  CU_ASSERT_STRING_EQUAL (m->name, "socket");
  CU_ASSERT_TRUE (m->nothrow && m->pure_borrow && !m->is_method);
  CU_ASSERT_PTR_NOT_NULL (gml_api_find (api, "socket", -1, NULL));
  CU_ASSERT_PTR_NOT_NULL (gml_api_find (api, "socket", 3, "int, int, int"));
  CU_ASSERT_PTR_NULL (gml_api_find (api, "socket", 2, NULL));
  CU_ASSERT_PTR_NULL (gml_api_find (api, "sockets", 3, NULL));
  CU_ASSERT_PTR_NULL (gml_api_find (api, "", 0, NULL));
  CU_ASSERT_PTR_NULL (gml_api_find (api, "::", 0, NULL));
  CU_ASSERT_PTR_NOT_NULL (gml_api_find (api, "open64", 2, NULL));
  CU_ASSERT_PTR_NOT_NULL (gml_api_find (api, "fscanf", 12, NULL));
  finish ();
}

/* The role of NAME's first size, called with NARGS and PARAMS; -1 none.  */
static int
role_of (const char *name, int nargs, const char *params)
{
  const struct gml_model *m = gml_api_find (api, name, nargs, params);
  unsigned i;

  for (i = 0; m && i < m->neffects; i++)
    if (m->effects[i].kind == GML_E_SIZE)
      return m->effects[i].role;
  return -1;
}

static void
test_overloads_are_told_apart (void)
{
  begin ();
  CU_ASSERT_EQUAL (role_of ("QIODevice::read", 2, NULL), GML_SZ_READ);
  CU_ASSERT_EQUAL (role_of ("QIODevice::read", 1, NULL), GML_SZ_ALLOC);
  CU_ASSERT_PTR_NULL (gml_api_find (api, "QIODevice::read", -1, NULL));
  CU_ASSERT_EQUAL (role_of ("operator new", 1, "unsigned long"), GML_SZ_ALLOC);
  CU_ASSERT_EQUAL (role_of ("operator new", 2, "unsigned long, void*"), -1);
  CU_ASSERT_PTR_NOT_NULL (gml_api_find (api, "operator new", 2, "unsigned long,void*"));
  CU_ASSERT_EQUAL (role_of ("operator new", 1, NULL), GML_SZ_ALLOC);
  CU_ASSERT_EQUAL (role_of ("operator new []", 1, "unsigned long"), GML_SZ_ALLOC);
  CU_ASSERT_EQUAL (role_of ("QByteArray::QByteArray", 2, "int, char"), GML_SZ_ALLOC);
  CU_ASSERT_EQUAL (role_of ("QByteArray::QByteArray", 2, "char const *, int"), GML_SZ_WRITE);
  CU_ASSERT_PTR_NULL (gml_api_find (api, "QByteArray::QByteArray", 2, "char, char"));
  finish ();
}

static void
test_methods_are_found_under_bases (void)
{
  const struct gml_model *m;

  begin ();
  m = gml_api_find (api, "QTcpSocket::readAll", 0, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (m);
  CU_ASSERT_STRING_EQUAL (m->name, "QIODevice::readAll");
  CU_ASSERT_TRUE (m->is_method);
  m = gml_api_find (api, "QSslSocket::setParent", 1, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (m);
  CU_ASSERT_STRING_EQUAL (m->name, "QObject::setParent");
  CU_ASSERT_PTR_NULL (gml_api_find (api, "QTcpSocket::noSuch", 0, NULL));
  CU_ASSERT_PTR_NULL (gml_api_find (api, "MyServer::listen", 1, NULL));
  CU_ASSERT_PTR_NOT_NULL (gml_api_find (api, "QList<QString>::resize", 1, NULL));
  finish ();
}

static void
test_words_are_known (void)
{
  static const char word[] = "listen and more";
  unsigned i, strangers = 0;
  char name[32];

  begin ();
  CU_ASSERT_TRUE (gml_api_knows_word (api, word, 6));
  CU_ASSERT_TRUE (gml_api_knows_word (api, "operator>>", 10));
  CU_ASSERT_TRUE (gml_api_knows_word (api, "QTcpServer", 10));
  CU_ASSERT_TRUE (gml_api_knows_word (api, "~QTcpServer", 11));
  CU_ASSERT_TRUE (gml_api_knows_word (api, "fcntl", 5));
  CU_ASSERT_FALSE (gml_api_knows_word (api, "strcmp", 6));
  CU_ASSERT_FALSE (gml_api_knows_word (api, "printf", 6));
  for (i = 0; i < 1000; i++)
    {
      snprintf (name, sizeof name, "my_function_%u", i);
      strangers += gml_api_knows_word (api, name, (unsigned) strlen (name));
    }
  CU_ASSERT_TRUE (strangers < 50);
  finish ();
}

static void
test_classes (void)
{
  begin ();
  CU_ASSERT_TRUE (gml_api_is_a (api, "QSslSocket", "QObject"));
  CU_ASSERT_TRUE (gml_api_is_a (api, "QSslSocket", "QSslSocket"));
  CU_ASSERT_FALSE (gml_api_is_a (api, "QObject", "QSslSocket"));
  CU_ASSERT_FALSE (gml_api_is_a (api, "Nothing", "QObject"));
  CU_ASSERT_PTR_NULL (gml_api_class (api, "Nothing"));
  CU_ASSERT_STRING_EQUAL (gml_api_class (api, "QUdpSocket")->kind, "QUdpSocket");
  finish ();
}

static void
test_kinds (void)
{
  unsigned socket, descriptor, i;

  begin ();
  socket = gml_api_find_kind (api, "socket");
  descriptor = gml_api_find_kind (api, "descriptor");
  CU_ASSERT_TRUE_FATAL (socket && descriptor);
  CU_ASSERT_TRUE (gml_api_kind_is (api, socket, descriptor));
  CU_ASSERT_FALSE (gml_api_kind_is (api, descriptor, socket));
  CU_ASSERT_TRUE (gml_api_kind_is (api, socket, socket));
  CU_ASSERT_FALSE (gml_api_kind_is (api, 0, descriptor));
  CU_ASSERT_STRING_EQUAL (gml_api_kind (api, socket)->release_name, "close");
  CU_ASSERT_TRUE (gml_api_kind (api, socket)->negative_invalid);
  CU_ASSERT_EQUAL (gml_api_kind (api, socket)->nphases, 4);
  CU_ASSERT_EQUAL (gml_api_kind (api, socket)->server_phases, 6);
  CU_ASSERT_PTR_NULL (gml_api_kind (api, 0));
  CU_ASSERT_PTR_NULL (gml_api_kind (api, 65535));
  CU_ASSERT_EQUAL (gml_api_find_kind (api, "nothing"), 0);
  for (i = 1; gml_api_kind (api, i); i++)
    if (gml_api_kind (api, i)->is)
      CU_ASSERT_NOT_EQUAL (gml_api_find_kind (api, gml_api_kind (api, i)->is), 0);
  finish ();
}

static void
test_later_tables_override (void)
{
  static const char text[]
    = "<models xmlns=\"urn:gimlet:models:1\">"
      "<kind name=\"x-handle\" noun=\"handle\" class=\"handle\"/>"
      "<function name=\"x_open\"><acquire slot=\"result\" kind=\"x-handle\"/></function>"
      "<function name=\"x_close\"><release slot=\"1\" kind=\"socket\"/></function>"
      "<function name=\"socket\" args=\"3\"/></models>";
  struct gml_model_table *table;
  const char *error;

  begin ();
  CU_ASSERT_EQUAL_FATAL (
    gml_models_parse (&table, text, strlen (text), "x.xml", api, arena, &error), 0);
  CU_ASSERT_PTR_NULL (gml_api_find (api, "x_open", 0, NULL));
  gml_api_add (api, table);
  CU_ASSERT_EQUAL (gml_api_find (api, "x_open", 0, NULL)->effects[0].res,
		   gml_api_find_kind (api, "x-handle"));
  CU_ASSERT_EQUAL (gml_api_find (api, "x_close", 1, NULL)->effects[0].res,
		   gml_api_find_kind (api, "socket"));
  CU_ASSERT_EQUAL (gml_api_find (api, "socket", 3, NULL)->neffects, 0);
  CU_ASSERT_TRUE (gml_api_knows_word (api, "x_open", 6));
  finish ();
}

/* ---- Attributes ------------------------------------------------------------- */

static gml_id
add_function (struct gml_unit *u, const char *name, struct gml_attr *attrs, uint32_t n)
{
  struct gml_function f;

  memset (&f, 0, sizeof f);
  f.name = f.asm_name = f.signature = gml_strings_add (u->strings, name);
  f.attrs = attrs;
  f.nattrs = n;
  return gml_unit_add_function (u, f);
}

static const struct gml_effect *
effect_of (const struct gml_model *m, enum gml_effect_kind kind)
{
  unsigned i;

  for (i = 0; m && i < m->neffects; i++)
    if (m->effects[i].kind == kind)
      return &m->effects[i];
  return NULL;
}

static void
test_attributes_become_effects (void)
{
  struct gml_attr attrs[] = {
    { GML_A_FD_ARG, 0, 1, 1, 0 },      { GML_A_NONNULL, 0, 2, 0, 0 }, { GML_A_ACCESS, 0, 2, 3, 2 },
    { GML_A_WARN_UNUSED, 0, 0, 0, 0 }, { GML_A_NOTHROW, 0, 0, 0, 0 }, { GML_A_NONNULL, 0, 0, 0, 0 },
  };
  const struct gml_model *m;
  const struct gml_effect *e;
  struct gml_unit *u;
  gml_id fn;

  begin ();
  u = gml_unit_new (arena);
  fn = add_function (u, "my_read", attrs, sizeof attrs / sizeof *attrs);
  m = gml_model_of_attributes (api, u, fn, arena);
  CU_ASSERT_PTR_NOT_NULL_FATAL (m);
  CU_ASSERT_TRUE (m->nothrow && !m->pure_borrow);
  e = effect_of (m, GML_E_USE);
  CU_ASSERT_PTR_NOT_NULL_FATAL (e);
  CU_ASSERT_TRUE (e->a.base == 0 && e->res == gml_api_find_kind (api, "descriptor"));
  e = effect_of (m, GML_E_SIZE);
  CU_ASSERT_PTR_NOT_NULL_FATAL (e);
  CU_ASSERT_TRUE (e->a.base == 2 && e->b.base == 1 && e->role == GML_SZ_FILL);
  e = effect_of (m, GML_E_FAILS);
  CU_ASSERT_PTR_NOT_NULL_FATAL (e);
  CU_ASSERT_TRUE (e->when.op == GML_O_ANY && e->grave == GML_G_LOW);
  finish ();
}

static void
test_no_attributes_no_model (void)
{
  struct gml_attr attrs[] = { { GML_A_MALLOC, 0, 0, 0, 0 }, { GML_A_NOTHROW, 0, 0, 0, 0 } };
  struct gml_unit *u;

  begin ();
  u = gml_unit_new (arena);
  CU_ASSERT_PTR_NULL (gml_model_of_attributes (api, u, add_function (u, "f", NULL, 0), arena));
  CU_ASSERT_PTR_NULL (gml_model_of_attributes (api, u, add_function (u, "g", attrs, 2), arena));
  finish ();
}

static void
test_deallocators_release (void)
{
  struct gml_attr attrs[] = { { GML_A_MALLOC, 0, 2, 0, 0 }, { GML_A_MALLOC, 0, 2, 0, 0 } };
  struct gml_deallocator *list;
  const struct gml_effect *e;
  struct gml_unit *u;
  gml_id drop, make;

  begin ();
  u = gml_unit_new (arena);
  drop = add_function (u, "drop", NULL, 0);
  attrs[0].fn = attrs[1].fn = drop;
  make = add_function (u, "make", attrs, 2);
  add_function (u, "make_too", attrs, 1);
  e = effect_of (gml_model_of_attributes (api, u, make, arena), GML_E_ACQUIRE);
  CU_ASSERT_PTR_NOT_NULL_FATAL (e);
  CU_ASSERT_TRUE (e->when.op == GML_O_NOTNULL && e->a.base == GML_SLOT_RESULT);
  CU_ASSERT_EQUAL_FATAL (gml_models_of_deallocators (&list, api, u, arena), 1);
  CU_ASSERT_EQUAL (list[0].fn, drop);
  e = effect_of (list[0].model, GML_E_RELEASE);
  CU_ASSERT_PTR_NOT_NULL_FATAL (e);
  CU_ASSERT_EQUAL (e->a.base, 1);
  finish ();
}

void
suite_model (void)
{
  CU_pSuite s = CU_add_suite ("model", NULL, NULL);

  CU_ADD_TEST (s, test_slots_round_trip);
  CU_ADD_TEST (s, test_slots_count_from_one);
  CU_ADD_TEST (s, test_bad_slots_are_refused);
  CU_ADD_TEST (s, test_outcomes_round_trip);
  CU_ADD_TEST (s, test_bad_outcomes_are_refused);
  CU_ADD_TEST (s, test_wide_numbers);
  CU_ADD_TEST (s, test_names_have_one_form);
  CU_ADD_TEST (s, test_parameters_have_one_form);
  CU_ADD_TEST (s, test_long_names_fit);
  CU_ADD_TEST (s, test_last_words);
  CU_ADD_TEST (s, test_functions_are_found);
  CU_ADD_TEST (s, test_overloads_are_told_apart);
  CU_ADD_TEST (s, test_methods_are_found_under_bases);
  CU_ADD_TEST (s, test_words_are_known);
  CU_ADD_TEST (s, test_classes);
  CU_ADD_TEST (s, test_kinds);
  CU_ADD_TEST (s, test_later_tables_override);
  CU_ADD_TEST (s, test_attributes_become_effects);
  CU_ADD_TEST (s, test_no_attributes_no_model);
  CU_ADD_TEST (s, test_deallocators_release);
}
