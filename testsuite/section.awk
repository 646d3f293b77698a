# Puts the file SECTION between the lines `<!-- NAME: ... -->' and `<!-- NAME end -->'.
#   awk -v name=NAME -v section=FILE -f section.awk DOCUMENT
# SPDX-License-Identifier: GPL-3.0-or-later

index ($0, "<!-- " name " end") == 1 { skip = 0 }
!skip
index ($0, "<!-- " name ":") == 1 {
  skip = 1
  while ((getline line < section) > 0)
    print line
}
