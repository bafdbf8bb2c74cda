import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";

/** A key and its certificate, in PEM. */
export interface TestCertificate {
  readonly key: string;
  readonly cert: string;
}

/** Who may read, if not everybody. */
export interface TestUser {
  readonly username: string;
  readonly password: string;
}

/** A server on the loopback interface. */
export interface TestServer {
  /** `127.0.0.1:40123` */
  readonly host: string;
  /** Without a slash at the end. */
  readonly url: string;
  /** What was asked for, in order: `GET /index.yaml`, or `GET /index.yaml authorized`. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Listens on a free port until it is closed. */
export async function listen(answer: RequestListener, tls?: TestCertificate): Promise<TestServer> {
  const requests: string[] = [];
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const { method, url, headers } = request;
    requests.push(`${method} ${url}${headers.authorization === undefined ? "" : " authorized"}`);
    answer(request, response);
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer({ ...tls }, listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("a test server listens nowhere");
  const host = `127.0.0.1:${address.port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { host, url: `http${tls === undefined ? "" : "s"}://${host}`, requests, close };
}

/** Whether a request has the name and password of a user. */
export function isFrom({ headers }: IncomingMessage, { username, password }: TestUser): boolean {
  return headers.authorization === `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

export function send(response: ServerResponse, status: number, body: string | Buffer, headers = {}): void {
  response.writeHead(status, { "Content-Length": Buffer.byteLength(body), ...headers }).end(body);
}
