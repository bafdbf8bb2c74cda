#!/usr/bin/env bash
# The portal in a browser: its own packages, which the rest does without, its types, and its tests. Arguments go to vitest. PICTURES=1
# writes the pictures of the documents, and KUBECONFIG_TEST names a cluster whose API server the portal is shown, too.
set -euo pipefail
cd "$(dirname "$0")/.."

# Again only when they are others than those that lie there.
if ! cmp -s programs/portal/package-lock.json programs/portal/node_modules/.installed; then
  npm ci --prefix programs/portal --ignore-scripts --no-fund --no-audit
  cp programs/portal/package-lock.json programs/portal/node_modules/.installed
fi
npx tsc --project programs/portal
npx vitest run --config programs/portal/vitest.config.ts "$@"
