import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { infoOf, TestDaemon, testIdentity, testKey } from "../testing/daemon-server.ts";
import { DaemonClient } from "./daemon-client.ts";

const key = testKey(7);
let daemon: TestDaemon;
let client: DaemonClient;

beforeEach(async () => {
  daemon = await TestDaemon.start(key);
  client = new DaemonClient({ api: daemon.port, metrics: daemon.port, timeout: 300 });
});

afterEach(() => daemon.close());

const answer = (text: string, status = 200) => {
  daemon.fault = (_, response) => {
    response.writeHead(status).end(text);
    return true;
  };
};

test("knows who the node is", async () => {
  expect(await client.identity()).toEqual(testIdentity(key));
});

test("adds, lists and removes peers, any number of times", async () => {
  await client.addPeer("tcp://192.0.2.1:9651");
  await client.addPeer("tcp://192.0.2.1:9651");
  expect(await client.peers()).toEqual([{ endpoint: "tcp://192.0.2.1:9651", type: "static", state: "alive" }]);
  await client.removePeer("tcp://192.0.2.1:9651");
  await client.removePeer("tcp://192.0.2.1:9651");
  expect(await client.peers()).toEqual([]);
});

test("knows the networks that can be reached, and not those that are being withdrawn", async () => {
  answer('[{"subnet":"5a1::/64","metric":3},{"subnet":"5a2::/64","metric":"infinite"}]');
  expect([...(await client.routes())]).toEqual(["5a1::/64"]);
});

const { address, prefix } = testIdentity(key);
const other = testIdentity(testKey(8));

test.each([
  [{ nodePubkey: "AB" }, 'nodePubkey is no public key, got "AB"'],
  [{ nodePubkey: [] }, "nodePubkey is no public key, got []"],
  [{ nodeSubnet: undefined }, "nodeSubnet is no /64 inside 400::/7, got nothing"],
  [{ nodeSubnet: "fd00::/64" }, 'nodeSubnet is no /64 inside 400::/7, got "fd00::/64"'],
  [{ nodeSubnet: "5a1:2:3::/48" }, 'nodeSubnet is no /64 inside 400::/7, got "5a1:2:3::/48"'],
  [{ nodeSubnet: other.prefix }, `nodeSubnet is not that of its key, which is ${prefix}, got "${other.prefix}"`],
  [{ nodeIp: "192.0.2.1" }, 'nodeIp is no address inside 400::/7, got "192.0.2.1"'],
  [{ nodeIp: other.address }, `nodeIp is not that of its key, which is ${address}, got "${other.address}"`],
])("refuses %j", async (changes, message) => {
  daemon.info = { ...infoOf(key), ...changes };
  await expect(client.identity()).rejects.toMatchObject({
    reason: "DaemonAnswerInvalid",
    message: `the daemon says what cannot be: ${message}`,
  });
});

test("takes an older daemon that does not tell its address", async () => {
  daemon.info = { ...infoOf(key), nodeIp: undefined };
  expect(await client.identity()).toEqual(testIdentity(key));
});

test.each([
  ["{", "DaemonAnswerInvalid", "the daemon answers /api/v1/admin/peers with no JSON"],
  ["{}", "DaemonAnswerInvalid", "the daemon's peers are no list"],
  ["[1]", "DaemonAnswerInvalid", "one of the daemon's peers is none that the agent knows"],
  [
    '[{"endpoint":{"proto":"tcp","addr":{"socket":"192.0.2.1:1"}},"type":"friend","connectionState":"alive"}]',
    "DaemonAnswerInvalid",
    "one of the daemon's peers is none that the agent knows",
  ],
  [
    `"${"x".repeat(9 * 1024 * 1024)}"`,
    "DaemonAnswerInvalid",
    "the daemon's answer to /api/v1/admin/peers is larger than 8388608 bytes",
  ],
])("refuses peers %#", async (text, reason, message) => {
  answer(text);
  await expect(client.peers()).rejects.toMatchObject({ reason, message });
});

test.each(["{}", '[{"metric":1}]', "[null]"])("refuses routes %s", async (text) => {
  answer(text);
  await expect(client.routes()).rejects.toMatchObject({ reason: "DaemonAnswerInvalid" });
});

test("repeats why a peer is refused", async () => {
  await expect(client.addPeer("foo://192.0.2.1:1")).rejects.toMatchObject({
    reason: "DaemonRefused",
    message: "the daemon refuses peer foo://192.0.2.1:1: 400 protocol for endpoint is not supported",
  });
});

test("gives up a daemon that is silent, or not there", async () => {
  daemon.fault = () => true;
  const at = `the daemon at 127.0.0.1:${daemon.port} does not answer /api/v1/admin:`;
  await expect(client.identity()).rejects.toMatchObject({
    reason: "DaemonUnreachable",
    message: `${at} nothing in 300 ms`,
  });
  const port = await freePort();
  const lost = new DaemonClient({ api: port, metrics: port });
  await expect(lost.identity()).rejects.toMatchObject({ reason: "DaemonUnreachable" });
});

const binary = process.env.MYCELIUM_BIN;

test.skipIf(binary === undefined)(
  `understands the real daemon${binary === undefined ? " (skipped: no MYCELIUM_BIN)" : ""}`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
    const [api, rpc, metrics, tcp] = [await freePort(), await freePort(), await freePort(), await freePort()];
    const addresses = ["--api-addr", `127.0.0.1:${api}`, "--jsonrpc-addr", `127.0.0.1:${rpc}`];
    const listening = ["--tcp-listen-port", String(tcp), "--disable-quic", "--disable-peer-discovery"];
    const rest = ["--metrics-api-address", `127.0.0.1:${metrics}`, "--no-tun", "--silent"];
    const parameters = ["--key-file", join(folder, "key"), ...addresses, ...listening, ...rest];
    const child = spawn(binary ?? "", parameters, { stdio: "ignore", cwd: folder });
    try {
      const real = new DaemonClient({ api, metrics });
      const identity = await vi.waitFor(() => real.identity(), { timeout: 10_000, interval: 100 });
      expect(identity.publicKey).toMatch(/^[0-9a-f]{64}$/);
      await real.addPeer("tcp://192.0.2.1:9651");
      await real.addPeer("tcp://192.0.2.1:9651");
      const [peer] = await real.peers();
      expect(peer).toMatchObject({ endpoint: "tcp://192.0.2.1:9651", type: "static" });
      await real.removePeer("tcp://192.0.2.1:9651");
      await real.removePeer("tcp://192.0.2.1:9651");
      expect(await real.peers()).toEqual([]);
      expect([...(await real.routes())]).toEqual([]);
      expect(await real.metrics()).toContain("mycelium_peer_manager_known_peers");
      await expect(real.addPeer("foo://192.0.2.1:1")).rejects.toMatchObject({ reason: "DaemonRefused" });
    } finally {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const found = server.address();
      server.close(() => resolve(typeof found === "object" ? (found?.port ?? 0) : 0));
    });
  });
}
