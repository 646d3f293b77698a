/* The plugin's arguments and lists of rules.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/unit.h"

#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/report/cwe.h"
#include "plugin/report/options.h"

static struct gml_arena *arena;
static struct gml_options options;
static const char *why;

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

/* Parses one argument.  */
static int
parse (const char *key, const char *value)
{
  why = NULL;
  return gml_options_parse (&options, 1, &key, &value, arena, &why);
}

static int
parse2 (const char *key1, const char *value1, const char *key2, const char *value2)
{
  const char *keys[] = { key1, key2 }, *values[] = { value1, value2 };
  return gml_options_parse (&options, 2, keys, values, arena, &why);
}

static bool
is_on (const char *rule)
{
  return options.enabled[gml_rule_find (rule) - gml_rules];
}

static bool
is_error (const char *rule)
{
  struct gml_finding f = { .rule = gml_rule_find (rule) };
  return gml_options_is_error (&options, &f);
}

/* Whether the one argument is refused with a message that has both WORDS.  */
static bool
refused (const char *key, const char *value, const char *word1, const char *word2)
{
  return parse (key, value) == -1 && why && strstr (why, word1) && strstr (why, word2);
}

static void
test_defaults (void)
{
  begin ();
  CU_ASSERT_EQUAL (gml_options_parse (&options, 0, NULL, NULL, arena, &why), 0);
  CU_ASSERT_EQUAL (options.confidence, GML_CONF_MEDIUM);
  CU_ASSERT_FALSE (options.quiet || options.error_all || options.system_headers);
  for (unsigned k = 0; k < gml_rule_count; k++)
    CU_ASSERT_EQUAL (options.enabled[k], gml_rules[k].confidence >= GML_CONF_MEDIUM);
  struct gml_finding f = { .rule = gml_rule_find ("unchecked-error"), .confidence = GML_CONF_LOW };
  CU_ASSERT_FALSE (gml_options_wants (&options, &f));
  f.confidence = GML_CONF_MEDIUM;
  CU_ASSERT_TRUE (gml_options_wants (&options, &f));
  finish ();
}

static void
test_flags_and_values (void)
{
  begin ();
  CU_ASSERT_EQUAL (parse2 ("quiet", NULL, "system-headers", NULL), 0);
  CU_ASSERT_TRUE (options.quiet && options.system_headers);
  CU_ASSERT_EQUAL (parse2 ("models", "a.xml", "models", "b.xml"), 0);
  CU_ASSERT_EQUAL (options.nmodels, 2);
  CU_ASSERT_STRING_EQUAL (options.models[1], "b.xml");
  CU_ASSERT_EQUAL (parse ("xml", "out/"), 0);
  CU_ASSERT_STRING_EQUAL (options.xml, "out/");
  CU_ASSERT_EQUAL (parse ("config", "none"), 0);
  CU_ASSERT_STRING_EQUAL (options.config, "none");
  CU_ASSERT_EQUAL (parse ("config", "a.xml"), 0);
  CU_ASSERT_STRING_EQUAL (options.config, "a.xml");
  finish ();
}

static void
test_numbers (void)
{
  begin ();
  CU_ASSERT_EQUAL (gml_options_parse (&options, 0, NULL, NULL, arena, &why), 0);
  CU_ASSERT_EQUAL (options.callers_min, 10);
  CU_ASSERT_EQUAL (options.callers_percent, 90);
  CU_ASSERT_EQUAL (parse2 ("callers-min", "3", "callers-percent", "75"), 0);
  CU_ASSERT_EQUAL (options.callers_min, 3);
  CU_ASSERT_EQUAL (options.callers_percent, 75);
  CU_ASSERT_TRUE (refused ("callers-min", "some", "'callers-min'", "'some' is no number"));
  CU_ASSERT_TRUE (refused ("callers-min", "1", "'callers-min'", "from 2 to"));
  CU_ASSERT_TRUE (refused ("callers-percent", "101", "'callers-percent'", "from 50 to 100"));
  CU_ASSERT_TRUE (refused ("callers-percent", "99999999999", "'callers-percent'", "'99999999999'"));
  finish ();
}

static void
test_lists_take_rules_cwes_pillars_and_globs (void)
{
  begin ();
  CU_ASSERT_EQUAL (parse ("checks", "off-by-one"), 0);
  CU_ASSERT_TRUE (is_on ("off-by-one"));
  CU_ASSERT_FALSE (is_on ("unchecked-error"));
  CU_ASSERT_EQUAL (parse ("checks", "CWE-775, cwe-252"), 0);
  CU_ASSERT_TRUE (is_on ("unreleased-server") && is_on ("unchecked-error"));
  CU_ASSERT_FALSE (is_on ("off-by-one"));
  CU_ASSERT_EQUAL (parse ("checks", "CWE-416"), 0); /* of some of its findings */
  CU_ASSERT_TRUE (is_on ("use-after-release"));
  CU_ASSERT_FALSE (is_on ("double-release"));
  CU_ASSERT_EQUAL (parse ("checks", "unreleased-*"), 0);
  CU_ASSERT_TRUE (is_on ("unreleased-connection"));
  CU_ASSERT_FALSE (is_on ("unchecked-use"));
  const char *const pillars[]
    = { "errors", "703", "CWE-703", "Improper Check or Handling of Exceptional Conditions",
	"improper-check-or-handling-of-exceptional-conditions" };
  for (unsigned k = 0; k < sizeof pillars / sizeof *pillars; k++)
    {
      CU_ASSERT_EQUAL (parse ("checks", pillars[k]), 0);
      CU_ASSERT_TRUE (is_on ("unchecked-error") && is_on ("unchecked-use"));
      CU_ASSERT_FALSE (is_on ("off-by-one"));
    }
  finish ();
}

static void
test_lists_take_away (void)
{
  begin ();
  CU_ASSERT_EQUAL (parse ("checks", "-off-by-one"), 0);
  CU_ASSERT_FALSE (is_on ("off-by-one"));
  CU_ASSERT_TRUE (is_on ("unchecked-error"));
  CU_ASSERT_EQUAL (parse ("checks", "lifetime,-double-release"), 0);
  CU_ASSERT_FALSE (is_on ("double-release") || is_on ("off-by-one"));
  CU_ASSERT_TRUE (is_on ("use-after-release"));
  CU_ASSERT_EQUAL (parse2 ("checks", "lifetime", "checks", "-CWE-775"), 0);
  CU_ASSERT_FALSE (is_on ("unreleased-server"));
  CU_ASSERT_TRUE (is_on ("double-release"));
  finish ();
}

static void
test_confidence (void)
{
  begin ();
  CU_ASSERT_EQUAL (parse ("confidence", "high"), 0);
  CU_ASSERT_FALSE (is_on ("unchecked-error"));
  CU_ASSERT_TRUE (is_on ("off-by-one"));
  CU_ASSERT_EQUAL (parse ("confidence", "low"), 0);
  struct gml_finding f = { .rule = gml_rule_find ("unchecked-error"), .confidence = GML_CONF_LOW };
  CU_ASSERT_TRUE (gml_options_wants (&options, &f));
  CU_ASSERT_TRUE (refused ("confidence", "hihg", "'hihg'", "'high'"));
  finish ();
}

static void
test_errors (void)
{
  begin ();
  CU_ASSERT_EQUAL (parse ("error", NULL), 0);
  CU_ASSERT_TRUE (is_error ("off-by-one"));
  CU_ASSERT_EQUAL (parse ("error", "CWE-775,unchecked-error"), 0);
  CU_ASSERT_TRUE (is_error ("unreleased-server") && is_error ("unchecked-error"));
  CU_ASSERT_FALSE (is_error ("off-by-one"));
  CU_ASSERT_TRUE (is_on ("off-by-one")); /* error= chooses nothing */
  CU_ASSERT_EQUAL (parse ("error", "-off-by-one"), 0);
  CU_ASSERT_FALSE (is_error ("off-by-one"));
  CU_ASSERT_TRUE (is_error ("unchecked-error"));
  finish ();
}

static void
test_chain_counts_for_errors (void)
{
  begin ();
  const struct gml_rule *also = gml_rule_find ("unchecked-error");
  struct gml_finding f = { .rule = gml_rule_find ("unchecked-use"), .nalso = 1, .also = &also };
  CU_ASSERT_EQUAL (parse ("error", "unchecked-error"), 0);
  CU_ASSERT_TRUE (gml_options_is_error (&options, &f));
  finish ();
}

static void
test_bad_words_are_named_with_the_nearest (void)
{
  begin ();
  CU_ASSERT_TRUE (refused ("cheks", "x", "'cheks'", "'checks'"));
  CU_ASSERT_TRUE (
    refused ("checks", "unrelased-server", "'unrelased-server'", "'unreleased-server'"));
  CU_ASSERT_TRUE (refused ("checks", "CWE-776", "'CWE-776'", "'CWE-775'"));
  CU_ASSERT_TRUE (refused ("checks", "CWE-1000000", "CWE-1000000", "CWE-"));
  CU_ASSERT_TRUE (refused ("error", "-uncheckd-error", "'uncheckd-error'", "'unchecked-error'"));
  CU_ASSERT_TRUE (refused ("checks", "lifetim", "'lifetim'", "'lifetime'"));
  CU_ASSERT_TRUE (refused ("checks", "nothing-*", "'nothing-*'", "did you mean"));
  CU_ASSERT_TRUE (refused ("checks", "off-by-one,,", "empty", "checks"));
  finish ();
}

static void
test_wrong_shape_is_refused (void)
{
  begin ();
  CU_ASSERT_TRUE (refused ("quiet", "1", "quiet", "no value"));
  CU_ASSERT_TRUE (refused ("xml", NULL, "xml", "needs a value"));
  CU_ASSERT_TRUE (refused ("xml", "", "xml", "empty"));
  CU_ASSERT_TRUE (refused ("error", "", "error", "empty"));
  finish ();
}

static void
test_nothing_is_accepted_in_silence (void)
{
  begin ();
  CU_ASSERT_TRUE (refused ("baseline", "a.xml", "baseline", "not available"));
  CU_ASSERT_TRUE (refused ("evidence", NULL, "evidence", "not available"));
  finish ();
}

static void
test_nearest (void)
{
  const char *const words[] = { "socket", "bind", "listen" };
  CU_ASSERT_STRING_EQUAL (gml_nearest_word ("scoket", words, 3), "socket");
  CU_ASSERT_STRING_EQUAL (gml_nearest_word ("LISTEN", words, 3), "listen");
  CU_ASSERT_PTR_NULL (gml_nearest_word ("zzzzzzzz", words, 3));
  CU_ASSERT_PTR_NOT_NULL (gml_nearest_of_all ("zzzzzzzz", words, 3));
  CU_ASSERT_PTR_NULL (gml_nearest_word ("socket", words, 0));
  char longest[300];
  memset (longest, 'x', sizeof longest - 1);
  longest[sizeof longest - 1] = '\0';
  CU_ASSERT_PTR_NULL (gml_nearest_word (longest, words, 3));
}

static void
test_rules (void)
{
  for (unsigned k = 0; k < gml_rule_count; k++)
    {
      CU_ASSERT_PTR_EQUAL (gml_rule_find (gml_rules[k].id), &gml_rules[k]);
      CU_ASSERT_PTR_NOT_NULL (gml_pillar_name (gml_cwe_pillar (gml_rules[k].cwe)));
      struct gml_rule copy = gml_rules[k];
      CU_ASSERT_EQUAL (gml_rule_index (&copy), k);
    }
  CU_ASSERT_PTR_NULL (gml_rule_find ("no-such-rule"));
  CU_ASSERT_PTR_NULL (gml_pillar_name (1));
}

static void
test_what_arguments_take (void)
{
  CU_ASSERT_EQUAL (gml_options_takes ("quiet"), GML_TAKES_NOTHING);
  CU_ASSERT_EQUAL (gml_options_takes ("checks"), GML_TAKES_VALUE);
  CU_ASSERT_EQUAL (gml_options_takes ("xml"), GML_TAKES_PATH);
  CU_ASSERT_EQUAL (gml_options_takes ("error"), GML_MAY_TAKE_VALUE);
  CU_ASSERT_EQUAL (gml_options_takes ("xlm"), GML_TAKES_UNKNOWN);
}

void
suite_options (void)
{
  CU_pSuite s = CU_add_suite ("options", NULL, NULL);
  CU_ADD_TEST (s, test_defaults);
  CU_ADD_TEST (s, test_flags_and_values);
  CU_ADD_TEST (s, test_numbers);
  CU_ADD_TEST (s, test_lists_take_rules_cwes_pillars_and_globs);
  CU_ADD_TEST (s, test_lists_take_away);
  CU_ADD_TEST (s, test_what_arguments_take);
  CU_ADD_TEST (s, test_confidence);
  CU_ADD_TEST (s, test_errors);
  CU_ADD_TEST (s, test_chain_counts_for_errors);
  CU_ADD_TEST (s, test_bad_words_are_named_with_the_nearest);
  CU_ADD_TEST (s, test_wrong_shape_is_refused);
  CU_ADD_TEST (s, test_nothing_is_accepted_in_silence);
  CU_ADD_TEST (s, test_nearest);
  CU_ADD_TEST (s, test_rules);
}
