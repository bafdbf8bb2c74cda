#!/bin/sh
# Installs K3s on this host from the package that this script lies in: sh install.sh <node> [options of install-k3s.sh]
# In a package it is install.sh, beside config/ with the files of the nodes, scripts/, and bin/ and images/ if they were brought along.
#
# Exit: as install-k3s.sh; 1 if the package is damaged, 2 usage.
set -eu

here=$(cd "$(dirname "$0")" && pwd)

# <text>
damaged() {
  printf 'install.sh: %s; copy the package again and unpack it into a new folder\n' "$1" >&2
  exit 1
}

# Nothing of the package runs before all of it is known to be whole.
verify() {
  cd "$here"
  [ -f SHA256SUMS ] || damaged "SHA256SUMS is missing"
  sums=$(sha256sum -c SHA256SUMS 2>/dev/null) || damaged "differs from SHA256SUMS: $(echo "$sums" | sed -n 's/: FAILED.*//p' | paste -s -d ' ' -)"
  # What is in none of the sums could be read all the same.
  more=$(find . -type f ! -name SHA256SUMS | sed 's|^\./||' | grep -v -x -F -e "$(cut -c 67- SHA256SUMS)") || return 0
  damaged "is not in SHA256SUMS: $(echo "$more" | paste -s -d ' ' -)"
}

case ${1:-} in
  '' | -*)
    printf 'usage: sh install.sh <node> [options of install-k3s.sh]; nodes: %s\n' "$(cd "$here/config/nodes" && echo *)" >&2
    exit 2
    ;;
esac
(verify)
exec sh "$here/config/scripts/install-k3s.sh" "$@"
