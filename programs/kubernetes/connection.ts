import type { ClientRequest, IncomingMessage } from "node:http";
import { Agent, request } from "node:https";
import { type ClusterAccess, FreshFile } from "./access.ts";
import { errorOfText } from "./kubernetes-error.ts";

/** One request to the API. */
export interface ApiRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** With its query. */
  readonly path: string;
  /** Becomes JSON. */
  readonly body?: unknown;
  /** @default "application/json" */
  readonly contentType?: string;
}

/** How much of an answer is taken at most, in bytes: a page of a list holds few objects, and none is larger than 3 MiB. */
const largestAnswer = 64 * 1024 * 1024;

/** The connections of a program to the API, as itself. */
export class Connection {
  readonly #access: ClusterAccess;
  readonly #token: FreshFile;
  readonly #authority: FreshFile;
  readonly #timeout: number;
  #ca = "";
  #agent: Agent | undefined;

  /** @param timeout milliseconds that a whole answer may take; a watch sets its own */
  constructor(access: ClusterAccess, timeout: number) {
    this.#access = access;
    this.#token = new FreshFile(access.folder, "token");
    this.#authority = new FreshFile(access.folder, "ca.crt");
    this.#timeout = timeout;
  }

  /**
   * Sends a request and takes the whole answer.
   * @throws KubernetesError when the API refuses it; any Error when it cannot be reached
   */
  ask(asked: ApiRequest): Promise<string> {
    const what = nameOf(asked);
    return new Promise((resolve, reject) => {
      let sent: ClientRequest | undefined;
      const timer = setTimeout(
        () => sent?.destroy(new Error(`${what}: no answer in ${this.#timeout} ms`)),
        this.#timeout,
      );
      const fail = (error: Error) => {
        clearTimeout(timer);
        reject(error);
      };
      sent = this.send(asked, fail, (answer) => {
        const pieces: Buffer[] = [];
        let size = 0;
        answer.on("data", (piece: Buffer) => {
          size += piece.length;
          if (size > largestAnswer)
            sent?.destroy(new Error(`${what}: the answer is larger than ${largestAnswer} bytes`));
          else pieces.push(piece);
        });
        answer.on("end", () => {
          clearTimeout(timer);
          const text = Buffer.concat(pieces).toString("utf8");
          const status = answer.statusCode ?? 0;
          if (status >= 200 && status < 300) resolve(text);
          else reject(errorOfText(what, status, text));
        });
        answer.on("error", fail);
      });
    });
  }

  /** Sends a request whose answer the caller reads. Where it cannot be sent, `fail` is told and undefined returned. */
  send(
    { method, path, body, contentType = "application/json" }: ApiRequest,
    fail: (error: Error) => void,
    take: (answer: IncomingMessage) => void,
  ): ClientRequest | undefined {
    try {
      const { host, port } = this.#access;
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        accept: "application/json",
        authorization: `Bearer ${this.#token.read().trim()}`,
        ...(text !== undefined && { "content-type": contentType, "content-length": Buffer.byteLength(text) }),
      };
      const sent = request({ host, port, method, path, headers, agent: this.#agentOfNow() }, take);
      sent.on("error", fail);
      // Notices that the other end is gone even if nothing is to be said.
      sent.on("socket", (socket) => socket.setKeepAlive(true, 30_000));
      sent.end(text);
      return sent;
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
      return undefined;
    }
  }

  /** Ends idle connections, so that the program can end. */
  close(): void {
    this.#agent?.destroy();
  }

  #agentOfNow(): Agent {
    const ca = this.#authority.read();
    if (this.#agent === undefined || ca !== this.#ca) {
      this.#agent?.destroy();
      this.#agent = new Agent({ ca, keepAlive: true, keepAliveMsecs: 30_000, maxFreeSockets: 2 });
      this.#ca = ca;
    }
    return this.#agent;
  }
}

/** What a request is called in messages: its query holds nothing that helps. */
export function nameOf({ method, path }: ApiRequest): string {
  return `${method} ${path.replace(/\?.*/, "")}`;
}
