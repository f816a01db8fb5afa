#!/bin/sh
# PrairieLearn runs this, as root and without a network, in a container of the image that info.json names.
# /grade/student holds the answer, /grade/tests this file and the sealed cases, /grade/results gets results.json.
set -u
grade=${1:-/grade}
results=$grade/results/results.json
mkdir -p "$grade/results"
rm -f "$results"
chmod 700 "$grade/tests"
cd / || exit 2

# A fresh environment and an isolated Python (-I): nothing in /grade/student is loaded by the grader.
code=0
env -i PATH="$PATH" LANG=C.UTF-8 COLUMNS=100 ${LD_LIBRARY_PATH:+LD_LIBRARY_PATH="$LD_LIBRARY_PATH"} \
    "${DESCENT_PYTHON:-/opt/descent/venv/bin/python}" -I -m graders grade "$grade/student" \
    --sealed "$grade/tests/sealed.bundle" --write "prairielearn=$results" --limit submission_seconds=60 || code=$?

# Of one exercise there is nothing to keep when the grader was ended. Not gradable: that costs the student no attempt.
if [ "$code" -gt 1 ] || [ ! -f "$results" ]; then
    said='Not graded: the grader itself failed, and it is not your fault. Tell your instructors; this costs no attempt.'
    printf '{"gradable": false, "message": "%s", "format_errors": ["%s"]}\n' "$said" "$said" >"$results"
fi
exit "$code"
