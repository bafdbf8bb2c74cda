"""Stands in for the part of Mycelium's daemon that moves packets: a TUN of its semantics on this host.

Arguments: name of the interface, folder that all hosts share, address of the node. A packet goes to the one that has its destination's /64
through a socket in the folder, so that it does not matter how hosts are linked. When this ends, the interface is gone, as with the daemon.
See mycelium/src/data.rs and mycelium/src/tun/linux.rs of https://github.com/threefoldtech/mycelium
"""
import fcntl
import ipaddress
import os
import selectors
import socket
import struct
import subprocess
import sys

MTU = 1400
# From linux/if_tun.h.
TUNSETIFF, IFF_TUN, IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
# Codes of ICMPv6's "destination unreachable".
NO_ROUTE, ADDRESS, SOURCE_POLICY = 0, 3, 5


def checksum(data):
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def unreachable(node, packet, code):
    """What the daemon answers instead of forwarding a packet."""
    quoted = packet[: 1280 - 48]
    quoted += b"\0" * (len(quoted) % 2)
    length, receiver = 8 + len(quoted), packet[8:24]
    pseudo = node + receiver + struct.pack("!II", length, socket.IPPROTO_ICMPV6)
    sum_ = checksum(pseudo + struct.pack("!BBHI", 1, code, 0, 0) + quoted)
    header = struct.pack("!IHBB", 6 << 28, length, socket.IPPROTO_ICMPV6, 64) + node + receiver
    return header + struct.pack("!BBHI", 1, code, sum_, 0) + quoted


def main(name, folder, address):
    node = ipaddress.IPv6Address(address).packed
    tun = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(tun, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TUN | IFF_NO_PI))
    own = f"{folder}/{node[:8].hex()}"
    if os.path.exists(own):
        os.unlink(own)
    network = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    network.bind(own)
    for command in (
        ["link", "set", name, "mtu", str(MTU), "up"],
        ["address", "add", f"{address}/7", "dev", name],
    ):
        subprocess.run(["ip", *command], check=True)
    print("ready", flush=True)

    selector = selectors.DefaultSelector()
    selector.register(tun, selectors.EVENT_READ)
    selector.register(network, selectors.EVENT_READ)
    while True:
        for key, _ in selector.select():
            if key.fileobj is network:
                os.write(tun, network.recv(65536))
                continue
            packet = os.read(tun, 65536)
            if len(packet) < 40 or packet[0] >> 4 != 6:
                continue
            source, destination = packet[8:24], packet[24:40]
            if destination[:8] == node[:8]:
                os.write(tun, unreachable(node, packet, ADDRESS))
            elif source[0] not in (4, 5):
                os.write(tun, unreachable(node, packet, SOURCE_POLICY))
            else:
                try:
                    network.sendto(packet, f"{folder}/{destination[:8].hex()}")
                except OSError:
                    os.write(tun, unreachable(node, packet, NO_ROUTE))


main(*sys.argv[1:])
