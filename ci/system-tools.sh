#!/usr/bin/env bash
# Installs the programs of the system that sharpen the tests, where a host with apt lacks them and this is root. What is missing afterwards
# the tests name when they skip.
set -euo pipefail

packages=()
command -v shellcheck >/dev/null || packages+=(shellcheck)
[ -x /usr/sbin/sshd ] || packages+=(openssh-server)
command -v unshare >/dev/null || packages+=(util-linux)
command -v ip >/dev/null || packages+=(iproute2)
command -v nft >/dev/null || packages+=(nftables)
command -v ethtool >/dev/null || packages+=(ethtool)
command -v iptables >/dev/null || packages+=(iptables)
command -v openssl >/dev/null || packages+=(openssl)
[ -x /usr/bin/python3 ] || packages+=(python3-minimal libpython3-stdlib)
command -v chromium >/dev/null || [ -n "${CHROMIUM:-}" ] || packages+=(chromium)
[ -x /usr/lib/cni/bridge ] || packages+=(containernetworking-plugins)

[ ${#packages[@]} -gt 0 ] || exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "not here: ${packages[*]}" >&2
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
