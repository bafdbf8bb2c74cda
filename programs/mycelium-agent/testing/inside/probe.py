"""Sends and answers real packets, with one line of JSON as the result.

    probe.py serve <port>                        answers TCP and UDP on both families with the address of who asks and the name of this host;
                                                 on the port after it, TCP, with a digest of what it was sent
    probe.py ask tcp|udp <address> <port>        what is answered there, or why nothing is
    probe.py send <address> <port> <bytes>       whether so many bytes arrive whole, by TCP
    probe.py ping <address> <bytes>              one echo in a packet of so many bytes that nobody may split, or why it fails
    probe.py stream <address> <port> <file>      asks by UDP every 10 ms, over one flow, and writes a line for each: its time, and whether it was answered
"""
import hashlib
import json
import os
import select
import socket
import struct
import sys
import threading
import time

PATIENCE = 1.0
# From linux/in.h and linux/in6.h, which Python does not name.
IP_MTU_DISCOVER, IPV6_MTU_DISCOVER, DO = 10, 23, 2
IP_PKTINFO = 8


def family_of(address):
    return socket.AF_INET6 if ":" in address else socket.AF_INET


def answer_to(peer):
    return json.dumps({"from": peer[0].replace("::ffff:", ""), "by": os.environ.get("NAME", "")}).encode()


def without_interface(level, kind, information):
    """Where a packet arrived, for its answer, which may leave by another interface."""
    if level == socket.IPPROTO_IPV6:
        return level, kind, information[:16] + bytes(4)
    return level, kind, bytes(4) + information[8:12] + bytes(4)


def digest(connection):
    with connection:
        received = hashlib.sha256()
        while data := connection.recv(65536):
            received.update(data)
        connection.sendall(received.hexdigest().encode())


def serve_digests(port):
    listener = socket.create_server(("::", port), family=socket.AF_INET6, dualstack_ipv6=True)
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=digest, args=[connection], daemon=True).start()


def serve(port):
    threading.Thread(target=serve_digests, args=[int(port) + 1], daemon=True).start()
    tcp = socket.create_server(("::", int(port)), family=socket.AF_INET6, dualstack_ipv6=True, backlog=64)
    udps = []
    for family, address in ((socket.AF_INET6, "::"), (socket.AF_INET, "0.0.0.0")):
        udp = socket.socket(family, socket.SOCK_DGRAM)
        # Answers must come from the address that was asked.
        if family == socket.AF_INET6:
            udp.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            udp.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_RECVPKTINFO, 1)
        else:
            udp.setsockopt(socket.IPPROTO_IP, IP_PKTINFO, 1)
        udp.bind((address, int(port)))
        udps.append(udp)
    print("ready", flush=True)
    while True:
        for ready in select.select([tcp, *udps], [], [])[0]:
            if ready is tcp:
                connection, peer = tcp.accept()
                connection.sendall(answer_to(peer))
                connection.close()
            else:
                data, asked, _, peer = ready.recvmsg(2048, 256)
                # Some addresses cannot be answered.
                try:
                    ready.sendmsg([data if data.startswith(b"n") else answer_to(peer)], [without_interface(*each) for each in asked], 0, peer)
                except OSError:
                    pass


def ask(protocol, address, port):
    kind = socket.SOCK_STREAM if protocol == "tcp" else socket.SOCK_DGRAM
    with socket.socket(family_of(address), kind) as client:
        client.settimeout(PATIENCE)
        client.connect((address, int(port)))
        if protocol == "udp":
            client.send(b"?")
        return json.loads(client.recv(2048) or b'{"error": "empty"}')


def send(address, port, size):
    data = os.urandom(int(size))
    with socket.create_connection((address, int(port)), timeout=5) as client:
        client.sendall(data)
        client.shutdown(socket.SHUT_WR)
        received = b""
        while part := client.recv(2048):
            received += part
    whole = received.decode() == hashlib.sha256(data).hexdigest()
    return {"bytes": int(size)} if whole else {"error": "arrived changed"}


def ping(address, size):
    v6 = family_of(address) == socket.AF_INET6
    kind = (8, 0) if not v6 else (128, 129)
    protocol = socket.IPPROTO_ICMPV6 if v6 else socket.IPPROTO_ICMP
    with socket.socket(family_of(address), socket.SOCK_RAW, protocol) as client:
        level, option = (socket.IPPROTO_IPV6, IPV6_MTU_DISCOVER) if v6 else (socket.IPPROTO_IP, IP_MTU_DISCOVER)
        client.setsockopt(level, option, DO)
        identity = os.getpid() & 0x7FFF
        body = b"\0" * (int(size) - (48 if v6 else 28))
        sum_ = 0 if v6 else ~(sum((kind[0] << 8, identity, 1))) & 0xFFFF
        client.connect((address, 0))
        end = time.monotonic() + PATIENCE
        client.send(struct.pack("!BBHHH", kind[0], 0, sum_, identity, 1) + body)
        while (left := end - time.monotonic()) > 0:
            client.settimeout(left)
            packet = client.recv(65536)
            message = packet if v6 else packet[(packet[0] & 15) * 4 :]
            if message[0] == kind[1] and struct.unpack("!H", message[4:6])[0] == identity:
                return {"bytes": int(size)}
    raise TimeoutError("timed out")


def stream(address, port, file):
    client = socket.socket(family_of(address), socket.SOCK_DGRAM)
    client.setblocking(False)
    client.connect((address, int(port)))
    with open(file, "w", buffering=1) as lines:
        number = 0
        while True:
            number += 1
            started = time.time()
            sent = b"n%d" % number
            answered = False
            try:
                client.send(sent)
                end = time.monotonic() + 0.5
                while not answered and (left := end - time.monotonic()) > 0:
                    if select.select([client], [], [], left)[0]:
                        answered = client.recv(2048) == sent
            except OSError:
                pass
            lines.write(f"{started:.3f} {int(answered)}\n")
            if number == 1:
                print("ready", flush=True)
            time.sleep(0.01)


def main(what, *arguments):
    if what == "serve":
        serve(*arguments)
    if what == "stream":
        stream(*arguments)
    try:
        print(json.dumps({"ask": ask, "send": send, "ping": ping}[what](*arguments)))
    except OSError as error:
        print(json.dumps({"error": error.strerror or str(error)}))


main(*sys.argv[1:])
