#!/bin/sh
# Fetch the repositories that a list names:  fetch.sh STUDENTS.csv FOLDER [DEADLINE]
#
# Each line is student,OWNER/NAME. FOLDER gets a clone for each, and list.csv for `descent grade`, in which one that
# could not be fetched stands as well, as a folder without answers: nobody drops out of the list. Of a repository nothing
# runs: no hook, no filter, no submodule, and a symbolic link becomes a file with a path in it.
#
# DESCENT_GIT is where repositories are, https://github.com by default; GH_TOKEN is sent to it, if there is one.
set -eu
students=$1 folder=$2 deadline=${3:-}
from=${DESCENT_GIT:-https://github.com}
export GIT_TERMINAL_PROMPT=0 GIT_LFS_SKIP_SMUDGE=1 GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
if [ -n "${GH_TOKEN:-}" ]; then
    # In the environment of git alone: neither in an argument, which others can see, nor in a clone.
    GIT_CONFIG_VALUE_0="Authorization: Basic $(printf 'x-access-token:%s' "$GH_TOKEN" | base64 | tr -d '\n')"
    export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="http.$from/.extraheader" GIT_CONFIG_VALUE_0
fi

mkdir -p "$folder"
echo "student,path" >"$folder/list.csv"
number=0
while IFS=, read -r student repository || [ -n "$student" ]; do
    repository=$(printf %s "$repository" | tr -d '\r')
    if [ "$student,$repository" = student,repository ]; then continue; fi
    number=$((number + 1))
    place=$folder/$number
    case $repository in
        '' | -* | /* | *[!A-Za-z0-9._/-]* | *..*) repository='' ;;
    esac
    if [ -z "$repository" ]; then
        echo "$student: that is no OWNER/NAME of a repository" >&2
    elif ! git clone --quiet --no-checkout -c core.symlinks=false -c core.hooksPath=/dev/null \
        "$from/$repository" "$place" </dev/null; then
        echo "$student: $repository could not be fetched" >&2
    else
        commit=$(git -C "$place" rev-list -1 ${deadline:+"--before=$deadline"} HEAD 2>/dev/null) || commit=''
        if [ -n "$commit" ]; then git -C "$place" checkout --quiet --detach "$commit"; fi
    fi
    mkdir -p "$place"
    printf '%s,%s\n' "$student" "$number" >>"$folder/list.csv"
done <"$students"
