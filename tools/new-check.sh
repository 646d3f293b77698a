#!/bin/sh
# Starts a new rule:  make new-check ID=some-rule
# Makes its row in checks/checks.def, its code, its tests and its page, all of
# which then want to be filled in; nothing that exists is touched.
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
cd "$(dirname "$0")/.."
id=${1:-}
case $id in
  '') echo "usage: make new-check ID=some-rule" >&2; exit 2 ;;
  [!a-z]* | *[!a-z0-9-]* | *--* | *-) echo "new-check: '$id': a rule's name is lower-case words joined by '-'" >&2; exit 2 ;;
esac
stem=$(echo "$id" | tr - _)
code=checks/$stem.c tests=testsuite/checks/$id page=docs/rules/$id.md
if grep -q "\"$id\"" checks/checks.def; then
  echo "new-check: checks/checks.def has a rule '$id' already" >&2
  exit 1
fi
for f in "$code" "$tests" "$page"; do
  [ ! -e "$f" ] || { echo "new-check: $f exists already" >&2; exit 1; }
done

cat >>checks/checks.def <<END
GML_RULE ("$id", $stem, 710, NULL, MEDIUM, LOW,
	  "one line that says what is wrong")
END

cat >"$code" <<END
/* $id: say in a sentence what this rule reports, and cite its source.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"

/* EV is one event on one path; ev->state is what is known there.  The check
   keeps no state and looks at no names: what a function does stands in its
   model's effects.  */
static void
run (const struct gml_rule *rule, const struct gml_event *ev)
{
  /* Leave early, and at any doubt.  */
  if (ev->callee == 0 || ev->model == NULL)
    return;

  /* Which models are meant is said by an effect, never by a name.  */
  bool meant = false;
  for (unsigned k = 0; k < ev->model->neffects; k++)
    meant |= ev->model->effects[k].kind == GML_E_OBSOLETE; /* FIXME: the effect you mean */
  if (!meant)
    return;

  struct gml_story story = {
    .loc = ev->loc,
    .last = "it happens here", /* the path's last note */
    .confidence = -1,          /* the rule's */
    /* If one line mends it:
       .fix = { GML_FIX_INSERT_BEFORE, ev->loc, "close (fd);", "close it: add ..." }, */
  };
  gml_tell (rule, ev, &story, "'%s' does something wrong", gml_name_of_function (ev, ev->callee));
}

const struct gml_check gml_check_$stem = {
  .events = GML_EV_BIT (GML_EV_CALL),
  .run = run,
};
END

mkdir -p "$tests"
cat >"$tests/bad-first.c" <<END
/* Say in a line what shape of code this is.  */
#include <unistd.h>

int
f (int fd)
{
  return close (fd); /* expect: $id */
}
END
cat >"$tests/good-first.c" <<END
/* Say in a line what tempts the rule into a false alarm here.  */
#include <unistd.h>

int
f (int fd)
{
  return close (fd);
}
END

mkdir -p docs/rules
cat >"$page" <<END
# $id

| CWE | Pillar | CERT | Severity | Confidence |
| --- | --- | --- | --- | --- |
| [CWE-710](https://cwe.mitre.org/data/definitions/710.html) | 710 | - | medium | low |

## What it does

Reports ...

## Why it is bad

...

## Example

\`\`\`c
\`\`\`

...

## Use instead

\`\`\`c
\`\`\`

## Options

None of its own. \`-fplugin-arg-gimlet-checks=-$id\` turns it off, and
\`// gimlet: ignore $id REASON\` silences one line.

## False positives and negatives

...

## References

- CWE-710: https://cwe.mitre.org/data/definitions/710.html
END

# The list in the Makefile names every file.
awk -v add="$stem" '/^CHECKS / { on = 1 }
  on && /\)$/ { sub (/\)$/, " " add ")"); on = 0 } { print }' Makefile >Makefile.new && mv Makefile.new Makefile

cat <<END
Made the rule '$id'.  Now fill in:
  checks/checks.def    its row: CWE, CERT, severity, confidence, summary
  $code
  $tests/    bad-* and good-* samples
  $page
Then: make check/$id check-docs
END
