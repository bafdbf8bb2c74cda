#!/usr/bin/env bash
# Brings up a real K3s from the bundle of a cluster of one node on this machine, and waits for every Application. Needs `npm ci` before,
# root (or sudo without a password), git, openssl, and a machine that may become a cluster: best one that is thrown away.
#
#   ci/end-to-end.sh prepare [CLUSTER]   a copy of the repository whose overlay leads to a Git server on this machine
#   ci/end-to-end.sh up                  K3s and Argo CD, by the scripts of the bundle
#   ci/end-to-end.sh wait                until every Application is synced and healthy
#   ci/end-to-end.sh tell                what a person wants to know when it is not
#   ci/end-to-end.sh down                destroys the cluster, and stops the Git server
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=${END_TO_END_FOLDER:-${TMPDIR:-/tmp}/k3s-gitops-end-to-end}
port=8443
bundle=/var/lib/k3s-gitops/bundle

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

kube() {
  as_root /usr/local/bin/k3s kubectl "$@"
}

# What the bundle says of the cluster.
load_cluster() {
  CLUSTER='' FIRST_SERVER=''
  # shellcheck source=/dev/null
  . "$folder"/copy/dist/*/bootstrap/cluster.env
}

prepare() {
  local cluster=$1 address
  address=$(sed -n "s/^NODE_ADDRESSES='[^=' ]*=\([^' ]*\)'$/\1/p" "$root/dist/$cluster/bootstrap/cluster.env")
  if [ -z "$address" ]; then
    echo "$cluster has not one node, and this machine can be no more" >&2
    exit 1
  fi
  mkdir -p "$folder/served"
  # An address of its own, so that the cluster is the one of the overlay.
  if ! ip -oneline address | grep -qF " $address/"; then
    as_root ip address add "$address/32" dev lo
    echo "$address" >"$folder/address"
  fi
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=end-to-end \
    -addext "subjectAltName=IP:$address" -keyout "$folder/key.pem" -out "$folder/cert.pem" 2>/dev/null
  git clone --quiet "$root" "$folder/copy"
  ln -s "$root/node_modules" "$folder/copy/node_modules"
  # Other clusters have no part in it.
  find "$folder/copy/infrastructure/overlays" -maxdepth 1 -name '*.ts' ! -name "$cluster.ts" -delete
  # shellcheck disable=SC2016 # That is JavaScript.
  node -e '
    const { readFileSync, writeFileSync } = require("node:fs");
    const [file, url, certificate] = process.argv.slice(1);
    const repository = JSON.stringify({ url, certificateAuthority: readFileSync(certificate, "utf8") });
    const before = readFileSync(file, "utf8");
    const after = before.replace(/\brepository:\s*\{[^}]*\}/, () => `repository: ${repository}`);
    if (after === before) throw new Error(`${file} names no repository in a way that is known here`);
    writeFileSync(file, after);
  ' "$folder/copy/infrastructure/overlays/$cluster.ts" "https://$address:$port/platform.git" "$folder/cert.pem"
  (
    cd "$folder/copy"
    npm run --silent synth
    git add --all
    git -c user.name=end-to-end -c user.email=end-to-end@example.com commit --quiet --no-verify --message "Lead to a server of this machine"
    git clone --quiet --bare . "$folder/served/platform.git"
  )
  nohup node "$root/ci/end-to-end/git-server.mjs" "$folder/served" "$address" "$port" "$folder/cert.pem" "$folder/key.pem" \
    >"$folder/git-server.log" 2>&1 &
  echo $! >"$folder/git-server.pid"
}

up() {
  local status
  load_cluster
  as_root mkdir -p "$bundle"
  as_root cp -R "$folder/copy/dist/$CLUSTER/bootstrap/." "$bundle"
  as_root sh "$bundle/scripts/install-k3s.sh" "$FIRST_SERVER"
  # Ends with 3 for Secrets that a person makes, which here may hold anything.
  while status=0 && as_root sh "$bundle/scripts/post-install.sh" || status=$?; do
    [ "$status" -ne 0 ] || break
    [ "$status" -eq 3 ] && make_secrets
  done
}

# Those of the steps whose namespace is there already. Fails when there was none to make, so that nobody turns in a circle.
make_secrets() {
  local made=1 step namespace name keys key
  while read -r step namespace name keys; do
    if [ "$step" != secret ] || ! kube get namespace "$namespace" >/dev/null 2>&1; then continue; fi
    if kube --namespace="$namespace" get secret "$name" >/dev/null 2>&1; then continue; fi
    local literals=()
    for key in ${keys//,/ }; do literals+=("--from-literal=$key=nobody-needs-this-$RANDOM"); done
    kube --namespace="$namespace" create secret generic "$name" "${literals[@]}"
    made=0
  done <"$folder/copy/dist/$CLUSTER/bootstrap/steps"
  return "$made"
}

wait_for_all() {
  local file name
  load_cluster
  for file in "$folder/copy/dist/$CLUSTER"/apps/Application-*.yaml; do
    name=${file##*/Application-}
    name=application/${name%.yaml}
    kube --namespace=argocd wait --for=create --timeout=30m "$name"
    kube --namespace=argocd wait --for='jsonpath={.status.sync.status}=Synced' --timeout=30m "$name"
    kube --namespace=argocd wait --for='jsonpath={.status.health.status}=Healthy' --timeout=30m "$name"
  done
  kube --namespace=argocd get applications
}

tell() {
  kube get nodes --output=wide || true
  kube --namespace=argocd get applications || true
  kube get pods --all-namespaces --output=wide || true
  kube get events --all-namespaces --field-selector=type=Warning --sort-by=.lastTimestamp | tail -n 50 || true
  as_root journalctl --unit=k3s --no-pager --lines=100 || true
  as_root sh -c 'tail -n 50 /var/log/k3s-gitops/*.log' || true
  cat "$folder/git-server.log" || true
}

down() {
  load_cluster
  as_root sh "$bundle/scripts/uninstall.sh" "$FIRST_SERVER" --destroy "$CLUSTER"
  kill "$(cat "$folder/git-server.pid")" || true
  if [ -e "$folder/address" ]; then as_root ip address delete "$(cat "$folder/address")/32" dev lo; fi
  rm -rf "$folder"
}

case ${1:-} in
  prepare) prepare "${2:-home}" ;;
  up) up ;;
  wait) wait_for_all ;;
  tell) tell ;;
  down) down ;;
  *)
    sed -n 's/^# \{0,1\}//; 2,10p' "$0" >&2
    exit 2
    ;;
esac
