import { request } from "node:http";
import { parseJson } from "../../kubernetes/answer.ts";
import { DaemonError } from "./daemon-error.ts";
import { type Identity, readIdentity } from "./identity.ts";
import { type DaemonPeer, readPeers } from "./peers.ts";
import { readRoutes } from "./routes.ts";

/** How the daemon of a node is reached. */
export interface DaemonAccess {
  /** Port of its API on loopback. */
  readonly api: number;
  /** Port of its metrics on loopback. */
  readonly metrics: number;
  /** Milliseconds that an answer may take. @default 5 seconds */
  readonly timeout?: number;
}

/** Where the daemon answers, and nobody else can ask. */
export const loopback = "127.0.0.1";

/** Bytes of an answer at most: a network of 50,000 nodes has routes of this size. */
const largestAnswer = 8 * 1024 * 1024;

/**
 * The API of Mycelium's daemon. Whatever it answers is checked; every method throws a DaemonError.
 * @see https://github.com/threefoldtech/mycelium/blob/master/docs/api.yaml
 */
export class DaemonClient {
  readonly #access: DaemonAccess;

  constructor(access: DaemonAccess) {
    this.#access = access;
  }

  /** Who the node is in the network. */
  async identity(): Promise<Identity> {
    return readIdentity(await this.#json("/api/v1/admin"));
  }

  async peers(): Promise<readonly DaemonPeer[]> {
    return readPeers(await this.#json("/api/v1/admin/peers"));
  }

  /** Networks that packets can be sent to now. The daemon looks for a route only when there is a packet for it. */
  async routes(): Promise<ReadonlySet<string>> {
    return readRoutes(await this.#json("/api/v1/admin/routes/selected"));
  }

  /** Has the daemon connect to another one, if it does not already. */
  async addPeer(endpoint: string): Promise<void> {
    const { api } = this.#access;
    const { status, text } = await this.#ask(api, "POST", "/api/v1/admin/peers", JSON.stringify({ endpoint }));
    if (status !== 204 && status !== 409) throw refused(`peer ${endpoint}`, status, text);
  }

  /** Has the daemon leave another one, if it knows it. */
  async removePeer(endpoint: string): Promise<void> {
    const path = `/api/v1/admin/peers/${encodeURIComponent(endpoint)}`;
    const { status, text } = await this.#ask(this.#access.api, "DELETE", path);
    if (status !== 204 && status !== 404) throw refused(`peer ${endpoint}`, status, text);
  }

  /** What the daemon counts, in Prometheus' text format, unchecked. */
  async metrics(): Promise<string> {
    const { status, text } = await this.#ask(this.#access.metrics, "GET", "/metrics");
    if (status !== 200) throw refused("/metrics", status, text);
    return text;
  }

  async #json(path: string): Promise<unknown> {
    const { status, text } = await this.#ask(this.#access.api, "GET", path);
    if (status !== 200) throw refused(path, status, text);
    const read = parseJson(text);
    if (read === undefined) throw new DaemonError("DaemonAnswerInvalid", `the daemon answers ${path} with no JSON`);
    return read;
  }

  #ask(port: number, method: string, path: string, body?: string): Promise<{ status: number; text: string }> {
    const { timeout = 5_000 } = this.#access;
    const headers =
      body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => {
        clearTimeout(timer);
        const message = `the daemon at ${loopback}:${port} does not answer ${path}: ${error.message}`;
        reject(error instanceof DaemonError ? error : new DaemonError("DaemonUnreachable", message));
      };
      const sent = request({ host: loopback, port, method, path, headers, agent: false }, (answer) => {
        const pieces: Buffer[] = [];
        let size = 0;
        answer.on("data", (piece: Buffer) => {
          size += piece.length;
          pieces.push(piece);
          if (size <= largestAnswer) return;
          const message = `the daemon's answer to ${path} is larger than ${largestAnswer} bytes`;
          sent.destroy(new DaemonError("DaemonAnswerInvalid", message));
        });
        answer.on("end", () => {
          clearTimeout(timer);
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(pieces).toString("utf8") });
        });
        answer.on("error", fail);
      });
      const timer = setTimeout(() => sent.destroy(new Error(`nothing in ${timeout} ms`)), timeout);
      sent.on("error", fail);
      sent.end(body);
    });
  }
}

function refused(what: string, status: number, text: string): DaemonError {
  return new DaemonError("DaemonRefused", `the daemon refuses ${what}: ${status} ${text.trim().slice(0, 200)}`.trim());
}
