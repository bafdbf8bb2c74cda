#!/usr/bin/env bash
# Fails when dist/ is not what the sources make: Argo CD would sync something that nobody reviewed.
set -euo pipefail
cd "$(dirname "$0")/.."

npm run --silent synth
# Untracked files count: a new object that was not added is missing in the cluster.
changed=$(git status --porcelain --untracked-files=all -- dist)
if [ -n "$changed" ]; then
  printf '%s\n\ndist/ is not up to date; run\n\n  npm run synth && git add dist\n' "$changed" >&2
  exit 1
fi
echo "dist/ is up to date"
