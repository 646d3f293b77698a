/* What gimlet-xml.so offers the plugin.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/arena.h"
#include "plugin/model/model.h"
#include "plugin/report/output.h"
#include "plugin/report/sink.h"
#include "plugin/report/xml_report.h"

static int
write_report (const char *path, const struct gml_run *run, const struct gml_unit *unit,
	      const struct gml_findings *fs, const struct gml_options *options,
	      struct gml_arena *arena, const char **error)
{
  (void) unit; /* FS knows it, and was filtered by OPTIONS when it was filled */
  (void) options;
  const char *file = gml_output_place (path, run, arena, error);
  if (file == NULL)
    return -1;
  size_t len;
  const char *document = gml_xml_report (run, fs, arena, &len);
  if (document == NULL)
    {
      *error = gml_arena_printf (arena, "cannot write '%s': libxml2 ran out of memory", file);
      return -1;
    }
  return gml_output_write (file, document, len, arena, error);
}

static int
read_models (void *table_out, const char *path, const void *api, struct gml_arena *arena,
	     const char **error)
{
  struct gml_model_table **out = table_out;
  return gml_models_read (out, path, api, arena, error);
}

__attribute__ ((visibility ("default"))) const struct gml_xml_ops gml_xml_ops = {
  .abi = GML_XML_ABI,
  .write_report = write_report,
  .read_models = read_models,
  .read_project = gml_project_read,
};
