#!/bin/sh
# Uploads a finished site to an object store, in an order in which no reader meets a page whose files are not there yet.
#
#   upload.sh <target> <site> [<site before>]     such as: upload.sh store:bucket out
#
# <target> is what rclone takes as one. With <site before>, what is older than that release goes first; without, nothing
# whose name changes with its content is ever removed. Build with `--no-compress`: the store or its CDN compresses.
set -eu

if [ $# -lt 2 ]; then
  sed -n 's/^#   //p' "$0" >&2
  exit 2
fi
target=$1 site=$2 before=${3:-}

hashed='/{assets,media,offline}/**'
shards='/search/*/s/**'
roots='/{sw.js,offline.json,search/*/root.bin}'
long='Cache-Control: public, max-age=31536000, immutable'
asked='Cache-Control: no-cache'

if [ -n "$before" ]; then
  for files in "$hashed" "$shards"; do rclone sync "$before" "$target" --include "$files" --size-only; done
fi
# 1 what pages and roots name, 2 pages, 3 what names the newest files, 4 pages that are gone
rclone copy "$site" "$target" --include "$hashed" --include "$shards" --ignore-existing --header-upload "$long"
rclone copy "$site" "$target" --exclude "$hashed" --exclude "$shards" --exclude "$roots" --checksum --header-upload "$asked"
rclone copy "$site" "$target" --include "$roots" --checksum --header-upload "$asked"
rclone sync "$site" "$target" --exclude "$hashed" --exclude "$shards" --checksum --header-upload "$asked"
