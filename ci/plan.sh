#!/usr/bin/env bash
# Writes what the working tree changes against a revision: plan.md (the comment), plan.html (the whole of it), plan.json.
#
#   ci/plan.sh [FOLDER] [REVISION]      FOLDER is plan/ and REVISION origin/HEAD, else HEAD, if not given
set -euo pipefail
cd "$(dirname "$0")/.."

folder=${1:-plan}
base=(${2:+--base "$2"})
mkdir -p "$folder"
node lib/cli/k3s-gitops.cjs plan "${base[@]}" --format markdown >"$folder/plan.md"
node lib/cli/k3s-gitops.cjs plan "${base[@]}" --format html >"$folder/plan.html"
node lib/cli/k3s-gitops.cjs plan "${base[@]}" --format json >"$folder/plan.json"
cat "$folder/plan.md"
