import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestOptions, type Server, type ServerResponse } from "node:http";
import { request as requestApi } from "node:https";
import { extname, join, normalize } from "node:path";
import type { Duplex } from "node:stream";
import { parseJson, stringAt } from "../../kubernetes/answer.ts";
import type { BuiltPlugin } from "./built-plugin.ts";

/** The API server that stands behind it. */
export interface Upstream {
  readonly host: string;
  readonly port: number;
  readonly authority: string | undefined;
  /** Of who signed in, where it is not by token. */
  readonly certificate?: { readonly cert: string; readonly key: string };
}

export interface HeadlampServerOptions {
  /** Folder of the frontend. */
  readonly frontend: string;
  readonly plugin: BuiltPlugin;
  readonly upstream: Upstream;
  /** Where it is below the host's root: `/dashboard`. @default "" */
  readonly base?: string;
  /** What it tells the page of themes. */
  readonly themes?: {
    readonly defaultLightTheme?: string;
    readonly defaultDarkTheme?: string;
    readonly forceTheme?: string;
  };
}

/** The name that Headlamp gives the cluster it runs in. */
export const cluster = "main";

const cookie = `headlamp-auth-${cluster}.0`;
const contentTypes: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

/**
 * What Headlamp's server does for the page of one cluster: it serves files, keeps the token in a cookie that scripts cannot read, and sends
 * what is below `/clusters/` on with it.
 */
export class HeadlampServer {
  readonly #server: Server;
  readonly #options: HeadlampServerOptions;
  readonly #sockets = new Set<Duplex>();

  static async start(options: HeadlampServerOptions): Promise<HeadlampServer> {
    const server = new HeadlampServer(options);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  private constructor(options: HeadlampServerOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => void this.#take(request, response));
    this.#server.on("upgrade", (request, socket, head) => this.#upgrade(request, socket, head));
    this.#server.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
    });
  }

  /** Without a slash at its end. */
  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}${this.#base}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get #base(): string {
    return this.#options.base ?? "";
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = this.#pathOf(request);
    if (path === undefined) send(response, 404, "text/plain", "not found");
    else if (path === "/config") this.#sendConfig(response);
    else if (path === "/plugins") sendJson(response, [{ path: "plugins/portal", type: "user", name: "portal" }]);
    else if (path === "/plugins/portal/main.js") send(response, 200, "text/javascript", this.#options.plugin.main);
    else if (path === "/plugins/portal/package.json") sendJson(response, this.#options.plugin.manifest);
    else if (path === `/clusters/${cluster}/set-token`) await this.#setToken(request, response);
    else if (path.startsWith(`/clusters/${cluster}/`)) this.#proxy(request, response);
    else if (path === "/favicon.ico") send(response, 200, "image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg"/>');
    else this.#sendFile(path, response);
  }

  /** Of what it serves, without the query. */
  #pathOf({ url = "/" }: IncomingMessage): string | undefined {
    const { pathname } = new URL(url, "http://localhost");
    return pathname === this.#base || pathname.startsWith(`${this.#base}/`)
      ? pathname.slice(this.#base.length)
      : undefined;
  }

  #sendConfig(response: ServerResponse): void {
    const config = { clusters: [{ name: cluster, auth_type: "" }], isDynamicClusterEnabled: false };
    sendJson(response, { ...config, ...this.#options.themes });
  }

  #sendFile(path: string, response: ServerResponse): void {
    const type = contentTypes[extname(path)];
    if (type === undefined) {
      send(response, 200, "text/html", page(this.#base));
      return;
    }
    try {
      send(response, 200, type, readFileSync(join(this.#options.frontend, normalize(path))));
    } catch {
      send(response, 404, "text/plain", "not found");
    }
  }

  async #setToken(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const token = stringAt(parseJson(Buffer.concat(pieces).toString("utf8")), "token") ?? "";
    const path = `${this.#base}/clusters/${cluster}`;
    response.setHeader("set-cookie", `${cookie}=${token}; Path=${path}; HttpOnly; SameSite=Strict`);
    sendJson(response, {});
  }

  /** What the API is asked instead. */
  #asked(
    request: IncomingMessage,
  ): RequestOptions & { readonly ca?: string; readonly cert?: string; readonly key?: string } {
    const { host, port, authority, certificate } = this.#options.upstream;
    const { cookie: cookies = "", ...headers } = request.headers;
    const token = cookies
      .split("; ")
      .flatMap((each) => (each.startsWith(`${cookie}=`) ? [each.slice(cookie.length + 1)] : []));
    return {
      host,
      port,
      method: request.method ?? "GET",
      path: (request.url ?? "/").slice(`${this.#base}/clusters/${cluster}`.length),
      headers: { ...headers, host: `${host}:${port}`, ...(token[0] && { authorization: `Bearer ${token[0]}` }) },
      ...(authority !== undefined && { ca: authority }),
      ...certificate,
    };
  }

  #proxy(request: IncomingMessage, response: ServerResponse): void {
    const asked = requestApi(this.#asked(request), (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.on("error", () => response.destroy());
    });
    asked.on("error", () =>
      response.headersSent ? response.destroy() : send(response, 502, "text/plain", "Bad Gateway"),
    );
    response.on("close", () => asked.destroy());
    request.pipe(asked);
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const asked = requestApi(this.#asked(request));
    socket.on("error", () => socket.destroy());
    asked.on("error", () => socket.destroy());
    asked.on("upgrade", (answer, upstream, first) => {
      socket.write(headOf(answer));
      socket.write(first);
      upstream.write(head);
      upstream.on("error", () => socket.destroy());
      upstream.on("close", () => socket.destroy());
      socket.on("close", () => upstream.destroy());
      upstream.pipe(socket).pipe(upstream);
    });
    asked.on("response", (answer) => {
      socket.write(headOf(answer));
      answer.pipe(socket);
    });
    asked.end();
  }
}

function headOf({ statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  return `${lines.join("\r\n")}\r\n\r\n`;
}

function page(base: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Headlamp</title>
    <style>
      @font-face { font-family: "Overpass"; font-display: block; src: url("${base}/latin.woff2") format("woff2"); }
    </style>
    <script>headlampBaseUrl = ${JSON.stringify(base)};</script>
    <script src="${base}/icons.js"></script>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="${base}/headlamp.js"></script>
  </body>
</html>
`;
}

function sendJson(response: ServerResponse, body: unknown): void {
  send(response, 200, "application/json", JSON.stringify(body));
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { "content-type": type });
  response.end(body);
}
