# Compares directives of GCC's tests with what Gimlet said of them.
#   awk -v tests=DIR -v classes=FILE -v reasons=FILE -v style=text|md -f compare.awk SAID
# SAID: a line "@ FILE LANGUAGE STATUS" for each test, then the compiler's words.
# Exits with 1 if there is a difference that `reasons' does not explain.
# SPDX-License-Identifier: GPL-3.0-or-later

BEGIN {
  FS = "\t"
  while ((getline row < classes) > 0)
    if (row !~ /^#/ && split (row, part, "\t") == 3) {
      class[++nclasses] = part[1]
      says[part[1]] = part[2]
      nrules = split (part[3], list, ",")
      for (k = 1; k <= nrules; k++)
	rule_class[++nrule_classes] = list[k] "\t" part[1]
    }
  while ((getline row < reasons) > 0)
    if (row !~ /^#/ && split (row, part, "\t") == 4)
      reason[part[1], part[2], part[3]] = part[4]
}

/^@ / {
  split ($0, part, " ")
  file = part[2]
  language = part[3]
  run = file " " language
  runs[++nruns] = run
  if (part[4] != 0) {
    print run ": the compiler failed (" part[4] ")"
    failed = 1
  }
  if (!(file in known))
    read_test(file)
  known[file] = 1
  for (k = 1; k <= nwanted[file]; k++)
    open[run, wanted[file, k]] = 1
  next
}

# FILE:LINE:COL: warning: TEXT [CWE-n] [gimlet:RULE], and notes `also CWE-n [gimlet:RULE]'.
/: warning: .*\[gimlet:/ || /: note: also .*\[gimlet:/ {
  text = $0
  sub (/^[^:]*/, "", text)
  split (text, part, ":")
  rule = text
  sub (/.*\[gimlet:/, "", rule)
  sub (/\].*/, "", rule)
  found(part[2] + 0, rule, text)
}

END {
  for (k = 1; k <= nruns; k++)
    settle(runs[k])
  report()
  exit failed
}

# The directives of FILE that speak of our classes, each once: "LINE CLASS"; and
# the function each line lies in.
function read_test(file,    path, line, n, rest, text, tail, at, k, name) {
  path = tests "/" file
  while ((getline line < path) > 0) {
    n++
    if (line ~ /^[A-Za-z_].*\(/ || line ~ /^[a-z_0-9]+ \(/) {
      name = line
      sub (/ *\(.*/, "", name)
      sub (/.*[ *]/, "", name)
    }
    where[file, n] = name
    rest = line
    while (match (rest, /dg-(warning|message) "[^"]*"[^}]*(\{[^}]*\}[^}]*)?\}/)) {
      text = substr (rest, RSTART, RLENGTH)
      rest = substr (rest, RSTART + RLENGTH)
      if (text ~ /^dg-message/ && text !~ /" "warning"/)
	continue
      at = n
      tail = text
      sub (/.*"/, "", tail)
      if (match (tail, /\.[-+][0-9]+/))
	at = n + substr (tail, RSTART + 1, RLENGTH - 1)
      split (text, part, "\"")
      for (k = 1; k <= nclasses; k++)
	if (part[2] ~ says[class[k]] && !((file, at, class[k]) in have)) {
	  have[file, at, class[k]] = 1
	  wanted[file, ++nwanted[file]] = at " " class[k]
	}
    }
  }
  close (path)
}

# Gimlet spoke of LINE by RULE.
function found(line, rule, text,    k, part, want, any) {
  for (k = 1; k <= nrule_classes; k++) {
    split (rule_class[k], part, "\t")
    split (part[1], want, "/")
    if (want[1] != rule || (want[2] && !index (text, want[2])))
      continue
    any = 1
    if (!((run, line, part[2]) in said)) {
      said[run, line, part[2]] = 1
      finding[run, ++nfindings[run]] = line " " part[2]
    }
  }
  if (!any)
    others[rule]++
}

# Sorts out what one run met: at the line, elsewhere in the function, or not at all.
function settle(run,    k, i, item, at, name, c, other) {
  split (run, part, " ")
  file = part[1]
  language = part[2]
  for (k = 1; k <= nfindings[run]; k++)
    if ((run, finding[run, k]) in open) {
      c = substr (finding[run, k], index (finding[run, k], " ") + 1)
      total[c]++
      met[c]++
      all[language]++
      met_in[language]++
      delete open[run, finding[run, k]]
      finding[run, k] = ""
    }
  for (k = 1; k <= nwanted[file]; k++) {
    item = wanted[file, k]
    if (!((run, item) in open))
      continue
    at = item + 0
    c = substr (item, index (item, " ") + 1)
    total[c]++
    all[language]++
    other = 0
    for (i = 1; i <= nfindings[run] && !other; i++)
      if (finding[run, i] ~ (" " c "$") && where[file, finding[run, i] + 0] == where[file, at]) {
	other = finding[run, i] + 0
	finding[run, i] = ""
      }
    if (other)
      elsewhere[c]++
    else
      missing[c]++
    difference(at, c, other ? "told at line " other : "missing")
  }
  for (k = 1; k <= nfindings[run]; k++)
    if (finding[run, k] != "") {
      c = substr (finding[run, k], index (finding[run, k], " ") + 1)
      beyond[c]++
      difference(finding[run, k] + 0, c, "no directive")
    }
}

function difference(at, c, what,    base, why) {
  base = file
  sub (/.*\//, "", base)
  why = reason[base, where[file, at], c]
  if (why == "") {
    failed = 1
    unexplained++
    why = "NOT EXPLAINED"
  }
  base = base ":" at
  if (style == "md")
    text = sprintf ("| %s | %s | %s | %s |", base, c, what, why)
  else
    text = sprintf ("%-48s %-18s %-18s %s", base (language == "c" ? "" : " (C++)"), c, what, why)
  line_of[++ndifferences] = text
}

# What Gimlet's other rules said, in the order of their names.
function other_rules(    r, n, k, i, list, text) {
  for (r in others) {
    for (i = ++n; i > 1 && list[i - 1] > r; i--)
      list[i] = list[i - 1]
    list[i] = r
  }
  for (k = 1; k <= n; k++)
    text = text (k > 1 ? ", " : " ") list[k] " " others[list[k]]
  return text
}

function report(    k, c, r, t, m, e, x, b) {
  if (style == "md") {
    format = "| %s | %s | %s | %s | %s | %s |\n"
    printf (format, "class", "directives", "met", "on another line", "missing", "beyond")
    printf (format, "---", "---:", "---:", "---:", "---:", "---:")
  } else {
    format = "%-20s %10s %6s %16s %8s %7s\n"
    printf (format, "class", "directives", "met", "on another line", "missing", "beyond")
  }
  for (k = 1; k <= nclasses; k++) {
    c = class[k]
    printf (format, c, total[c] + 0, met[c] + 0, elsewhere[c] + 0, missing[c] + 0, beyond[c] + 0)
    t += total[c]; m += met[c]; e += elsewhere[c]; x += missing[c]; b += beyond[c]
  }
  printf (format, "together", t, m + 0, e + 0, x + 0, b + 0)
  printf "\n%d runs; C: %d of %d met, C++: %d of %d; by line %.1f %%, by function %.1f %%,\n", nruns, met_in["c"],
    all["c"], met_in["c++"], all["c++"], 100 * m / t, 100 * (m + e) / t
  printf "met or with a reason %.1f %%.\n", 100 * (t - unexplained) / t
  if (style == "text")		# changes with each new rule
    printf "Of other classes:%s.\n", other_rules()
  print ""
  if (style == "md" && ndifferences)
    print "| directive | class | Gimlet | reason |\n| --- | --- | --- | --- |"
  for (k = 1; k <= ndifferences; k++)
    if (!seen[line_of[k]]++)
      print line_of[k]
}
