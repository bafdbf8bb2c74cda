import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { addressOfKey, prefixOfKey } from "../../../lib/mycelium/spore.ts";
import { parseJson, stringAt } from "../../kubernetes/answer.ts";

/** A public key for each number. */
export function testKey(number: number): string {
  return number.toString(16).padStart(64, "0");
}

/** What a daemon with a key says of itself. */
export function testIdentity(publicKey: string) {
  return { publicKey, address: addressOfKey(publicKey), prefix: prefixOfKey(publicKey) };
}

/** Mycelium's daemon as far as its API goes, on the loopback interface. */
export class TestDaemon {
  readonly #server: Server;
  /** What `/api/v1/admin` answers. */
  info: unknown;
  /** Endpoints that it was told of, and those it has of itself. */
  readonly peers = new Set<string>();
  /** Networks that it has a way to. */
  routes: readonly string[] = [];
  metrics = "";
  /** Asked first; what it answers itself it returns true for. */
  fault: (path: string, response: ServerResponse) => boolean = () => false;

  static async start(publicKey: string): Promise<TestDaemon> {
    const daemon = new TestDaemon(publicKey);
    await new Promise<void>((resolve) => daemon.#server.listen(0, "127.0.0.1", resolve));
    return daemon;
  }

  private constructor(publicKey: string) {
    this.info = infoOf(publicKey);
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === "object" ? (address?.port ?? 0) : 0;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const piece of request) body += piece;
    const path = decodeURIComponent(request.url ?? "");
    if (this.fault(path, response)) return;
    const json = (value: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(value));
    const end = (status: number, text = "") => response.writeHead(status).end(text);
    const removed = /^\/api\/v1\/admin\/peers\/(.+)$/.exec(path)?.[1];
    if (request.method === "DELETE" && removed !== undefined) end(this.peers.delete(removed) ? 204 : 404);
    else if (request.method === "POST" && path === "/api/v1/admin/peers") {
      const endpoint = stringAt(parseJson(body), "endpoint") ?? "";
      if (!/^(tcp|quic|tls):\/\//.test(endpoint)) end(400, "protocol for endpoint is not supported");
      else if (this.peers.has(endpoint)) end(409);
      else {
        this.peers.add(endpoint);
        end(204);
      }
    } else if (path === "/api/v1/admin") json(this.info);
    else if (path === "/api/v1/admin/peers") json([...this.peers].map(peerOf));
    else if (path === "/api/v1/admin/routes/selected") {
      json(this.routes.map((subnet) => ({ subnet, nextHop: "TCP 10.0.0.2:9651", metric: 3, seqno: 0 })));
    } else if (path === "/metrics") end(200, this.metrics);
    else end(404);
  }
}

/** What `/api/v1/admin` answers for a key. */
export function infoOf(publicKey: string) {
  const { address, prefix } = testIdentity(publicKey);
  return { nodeSubnet: prefix, nodeIp: address, nodePubkey: publicKey, nodeStartTime: 1_795_890_674 };
}

function peerOf(endpoint: string) {
  const [proto, socket] = endpoint.split("://");
  const counts = { txBytes: 0, rxBytes: 0, discovered: 0, lastConnected: null };
  return { endpoint: { proto, addr: { socket } }, type: "static", connectionState: "alive", ...counts };
}
