import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { must } from "../../../lib/must.ts";
import { type NodePrefix, prefixOf } from "../../../lib/mycelium/address.ts";
import { defaultPorts } from "../../../lib/mycelium/ports.ts";
import { addressOfKey, type PublicKey, prefixOfKey } from "../../../lib/mycelium/spore.ts";
import type { Daemon, Identity } from "./daemon.ts";
import type { Machine } from "./machine.ts";
import type { Program } from "./program.ts";
import { insides } from "./world.ts";

/** Stands in for the daemon: its interface, and its API with answers as version 0.7.10 gives them. */
export class StandInDaemon implements Daemon {
  readonly identity: Identity;
  /** Endpoints of peers. */
  readonly peers = new Set<string>();
  readonly #machine: Machine;
  readonly #servers: readonly { readonly port: number; readonly path: string; readonly server: Server }[];
  #programs: readonly Program[] = [];

  /** @param publicKey @default - one of its own */
  constructor(machine: Machine, publicKey: PublicKey = randomBytes(32).toString("hex")) {
    this.#machine = machine;
    this.identity = { publicKey, address: addressOfKey(publicKey), prefix: prefixOfKey(publicKey) };
    const serve = (port: number, answer: (request: IncomingMessage, response: ServerResponse) => void) => ({
      port,
      path: join(machine.world.folder, `${machine.name}-${port}`),
      server: createServer(answer),
    });
    this.#servers = [
      serve(defaultPorts.api, (request, response) => void this.#answer(request, response)),
      serve(defaultPorts.metrics, (_, response) => {
        response.end(
          `# TYPE mycelium_peer_manager_known_peers gauge\nmycelium_peer_manager_known_peers ${this.peers.size}\n`,
        );
      }),
    ];
    for (const { server, path } of this.#servers) server.listen(path);
  }

  async start(): Promise<void> {
    const python = (script: string, ...args: readonly string[]) =>
      this.#machine.start(["/usr/bin/python3", join(insides, script), ...args], /ready/);
    this.#programs = [
      await python("tunnel.py", "mycelium", this.#machine.world.packets, this.identity.address),
      await python("doors.py", ...this.#servers.map(({ port, path }) => `${port}=${path}`)),
    ];
  }

  async stop(): Promise<void> {
    await Promise.all(this.#programs.map((program) => this.#machine.world.kill(program)));
    this.#programs = [];
  }

  async close(): Promise<void> {
    for (const { server } of this.#servers) server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const { status = 200, body } = this.#answerTo(request, Buffer.concat(pieces).toString());
    response.writeHead(status, { "content-type": "application/json" });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  /** @see https://github.com/threefoldtech/mycelium/blob/master/docs/api.yaml */
  #answerTo(
    { method, url = "" }: IncomingMessage,
    body: string,
  ): { readonly status?: number; readonly body?: unknown } {
    const path = url.replace("/api/v1/admin", "");
    if (method === "POST" && path === "/peers") return { status: this.#add(JSON.parse(body)) };
    const [, endpoint] = /^\/peers\/(.+)$/.exec(path) ?? [];
    if (method === "DELETE" && endpoint !== undefined) {
      return { status: this.peers.delete(decodeURIComponent(endpoint)) ? 204 : 404 };
    }
    if (path === "/peers") return { body: [...this.peers].map(peerOf) };
    if (path === "/stats/packets") return { body: { bySource: [], byDestination: [] } };
    if (path === "/routes/selected") return { body: this.#routes() };
    if (path.startsWith("/routes/")) return { body: [] };
    if (path !== "") return { status: 404 };
    const { publicKey, address, prefix } = this.identity;
    return { body: { nodeSubnet: prefix, nodeIp: address, nodePubkey: publicKey, nodeStartTime: 1_700_000_000 } };
  }

  /** Ways to all stand-ins that run. */
  #routes() {
    const { packets } = this.#machine.world;
    // Who asks last may be answered when the world is gone.
    return (existsSync(packets) ? readdirSync(packets) : [])
      .map(prefixNamed)
      .filter((subnet) => subnet !== this.identity.prefix)
      .map((subnet) => ({ subnet, nextHop: "tcp 192.168.1.10:9651", metric: 10, seqno: 1 }));
  }

  #add({ endpoint }: { readonly endpoint: string }): number {
    if (!/^(tcp|quic|tls):\/\//.test(endpoint)) return 400;
    if (this.peers.has(endpoint)) return 409;
    this.peers.add(endpoint);
    return 204;
  }
}

/** The socket of a stand-in is named for its prefix. */
function prefixNamed(name: string): NodePrefix {
  return must(prefixOf(`${(name.match(/.{4}/g) ?? []).join(":")}::`), name);
}

function peerOf(endpoint: string) {
  const [proto = "", socket = ""] = endpoint.split("://");
  return {
    endpoint: { proto, addr: { socket } },
    type: "static",
    connectionState: "alive",
    txBytes: 68,
    rxBytes: 68,
    discovered: 4,
    lastConnected: 4,
  };
}
