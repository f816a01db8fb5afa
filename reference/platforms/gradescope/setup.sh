#!/bin/sh
# Gradescope runs this once, as root, when it builds the image: a Python of 3.11 or newer, and in it the course.
set -eu
root=${DESCENT_AUTOGRADER:-/autograder}
export DEBIAN_FRONTEND=noninteractive PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
# PyTorch without the parts for graphics cards, which are ten times as large.
export PIP_EXTRA_INDEX_URL="${PIP_EXTRA_INDEX_URL:-https://download.pytorch.org/whl/cpu}"

new_enough() { "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

found=''
for python in python3 python3.14 python3.13 python3.12 python3.11; do
    if new_enough "$python"; then found=$python && break; fi
done
if [ -z "$found" ]; then
    apt-get update
    for python in python3.13 python3.12 python3.11; do
        if apt-get install -y --no-install-recommends "$python" "$python-venv" && new_enough "$python"; then
            found=$python && break
        fi
    done
fi
if [ -z "$found" ]; then
    echo "There is no Python of 3.11 or newer in this image, and none to be installed; choose a newer base image." >&2
    exit 1
fi

"$found" -m venv "$root/venv"
"$root/venv/bin/python" -m pip install --quiet -c "$root/source/course/constraints.txt" "$root/source/course"

# Root grades; answers run as nobody in particular, and need not see the cases that count.
chmod 700 "$root/source"
chmod 600 "$root/source/sealed.bundle"
