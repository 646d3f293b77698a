# The table of `run': what each peer found and said.
#   awk -v peers="A B" -v classes=FILE -v what=tests|corpus -v times=FILE -f table.awk SAID
# SAID: a line "@ PEER FILE STATUS PACKAGE FOLDER" for each file, then the peer's words.
# In tests a defect is found where the peer speaks of its class in the same function (up
# to the next line that begins with `}'): peers tell of a loss at different lines.
# In the corpus places are counted, and what those who read them made of them:
#   -v ours=FILE    Gimlet's, as testsuite/corpus/verdicts has them
#   -v theirs=FILE  the others', see verdicts.tsv
#   -v places=FILE  is written: peer, package, file, line, class, verdict or -
# SPDX-License-Identifier: GPL-3.0-or-later

BEGIN {
  FS = "\t"
  npeers = split (peers, peer, " ")
  while ((getline line < classes) > 0)
    if (line !~ /^#/ && split (line, part, "\t") >= 2) {
      class[++nclasses] = part[1]
      spread("gimlet", part[2], part[1])
      spread("gcc", part[3], part[1])
      spread("cppcheck", part[4], part[1])
      spread("clang", part[5], part[1])
    }
  while ((getline line < times) > 0) {
    split (line, part, "\t")
    cpu[part[1]] += part[3]
    files[part[1]]++
    if (part[4] != 0 && part[4] != 1)
      gave_up[part[1]]++
  }
  if (what == "corpus")
    read_verdicts()
}

/^@ / {
  split ($0, part, " ")
  who = part[2]
  file = part[3]
  package = part[5]
  folder = part[6]
  family = who ~ /^gcc/ ? "gcc" : who
  if (what == "tests" && !(file in known))
    read_test(file)
  known[file] = 1
  next
}

# FILE:LINE:COL: warning: TEXT [ID]; Gimlet's notes `also CWE-n [gimlet:RULE]'.
/^[^ :]+:[0-9]+:[0-9]+: (warning|note: also)/ {
  split ($0, part, ":")
  if (part[1] != file && part[1] !~ ("/?" file "$") && what == "tests")
    next
  place = part[1]
  at = part[2] + 0
  if (family == "gimlet") {
    if (!match ($0, /\[gimlet:[a-z-]+\]/))
      next
    id = substr ($0, RSTART + 8, RLENGTH - 9)
  } else if (family == "gcc") {
    if (!match ($0, /\[-Wanalyzer-[a-z-]+\]/))
      next
    id = substr ($0, RSTART + 12, RLENGTH - 13)
  } else {
    if (!match ($0, /\[[A-Za-z.0-9_]+\]$/))
      next
    id = substr ($0, RSTART + 1, RLENGTH - 2)
    # cppcheck ends here: it reads no headers of the system.
    if (id ~ /^(preprocessorErrorDirective|syntaxError|internalError|unknownMacro)$/ && !((package, folder, file) in stopped)) {
      stopped[package, folder, file] = 1
      gave_up[who]++
    }
  }
  c = class_of(family, id, $0)
  if (c == "") {
    if (family == "gimlet")
      unmapped[id]++
    next
  }
  if (what == "tests")
    heard(c, at)
  else
    judge(c, id, at)
}

END {
  if (what == "tests")
    table_of_tests()
  else
    table_of_corpus()
  table_of_times()
  for (id in unmapped)
    print "in no class: " id
}

function spread(family, list, name,    n, k, part) {
  n = split (list, part, ",")
  for (k = 1; k <= n; k++) {
    words[family, ++nwords[family]] = part[k]
    meant[family, part[k]] = name
  }
}

function class_of(family, id, text,    k, part) {
  for (k = 1; k <= nwords[family]; k++) {
    split (words[family, k], part, "/")
    if (part[1] == id && (part[2] == "" || index (tolower (text), tolower (part[2]))))
      return meant[family, words[family, k]]
  }
  return ""
}

# Expectations, by region: FILE REGION CLASS, each defect once.
function read_test(name,    line, n, region, list, part, k, m, off, c, at) {
  while ((getline line < name) > 0) {
    n++
    region_of[name, n] = region + 0
    if (line ~ /^}/)
      region++
  }
  last[name] = n
  close (name)
  n = 0
  while ((getline line < name) > 0) {
    n++
    if (!match (line, /expect([+-][0-9]+)?:/))
      continue
    off = substr (line, RSTART + 6, RLENGTH - 7) + 0
    list = substr (line, RSTART + RLENGTH)
    sub (/\*\/.*/, "", list)
    m = split (list, part, ",")
    for (k = 1; k <= m; k++) {
      gsub (/[ \t]|;.*/, "", part[k])	# without the repair that is offered
      c = class_of("gimlet", part[k], "")
      if (c == "") {
	unmapped[part[k]]++
	continue
      }
      at = name SUBSEP region_of[name, n + off] SUBSEP c
      if (!(at in wanted))
	total[c]++
      wanted[at]++
    }
  }
  close (name)
}

function heard(c, line,    at) {
  at = file SUBSEP region_of[file, line] SUBSEP c
  if (file ~ /\/good-/) {
    if (!((who, c, file, line) in said)) {
      said[who, c, file, line] = 1
      wrong[who, c]++
    }
  } else if (at in wanted) {
    if (!((who, at) in said)) {
      said[who, at] = 1
      met[who, c]++
    }
  } else if (!((who, c, file, line) in said)) {
    said[who, c, file, line] = 1
    other[who, c]++
  }
}

function heading(first, more,    k, line, rule) {
  line = "| " first
  rule = more ? "| --- | ---:" : "| ---"
  for (k = 1; k <= npeers; k++) {
    line = line " | " peer[k]
    rule = rule " | ---:"
  }
  print line " |"
  print rule " |"
}

function table_of_tests(    k, i, line, all, sum, bad) {
  print "Found of the defects in bad tests; after a slash false alarms in good tests:\n"
  heading("class | defects", 1)
  for (k = 1; k <= nclasses; k++) {
    if (!total[class[k]])
      continue
    line = "| " class[k] " | " total[class[k]] + 0
    all += total[class[k]]
    for (i = 1; i <= npeers; i++) {
      line = line " | " met[peer[i], class[k]] + 0 " / " wrong[peer[i], class[k]] + 0
      sum[peer[i]] += met[peer[i], class[k]]
      bad[peer[i]] += wrong[peer[i], class[k]]
    }
    print line " |"
  }
  line = "| together | " all + 0
  for (i = 1; i <= npeers; i++)
    line = line " | " sum[peer[i]] + 0 " / " bad[peer[i]] + 0
  print line " |\n"
}

function read_verdicts(    line, part, n, k, who) {
  while ((getline line < ours) > 0)
    if (line !~ /^#/ && split (line, part, "\t") >= 5)
      verdict["gimlet", part[1], part[2], part[3], part[4]] = part[5]
  while ((getline line < theirs) > 0)
    if (line !~ /^#/ && split (line, part, "\t") >= 6) {
      n = split (part[1], who, ",")
      for (k = 1; k <= n; k++)
	verdict[who[k], part[2], part[3], part[4], part[5]] = part[6]
      if (part[6] == "T" && part[8] != "")
	hit[++nhits] = line
    }
}

# What is true of the others' and was said in this run, by what Gimlet makes of it.
function table_of_hits(    i, k, n, part, who, w, is) {
  for (i = 1; i <= nhits; i++) {
    split (hit[i], part, "\t")
    n = split (part[1], who, ",")
    is = 0
    for (k = 1; k <= n; k++)
      is = is || (who[k], part[2], part[3], part[4], part[5]) in told
    if (!is)
      continue
    w = part[8]
    if (!(w in lies))
      why[++nwhys] = w
    lies[w] = lies[w] (last_of[w] == part[2] ? ", " : lies[w] == "" ? part[2] " " : "; " part[2] " ") part[3] ":" part[4]
    last_of[w] = part[2]
    nhits_of[w]++
  }
  if (!nwhys)
    return
  print "What is true of what the others say, by what Gimlet makes of it:\n"
  for (i = 1; i <= nwhys; i++)
    fold("- " why[i] " (" nhits_of[why[i]] "): " lies[why[i]] ".")
  print ""
}

# A file's name from the package's tree on, whatever the compiler was told.
function in_tree(name,    part, n, k, out, m) {
  if (name ~ /^\//) {
    sub (/^.*\/corpus\/src\/[^\/]*\/tree\//, "", name)
    if (name ~ /^\//)
      return name
  } else
    name = substr (folder "/", 6) name
  n = split (name, part, "/")
  m = 0
  for (k = 1; k <= n; k++)
    if (part[k] == ".." && m > 0)
      m--
    else if (part[k] != "." && part[k] != "..")
      out[++m] = part[k]
  name = out[1]
  for (k = 2; k <= m; k++)
    name = name "/" out[k]
  return name
}

# One place in a package: counted once, however often it is told.
function judge(c, id, at,    key, was, plain, now) {
  key = who SUBSEP package SUBSEP in_tree(place) SUBSEP at SUBSEP c
  plain = place
  sub (/^.*\/corpus\/src\/[^\/]*\/tree\//, "", plain)
  sub (/^(\.\.?\/)+/, "", plain)
  now = family != "gimlet" ? verdict[key] : verdict["gimlet", package, id, plain, at]
  if (!(key in told)) {
    count[who, c]++
    told[key] = ""
  }
  was = told[key]
  # Where more of Gimlet's rules speak of a place, the best of them counts.
  if (now == "" || was == "T" || was == "A" && now == "F" || was == now)
    return
  if (was != "")
    made[who, c, was]--
  told[key] = now
  made[who, c, now]++
}

# A paragraph of up to 95 columns.
function fold(text,    n, part, k, line) {
  n = split (text, part, " ")
  line = part[1]
  for (k = 2; k <= n; k++)
    if (length (line) + length (part[k]) >= 95) {
      print line
      line = "  " part[k]
    } else
      line = line " " part[k]
  print line
}

function cell(n, t, a, f) {
  return n ? n " (" t + 0 "/" a + 0 "/" f + 0 ")" : "0"
}

function table_of_corpus(    k, i, line, all, any, p, c) {
  print "Places that each speaks of (true/arguable/false among those that were read):\n"
  heading("class")
  for (k = 1; k <= nclasses; k++) {
    c = class[k]
    line = "| " c
    any = 0
    for (i = 1; i <= npeers; i++) {
      p = peer[i]
      line = line " | " cell(count[p, c], made[p, c, "T"], made[p, c, "A"], made[p, c, "F"])
      all[p] += count[p, c]
      all[p, "T"] += made[p, c, "T"]
      all[p, "A"] += made[p, c, "A"]
      all[p, "F"] += made[p, c, "F"]
      any += count[p, c]
    }
    if (any)
      print line " |"
  }
  line = "| together"
  for (i = 1; i <= npeers; i++) {
    p = peer[i]
    line = line " | " cell(all[p], all[p, "T"], all[p, "A"], all[p, "F"])
  }
  print line " |\n"
  table_of_hits()
  for (k in told)
    if (places != "") {
      line = k
      gsub (SUBSEP, "\t", line)
      print line "\t" (told[k] == "" ? "-" : told[k]) | ("sort >" places)
    }
}

# Inside a compiler: what comes on top of the plain compile; else all of it.
function table_of_times(    i, p, own) {
  printf "%d files; plain gcc-12 takes %.1f s CPU, gcc-14 %.1f s. On top of that:\n\n", files["plain"],
    cpu["plain"], cpu["plain-14"]
  print "| | CPU (s) | of the compile | gave up or crashed |"
  print "| --- | ---: | ---: | ---: |"
  for (i = 1; i <= npeers; i++) {
    p = peer[i]
    own = cpu[p] - (p == "gcc-14" ? cpu["plain-14"] : p ~ /^(gimlet|gcc-12)$/ ? cpu["plain"] : 0)
    printf "| %s | %.1f | %.2f | %d |\n", p, own, own / cpu["plain"], gave_up[p]
  }
}
