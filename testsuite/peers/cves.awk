# Who finds which published vulnerability: a warning on the line where it is expected.
#   awk -v peers="gimlet gcc-12" -f cves.awk SAID
# `found'; `nearby' is a warning on another line of it; `-' is silence.  A warning of the
# mended twin, but those that come with the vulnerable one as well, is `(false)'.
# SPDX-License-Identifier: GPL-3.0-or-later

/^@ / {
  peer = $2
  file = $3
  n = split (file, part, "/")
  cve = part[n - 1]
  bad = part[n] ~ /^vulnerable/
  if (!(cve in seen)) {
    seen[cve] = 1
    order[++cves] = cve
  }
  if (bad && !(file in read)) {
    read[file] = 1
    for (line = 1; (getline text < file) > 0; line++)
      if (text ~ /expect: /)
	expected[cve, line] = 1
  }
  next
}

/: warning: / {
  split ($0, at, ":")
  # clang's word about each memcpy there is says nothing of this one.
  if (at[1] !~ /cves\// || /DeprecatedOrUnsafeBufferHandling/)
    next
  what = $0
  sub (/^[^ ]*: warning: /, "", what)
  key = peer SUBSEP cve
  if (bad) {
    if ((cve, at[2] + 0) in expected)
      found[key] = 1
    else
      nearby[key] = 1
  } else
    alarm[key]++
}

END {
  n = split (peers, peer_of, " ")
  printf "%-16s", "CVE"
  for (p = 1; p <= n; p++)
    printf "%-16s", peer_of[p]
  print ""
  for (k = 1; k <= cves; k++) {
    printf "%-16s", order[k]
    for (p = 1; p <= n; p++) {
      key = peer_of[p] SUBSEP order[k]
      said = key in found ? "found" : key in nearby ? "nearby" : "-"
      total[p] += key in found
      if (key in alarm && !(key in nearby))
	said = said " (false)"
      printf "%-16s", said
    }
    print ""
  }
  printf "%-16s", "found"
  for (p = 1; p <= n; p++)
    printf "%-16s", total[p] "/" cves
  print ""
}
