import { createServer, type Server } from "node:http";

/** What is told to whoever asks. */
export interface Answers {
  /** Whether it still does its work: a restart helps if not. */
  readonly isAlive: () => boolean;
  /** Whether it knows the cluster and its last pass went well. */
  readonly isReady: () => boolean;
  readonly metrics: () => string;
}

/** Serves `/healthz` for the kubelet, `/readyz` and `/metrics`. @param port 0 for any */
export function serve(port: number, { isAlive, isReady, metrics }: Answers): Server {
  const server = createServer((request, response) => {
    const path = (request.url ?? "").split("?")[0];
    const isRead = request.method === "GET" || request.method === "HEAD";
    response.setHeader("content-type", "text/plain; version=0.0.4; charset=utf-8");
    if (path === "/metrics" && isRead) response.end(metrics());
    else if ((path === "/healthz" || path === "/readyz") && isRead) {
      const isWell = path === "/healthz" ? isAlive() : isReady();
      response.writeHead(isWell ? 200 : 503).end(isWell ? "ok\n" : "not ok\n");
    } else response.writeHead(404).end("not found\n");
  });
  server.listen(port);
  return server;
}
