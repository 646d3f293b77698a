# Makes C source of the rules' pages:  awk -f tools/mkpages.awk docs/rules/*.md
# SPDX-License-Identifier: GPL-3.0-or-later

BEGIN {
  print "#include \"cli/pages.h\"\nconst struct gml_page gml_pages[] = {"
}

FNR == 1 {
  if (n++)
    print "},"
  rule = FILENAME
  sub (/.*\//, "", rule)
  sub (/\.md$/, "", rule)
  printf "{ \"%s\",\n", rule
}

{
  gsub (/\\/, "&&")
  gsub (/"/, "\\\\&")
  gsub (/\t/, "\\t")
  gsub (/\?\?/, "?\\?")
  print "\"" $0 "\\n\""
}

END {
  print (n ? "}\n};" : "{ 0, 0 } };")
  print "const unsigned gml_page_count = " n + 0 ";"
}
