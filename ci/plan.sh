#!/usr/bin/env bash
# Writes a plan three times: plan.html (the whole of it), plan.json, and plan.md (the comment), which it also prints.
#
#   ci/plan.sh [FOLDER [OPTION ...]]      FOLDER is plan/ if not given; the options are those of `npm run plan`
set -euo pipefail
cd "$(dirname "$0")/.."

folder=${1:-plan}
shift $(($# > 0))
mkdir -p "$folder"
node lib/cli/k3s-gitops.cjs plan "$@" --format html >"$folder/plan.html"
node lib/cli/k3s-gitops.cjs plan "$@" --json >"$folder/plan.json"
node lib/cli/k3s-gitops.cjs plan "$@" --format markdown >"$folder/plan.md"
cat "$folder/plan.md"
