#!/bin/sh
# Generated from bootstrap/scripts/post-install.sh by k3s-gitops; do not edit.
# Brings Argo CD into a cluster that K3s runs, and waits until it runs what is in Git: carries out the file `steps` beside this folder.
# A second run goes on where the first one stopped, and changes nothing that is there already.
#
# Usage: sh scripts/post-install.sh [--wait] [--timeout <seconds>] [--dry-run] [--json]
#   --wait     wait for Secrets that a person has to make, instead of ending with 3
#   --timeout  how long each wait may take; 1800 unless it is said
# Ends with 0 done, 1 failed, 2 called wrongly, 3 a person has to make Secrets: their commands are printed.
# KUBECTL names another kubectl than that of K3s.
set -eu
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"
# shellcheck disable=SC2034 # What common.sh tells and logs with it.
ACTION=post-install

# Where Argo CD runs, and the Applications are.
ARGOCD_NAMESPACE=argocd
# The name under which Argo CD will apply the same objects, so that their fields have one owner.
FIELD_MANAGER=argocd-controller
# Some systems leave it out of what sudo gives.
PATH=$PATH:/usr/local/bin
# Answers of Git are bytes, not text of this language.
export LC_ALL=C
TIMEOUT=1800
WAIT=false

while [ $# -gt 0 ]; do
  case $1 in
    --wait) WAIT=true ;;
    --dry-run) DRY_RUN=true ;;
    --json) JSON=true ;;
    --timeout)
      shift
      case ${1:-} in
        '' | *[!0-9]*) usage_error "--timeout takes a number of seconds, got '${1:-}'" ;;
        *) TIMEOUT=$1 ;;
      esac
      ;;
    *) usage_error "knows no option '$1'; it takes --wait, --timeout <seconds>, --dry-run and --json" ;;
  esac
  shift
done

[ -f "$BUNDLE/steps" ] || usage_error "$BUNDLE has no steps; copy the whole folder dist/<cluster>/bootstrap"
# shellcheck source=/dev/null
. "$BUNDLE/cluster.env"
[ "$(id -u)" -ne 0 ] || open_log post-install
TEMPORARY=$(mktemp -d)
trap 'rm -rf "$TEMPORARY"' EXIT
trap 'exit 1' HUP INT TERM

# kube <argument> …
kube() {
  # shellcheck disable=SC2086 # KUBECTL may be a command with arguments.
  ${KUBECTL:-k3s kubectl} --request-timeout=20s "$@"
}

# await <text> <command> [argument …]: until it succeeds, which it tells; fails when the time is over. A dry run looks once.
await() {
  awaited=$1
  shift
  if [ "$DRY_RUN" = true ]; then
    "$@" || {
      say_stage "would wait" "$awaited"
      return 0
    }
  else
    wait_until "$TIMEOUT" "$@" || return 1
  fi
  say_stage ok "$awaited"
}

# news <text>: tells what is waited for, when it is something else than before.
news() {
  [ "$1" != "$(cat "$TEMPORARY/news" 2>/dev/null)" ] || return 0
  printf '%s' "$1" >"$TEMPORARY/news"
  say_stage waiting "$1"
}

# --- The cluster -----------------------------------------------------------------------------------------------------------

api_answers() {
  kube get --raw=/readyz >/dev/null 2>"$TEMPORARY/stderr"
}

nodes_are_ready() {
  ready=$(kube get nodes --output=jsonpath='{range .items[*]}{.metadata.name}={.status.conditions[?(@.type=="Ready")].status}{"\n"}{end}' 2>/dev/null) || return 1
  unready=
  for node in $NODES; do
    printf '%s\n' "$ready" | grep -qxF "$node=True" || unready="$unready $node"
  done
  [ -n "$unready" ] || return 0
  news "not ready yet:$unready"
  return 1
}

wait_for_api() {
  STAGE=api
  await "the API server answers" api_answers || die "the API server does not answer: $(tail -n 1 "$TEMPORARY/stderr"); look at 'systemctl status k3s' on $FIRST_SERVER"
}

step_nodes() {
  STAGE=nodes
  await "nodes are Ready: $NODES" nodes_are_ready || die "nodes are not Ready:$unready; look at 'systemctl status k3s k3s-agent' there, then run this again"
}

# --- repository: as Argo CD reads it --------------------------------------------------------------------------------------------

# repository_secret: the Secret that Argo CD takes for the repository, found as it does: by its label and its URL.
repository_secret() {
  kube get secrets --namespace="$ARGOCD_NAMESPACE" --selector=argocd.argoproj.io/secret-type=repository \
    --output=jsonpath='{range .items[*]}{.metadata.name} {.data.url}{"\n"}{end}' |
    while read -r secret_name secret_url; do
      [ "$(printf '%s' "$secret_url" | base64 -d)" != "$REPOSITORY_URL" ] || printf '%s\n' "$secret_name"
    done | head -n 1
}

# repository_key <key>: its value, to stdout.
repository_key() {
  kube get secret "$credentials" --namespace="$ARGOCD_NAMESPACE" --output=jsonpath="{.data.$1}" | base64 -d
}

# quoted: stdin as a text in a configuration of curl.
quoted() {
  sed 's/\\/\\\\/g; s/"/\\"/g'
}

# curl_credentials: a configuration of curl, so that no secret is an argument.
curl_credentials() {
  [ -n "$credentials" ] || return 0
  printf 'user = "%s:%s"\n' "$(repository_key username | quoted)" "$(repository_key password | quoted)"
}

check_https() {
  authority=
  [ ! -f "$BUNDLE/repository/ca.pem" ] || authority=$BUNDLE/repository/ca.pem
  status=0
  code=$(curl_credentials | curl --config - --silent --show-error --location --max-time 30 ${authority:+--cacert "$authority"} \
    --output "$TEMPORARY/refs" --write-out '%{http_code}' \
    "${REPOSITORY_URL%/}/info/refs?service=git-upload-pack" 2>"$TEMPORARY/stderr") || status=$?
  case $status in
    0) ;;
    6) die "$REPOSITORY_URL: this node cannot resolve the name; correct DNS on the node, or the URL in the overlay" ;;
    7 | 28) die "$REPOSITORY_URL: no connection; let the nodes reach it, through every firewall" ;;
    60) die "$REPOSITORY_URL: its certificate is not trusted; say repository.certificateAuthority in the overlay" ;;
    127) die "there is no curl; install it, e.g. with apt-get install curl" ;;
    *) die "$REPOSITORY_URL: $(tail -n 1 "$TEMPORARY/stderr")" ;;
  esac
  case $code in
    200) ;;
    401 | 403 | 404)
      if [ -n "$credentials" ]; then
        die "$REPOSITORY_URL: refused with HTTP $code; let the token of Secret $ARGOCD_NAMESPACE/$credentials read this repository, or replace the Secret"
      fi
      die "$REPOSITORY_URL: refused with HTTP $code; if it is private, say repository.private: true in the overlay, else correct the URL"
      ;;
    *) die "$REPOSITORY_URL: answers with HTTP $code" ;;
  esac
  tr '\000' '\n' <"$TEMPORARY/refs" | grep -q '# service=git-upload-pack' || die "$REPOSITORY_URL: answers with a page, not as Git does; correct the URL in the overlay"
}

check_ssh() {
  case $REPOSITORY_URL in
    ssh://*)
      server=${REPOSITORY_URL#ssh://}
      path=/${server#*/}
      server=${server%%/*}
      ;;
    *)
      path=${REPOSITORY_URL#*:}
      server=${REPOSITORY_URL%%:*}
      ;;
  esac
  port=22
  case $server in
    *:*)
      port=${server##*:}
      server=${server%:*}
      ;;
  esac
  host=${server#*@}
  if ! has ssh; then
    # Says nothing about the key, but something about DNS and firewalls.
    curl --silent --max-time 10 "telnet://$host:$port" </dev/null 2>/dev/null | grep -q '^SSH-' || die "$host port $port: no SSH server answers; let the nodes reach it, through every firewall"
    say_stage ok "$host answers; without ssh on this node the key is not tried"
    return 1
  fi
  known=$BUNDLE/repository/known_hosts
  name=$host
  [ "$port" = 22 ] || name="[$host]:$port"
  strict=yes
  if ! { [ -f "$known" ] && cut -d ' ' -f 1 "$known" | tr ',' '\n' | grep -qxF "$name"; }; then
    # A large forge, whose keys come with Argo CD's chart: it checks them.
    known=/dev/null
    strict=no
  fi
  repository_key sshPrivateKey >"$TEMPORARY/key"
  # A flush packet: nothing is asked for beyond what it has.
  printf 0000 | ssh -F /dev/null -i "$TEMPORARY/key" -p "$port" -o IdentitiesOnly=yes -o IdentityAgent=none -o BatchMode=yes -o ConnectTimeout=20 \
    -o LogLevel=ERROR -o StrictHostKeyChecking="$strict" -o UserKnownHostsFile="$known" -o GlobalKnownHostsFile=/dev/null \
    "$server" "git-upload-pack '$path'" >"$TEMPORARY/refs" 2>"$TEMPORARY/stderr" || true
  rm -f "$TEMPORARY/key"
  if ! tr '\000' '\n' <"$TEMPORARY/refs" | head -n 1 | grep -qE '^[0-9a-f]{44}'; then
    complaint=$(head -n 3 "$TEMPORARY/stderr" | tr '\n' ' ')
    case $complaint in
      *'Permission denied'*) fix="give the repository the public half of the key in Secret $ARGOCD_NAMESPACE/$credentials, to read with" ;;
      *'Host key verification failed'* | *'IDENTIFICATION HAS CHANGED'*) fix="compare repository.knownHosts in the overlay with the keys that the administrator of $host names" ;;
      *'Could not resolve'*) fix="correct DNS on the node, or the URL in the overlay" ;;
      *timed\ out* | *refused*) fix="let the nodes reach $host port $port, through every firewall" ;;
      *) fix="correct the URL in the overlay, or what the key may read" ;;
    esac
    die "$REPOSITORY_URL: ${complaint:-no answer }; $fix"
  fi
}

# check_revision: what Argo CD is to follow is there.
check_revision() {
  case $REPOSITORY_REVISION in
    *[!0-9a-f]*) ;;
    # Perhaps a commit, which nobody lists.
    ???????*) return 0 ;;
  esac
  tr '\000' '\n' <"$TEMPORARY/refs" | awk '{ sub(/^(0000)?[0-9a-f]{4}/, "", $1); if ($2 ~ /^(HEAD$|refs\/)/) print $2 }' >"$TEMPORARY/names"
  grep -qxF -e "$REPOSITORY_REVISION" -e "refs/heads/$REPOSITORY_REVISION" -e "refs/tags/$REPOSITORY_REVISION" "$TEMPORARY/names" ||
    die "$REPOSITORY_URL has no $REPOSITORY_REVISION; push it, or correct repository.revision in the overlay"
}

step_repository() {
  STAGE=repository
  credentials=
  if [ "$REPOSITORY_PRIVATE" = true ]; then
    credentials=$(repository_secret)
    if [ -z "$credentials" ] && [ "$DRY_RUN" = true ]; then
      say_stage "would run:" "a check that $REPOSITORY_URL can be read"
      return 0
    fi
    [ -n "$credentials" ] || die "no Secret of namespace $ARGOCD_NAMESPACE with the label argocd.argoproj.io/secret-type=repository is for $REPOSITORY_URL; run all of the commands that make it"
  fi
  case $REPOSITORY_URL in
    file:*)
      say_stage ok "$REPOSITORY_URL is a folder, which only Argo CD itself sees"
      return 0
      ;;
    https:*) check_https ;;
    *) check_ssh || return 0 ;;
  esac
  check_revision
  say_stage ok "$REPOSITORY_URL can be read"
}

# --- Steps ---------------------------------------------------------------------------------------------------------------------

apply_objects() {
  kube apply --server-side --field-manager="$FIELD_MANAGER" --filename="$1" >"$TEMPORARY/applied" 2>"$TEMPORARY/stderr"
}

# restart_helm <folder>: a job of Helm that has failed for good is not made again while its HelmChart is the same.
restart_helm() {
  for chart in "$1"/HelmChart-*.yaml; do
    [ -f "$chart" ] || continue
    kube get --filename="$chart" --ignore-not-found \
      --output=jsonpath='{.metadata.namespace} {.status.jobName} {.status.conditions[?(@.type=="Failed")].status}{"\n"}' >"$TEMPORARY/chart" 2>/dev/null || continue
    read -r namespace job failed <"$TEMPORARY/chart" || continue
    [ "$failed" = True ] || continue
    say_stage waiting "Helm gave up in $namespace/$job; it begins again"
    kube delete job "$job" --namespace="$namespace" --ignore-not-found >/dev/null
  done
}

step_apply() {
  STAGE=apply
  if [ "$DRY_RUN" = true ]; then
    say_stage "would run:" "kubectl apply --server-side --field-manager=$FIELD_MANAGER -f $1"
    return 0
  fi
  # Right after its start, K3s may restart once.
  wait_until 30 apply_objects "$BUNDLE/$1" || die "$1: $(tail -n 3 "$TEMPORARY/stderr" | tr '\n' ' ')"
  while read -r applied; do say_stage ok "$applied"; done <"$TEMPORARY/applied"
  restart_helm "$BUNDLE/$1"
}

are_established() {
  for definition in "$@"; do
    established=$(kube get customresourcedefinition "$definition" --ignore-not-found --output=jsonpath='{.status.conditions[?(@.type=="Established")].status}' 2>/dev/null) || return 1
    [ "$established" = True ] || return 1
  done
}

step_established() {
  STAGE=kinds
  helm_log="kubectl --namespace=kube-system logs --selector=helmcharts.helm.cattle.io/chart"
  [ "$DRY_RUN" = true ] || wait_until 10 are_established "$@" || news "waits for Helm, whose log is: $helm_log --follow"
  await "$* are served" are_established "$@" ||
    die "$* are not there after $TIMEOUT s; look at Helm's log: $helm_log --tail=50"
}

# lacks <namespace> <name> <key,key>: succeeds if the Secret, or a key of it, is not there. Only its keys are read.
lacks() {
  # shellcheck disable=SC2016 # The dollar is of the template.
  kube get secret "$2" --namespace="$1" --output=go-template='{{range $key, $_ := .data}}{{$key}}{{"\n"}}{{end}}' >"$TEMPORARY/keys" 2>/dev/null || return 0
  for key in $(echo "$3" | tr ',' ' '); do
    grep -qxF -e "$key" "$TEMPORARY/keys" || return 0
  done
  return 1
}

namespace_exists() {
  kube get namespace "$1" >/dev/null 2>&1
}

step_secret() {
  STAGE=secrets
  if [ "$DRY_RUN" = false ] && ! namespace_exists "$1"; then
    news "waits for the namespace $1"
    wait_until "$TIMEOUT" namespace_exists "$1" || die "there is no namespace $1 after $TIMEOUT s; $(trouble root)"
  fi
  if lacks "$@"; then
    printf '%s %s %s\n' "$@" >>"$TEMPORARY/missing"
  else
    say_stage ok "Secret $1/$2 is there"
  fi
}

all_made() {
  while read -r namespace name keys; do
    ! lacks "$namespace" "$name" "$keys" || return 1
  done <"$TEMPORARY/missing"
}

# ask_for_secrets: tells a person how to make what is missing, all of it at once.
ask_for_secrets() {
  [ -s "$TEMPORARY/missing" ] || return 0
  STAGE=secrets
  while read -r namespace name keys; do
    say_stage missing "Secret $namespace/$name with $keys; make it by:"
    # The first line says who made the file.
    [ "$JSON" = true ] || sed '1d; s/^/    /' "$BUNDLE/secrets/$namespace/$name.txt"
  done <"$TEMPORARY/missing"
  if [ "$DRY_RUN" = false ]; then
    if [ "$WAIT" = false ]; then
      say_stage waiting "for a person; run this again when the Secrets are there"
      exit 3
    fi
    await "the Secrets are there" all_made || die "the Secrets are not there after $TIMEOUT s"
  fi
  : >"$TEMPORARY/missing"
}

# applications: a line for each Application, with how it is; what changed since the last look is told.
applications() {
  kube get applications.argoproj.io --namespace="$ARGOCD_NAMESPACE" \
    --output=jsonpath='{range .items[*]}{.metadata.name}: {.status.sync.status} {.status.health.status} {.status.conditions[*].type}{"\n"}{end}' 2>/dev/null |
    sed 's/  */ /g; s/ *$//; s/:$/: not synced yet/' >"$TEMPORARY/states"
}

is_healthy() {
  applications || return 1
  touch "$TEMPORARY/told"
  grep -vxF -f "$TEMPORARY/told" "$TEMPORARY/states" >"$TEMPORARY/changed" || true
  [ "$DRY_RUN" = true ] || while read -r change; do say_stage now "$change"; done <"$TEMPORARY/changed"
  cp "$TEMPORARY/states" "$TEMPORARY/told"
  grep -qE "^$1: Synced Healthy" "$TEMPORARY/states"
}

# trouble <application>: what Argo CD says is wrong with it, and with root, which makes it.
trouble() {
  for application in "$1" root; do
    kube get applications.argoproj.io "$application" --namespace="$ARGOCD_NAMESPACE" --ignore-not-found \
      --output=jsonpath='{.metadata.name}: {.status.conditions[*].message} {.status.operationState.message}{"\n"}' 2>/dev/null || true
  done | sort -u | tr -s '\n ' ' '
  echo "look at 'kubectl --namespace=$ARGOCD_NAMESPACE get applications'"
}

step_healthy() {
  STAGE=health
  await "$1 is Synced and Healthy" is_healthy "$1" || die "$1 is not Synced and Healthy after $TIMEOUT s; $(trouble "$1")"
}

# --- In order ------------------------------------------------------------------------------------------------------------------

wait_for_api
: >"$TEMPORARY/missing"
# On a descriptor of its own: what a step runs may read stdin.
exec 3<"$BUNDLE/steps"
while read -r kind arguments <&3; do
  [ "$kind" = secret ] || ask_for_secrets
  # Names without blanks and patterns, made by synth.
  # shellcheck disable=SC2086
  case $kind in
    '#') ;;
    nodes) step_nodes ;;
    repository) step_repository ;;
    apply) step_apply $arguments ;;
    secret) step_secret $arguments ;;
    established) step_established $arguments ;;
    healthy) step_healthy $arguments ;;
    *) die "steps has an unknown step '$kind'; use the scripts of the same bundle" ;;
  esac
done
ask_for_secrets

# shellcheck disable=SC2034 # What common.sh tells and logs with it.
STAGE='done'
if [ "$DRY_RUN" = true ]; then exit 0; fi
say_stage ok "Argo CD runs what is in $REPOSITORY_URL"
[ "$JSON" = true ] || [ ! -f "$BUNDLE/sign-in.md" ] || sed 1d "$BUNDLE/sign-in.md"
