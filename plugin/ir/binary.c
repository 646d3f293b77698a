/* The binary form: a unit as bytes, and back.
   SPDX-License-Identifier: GPL-3.0-or-later

   Each io_ function describes one thing for both directions.  What is read is
   bounded by the data's size and has passed the verifier.  Locations lose their
   cookies, which mean something in the compiler only.  */

#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/build.h"
#include "plugin/ir/bytes.h"
#include "plugin/ir/text.h"

static const char magic[] = { 'g', 'i', 'm', 'l', 'e', 't', 'I', 'R' };
#define VERSION 1

/* How many bytes each thing takes at least.  */
enum
{
  LEAST_LOC = 5,
  LEAST_TYPE = 8,
  LEAST_RECORD = 8,
  LEAST_FIELD = 5,
  LEAST_GLOBAL = 7,
  LEAST_FUNCTION = 12,
  LEAST_ATTR = 5,
  LEAST_LOCAL = 7,
  LEAST_VALUE = 5,
  LEAST_PLACE = 4,
  LEAST_INST = 14,
  LEAST_PHI = 2,
  LEAST_BLOCK = 14,
  LEAST_EDGE = 4,
  LEAST_CASE = 3
};

struct io
{
  struct gml_bytes b;
  struct gml_unit *u; /* reading: under construction; writing: not touched */
};

/* The array PTR of N elements: made if it is read.  */
#define IO_ARRAY(io, ptr, n)                                                               \
 ((io)->b.reading ? (void) ((ptr) = gml_arena_alloc ((io)->u->arena, (n) * sizeof *(ptr))) \
		  : (void) 0)

/* The elements FROM .. N - 1 of PTR by FN.  */
#define IO_EACH(io, ptr, from, n, fn)         \
 do                                           \
  {                                           \
   IO_ARRAY (io, ptr, n);                     \
   for (uint32_t i_ = (from); i_ < (n); i_++) \
    fn (&(io)->b, &(ptr)[i_]);                \
  }                                           \
 while (0)

/* ---- The unit's tables ---- */

static void
io_strings (struct io *io)
{
  struct gml_strings *t = io->u->strings;
  uint32_t n = gml_strings_count (t) - 1;
  gml_bytes_count (&io->b, &n, 2);
  for (gml_id i = 1; i <= n && io->b.failed == NULL; i++)
    {
      bool old = !io->b.reading;
      uint32_t len = old ? (uint32_t) gml_strings_len (t, i) : 0;
      const char *text = old ? gml_strings_get (t, i) : "";
      gml_bytes_count (&io->b, &len, 1);
      gml_bytes_raw (&io->b, &text, len);
      if (io->b.reading && gml_strings_add_n (t, text, len) != i)
	gml_bytes_fail (&io->b, "a string is empty, or there twice");
    }
}

static void
io_loc (struct gml_bytes *b, struct gml_loc *l)
{
  gml_bytes_u32 (b, &l->file);
  gml_bytes_u32 (b, &l->line);
  gml_bytes_u32 (b, &l->column);
  gml_bytes_u32 (b, &l->macro);
  gml_bytes_bool (b, &l->system);
}

static void
io_type (struct gml_bytes *b, struct gml_type *t)
{
  gml_bytes_u8 (b, &t->kind);
  gml_bytes_bool (b, &t->is_signed);
  gml_bytes_bool (b, &t->is_ref);
  gml_bytes_u16 (b, &t->bits);
  gml_bytes_u32 (b, &t->elem);
  gml_bytes_u32 (b, &t->record);
  gml_bytes_i64 (b, &t->size);
  gml_bytes_i64 (b, &t->count);
}

static void
io_locs_and_types (struct io *io)
{
  struct gml_unit *u = io->u;
  uint32_t n = u->nlocs - 1;
  gml_bytes_count (&io->b, &n, LEAST_LOC);
  for (gml_id i = 1; i < n + 1 && io->b.failed == NULL; i++)
    {
      struct gml_loc l = { 0 };
      if (!io->b.reading)
	l = u->locs[i];
      io_loc (&io->b, &l);
      if (io->b.reading)
	gml_unit_append_loc (u, l);
    }
  n = u->ntypes - 2;
  gml_bytes_count (&io->b, &n, LEAST_TYPE);
  for (gml_id i = 2; i < n + 2 && io->b.failed == NULL; i++)
    {
      struct gml_type t = { 0 };
      if (!io->b.reading)
	t = u->types[i];
      io_type (&io->b, &t);
      if (io->b.reading && t.elem < i)
	gml_unit_append_type (u, t);
      else if (io->b.reading)
	gml_bytes_fail (&io->b, "a type is made of no earlier type");
    }
}

static void
io_field (struct gml_bytes *b, struct gml_field *f)
{
  gml_bytes_u32 (b, &f->name);
  gml_bytes_u32 (b, &f->type);
  gml_bytes_i64 (b, &f->bit_offset);
  gml_bytes_i64 (b, &f->bit_size);
  gml_bytes_bool (b, &f->is_base);
}

static void
io_record (struct io *io, struct gml_record *r)
{
  struct gml_bytes *b = &io->b;
  gml_bytes_u32 (b, &r->name);
  gml_bytes_bool (b, &r->is_union);
  gml_bytes_bool (b, &r->is_class);
  gml_bytes_bool (b, &r->is_polymorphic);
  gml_bytes_bool (b, &r->is_lambda);
  gml_bytes_u32 (b, &r->call);
  gml_bytes_i64 (b, &r->size);
  gml_bytes_count (b, &r->nfields, LEAST_FIELD);
  IO_EACH (io, r->fields, 0, r->nfields, io_field);
}

static void
io_global (struct gml_bytes *b, struct gml_global *g)
{
  gml_bytes_u32 (b, &g->name);
  gml_bytes_u32 (b, &g->type);
  gml_bytes_u32 (b, &g->loc);
  gml_bytes_bool (b, &g->is_static);
  gml_bytes_bool (b, &g->is_const);
  gml_bytes_bool (b, &g->is_extern);
  gml_bytes_u32 (b, &g->function);
}

static void
io_records_and_globals (struct io *io)
{
  struct gml_unit *u = io->u;
  uint32_t n = u->nrecords - 1;
  gml_bytes_count (&io->b, &n, LEAST_RECORD);
  for (gml_id i = 1; i < n + 1 && io->b.failed == NULL; i++)
    {
      struct gml_record r = { 0 };
      if (!io->b.reading)
	r = u->records[i];
      io_record (io, &r);
      if (io->b.reading)
	gml_unit_add_record (u, r);
    }
  n = u->nglobals - 1;
  gml_bytes_count (&io->b, &n, LEAST_GLOBAL);
  for (gml_id i = 1; i < n + 1 && io->b.failed == NULL; i++)
    {
      struct gml_global g = { 0 };
      if (!io->b.reading)
	g = u->globals[i];
      io_global (&io->b, &g);
      if (io->b.reading)
	gml_unit_add_global (u, g);
    }
}

/* ---- Bodies ---- */

static void
io_local (struct gml_bytes *b, struct gml_local *l)
{
  gml_bytes_u32 (b, &l->name);
  gml_bytes_u32 (b, &l->type);
  gml_bytes_u32 (b, &l->loc);
  gml_bytes_bool (b, &l->is_param);
  gml_bytes_bool (b, &l->is_artificial);
  gml_bytes_bool (b, &l->is_result);
  gml_bytes_u32 (b, &l->cleanup);
}

static void
io_value (struct gml_bytes *b, struct gml_value *v)
{
  gml_bytes_u8 (b, &v->kind);
  gml_bytes_u32 (b, &v->type);
  gml_bytes_u32 (b, &v->var);
  gml_bytes_u32 (b, &v->ref);
  gml_bytes_i128 (b, &v->num);
}

static void
io_place (struct gml_bytes *b, struct gml_place *p)
{
  gml_bytes_u8 (b, &p->kind);
  gml_bytes_u32 (b, &p->type);
  gml_bytes_u32 (b, &p->parent);
  gml_bytes_u32 (b, &p->ref);
}

static void
io_inst (struct gml_bytes *b, struct gml_inst *i)
{
  gml_bytes_u8 (b, &i->op);
  gml_bytes_u8 (b, &i->sub);
  gml_bytes_u16 (b, &i->flags);
  gml_bytes_u32 (b, &i->loc);
  gml_bytes_u32 (b, &i->result);
  gml_bytes_u32 (b, &i->a);
  gml_bytes_u32 (b, &i->b);
  gml_bytes_u32 (b, &i->c);
  gml_bytes_u32 (b, &i->place);
  gml_bytes_u32 (b, &i->place2);
  gml_bytes_u32 (b, &i->callee);
  gml_bytes_u32 (b, &i->args);
  gml_bytes_u32 (b, &i->nargs);
  gml_bytes_u32 (b, &i->ref);
}

static void
io_phi (struct gml_bytes *b, struct gml_phi *p)
{
  gml_bytes_u32 (b, &p->result);
  gml_bytes_u32 (b, &p->args);
}

static void
io_block (struct gml_bytes *b, struct gml_block *x)
{
  gml_bytes_u32 (b, &x->insts);
  gml_bytes_u32 (b, &x->ninsts);
  gml_bytes_u32 (b, &x->phis);
  gml_bytes_u32 (b, &x->nphis);
  gml_bytes_u32 (b, &x->succs);
  gml_bytes_u32 (b, &x->nsuccs);
  gml_bytes_u32 (b, &x->preds);
  gml_bytes_u32 (b, &x->npreds);
  gml_bytes_u32 (b, &x->cases);
  gml_bytes_u32 (b, &x->ncases);
  gml_bytes_u8 (b, &x->term);
  gml_bytes_u32 (b, &x->value);
  gml_bytes_u32 (b, &x->loc);
  gml_bytes_u32 (b, &x->unwind);
}

static void
io_edge (struct gml_bytes *b, struct gml_edge *e)
{
  gml_bytes_u32 (b, &e->from);
  gml_bytes_u32 (b, &e->to);
  gml_bytes_u32 (b, &e->loc);
  gml_bytes_u32 (b, &e->flags);
}

static void
io_case (struct gml_bytes *b, struct gml_case *c)
{
  gml_bytes_i128 (b, &c->lo);
  gml_bytes_i128 (b, &c->hi);
  gml_bytes_u32 (b, &c->succ);
}

/* A table with a dummy element 0; what stands before it counts the dummy.  */
#define IO_TABLE(io, ptr, n, least, fn)           \
 do                                               \
  {                                               \
   uint32_t rest_ = (io)->b.reading ? 0 : (n) -1; \
   gml_bytes_count (&(io)->b, &rest_, (least));   \
   (n) = rest_ + 1;                               \
   IO_EACH (io, ptr, 1, n, fn);                   \
  }                                               \
 while (0)

#define IO_POOL(io, ptr, n, least, fn)        \
 do                                           \
  {                                           \
   gml_bytes_count (&(io)->b, &(n), (least)); \
   IO_EACH (io, ptr, 0, n, fn);               \
  }                                           \
 while (0)

static void
io_body (struct io *io, struct gml_function *fn)
{
  IO_POOL (io, fn->params, fn->nparams, 1, gml_bytes_u32);
  IO_TABLE (io, fn->locals, fn->nlocals, LEAST_LOCAL, io_local);
  IO_TABLE (io, fn->values, fn->nvalues, LEAST_VALUE, io_value);
  IO_TABLE (io, fn->places, fn->nplaces, LEAST_PLACE, io_place);
  IO_TABLE (io, fn->insts, fn->ninsts, LEAST_INST, io_inst);
  IO_TABLE (io, fn->phis, fn->nphis, LEAST_PHI, io_phi);
  IO_TABLE (io, fn->blocks, fn->nblocks, LEAST_BLOCK, io_block);
  IO_TABLE (io, fn->edges, fn->nedges, LEAST_EDGE, io_edge);
  IO_POOL (io, fn->args, fn->nargs, 1, gml_bytes_u32);
  IO_POOL (io, fn->edge_lists, fn->nedge_lists, 1, gml_bytes_u32);
  IO_POOL (io, fn->cases, fn->ncases, LEAST_CASE, io_case);
}

/* ---- Functions ---- */

static void
io_attr (struct gml_bytes *b, struct gml_attr *a)
{
  gml_bytes_u8 (b, &a->kind);
  gml_bytes_u32 (b, &a->fn);
  gml_bytes_i32 (b, &a->num);
  gml_bytes_i32 (b, &a->num2);
  gml_bytes_i32 (b, &a->num3);
}

static void
io_function (struct io *io, struct gml_function *fn)
{
  struct gml_bytes *b = &io->b;
  gml_bytes_u32 (b, &fn->name);
  gml_bytes_u32 (b, &fn->asm_name);
  gml_bytes_u32 (b, &fn->signature);
  gml_bytes_u32 (b, &fn->loc);
  gml_bytes_u32 (b, &fn->end_loc);
  gml_bytes_u32 (b, &fn->type);
  gml_bytes_u32 (b, &fn->flags);
  gml_bytes_u32 (b, &fn->parent);
  gml_bytes_u32 (b, &fn->why_not);
  IO_POOL (io, fn->attrs, fn->nattrs, LEAST_ATTR, io_attr);
  IO_POOL (io, fn->calls, fn->ncalls, 1, gml_bytes_u32);
  gml_bytes_bool (b, &fn->loaded);
  if (fn->loaded)
    io_body (io, fn);
}

static void
io_functions (struct io *io)
{
  struct gml_unit *u = io->u;
  uint32_t n = u->nfunctions - 1;
  gml_bytes_count (&io->b, &n, LEAST_FUNCTION);
  for (gml_id i = 1; i < n + 1 && io->b.failed == NULL; i++)
    {
      struct gml_function fn = { 0 };
      if (!io->b.reading)
	fn = u->functions[i];
      /* A body that would have to be loaded does not come along.  */
      if (!io->b.reading && !fn.loaded && fn.why_not == 0)
	fn.flags &= ~(uint32_t) GML_FF_BODY;
      io_function (io, &fn);
      if (io->b.reading)
	gml_unit_add_function (u, fn);
    }
}

/* ---- All of it ---- */

static void
io_unit (struct io *io)
{
  const char *head = magic;
  uint8_t version = VERSION;
  gml_bytes_raw (&io->b, &head, sizeof magic);
  gml_bytes_u8 (&io->b, &version);
  if (io->b.failed != NULL || memcmp (head, magic, sizeof magic) != 0)
    {
      gml_bytes_fail (&io->b, "this is no unit of Gimlet's IR");
      return;
    }
  if (version != VERSION)
    gml_bytes_fail (&io->b, "this is a unit of another version of Gimlet");
  io_strings (io);
  gml_bytes_u32 (&io->b, &io->u->name);
  gml_bytes_bool (&io->b, &io->u->is_cxx);
  io_locs_and_types (io);
  io_records_and_globals (io);
  io_functions (io);
}

void
gml_ir_write (const struct gml_unit *u, unsigned char **out, size_t *len)
{
  /* The io_ functions read what they write through pointers that are not
     const; this copy keeps the unit's own words out of their reach.  */
  struct gml_unit copy = *u;
  struct io io = { .u = &copy };
  io_unit (&io);
  *out = io.b.out;
  *len = io.b.at;
}

struct gml_unit *
gml_ir_read (const unsigned char *data, size_t len, struct gml_arena *arena,
	     struct gml_ir_error *err)
{
  struct io io = { .b = { .reading = true, .data = data, .size = len }, .u = gml_unit_new (arena) };
  memset (err, 0, sizeof *err);
  io_unit (&io);
  if (io.b.failed == NULL && io.b.at != len)
    gml_bytes_fail (&io.b, "there are data after the end");
  if (io.b.failed == NULL)
    return gml_ir_verify (io.u, err) == 0 ? io.u : NULL;
  snprintf (err->text, sizeof err->text, "byte %zu: %s", io.b.at, io.b.failed);
  return NULL;
}
