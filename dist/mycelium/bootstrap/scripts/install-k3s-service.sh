#!/bin/sh
# Generated from bootstrap/scripts/install-k3s-service.sh by k3s-gitops; do not edit.
# A part of install-k3s.sh, the stages `service`, which starts K3s with what it has now, and `ready`, which waits for it.
# shellcheck disable=SC2034,SC2153 # Some variables are of common.sh or the bundle.

# start_hash: of everything that K3s reads only when it starts.
start_hash() {
  {
    cat "$STATE/binary" || true
    grep -vE '^#|  (etc/sysctl\.d/|etc/modules-load\.d/|etc/mycelium/|etc/systemd/system/(k3s-backup\.|mycelium\.|k3s(-agent)?\.service\.d/50-mycelium\.)|var/lib/rancher/k3s/server/manifests/)' "$NODE_FOLDER/files.sha256" || true
    for path in "$TOKEN_FILE" "$SERVICE_ENV"; do
      if [ -f "$path" ]; then sum_of "$path"; fi
    done
  } 2>/dev/null | sha256sum | cut -d ' ' -f 1
}

# service_state: active, activating, failed …
service_state() {
  systemctl is-active "$UNIT" 2>/dev/null </dev/null || true
}

# unit_runs <unit>: one that is starting is left alone: an agent waits for its server.
unit_runs() {
  case $(systemctl is-active "$1" 2>/dev/null </dev/null) in
    active | activating | reloading) return 0 ;;
    *) return 1 ;;
  esac
}

# unit_enabled <unit>
unit_enabled() {
  systemctl is-enabled "$1" >/dev/null 2>&1 </dev/null
}

# journal_unit <unit>: whether it ran and was enabled. A run that is gone on with knows it from its beginning.
journal_unit() {
  journal_lines "$STAGE" | grep -q '^unit	' && return 0
  was_running=false
  was_enabled=false
  if unit_runs "$1"; then was_running=true; fi
  if unit_enabled "$1"; then was_enabled=true; fi
  journal unit "$1 $was_running $was_enabled"
}

# undo_unit <what remains when it is stopped>
undo_unit() {
  while read -r unit was_running was_enabled; do
    [ -n "$unit" ] || continue
    if [ "$was_running" = false ]; then
      if [ "$DRY_RUN" = false ]; then systemctl stop "$unit" </dev/null; fi
      say_stage "$(undone)" "$unit is stopped$1"
    fi
    if [ "$was_enabled" = false ]; then
      if [ "$DRY_RUN" = false ]; then systemctl disable "$unit" </dev/null; fi
      say_stage "$(undone)" "$unit is disabled"
    fi
  done <<END
$(journal_lines "$STAGE" | sed -n 's/^unit	//p')
END
}

check_service() {
  unit_runs "$UNIT" && unit_enabled "$UNIT" && [ "$(cat "$STATE/started" 2>/dev/null)" = "$(start_hash)" ]
}

apply_service() {
  if [ "$DRY_RUN" = false ]; then journal_unit "$UNIT"; fi
  run systemctl daemon-reload
  unit_enabled "$UNIT" || run systemctl enable "$UNIT"
  if ! unit_runs "$UNIT"; then
    start_service start
  elif [ "$(cat "$STATE/started" 2>/dev/null)" != "$(start_hash)" ]; then
    start_service restart
  fi
}

# start_service <start|restart>: until K3s says that it is there, or the time is over; then the next stage goes on waiting for a little.
start_service() {
  if [ "$DRY_RUN" = true ]; then
    run systemctl "$1" "$UNIT"
    return 0
  fi
  started=$(start_hash)
  start_status=0
  timeout "$TIMEOUT" systemctl "$1" "$UNIT" </dev/null || start_status=$?
  case $start_status in
    0) ;;
    124 | 143) TIMEOUT=10 ;;
    *)
      journalctl -u "$UNIT" -n 20 --no-pager >&2 </dev/null || true
      die "$UNIT does not start; see above, and: journalctl -u $UNIT"
      ;;
  esac
  # Not before: a run that is cut off here starts it once more rather than never.
  put_lines "$STATE/started" "$started"
}

undo_service() {
  undo_unit "; its containers go on until the host restarts, or uninstall.sh stops them"
  undo_paths service
}

# undo_restart: what ran before runs again as it did, when all is back in its place.
undo_restart() {
  for STAGE in mycelium service; do
    while read -r unit was_running was_enabled; do
      [ -n "$unit" ] || continue
      if [ "$DRY_RUN" = false ]; then systemctl daemon-reload </dev/null; fi
      if [ "$was_running" = true ]; then
        if [ "$DRY_RUN" = false ]; then systemctl restart "$unit" </dev/null; fi
        say_stage "$(undone)" "$unit is restarted as it was"
      fi
    done <<END
$(journal_lines "$STAGE" | sed -n 's/^unit	//p')
END
  done
}

# is_node_ready <status and message of the condition>
is_node_ready() {
  [ "${1%% *}" = True ] || lacks_only_network "$1"
}

check_ready() {
  if [ "$ROLE" = server ]; then
    not_ready="the API server does not answer /readyz"
    "$BINARY" kubectl get --raw /readyz --request-timeout=5s >/dev/null 2>&1 </dev/null || return 1
    not_ready="the node $NODE is not Ready"
    is_node_ready "$("$BINARY" kubectl get node "$NODE" --request-timeout=5s \
      -o 'jsonpath={.status.conditions[?(@.type=="Ready")].status} {.status.conditions[?(@.type=="Ready")].message}' 2>/dev/null </dev/null)"
  else
    not_ready="$UNIT is $(service_state)"
    [ "$(service_state)" = active ] || return 1
    not_ready="the kubelet is not healthy"
    curl --fail --silent --max-time 5 --noproxy '*' --output /dev/null http://127.0.0.1:10248/healthz 2>/dev/null </dev/null
  fi
}

apply_ready() {
  if [ "$DRY_RUN" = true ]; then
    say_stage "would run:" "wait up to $TIMEOUT s until the node is ready"
    return 0
  fi
  if ! wait_until "$TIMEOUT" check_ready; then
    journalctl -u "$UNIT" -n 20 --no-pager >&2 </dev/null || true
    die "not ready in time: $not_ready; see above, and: journalctl -u $UNIT"
  fi
}

undo_ready() { :; }
