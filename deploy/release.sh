#!/bin/sh
# Puts a finished site out as a release, or changes to one that was out before, by one symbolic link.
#
#   release.sh <folder> publish <site>     <site>, such as out, becomes <folder>/releases/<time> and goes out
#   release.sh <folder> switch <release>   the release of that name goes out, such as the one before
#
# A server's root is <folder>/current. Readers who have a page of the release before open still find its files: those
# whose names change with their content are taken along, one release far. Needs rsync and GNU mv.
set -eu

if [ $# -ne 3 ]; then
  sed -n 's/^#   //p' "$0" >&2
  exit 2
fi
mkdir -p "$1/releases"
folder=$(cd "$1" && pwd)

# The files of a release that may be kept for a year, one a line.
hashed_files() {
  cd "$1"
  for part in assets media offline search/*/s; do
    if [ -d "$part" ]; then find "$part" -type f; fi
  done
}

switch_to() {
  target="$folder/releases/$1"
  if [ ! -f "$target/.own" ]; then
    echo "Unexpected release \`$1\`, expected one of: $(ls "$folder/releases")" >&2
    exit 1
  fi
  if [ -e "$folder/current/.own" ]; then
    rsync -a --ignore-existing --files-from="$folder/current/.own" "$folder/current/" "$target/"
  fi
  ln -s "releases/$1" "$folder/.current.$$"
  # a rename takes the place of the old link in one step; ln -f would take the old one away first
  mv -T "$folder/.current.$$" "$folder/current"
  echo "$1 is out."
}

case $2 in
  publish)
    name=$(date -u +%Y%m%dT%H%M%S%3NZ)
    part="$folder/releases/.$name"
    rsync -a "$3/" "$part/"
    hashed_files "$part" | sort > "$folder/.own.$$"
    mv "$folder/.own.$$" "$part/.own"
    mv "$part" "$folder/releases/$name"
    switch_to "$name"
    ;;
  switch) switch_to "$3" ;;
  *)
    echo "Unexpected command \`$2\`, expected \`publish\` or \`switch\`." >&2
    exit 2
    ;;
esac
