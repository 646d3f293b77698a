# Compares what Gimlet said of one source with what the source expects.
#   awk -v kind=bad -v file=F -v rules=checks/checks.def -f judge.awk F MESSAGES
# Prints a line for each difference.
# SPDX-License-Identifier: GPL-3.0-or-later

BEGIN {
  while ((getline row < rules) > 0)
    if (match (row, /^GML_RULE \("[^"]*"/))
      known[substr (row, 12, RLENGTH - 12)] = 1
}

# Expectations: a comment `expect: rule, rule' on the line, or `expect+1:',
# `expect-1:' next to it.
FNR == NR {
  if (match ($0, /expect([+-][0-9]+)?:/)) {
    off = substr ($0, RSTART + 6, RLENGTH - 7) + 0
    list = substr ($0, RSTART + RLENGTH)
    sub (/\*\/.*/, "", list)
    if (match (list, /; offer: /)) { # `expect: rule; offer: n <= sizeof buf'
      offered[FNR] = substr (list, RSTART + 9)
      sub (/[ \t\r]+$/, "", offered[FNR])
      list = substr (list, 1, RSTART - 1)
      n = split (list, names, ",")
    }
    m = 0
    if (match (list, /; with: /)) { # `expect: rule; with: other': one finding, two rules
      m = split (substr (list, RSTART + 8), joined, ",")
      list = substr (list, 1, RSTART - 1)
    }
    n = split (list, names, ",")
    for (k = 1; k <= m; k++) {
      names[++n] = joined[k]
      gsub (/[ \t\r]/, "", joined[k])
      chained[FNR + off, joined[k]] = 1
    }
    for (k = 1; k <= n; k++) {
      gsub (/^[ \t]+|[ \t\r]+$/, "", names[k])
      if (!(names[k] in known))
	say(FNR, "the tag names no rule: '" names[k] "'")
      else
	expected[FNR + off, names[k]] = 1
    }
  }
  next
}

# What the finding of a line offers: a note `... 'TEXT' ...', anywhere, in words that
# no path has.
FNR != NR && /: note: (check it first: |write no more than |ask for |take at most )/ {
  offers = offers $0 "\n"
}

# Findings: FILE:LINE:COL: warning: TEXT [CWE-n] [gimlet:RULE]; another rule that
# tells of the same defect follows as a note `also CWE-n [gimlet:RULE]'.
match ($0, /^[^ :]+:[0-9]+:[0-9]+: (warning|error|note): /) && /\[gimlet:[a-z-]+\]/ {
  split ($0, part, ":")
  note = ($0 ~ /^[^ :]+:[0-9]+:[0-9]+: note: /)
  rule = $0
  if (note)
    sub (/.*: note: also CWE-[0-9]+ \[gimlet:/, "", rule)
  else
    sub (/.*\[gimlet:/, "", rule)
  sub (/\].*/, "", rule)
  if (note && $0 !~ /: note: also /)
    next
  if (!note && $0 !~ /\[CWE-[0-9]+\]/)
    say(part[2], "the warning has no CWE: " $0)
  if (part[1] != file)
    say(0, "a finding outside the file: " $0)
  else if (!note && (part[2], rule) in chained)
    say(part[2], "a finding of its own: " $0)
  else if ((part[2], rule) in expected)
    found[part[2], rule] = 1
  else if (!note)
    say(part[2], "not expected: " $0)
  if (!note && $0 in seen)
    say(part[2], "said twice: " $0)
  seen[$0] = 1
  next
}

/: error: |internal compiler error|[Ss]egmentation fault|^gimlet: / {
  say(0, $0)
}

END {
  for (w in offered)
    if (index (offers, "'" offered[w] "'") == 0)
      say(w, "no note offers '" offered[w] "'")
  for (e in expected) {
    split (e, part, SUBSEP)
    any = 1
    if (!(e in found))
      say(part[1], "missing: " part[2])
  }
  if (kind == "good" && any)
    say(0, "a good-* test expects a finding")
  if (kind == "bad" && !any)
    say(0, "a bad-* test expects nothing")
}

function say(line, text) { print "  " file ":" line ": " text }
