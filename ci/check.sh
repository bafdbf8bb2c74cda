#!/usr/bin/env bash
# Format, lint, types and tests. Needs `npm ci` before.
set -euo pipefail
cd "$(dirname "$0")/.."

npm run --silent lint
npm run --silent types
npm test
