# Makes C source of data/cwe.tsv:
#   awk -v what=pillars -f tools/mkcwe.awk data/cwe.tsv	the pillar of each weakness
#   awk -v what=names ...				names and parents, for `gimlet explain'
# SPDX-License-Identifier: GPL-3.0-or-later

BEGIN {
  FS = "\t"
  if (what == "pillars")
    print "#include \"plugin/report/cwe.h\"\nconst struct gml_cwe gml_cwes[] = {"
  else
    print "#include \"cli/pages.h\"\nconst struct gml_cwe_name gml_cwe_names[] = {"
}

NR == 1 {
  version = $0
  sub (/^# CWE /, "", version)
  sub (/[ ,].*/, "", version)
}

/^#/ { next }

what == "pillars" {
  n++
  k = split ($3, pillars, ",")
  printf "{ %d, %d, {", $1, $4 + 0
  for (i = 1; i <= k && i <= 3; i++)
    printf " %d,", pillars[i]
  print " } },"
}

what == "names" {
  n++
  gsub (/\\/, "&&", $5)
  gsub (/"/, "\\\\&", $5)
  printf "{ %d, \"%s\", \"%s\" },\n", $1, tolower ($2), $5
}

END {
  print "};"
  if (what == "pillars")
    print "const unsigned gml_cwe_count = " n ";\nconst char gml_cwe_version[] = \"" version "\";"
  else
    print "const unsigned gml_cwe_name_count = " n ";"
}
