#!/usr/bin/env bash
# Fails when dist/ in Git is not what the sources make: Argo CD would sync something that nobody reviewed.
set -euo pipefail
cd "$(dirname "$0")/.."

npm run --silent synth
# A new object that was not added is missing in the cluster. What editors leave behind has other endings.
made=('dist/*.yaml' 'dist/*.env' 'dist/*.md' 'dist/*.sh' 'dist/*.sha256' 'dist/*.service' 'dist/*.conf' 'dist/*.plist' 'dist/*.anchor' 'dist/*/mac/exports')
changed=$(git status --porcelain --untracked-files=no -- dist)
added=$(git ls-files --others --exclude-standard -- "${made[@]}")
ignored=$(git ls-files --others --ignored --exclude-standard -- "${made[@]}")
if [ -n "$ignored" ]; then
  printf '%s\n\nis ignored by Git, so that Argo CD would not see it; find out why with\n\n  git check-ignore --verbose FILE\n' "$ignored" >&2
  exit 1
fi
if [ -n "$changed$added" ]; then
  printf '%s\n\ndist/ is not up to date; run\n\n  npm run synth && git add dist\n' "$changed${changed:+${added:+$'\n'}}${added//dist\//?? dist/}" >&2
  exit 1
fi
echo "dist/ is up to date"
