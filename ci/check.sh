#!/usr/bin/env bash
# Format, lint, types, tests, and every manifest of every cluster. Needs `npm ci` before.
set -euo pipefail
cd "$(dirname "$0")/.."

npm run --silent lint
npm run --silent types
npm test
npm run --silent check
