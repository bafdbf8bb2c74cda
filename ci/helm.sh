#!/usr/bin/env bash
# Prints where the Helm is that renders charts. Where there is none, Go builds it from the sources that the Go module proxy has, once for a machine.
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(sed -n 's/^export const helmVersion = "\(.*\)";$/v\1/p' lib/charts/helm-version.ts)
folder=${XDG_CACHE_HOME:-$HOME/.cache}/k3s-gitops/helm-$version

for helm in "${HELM:-helm}" "$folder/helm"; do
  if [ "$("$helm" version --template '{{.Version}}' 2>/dev/null)" = "$version" ]; then
    command -v "$helm"
    exit
  fi
done
if ! command -v go >/dev/null; then
  echo "there is no Helm $version, and no Go to build it" >&2
  exit 1
fi
mkdir -p "$folder"
building=$(mktemp -d "$folder/building-XXXXXX")
trap 'rm -rf "$building"' EXIT
# Without C and what debuggers read, building takes a fifth less.
GOBIN=$building CGO_ENABLED=0 go install -trimpath -gcflags=all=-dwarf=false \
  -ldflags "-s -w -X helm.sh/helm/v4/internal/version.version=$version" "helm.sh/helm/v4/cmd/helm@$version" >&2
mv "$building/helm" "$folder/helm"
echo "$folder/helm"
