/* The text form, in: terminators and edges.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/parse.h"

#include "plugin/ir/arena.h"

gml_id
gml_parse_edge (struct gml_parser *p, uint32_t flags)
{
  gml_id to = gml_parse_label (p), loc = 0;
  if (gml_parse_take (p, '['))
    {
      if (gml_parse_take_word (p, "abnormal"))
	flags |= GML_EF_ABNORMAL;
      loc = gml_parse_loc (p);
      gml_parse_want (p, ']', "\"]\"");
    }
  return p->failed ? 0 : gml_body_add_edge (p->b, p->block, to, loc, flags);
}

static gml_id
operand (struct gml_parser *p, gml_id hint)
{
  struct gml_operand op = gml_parse_operand (p);
  return gml_parse_resolve (p, &op, hint);
}

/* "3", or "3..5".  */
static void
parse_case (struct gml_parser *p, uint32_t succ)
{
  struct gml_token at = p->tok;
  gml_int lo = at.num, hi;
  gml_parse_want (p, GML_TK_INT, "a case's number, default or none");
  hi = lo;
  if (gml_parse_take (p, GML_TK_RANGE))
    {
      hi = p->tok.num;
      gml_parse_want (p, GML_TK_INT, "a number");
    }
  if (hi < lo)
    gml_parse_fail (p, at, "the cases %s", "end before they begin");
  if (!p->failed)
    gml_body_add_case (p->b, p->block, lo, hi, succ);
}

/* "1, 3..5: bb2"; the last one's words include "default".  */
static bool
parse_arm (struct gml_parser *p, uint32_t succ)
{
  bool is_default = false;
  do
    if (gml_parse_take_word (p, "default"))
      is_default = true;
    else if (!gml_parse_take_word (p, "none"))
      parse_case (p, succ);
  while (gml_parse_take (p, ','));
  gml_parse_want (p, ':', "\",\" or \":\"");
  gml_parse_edge (p, 0);
  gml_parse_take (p, ';');
  return is_default;
}

static gml_id
parse_switch (struct gml_parser *p)
{
  gml_id value = operand (p, 0);
  bool is_default = false;
  gml_parse_want (p, '{', "\"{\"");
  for (uint32_t succ = 0; !p->failed && !gml_parse_at (p, '}'); succ++)
    {
      if (is_default)
	gml_parse_fail (p, p->tok, "nothing comes after default");
      is_default = parse_arm (p, succ);
    }
  if (!is_default)
    gml_parse_fail (p, p->tok, "the last one of a switch must be default");
  gml_parse_want (p, '}', "\"}\"");
  return value;
}

static void
parse_edges (struct gml_parser *p)
{
  gml_parse_want (p, '(', "\"(\"");
  while (!p->failed && !gml_parse_at (p, ')'))
    {
      gml_parse_edge (p, 0);
      if (!gml_parse_take (p, ','))
	break;
    }
  gml_parse_want (p, ')', "\",\" or \")\"");
}

/* The value of return or resume, if one comes on the same line.  */
static gml_id
parse_optional (struct gml_parser *p, gml_id hint)
{
  bool over = p->tok.first || gml_parse_at (p, '@') || gml_parse_at (p, '}')
	      || gml_parse_at (p, GML_TK_END);
  return over ? 0 : operand (p, hint);
}

static gml_id
parse_branch (struct gml_parser *p)
{
  gml_id value = operand (p, 0);
  gml_parse_want (p, ',', "\",\"");
  gml_parse_edge (p, 0);
  gml_parse_want (p, ',', "\",\"");
  gml_parse_edge (p, 0);
  return value;
}

static gml_id
parse_rest (struct gml_parser *p, enum gml_term_kind kind)
{
  gml_id value = 0;
  switch (kind)
    {
    case GML_X_GOTO:
      gml_parse_edge (p, 0);
      break;
    case GML_X_BRANCH:
      return parse_branch (p);
    case GML_X_SWITCH:
      return parse_switch (p);
    case GML_X_RETURN:
      return parse_optional (p, p->u->functions[p->fn].type);
    case GML_X_RESUME:
      return parse_optional (p, 0);
    case GML_X_STOP:
      break;
    case GML_X_INDIRECT:
      if (!gml_parse_at (p, '('))
	value = operand (p, 0);
      parse_edges (p);
      break;
    }
  return value;
}

bool
gml_parse_terminator (struct gml_parser *p)
{
  /* In the order of enum gml_term_kind.  */
  static const char *const words[]
    = { "goto", "branch", "switch", "return", "resume", "stop", "indirect", NULL };
  int word = gml_parse_at (p, GML_TK_WORD) ? gml_word_find (words, p->tok.text, p->tok.len) : -1;
  if (word < 0)
    return false;
  gml_parse_next (p);
  gml_id value = parse_rest (p, (enum gml_term_kind) word);
  gml_id loc = gml_parse_loc (p);
  if (!p->failed)
    gml_body_set_term (p->b, p->block, (enum gml_term_kind) word, value, loc);
  p->has_term = true;
  return true;
}
