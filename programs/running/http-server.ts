import { createServer, type Server } from "node:http";
import { Backoff } from "../kubernetes/backoff.ts";

/** What is answered, by path. */
export interface HttpServerOptions {
  /** @default - all addresses */
  readonly host?: string;
  readonly port: number;
  readonly answers: Readonly<Record<string, () => Promise<Answer>>>;
  /** Called with why it cannot listen before it is tried again. */
  readonly onProblem: (error: Error) => void;
}

export interface Answer {
  readonly status: 200 | 503;
  readonly text: string;
}

/** Answers those who ask how a program is. It waits for an address that the host does not have yet. */
export class HttpServer {
  readonly #options: HttpServerOptions;
  readonly #server: Server;
  readonly #backoff = new Backoff({ first: 1_000, most: 15_000 });
  #timer: NodeJS.Timeout | undefined;

  constructor(options: HttpServerOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => {
      const path = (request.url ?? "").replace(/\?.*/, "");
      const answer = Object.hasOwn(options.answers, path) ? options.answers[path] : undefined;
      if (request.method !== "GET" || answer === undefined) {
        response.writeHead(404).end("there is nothing\n");
        return;
      }
      answer().then(
        ({ status, text }) => response.writeHead(status, { "content-type": "text/plain; version=0.0.4" }).end(text),
        (error: unknown) => response.writeHead(503).end(`${error instanceof Error ? error.message : error}\n`),
      );
    });
    this.#server.requestTimeout = 10_000;
    this.#server.maxConnections = 100;
    this.#server.on("error", (error) => {
      options.onProblem(error);
      this.#timer = setTimeout(() => this.start(), this.#backoff.next());
    });
  }

  start(): void {
    const { host, port } = this.#options;
    this.#server.listen({ port, ...(host !== undefined && { host }) });
  }

  /** Where it listens; undefined while it does not. */
  get port(): number | undefined {
    const address = this.#server.address();
    return typeof address === "object" ? address?.port : undefined;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
