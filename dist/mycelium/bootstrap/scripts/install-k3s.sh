#!/bin/sh
# Generated from bootstrap/scripts/install-k3s.sh by k3s-gitops; do not edit.
# Makes this host the node that the bundle describes. Running it again goes on where it stopped, and changes nothing when all is as it should be.
# shellcheck source-path=SCRIPTDIR
# shellcheck disable=SC2153 # What is not assigned here comes from the bundle.
set -eu
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"
# shellcheck source=install-k3s-files.sh
. "$(dirname "$0")/install-k3s-files.sh"
# shellcheck source=install-k3s-kernel.sh
. "$(dirname "$0")/install-k3s-kernel.sh"
# shellcheck source=install-k3s-secrets.sh
. "$(dirname "$0")/install-k3s-secrets.sh"
# shellcheck source=install-k3s-mycelium.sh
. "$(dirname "$0")/install-k3s-mycelium.sh"
# shellcheck source=install-k3s-binary.sh
. "$(dirname "$0")/install-k3s-binary.sh"
# shellcheck source=install-k3s-service.sh
. "$(dirname "$0")/install-k3s-service.sh"

usage() {
  cat <<'END'
Usage: sh install-k3s.sh <node> [options]

Stages: preflight, kernel, secrets, files, mycelium (where the cluster has it), binary, service, ready.

  --until <stage>                     stop after this stage
  --dry-run                           print what would be done, change nothing
  --rollback                          undo what the last run did, and nothing else
  --token-file <path>                 the token of the cluster, may be /dev/stdin; or the variable K3S_TOKEN
  --datastore-endpoint-file <path>    where the external datastore is; or the variable K3S_DATASTORE_ENDPOINT
  --network-key-file <path>           the key of the private Mycelium network, 64 hexadecimal digits; or the variable MYCELIUM_NETWORK_KEY
  --timeout <seconds>                 how long K3s, and the daemon before it, may take to be ready (300)
  --json                              one JSON object a line

Log: /var/log/k3s-gitops/install-k3s.log
END
}

TOKEN_FILE=/etc/rancher/k3s/token
SERVICE_ENV=/etc/default/k3s
BINARY=/usr/local/bin/k3s
DATA=/var/lib/rancher/k3s
INSTALLED=$STATE/installed

# --- preflight: another script looks at the host; nothing is changed, so nothing is undone --------------------------------

check_preflight() {
  [ -f "$BUNDLE/scripts/preflight.sh" ] || return 0
  preflight_found=$(sh "$BUNDLE/scripts/preflight.sh" "$NODE" 2>&1 </dev/null)
}

apply_preflight() {
  printf '%s\n' "$preflight_found" >&2
  die "this host is not fit for the node $NODE; see above"
}

undo_preflight() { :; }

# stages: in order. One more where the Mycelium network is a matter of the host, or was.
stages() {
  mycelium=
  if is_daemon_of_host || [ -e "$STATE/mycelium" ]; then mycelium="mycelium "; fi
  echo "preflight kernel secrets files ${mycelium}binary service ready"
}

# --- The script ------------------------------------------------------------------------------------------------------

rollback() {
  newest=$(journal_runs install-k3s | head -n 1)
  STAGE=rollback
  if [ -z "$newest" ]; then
    say_stage ok "no run to undo"
    return 0
  fi
  RUN=$newest
  RUN_FOLDER=$RUNS/$RUN
  undo_stages ready service binary mycelium files secrets kernel preflight restart
  STAGE=rollback
  if [ "$DRY_RUN" = false ]; then journal_forget "$RUN"; fi
  say_stage ok "this was run $RUN"
}

main() {
  NODE_ARGUMENT=
  UNTIL=ready
  ROLLBACK=false
  TOKEN_SOURCE=
  ENDPOINT_SOURCE=
  NETWORK_KEY_SOURCE=
  TIMEOUT=300
  while [ $# -gt 0 ]; do
    case $1 in
      --until | --token-file | --datastore-endpoint-file | --network-key-file | --timeout)
        [ $# -ge 2 ] || usage_error "$1 needs a value"
        case $1 in
          --until) UNTIL=$2 ;;
          --token-file) TOKEN_SOURCE=$2 ;;
          --datastore-endpoint-file) ENDPOINT_SOURCE=$2 ;;
          --network-key-file) NETWORK_KEY_SOURCE=$2 ;;
          --timeout) TIMEOUT=$2 ;;
        esac
        shift
        ;;
      --dry-run) DRY_RUN=true ;;
      --rollback) ROLLBACK=true ;;
      --json) JSON=true ;;
      -h | --help)
        usage
        exit 0
        ;;
      # Not repeated: it might be a token that somebody took for an argument.
      -*) usage_error "unknown option; see --help" ;;
      *)
        [ -z "$NODE_ARGUMENT" ] || usage_error "one node, and its token never as an argument; see --help"
        NODE_ARGUMENT=$1
        ;;
    esac
    shift
  done
  case $TIMEOUT in
    '' | *[!0-9]*) usage_error "--timeout is a number of seconds" ;;
  esac
  [ -n "$NODE_ARGUMENT" ] || usage_error "which node? see --help"
  require_root
  load_env "$NODE_ARGUMENT"
  STAGES=$(stages)
  case " $STAGES " in
    *" $UNTIL "*) ;;
    *) usage_error "there is no stage '$UNTIL'; they are: $STAGES" ;;
  esac
  read_secrets

  ACTION=install
  if [ "$ROLLBACK" = true ]; then ACTION=rollback; fi
  STAGE=preflight
  open_log install-k3s
  take_lock
  if [ "$ROLLBACK" = true ]; then
    rollback
    return 0
  fi
  refuse_other_node
  journal_open install-k3s
  if [ -n "$RESUMED" ]; then say_stage ok "going on with run $RUN, which came as far as $RESUMED"; fi
  # shellcheck disable=SC2086 # A list.
  run_stages "$UNTIL" $STAGES
  journal_done
}

main "$@"
