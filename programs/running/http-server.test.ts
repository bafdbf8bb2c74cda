import { createServer } from "node:http";
import { expect, test, vi } from "vitest";
import { HttpServer } from "./http-server.ts";

test("answers by path, and says when it cannot", async () => {
  const server = new HttpServer({
    host: "127.0.0.1",
    port: 0,
    answers: {
      "/healthz": async () => ({ status: 200, text: "ok\n" }),
      "/readyz": async () => ({ status: 503, text: "not yet\n" }),
      "/metrics": () => Promise.reject(new Error("nobody counts")),
    },
    onProblem: (error) => {
      throw error;
    },
  });
  server.start();
  const port = await vi.waitUntil(() => server.port);
  const ask = async (path: string, method = "GET") => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    return [answer.status, await answer.text()];
  };
  expect(await ask("/healthz?verbose")).toEqual([200, "ok\n"]);
  expect(await ask("/readyz")).toEqual([503, "not yet\n"]);
  expect(await ask("/metrics")).toEqual([503, "nobody counts\n"]);
  expect(await ask("/healthz", "POST")).toEqual([404, "there is nothing\n"]);
  expect(await ask("/toString")).toEqual([404, "there is nothing\n"]);
  server.stop();
});

test("waits for a port that somebody else has", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      resolve(typeof address === "object" ? (address?.port ?? 0) : 0);
    });
  });
  const problems: Error[] = [];
  const server = new HttpServer({
    host: "127.0.0.1",
    port,
    answers: {},
    onProblem: (error) => {
      problems.push(error);
      other.close();
    },
  });
  server.start();
  await vi.waitUntil(() => server.port === port, { timeout: 10_000 });
  expect(problems).toHaveLength(1);
  server.stop();
});
