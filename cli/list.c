/* `gimlet list': every rule, for people and for programs.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <libxml/xmlwriter.h>
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "plugin/ir/arena.h"
#include "plugin/report/cwe.h"
#include "plugin/report/finding.h"
#include "plugin/report/options.h"
#include "plugin/report/sink.h"

#define NAMESPACE "urn:gimlet:rules:1"

static const char *const severities[] = { "info", "low", "medium", "high" };
static const char *const confidences[] = { "low", "medium", "high" };

static int
list_text (void)
{
  printf ("%-24s %-9s %-14s %-8s %-10s %s\n", "rule", "CWE", "pillar", "severity", "confidence",
	  "reports");
  for (unsigned k = 0; k < gml_rule_count; k++)
    {
      const struct gml_rule *r = &gml_rules[k];
      char cwe[24];
      snprintf (cwe, sizeof cwe, "CWE-%d", r->cwe);
      printf ("%-24s %-9s %-14s %-8s %-10s %s\n", r->id, cwe,
	      gml_pillar_word (gml_cwe_pillar (r->cwe)), severities[r->severity],
	      confidences[r->confidence], r->summary);
    }
  return GML_EXIT_FINE;
}

static bool
attr (xmlTextWriterPtr w, const char *name, const char *value)
{
  return value == NULL || xmlTextWriterWriteAttribute (w, BAD_CAST name, BAD_CAST value) >= 0;
}

static bool
attr_number (xmlTextWriterPtr w, const char *name, int value)
{
  return xmlTextWriterWriteFormatAttribute (w, BAD_CAST name, "%d", value) >= 0;
}

static bool
write_rule (xmlTextWriterPtr w, const struct gml_rule *r)
{
  bool ok = xmlTextWriterStartElement (w, BAD_CAST "rule") >= 0 && attr (w, "id", r->id)
	    && attr_number (w, "cwe", r->cwe) && attr_number (w, "pillar", gml_cwe_pillar (r->cwe))
	    && attr (w, "pillar-name", gml_pillar_name (gml_cwe_pillar (r->cwe)))
	    && attr (w, "cert", r->cert) && attr (w, "severity", severities[r->severity])
	    && attr (w, "confidence", confidences[r->confidence])
	    && attr (w, "default", r->confidence > GML_CONF_LOW ? "true" : "false")
	    && attr (w, "summary", r->summary);
  for (unsigned k = 0; ok && k < gml_nearer_count; k++)
    if (strcmp (gml_nearer[k].rule, r->id) == 0)
      ok = xmlTextWriterStartElement (w, BAD_CAST "nearer") >= 0
	   && attr_number (w, "cwe", gml_nearer[k].cwe) && xmlTextWriterEndElement (w) >= 0;
  return ok && xmlTextWriterEndElement (w) >= 0;
}

static bool
write_rules (xmlTextWriterPtr w)
{
  bool ok = xmlTextWriterStartDocument (w, NULL, "UTF-8", NULL) >= 0
	    && xmlTextWriterStartElement (w, BAD_CAST "rules") >= 0 && attr (w, "xmlns", NAMESPACE)
	    && attr (w, "version", GML_VERSION);
  for (unsigned k = 0; ok && k < gml_rule_count; k++)
    ok = write_rule (w, &gml_rules[k]);
  return ok && xmlTextWriterEndDocument (w) >= 0;
}

static int
list_xml (const struct gml_cli *cli)
{
  xmlBufferPtr buffer = xmlBufferCreate ();
  xmlTextWriterPtr w = buffer ? xmlNewTextWriterMemory (buffer, 0) : NULL;
  bool ok = false;
  if (w)
    {
      xmlTextWriterSetIndent (w, 1);
      xmlTextWriterSetIndentString (w, BAD_CAST "  ");
      ok = write_rules (w);
      xmlFreeTextWriter (w); /* flushes */
    }
  if (ok)
    fputs ((const char *) xmlBufferContent (buffer), stdout);
  xmlBufferFree (buffer);
  return ok ? GML_EXIT_FINE : gml_cli_bad (cli, "libxml2 ran out of memory");
}

int
gml_cli_list (struct gml_cli *cli)
{
  static const char *const formats[] = { "text", "xml" };
  static const char *const options[] = { "--format", "--help" };
  const char *format = "text";
  for (int k = 0; k < cli->argc; k++)
    {
      const char *value = gml_cli_option (cli, &k, "--format");
      if (value == NULL)
	return gml_cli_bad_word (cli, "option", cli->argv[k], options, 2);
      if (*value == '\0')
	return gml_cli_bad (cli, "'--format' needs a value: text or xml");
      format = value;
    }
  if (strcmp (format, "xml") == 0)
    return list_xml (cli);
  if (strcmp (format, "text") == 0)
    return list_text ();
  return gml_cli_bad_word (cli, "format", format, formats, 2);
}
