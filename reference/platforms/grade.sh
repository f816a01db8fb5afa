#!/bin/sh
# Grade one submission that nobody trusts:  grade.sh SUBMISSION OUT [FORMAT ...]
#
# SUBMISSION is a folder. NAME.py files are read from it, or from its exercises/, as text; nothing else in it is looked
# at: no conftest.py, no pytest.ini, no sitecustomize.py. OUT is a new folder for result.json and for each FORMAT of
# `descent report` (html, gitlab, markdown, ...). The exercises that count are those of the sealed cases, whatever is
# in SUBMISSION. Exit code: 0 everything was graded, 1 the grader itself failed somewhere, 2 nothing was graded.
#
# DESCENT_PYTHON is the Python that the instructor's copy is installed in, DESCENT_SEALED the file of descent seal, or
# the word none: then all exercises count, on the cases that students can see.
set -eu

if [ $# -lt 2 ]; then
    echo "usage: grade.sh SUBMISSION OUT [FORMAT ...]" >&2
    exit 2
fi
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
python=${DESCENT_PYTHON:-$here/venv/bin/python}
sealed=${DESCENT_SEALED:-$here/sealed.bundle}
submission=$(CDPATH='' cd -- "$1" && pwd -P)
mkdir -- "$2"
out=$(CDPATH='' cd -- "$2" && pwd -P)
shift 2

# A fresh environment, Python isolated from what is left of it (-I), and / as the working directory.
descent() (
    cd /
    exec env -i PATH="$PATH" LANG=C.UTF-8 COLUMNS=100 TMPDIR="${TMPDIR:-/tmp}" \
        ${LD_LIBRARY_PATH:+LD_LIBRARY_PATH="$LD_LIBRARY_PATH"} \
        ${GITHUB_STEP_SUMMARY:+GITHUB_STEP_SUMMARY="$GITHUB_STEP_SUMMARY"} \
        "$python" -I -m graders "$@"
)

code=0
if [ "$sealed" = none ]; then sealed=''; else sealed=--sealed=$sealed; fi
descent grade "$submission" ${sealed:+"$sealed"} --json "$out/result.json" >"$out/screen.txt" 2>&1 || code=$?

# A student's text must not begin a line of the job's log: a runner would take `::error` for a command, and `##[error]`
# wherever it stands.
sed 's/##\([A-Za-z0-9_]*\[\)/## \1/g; s/^/| /' "$out/screen.txt"

if [ ! -f "$out/result.json" ]; then
    echo "Nothing was graded (exit code $code); the reason stands above." >&2
    exit 2
fi
for format in "$@"; do
    case $format in
        github) descent report "$out/result.json" --format github || code=1 ;;
        gitlab | junit) descent report "$out/result.json" --format "$format" --out "$out/$format.xml" || code=1 ;;
        html) descent report "$out/result.json" --out "$out/report.html" || code=1 ;;
        markdown) descent report "$out/result.json" --format markdown --out "$out/report.md" || code=1 ;;
        *) descent report "$out/result.json" --format "$format" --out "$out/$format.json" || code=1 ;;
    esac
done
exit "$code"
