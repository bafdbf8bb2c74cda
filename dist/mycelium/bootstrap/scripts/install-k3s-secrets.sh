#!/bin/sh
# Generated from bootstrap/scripts/install-k3s-secrets.sh by k3s-gitops; do not edit.
# A part of install-k3s.sh, the stage `secrets`: only in variables, files and pipes, never in arguments, which every user of the host sees.

# first_line <path>: without blanks around it.
first_line() {
  first_line_text=
  case $1 in
    # Not opened by its name: it may be a socket, e.g. of an SSH server.
    /dev/stdin) IFS= read -r first_line_text || true ;;
    *) IFS= read -r first_line_text <"$1" || true ;;
  esac
  printf '%s' "$first_line_text" | tr -d '\r' | sed 's/^[[:space:]]*//; s/[[:space:]]*$//'
}

is_readable() {
  [ "$1" = /dev/stdin ] || [ -r "$1" ]
}

# read_secrets: what the person gives; before anything else reads from stdin, and so that no child inherits it.
read_secrets() {
  GIVEN_TOKEN=${K3S_TOKEN:-}
  GIVEN_ENDPOINT=${K3S_DATASTORE_ENDPOINT:-}
  unset K3S_TOKEN K3S_DATASTORE_ENDPOINT
  if [ -n "$TOKEN_SOURCE" ]; then
    is_readable "$TOKEN_SOURCE" || usage_error "cannot read the token from $TOKEN_SOURCE"
    GIVEN_TOKEN=$(first_line "$TOKEN_SOURCE")
    [ -n "$GIVEN_TOKEN" ] || usage_error "there is no token in $TOKEN_SOURCE"
  fi
  if [ -n "$ENDPOINT_SOURCE" ]; then
    is_readable "$ENDPOINT_SOURCE" || usage_error "cannot read the endpoint of the datastore from $ENDPOINT_SOURCE"
    GIVEN_ENDPOINT=$(first_line "$ENDPOINT_SOURCE")
    [ -n "$GIVEN_ENDPOINT" ] || usage_error "there is no endpoint of the datastore in $ENDPOINT_SOURCE"
  fi
  case $GIVEN_TOKEN in
    *[![:graph:]]*) usage_error "a token may have no blanks and no control characters" ;;
  esac
  read_network_key
}

# password_of <token>: without the hash of the cluster's authority, which a token may begin with.
password_of() {
  case $1 in
    K10*::*:*)
      password_part=${1#K10*::}
      printf '%s' "${password_part#*:}"
      ;;
    *) printf '%s' "$1" ;;
  esac
}

# known_token: that of this host, if it has one.
known_token() {
  if [ -s "$TOKEN_FILE" ]; then
    first_line "$TOKEN_FILE"
  elif [ "$ROLE" = server ] && [ -s "$DATA/server/token" ]; then
    password_of "$(first_line "$DATA/server/token")"
  fi
}

endpoint_line() {
  printf 'K3S_DATASTORE_ENDPOINT="%s"' "$(printf '%s' "$1" | sed 's/[\\"$`]/\\&/g')"
}

known_endpoint_line() {
  sed -n '/^K3S_DATASTORE_ENDPOINT=/p' "$SERVICE_ENV" 2>/dev/null | tail -n 1
}

check_secrets() {
  check_network_key || return 1
  [ -s "$TOKEN_FILE" ] && [ "$(mode_of "$TOKEN_FILE")" = "0 0 600" ] || return 1
  [ -z "$GIVEN_TOKEN" ] || [ "$(password_of "$GIVEN_TOKEN")" = "$(password_of "$(known_token)")" ] || return 1
  if [ "$ROLE" = agent ] || [ "$DATASTORE" != external ]; then
    [ -z "$GIVEN_ENDPOINT" ]
    return
  fi
  [ -n "$(known_endpoint_line)" ] && [ "$(mode_of "$SERVICE_ENV")" = "0 0 600" ] || return 1
  [ -z "$GIVEN_ENDPOINT" ] || [ "$(endpoint_line "$GIVEN_ENDPOINT")" = "$(known_endpoint_line)" ]
}

apply_secrets() {
  token=$(known_token)
  if [ -n "$token" ]; then
    if [ -n "$GIVEN_TOKEN" ] && [ "$(password_of "$GIVEN_TOKEN")" != "$(password_of "$token")" ]; then
      die "the token given is not the one that this host has; give that one, or none. K3s itself replaces a token: k3s token rotate"
    fi
  elif [ -n "$GIVEN_TOKEN" ]; then
    token=$GIVEN_TOKEN
  elif [ "$IS_FIRST_SERVER" = true ]; then
    token=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')
  else
    die "the node needs the cluster's token: give that of $FIRST_SERVER, which lies there in $TOKEN_FILE, by --token-file or the variable K3S_TOKEN"
  fi
  if [ "$(first_line_of_existing "$TOKEN_FILE")" != "$token" ] || [ "$(mode_of "$TOKEN_FILE")" != "0 0 600" ]; then
    put_file "$TOKEN_FILE" 600 <<END
$token
END
  fi
  apply_endpoint
  apply_network_key
}

first_line_of_existing() {
  if [ -f "$1" ]; then first_line "$1"; fi
}

apply_endpoint() {
  if [ "$ROLE" = agent ] || [ "$DATASTORE" != external ]; then
    [ -z "$GIVEN_ENDPOINT" ] || die "an endpoint of a datastore is given, but the cluster's datastore is $DATASTORE"
    return 0
  fi
  line=$(known_endpoint_line)
  [ -z "$GIVEN_ENDPOINT" ] || line=$(endpoint_line "$GIVEN_ENDPOINT")
  [ -n "$line" ] || die "the external datastore's endpoint is not known: give it by --datastore-endpoint-file or the variable K3S_DATASTORE_ENDPOINT"
  others=$(sed '/^K3S_DATASTORE_ENDPOINT=/d' "$SERVICE_ENV" 2>/dev/null) || others=
  put_file "$SERVICE_ENV" 600 <<END
${others:+$others
}$line
END
}

undo_secrets() {
  undo_paths secrets
}
